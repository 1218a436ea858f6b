import * as z from "zod";
import { isSecret } from "#webhooks/signature.ts";

const secret = z.string().refine(isSecret, "must be whsec_ and 24 to 64 bytes in base64");

/** Who may tell Porth things: a name each, and one secret or, while it is replaced, two. */
export const inboundSources = z
  .array(
    z.strictObject({
      source: z.string().regex(/^[a-z0-9-]{1,32}$/, "must be small letters, digits and hyphens"),
      secrets: z.tuple([secret], secret).refine((secrets) => secrets.length <= 2, "must be two at the most"),
    }),
  )
  .max(100)
  .readonly();

export type InboundSource = z.output<typeof inboundSources>[number];
