import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterTry, delays, isToBeDisabled, nextTryAt, outcomeOf } from "./schedule.ts";

const at = Date.parse("2026-11-22T09:00:00.000Z");
const hour = 3_600_000;
const day = 24 * hour;
const answer = (
  status: number,
  change: { retryAfter?: string | null; latencyMilliseconds?: number } = {},
) => ({
  status,
  retryAfter: null,
  excerpt: "",
  latencyMilliseconds: 20,
  ...change,
});
const failed = { failure: "timed_out", latencyMilliseconds: 10_000 } as const;

/** When each of ten tries is made if all of them fail at once and chance is even. */
const times = (chance: number): readonly number[] => {
  const made: number[] = [];
  for (let due: number | null = at; due !== null; ) {
    made.push(due - at);
    due = nextTryAt({ tries: made.length, failedAt: due, notBefore: null }, chance);
  }
  return made;
};

describe("the tries of a delivery", () => {
  it("are those of the example in Standard Webhooks, by the time since the first", () => {
    const clock = (milliseconds: number) => {
      const seconds = milliseconds / 1000;
      return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
        .map((part) => String(Math.floor(part)).padStart(2, "0"))
        .join(":");
    };
    expect(times(0.5).map(clock)).toEqual([
      "00:00:00",
      "00:00:05",
      "00:05:05",
      "00:35:05",
      "02:35:05",
      "07:35:05",
      "17:35:05",
      "31:35:05",
      "51:35:05",
      "75:35:05",
    ]);
  });

  it("are ten, each later than the one before, within a fifth of its delay", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, chance) => {
          const due = nextTryAt({ tries, failedAt: at, notBefore: null }, chance);
          const delay = delays[tries];
          if (delay === undefined) expect(due).toBeNull();
          else {
            expect(due).toBeGreaterThanOrEqual(at + delay * 0.8);
            expect(due).toBeLessThanOrEqual(at + delay * 1.2);
            expect(Number.isInteger(due)).toBe(true);
          }
        },
      ),
    );
    expect(delays).toHaveLength(10);
    expect([times(0).at(-1), times(1).at(-1)]).toEqual([0.8, 1.2].map((by) => by * 272_105_000));
  });

  it("are not made before the receiver lets them, and not earlier because it asks for less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: day }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, wait, chance) => {
          const due = nextTryAt({ tries, failedAt: at, notBefore: null }, chance) ?? 0;
          const asked = nextTryAt({ tries, failedAt: at, notBefore: at + wait }, chance);
          expect(asked).toBe(Math.max(due, at + wait));
        },
      ),
    );
    expect(nextTryAt({ tries: 10, failedAt: at, notBefore: at + hour }, 0.5)).toBeNull();
  });
});

describe("an answer", () => {
  const nothing = { outcome: "failed", notBefore: null };
  it.each([
    ["200", answer(200), { outcome: "delivered" }],
    ["299", answer(299), { outcome: "delivered" }],
    ["200 after 15 s", answer(200, { latencyMilliseconds: 15_000 }), { outcome: "delivered" }],
    ["200 after more", answer(200, { latencyMilliseconds: 15_001 }), nothing],
    ["199", answer(199), nothing],
    ["301", answer(301), nothing],
    ["304", answer(304), nothing],
    ["404", answer(404), nothing],
    ["410", answer(410), { outcome: "gone" }],
    ["410 that asks for time", answer(410, { retryAfter: "60" }), { outcome: "gone" }],
    ["429", answer(429), nothing],
    [
      "429 that asks for time",
      answer(429, { retryAfter: "60" }),
      { outcome: "failed", notBefore: at + 60_000 },
    ],
    [
      "503 that asks for a day",
      answer(503, { retryAfter: "86400" }),
      { outcome: "failed", notBefore: at + day },
    ],
    [
      "503 that asks for a year",
      answer(503, { retryAfter: "31536000" }),
      { outcome: "failed", notBefore: at + day },
    ],
    ["500 that asks for time", answer(500, { retryAfter: "60" }), nothing],
    ["302 that asks for time", answer(302, { retryAfter: "60" }), nothing],
    ["none", failed, nothing],
  ] as const)("%s", (_, given, outcome) => expect(outcomeOf(given, at)).toEqual(outcome));
});

describe("after a try", () => {
  it.each([
    ["a 2xx", answer(204), 1, { state: "delivered", dueAt: null }],
    ["a 410", answer(410), 1, { state: "given_up", dueAt: null }],
    ["the first failure", answer(500), 1, { state: "waiting", dueAt: at + 5_000 }],
    [
      "a first 429 that asks for an hour",
      answer(429, { retryAfter: "3600" }),
      1,
      { state: "waiting", dueAt: at + hour },
    ],
    ["the ninth failure", failed, 9, { state: "waiting", dueAt: at + day }],
    ["the tenth failure", failed, 10, { state: "given_up", dueAt: null }],
    ["a failure of one sent again by hand", failed, 11, { state: "given_up", dueAt: null }],
  ] as const)("%s", (_, given, number, after) => {
    expect(afterTry({ answer: given, number, at, chance: 0.5 })).toEqual(after);
  });
});

describe("an endpoint", () => {
  const instant = (ago: number) => new Date(at - ago).toISOString();
  it.each([
    ["five days, ten failures", { failures: 10, failingSince: instant(5 * day), succeededAt: null }, true],
    ["a moment less", { failures: 10, failingSince: instant(5 * day - 1), succeededAt: null }, false],
    ["nine failures", { failures: 9, failingSince: instant(50 * day), succeededAt: null }, false],
    [
      "a success long before",
      { failures: 99, failingSince: instant(6 * day), succeededAt: instant(90 * day) },
      true,
    ],
    [
      "idle for long, failing for an hour",
      { failures: 99, failingSince: instant(hour), succeededAt: instant(90 * day) },
      false,
    ],
    ["a success since", { failures: 99, failingSince: instant(6 * day), succeededAt: instant(day) }, false],
    ["no failure", { failures: 0, failingSince: null, succeededAt: instant(90 * day) }, false],
  ])("%s", (_, health, is) => expect(isToBeDisabled(health, at)).toBe(is));
});
