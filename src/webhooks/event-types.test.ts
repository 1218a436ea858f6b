import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { hrefTo } from "./event-fields.ts";
import { eventCatalogue, eventShape, eventShapes, eventTypes, longestEvent } from "./event-types.ts";

it("the catalogue is the one of the contract, in its order", () => {
  expect(eventTypes).toEqual([
    "decision.made",
    "decision.blocked",
    "decision.cleared",
    "decision.expired",
    "review.requested",
    "review.overridden",
    "review.upheld",
    "override.revoked",
    "override.expired",
    "department.standing_changed",
    "plan.due_soon",
    "import.committed",
    "audit.checkpoint",
    "endpoint.disabled",
    "webhook.test",
  ]);
  expect(eventCatalogue.map(({ type }) => type)).toEqual(eventTypes);
});

type Schema = Readonly<Record<string, unknown>> & { readonly type?: string };

/** Every schema inside a schema. */
const within = (schema: Schema): readonly Schema[] => [
  schema,
  ...[
    ...Object.values((schema.properties ?? {}) as Record<string, Schema>),
    ...((schema.anyOf ?? []) as Schema[]),
    ...(schema.items ? [schema.items as Schema] : []),
  ].flatMap(within),
];

describe.each(eventCatalogue.map((one) => [one.type, one] as const))("%s", (type, one) => {
  const data = one.example.data as Readonly<Record<string, unknown>>;

  it("has an example that its own shape takes, and no other", () => {
    expect(eventShape.parse(one.example)).toEqual(one.example);
    for (const other of eventTypes.filter((each) => each !== type))
      expect(eventShapes[other].safeParse(one.example).success).toBe(false);
  });

  it("is described in a sentence", () => expect(one.description).toMatch(/^[A-Z].{10,120}\.$/));

  it("carries where to read the rest; and its place, where there is a department", () => {
    expect(data.href).toMatch(/^\/v1\//);
    expect("sequence" in data).toBe("department" in data);
  });

  it("takes nothing that is not in the catalogue", () => {
    const more = { ...one.example, data: { ...data, name: "A. Jones" } };
    expect(eventShapes[type].safeParse(more).success).toBe(false);
    expect(eventShapes[type].safeParse({ ...one.example, api_version: "v2" }).success).toBe(false);
  });

  it("has a schema in which every text, figure and list is bounded", () => {
    for (const each of within(one.schema as Schema)) {
      if (each.type === "string" && each.const === undefined && each.enum === undefined)
        expect(each).toMatchObject({ maxLength: expect.any(Number), pattern: expect.any(String) });
      if (each.type === "integer")
        expect(each).toMatchObject({ minimum: expect.any(Number), format: /^int/ });
      if (each.type === "array") expect(each).toMatchObject({ maxItems: expect.any(Number) });
      if (each.type === "object") expect(each).toMatchObject({ additionalProperties: false });
    }
  });
});

it("the longest event that the shapes take is within 20 KB", () => {
  const codes = Array.from({ length: 100 }, (_, at) => `${at}`.padStart(64, "z"));
  const longest = {
    ...(eventCatalogue[1]?.example as { readonly data: object }),
    data: {
      ...(eventCatalogue[1]?.example.data as object),
      department: "ŵ".repeat(64),
      reasons: codes.map((code) => ({ code, count: 10_000_000 })),
      sequence: Number.MAX_SAFE_INTEGER,
      href: hrefTo.standing("ŵ".repeat(64)),
    },
  };
  const body = JSON.stringify(eventShape.parse(longest));
  expect(new TextEncoder().encode(body).length).toBeLessThan(longestEvent);
});

it("a department's code, whatever is in it, makes an address", () => {
  const href = (eventShapes["webhook.test"] as unknown as { shape: { data: z.ZodObject } }).shape.data.shape
    .href as z.ZodType;
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 64 }), (code) => {
      const path = hrefTo.standing(code);
      fc.pre(path.length <= 1_000);
      expect(href.safeParse(path).success).toBe(true);
      const [, , , back] = new URL(path, "https://porth.test").pathname.split("/");
      expect(decodeURIComponent(back ?? "")).toBe(code);
    }),
  );
});
