import type * as z from "zod";

/** What is well in an object, by member, and all that is wrong with it: each fault begins with a JSON pointer. */
export interface Members {
  readonly well: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

/** Reads each member by a shape of its own, so that one that is wrong does not hide what is wrong with another. */
export const readMembers = (
  pointer: string,
  given: unknown,
  shapes: Readonly<Record<string, z.ZodType>>,
): Members => {
  if (given === undefined) return { well: {}, faults: [] };
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { well: {}, faults: [`${pointer} must be an object`.trimStart()] };
  const well: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const at = `${pointer}/${escaped(name)}`;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    const read = shape?.safeParse(value);
    if (read === undefined) faults.push(`${at} is not a field that Porth knows`);
    else if (read.success) well[name] = read.data;
    else faults.push(...read.error.issues.flatMap((issue) => faultsOf(at, issue)));
  }
  return { well, faults };
};

const faultsOf = (at: string, issue: z.core.$ZodIssue): readonly string[] => {
  const inside = at + issue.path.map((part) => `/${escaped(String(part))}`).join("");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => `${inside}/${escaped(name)} is not a field that Porth knows`);
  const message = issue.code === "invalid_key" ? issue.issues[0]?.message : issue.message;
  return [`${inside} ${message ?? issue.message}`];
};

/** RFC 6901. */
const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
