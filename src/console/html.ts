import { html } from "hono/html";

/** Markup, safe to put into markup. */
export type Html = ReturnType<typeof html>;

/** What a reader sees: plain text, which is escaped where it is put, or markup. */
export type Text = string | Html;

/** Tells a text from options that hold one. */
export const isText = (given: Text | object): given is Text =>
  typeof given === "string" || given instanceof String || given instanceof Promise;

type Value = Text | number | boolean | null | undefined;

/** Attributes with a space before each. True is the name alone; false, null and undefined are none at all. */
export const attributes = (values: Readonly<Record<string, Value>>): readonly Html[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === false) return [];
    return [value === true ? html` ${name}` : html` ${name}="${value}"`];
  });

/** The classes that apply, with a space between; none of the others. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(" ");
