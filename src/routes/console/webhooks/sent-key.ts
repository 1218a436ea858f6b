import type { Context } from "hono";
import * as z from "zod";
import { Problem } from "#problem.ts";
import { readForm } from "#routes/console/form.ts";

/** The key of a form: sent twice, it is done once. */
export const key = z.string().min(1).max(64);

/** The key of a form that holds nothing else. */
export const sentKey = async (c: Context): Promise<string> => {
  const form = await readForm(c, z.object({ key }));
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  return form.data.key;
};
