import * as z from "zod";
import type { Said } from "#console/pages/verify/view.ts";
import { isDay } from "#gate/day.ts";

const day = z.string().refine(isDay);

/** As much of a receipt as anyone may see; what else it says is dropped unread. */
const shape = z.object({
  id: z.string().regex(/^dec_\w+$/),
  reference: z.string().optional(),
  outcome: z.enum(["clear", "blocked", "overridden"]),
  as_of: day,
  valid_through: day.nullable(),
  department: z.object({ code: z.string(), name: z.string() }),
  vacancy: z.object({ ref: z.string() }),
});

/** What a receipt says whose signature is right; null when it is not about a vacancy. */
export const saidByReceipt = (says: unknown): { readonly id: string; readonly said: Said } | null => {
  const read = shape.safeParse(says);
  if (!read.success) return null;
  const { id, reference, outcome, as_of, valid_through, department, vacancy } = read.data;
  return {
    id,
    said: {
      reference: reference ?? null,
      outcome,
      department: { code: department.code, name: department.name },
      vacancyRef: vacancy.ref,
      asOf: as_of,
      validThrough: valid_through,
    },
  };
};
