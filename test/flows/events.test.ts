import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { eventTypes } from "#webhooks/event-types.ts";
import { bodyOf, type EventItem } from "../support/bodies.ts";
import { ask, loadCardiology, put } from "../support/cardiology.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

type Schema = Parameters<typeof z.fromJSONSchema>[0];

interface EventPage {
  readonly items: readonly EventItem[];
  readonly next: number | null;
}

let porth: TestPorth;
let manager: Caller;
beforeEach(async () => {
  porth = await testPorth();
  manager = await porth.as(["Webhook.Manage"]);
});

const pageAfter = async (query: string): Promise<EventPage & { readonly link: string | null }> => {
  const response = await manager.get(`/v1/events${query}`);
  expect(response.status).toBe(200);
  return { ...(await bodyOf<EventPage>(response)), link: response.headers.get("link") };
};

describe("GET /v1/events", () => {
  it("tells what happened in order, page by page, and nothing twice", async () => {
    await loadCardiology(porth);
    const form = await porth.as(["Gate.Ask"]);
    await put(form);
    const whole = await pageAfter("?limit=200");
    expect(whole.items.map(({ type }) => type)).toEqual([
      "import.committed",
      "import.committed",
      "import.committed",
      "department.standing_changed",
      "decision.made",
      "decision.blocked",
      "review.requested",
    ]);
    expect([whole.next, whole.link]).toEqual([null, null]);
    const pages = [await pageAfter("?limit=3")];
    while (pages.at(-1)?.next) {
      const { next, link, items } = pages.at(-1) as (typeof pages)[number];
      expect(next).toBe(items.at(-1)?.seq);
      expect(link).toBe(`</v1/events?limit=3&after=${next}>; rel="next"`);
      pages.push(await pageAfter(`?limit=3&after=${next}`));
    }
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
  });

  it("tells whoever comes back with the last one what came since, and nothing when nothing came", async () => {
    await loadCardiology(porth);
    const last = (await pageAfter("?limit=200")).items.at(-1)?.seq;
    expect(await pageAfter(`?after=${last}`)).toMatchObject({ items: [], next: null });
    await put(await porth.as(["Gate.Ask"]));
    expect((await pageAfter(`?after=${last}`)).items.map(({ type }) => type)).toEqual([
      "decision.made",
      "decision.blocked",
      "review.requested",
    ]);
  });

  it("loses nothing to who reads while many ask at once", async () => {
    await loadCardiology(porth);
    const form = await porth.as(["Gate.Ask"]);
    const asking = Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        put(form, { ...ask, vacancy: { ...ask.vacancy, ref: `TRAC-${at}` } }, `k-${at}`),
      ),
    );
    const read: EventItem[] = [];
    let done = false;
    void asking.then(() => {
      done = true;
    });
    for (let isLast = false; !isLast; ) {
      isLast = done;
      for (let more = true; more; ) {
        // Over a network each request comes in a turn of its own.
        await new Promise((resolve) => setTimeout(resolve));
        const { items } = await pageAfter(`?limit=5&after=${read.at(-1)?.seq ?? 0}`);
        read.push(...items);
        more = items.length > 0;
      }
    }
    expect((await asking).every(({ status }) => status === 201)).toBe(true);
    expect(read).toEqual((await pageAfter("?limit=200")).items);
    expect(read.filter(({ type }) => type === "decision.blocked")).toHaveLength(12);
  });

  it("400 for a place that is none", async () => {
    for (const query of ["?after=-1", "?after=x", "?limit=0", "?limit=201", "?cursor=1"])
      expect((await manager.get(`/v1/events${query}`)).status, query).toBe(400);
  });
});

describe("GET /v1/webhook-event-types", () => {
  it("has every type once, with a schema that its own example passes and nothing else does", async () => {
    const { items } = await bodyOf<{ items: { type: string; schema: Schema; example: object }[] }>(
      await manager.get("/v1/webhook-event-types"),
    );
    expect(items.map(({ type }) => type)).toEqual([...eventTypes]);
    for (const { type, schema, example } of items) {
      const shape = z.fromJSONSchema(schema);
      expect(shape.safeParse(example).error, type).toBeUndefined();
      expect(shape.safeParse({ ...example, name: "Gwen" }).success, type).toBe(false);
      expect(shape.safeParse({ ...example, type: "other" }).success, type).toBe(false);
    }
  });
});
