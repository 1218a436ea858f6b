import * as z from "zod";
import { allow } from "#auth/principal.ts";
import { Problem } from "#problem.ts";
import type { ConsoleContext } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { signedIn } from "#routes/console/session.ts";

/** The key of a form: sent twice, it is done once. */
export const key = z.string().min(1).max(64);

/** The key of a form that holds nothing else, from somebody who may send it. */
export const sentKey = async (c: ConsoleContext): Promise<string> => {
  allow(signedIn(c).by, "Webhook.Manage");
  const form = await readForm(c, z.object({ key }));
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  return form.data.key;
};
