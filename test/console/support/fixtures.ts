import { readFileSync } from "node:fs";
import { raw } from "hono/html";
import { describe, expect, it } from "vitest";
import type { Html } from "#console/html.ts";
import { normalised } from "./normalise.ts";

interface Fixture {
  readonly name: string;
  readonly description?: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly html: string;
}

interface Comparison {
  /** The folder of the component in nhsuk-frontend. */
  readonly component: string;
  /** Puts the package's options, with their texts made plain, into ours. */
  // biome-ignore lint/suspicious/noExplicitAny: the package's options are what they are, and the markup is what is compared.
  readonly render: (options: any) => Html;
  /** What Porth has no use for: why, and the fixtures that show it, none of which it can make. */
  readonly leftOut: Readonly<Record<string, RegExp>>;
  /** Takes from the package's markup what Porth never shows. */
  readonly cut?: (markup: string, context: Fixture["context"]) => string;
}

/** Our markup is the package's own, fixture by fixture, but for those that are left out by name. */
export const compare = ({ component, render, leftOut, cut = (markup) => markup }: Comparison): void => {
  const fixtures = fixturesOf(component);
  const whyOut = (title: string) => Object.keys(leftOut).find((why) => leftOut[why]?.test(title));
  const made = async (context: Fixture["context"]) => normalised(String(await render(plain(context))));
  describe(component, () => {
    it.each(fixtures.filter(({ title }) => !whyOut(title)))("$title", async ({ context, html }) => {
      expect(await made(context)).toBe(normalised(cut(html, context)));
    });

    it.each(Object.entries(leftOut))("left out: %s", async (why, names) => {
      const out = fixtures.filter(({ title }) => names.test(title));
      expect(out.length, why).toBeGreaterThan(0);
      for (const { title, context, html } of out)
        expect(await made(context).catch(() => "nothing"), title).not.toBe(normalised(cut(html, context)));
    });
  });
};

const fixturesOf = (component: string) => {
  const path = `node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(path, "utf8")) as { readonly fixtures: readonly Fixture[] };
  return fixtures.map(({ name, description, context, html }) => ({
    title: description ? `${name}, ${description}` : name,
    context,
    html,
  }));
};

/** A text given as `{ text }` or `{ html }` becomes the text itself, and `html` beside other options their `text`. */
const plain = (context: object): Readonly<Record<string, unknown>> => {
  const { html, ...rest } = context as Readonly<Record<string, unknown>>;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, plainValue(value)]));
  return typeof html === "string" ? { ...kept, text: raw(html) } : kept;
};

const plainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => each !== false).map(plainItem);
  if (typeof value !== "object" || value === null) return value;
  const options = plain(value);
  return Object.keys(options).length === 1 && "text" in options ? options.text : options;
};

/** What stands in a list is always options: `{ text }` alone is an error without a link. */
const plainItem = (item: unknown): unknown => {
  if (Array.isArray(item)) return item.map(plainItem);
  return typeof item === "object" && item !== null ? plain(item) : item;
};
