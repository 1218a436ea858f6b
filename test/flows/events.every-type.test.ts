import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { keepHouse } from "#runtime/housekeeping.ts";
import { type EventType, eventTypes, longestEvent } from "#webhooks/event-types.ts";
import { bodyOf, type Decision } from "../support/bodies.ts";
import {
  ask,
  closeCardiology,
  correctCardiology,
  departments,
  jobPlans,
  put,
  staffList,
} from "../support/cardiology.ts";
import type { TestPorth } from "../support/porth.ts";
import {
  always,
  answers,
  asManager,
  deliver,
  enabled,
  porthSendingTo,
  type Receivers,
  receivers,
} from "../support/receivers.ts";
import { asReviewer, decide, overriding, reviewsIn, revoke, upholding } from "../support/reviewing.ts";

let porth: TestPorth;
let outside: Receivers;

/** Words that somebody typed, and names: none of them is for the outside. */
const typed = {
  title: "Consultant for Gwenllian's patients",
  requestedBy: "Rhodri Ysbyty",
  justification: "Because Myfanwy and Geraint both retire, and nobody else can do it.",
  category: "as_told_by_myfanwy",
  description: "Owned by Anwen",
};

const asking = (ref: string) => ({
  ...ask,
  vacancy: { ...ask.vacancy, ref, title: typed.title },
  requested_by: typed.requestedBy,
});
const reviewOf = async (ref: string): Promise<string> => {
  const review = (await reviewsIn(porth)).find(({ vacancy }) => vacancy.ref === ref);
  if (!review) throw new Error(`No review of ${ref}`);
  return review.id;
};
const askFor = async (ref: string): Promise<Decision> => {
  const response = await put(always(porth, "Gate.Ask"), asking(ref), `k-${ref}-${porth.deps.now()}`);
  expect(response.status).toBe(201);
  return bodyOf<Decision>(response);
};
const word = async (ref: string, body: object) => {
  const response = await decide(await asReviewer(porth), await reviewOf(ref), {
    ...body,
    justification: typed.justification,
  });
  expect(response.status, await response.clone().text()).toBe(200);
};

const loadAll = async () => {
  const steward = always(porth, "Register.Write");
  for (const [kind, file] of [
    ["departments", departments],
    ["staff-list", staffList],
    ["job-plans", jobPlans],
  ] as const)
    expect((await steward.load(kind, file)).status).toBe(201);
};

/** A year of a small board, in which everything happens that Porth tells of. */
const everything = async () => {
  await enabled(porth, "/watching", { description: typed.description });
  await enabled(porth, "/going", { description: typed.description });
  await loadAll();
  for (const ref of ["TRAC-1", "TRAC-2", "TRAC-3", "TRAC-4"]) await askFor(ref);
  await word("TRAC-1", upholding);
  await word("TRAC-2", { ...overriding, category: typed.category });
  await revoke(await asReviewer(porth), await reviewOf("TRAC-2"), { justification: typed.justification });
  await word("TRAC-3", { ...overriding, ends_on: "2026-11-23" });
  await word("TRAC-4", { ...overriding, ends_on: "2026-11-23", category: "patient_safety" });
  await deliver(porth);
  outside.answer("/going", answers(410));
  porth.setClock("2026-11-24T00:00:00.000Z");
  await askFor("TRAC-3");
  await keepHouse(porth.deps);
  await correctCardiology(porth);
  const { valid_through: until } = await askFor("TRAC-5");
  await deliver(porth);
  for (const day of ["2026-11-25", "2027-01-30", "2027-03-02", "2027-03-03"]) {
    porth.setClock(`${day}T09:00:00.000Z`);
    await keepHouse(porth.deps);
    await deliver(porth);
  }
  expect(until && until < "2027-03-02").toBe(true);
  await closeCardiology(porth);
  await deliver(porth);
};

beforeAll(async () => {
  outside = receivers();
  porth = await porthSendingTo(outside);
  await everything();
});

const ofType = (type: EventType) => outside.at("/watching").filter(({ event }) => event.type === type);
const dataOf = (type: EventType) => ofType(type).map(({ event }) => event.data);

describe("over a year in which everything happens", () => {
  it.each(eventTypes)("%s is told", (type) => {
    expect(ofType(type).length).toBeGreaterThan(0);
  });

  it("each event is of the schema that the catalogue has for its type", async () => {
    const { items } = await bodyOf<{ items: { type: string; schema: object }[] }>(
      await asManager(porth).get("/v1/webhook-event-types"),
    );
    const shapes = new Map(
      items.map(({ type, schema }) => [
        type,
        z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]),
      ]),
    );
    for (const { event, body } of outside.got) {
      const { error } = shapes.get(event.type)?.safeParse(JSON.parse(body)) ?? {};
      expect(error && `${z.prettifyError(error)}\n${body}`, event.type).toBeUndefined();
    }
  });

  it("each event is at most 20 KB, and has an id of its own", () => {
    for (const { body } of outside.got)
      expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(longestEvent);
    const ids = outside.at("/watching").map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("no event holds a name, or words that somebody typed", () => {
    const sent = outside.got.map(({ body }) => body).join("\n");
    for (const text of [
      ...Object.values(typed),
      ...Object.values(typed).flatMap((words) =>
        words.split(/[^\p{L}]+/u).filter((part) => /^\p{Lu}/u.test(part)),
      ),
      ...["Invented", "Gwen", "Fictional", "Huw", "Elsewhere", "Mair", "Cardiology", "Cardioleg"],
      ...["TRAC-1", "10001", "20001", "JP-1", "hr.test", "Branwen"],
    ])
      if (text !== "Consultant" && text !== "Because") expect(sent, text).not.toContain(text);
    expect(sent).not.toContain("myfanwy");
  });

  it("the events of a department are numbered from 1, without a gap, in the order in which they happened", () => {
    const numbered = Map.groupBy(
      outside.at("/watching").filter(({ event }) => "sequence" in event.data),
      ({ event }) => String(event.data.department),
    );
    expect([...numbered.keys()].toSorted()).toEqual(["CARD", "DERM"]);
    for (const [department, events] of numbered)
      expect(
        events.map(({ event }) => event.data.sequence),
        department,
      ).toEqual(events.map((_, index) => index + 1));
  });

  it("an override that is over is told once, by whoever sees it first: the clock, or somebody who asks", () => {
    expect(dataOf("override.expired")).toMatchObject([
      { department: "CARD", ends_on: "2026-11-23", codes: ["plan_out_of_date"] },
      { department: "CARD", ends_on: "2026-11-23", codes: ["plan_out_of_date"] },
    ]);
    expect(new Set(dataOf("override.expired").map(({ vacancy }) => vacancy)).size).toBe(2);
  });

  it("a reviewer's category is told where it is one of the list, and else left out", () => {
    expect(dataOf("review.overridden").map(({ category }) => category)).toEqual([
      undefined,
      "patient_safety",
      "patient_safety",
    ]);
  });

  it("a yes that is over is told once, and a department that goes", () => {
    expect(dataOf("decision.expired")).toHaveLength(1);
    expect(dataOf("department.standing_changed").map(({ before, after }) => [before, after])).toContainEqual([
      "blocked",
      null,
    ]);
  });

  it("plans that come to their end are told at 60 days and at 30", () => {
    expect(new Set(dataOf("plan.due_soon").map((data) => data.within_days))).toEqual(new Set([30, 60]));
  });
});
