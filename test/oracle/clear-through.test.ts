import { describe, expect, it } from "vitest";
import type { Board, PlanRow } from "./board.ts";
import { addDays, type Day } from "./days.ts";
import { type ExpectedAnswer, expectedAnswers } from "./expected-answers.ts";
import { randomBoard } from "./random-board.ts";

/**
 * `clear_through` proved by asking again for every day to come, extracts as old as today.
 *
 * The forecast leaves some things aside on purpose, so they are taken out of the boards first:
 * - someone who starts after today (they may block a later day);
 * - a signature or approval dated after today: the forecast does not count that plan, the later day does, so the day-by-day
 *   answer can only be later, never earlier (the second test keeps these in).
 */
const HORIZON = 800;

const withoutStarters = (board: Board): Board => ({
  ...board,
  staff: board.staff.filter(({ start_date }) => start_date <= board.today),
});

const withoutFutureSignatures = (board: Board): Board => {
  const past = (row: PlanRow): boolean =>
    [row.signed_off_on, row.sgmd_approved_on].every((day) => day === null || day <= board.today);
  return { ...board, allocate: board.allocate.filter(past), paper: board.paper.filter(past) };
};

const fresh = (board: Board): Board => ({
  ...board,
  extracts: { ...board.extracts, staff_list: board.today, allocate: board.today },
});

/** Per department that is clear today: the answer, and the last day before the first that is not; null when every day is clear. */
const dayByDay = (board: Board): { expected: ExpectedAnswer; lastClear: Day | null }[] => {
  const open = new Map<string, { expected: ExpectedAnswer; lastClear: Day | null }>();
  for (const [code, expected] of expectedAnswers(board, board.today))
    if (expected.outcome === "clear") open.set(code, { expected, lastClear: null });
  for (let ahead = 1; ahead <= HORIZON; ahead += 1) {
    const on = addDays(board.today, ahead);
    const answers = expectedAnswers(board, on, board.today);
    for (const [code, entry] of open)
      if (entry.lastClear === null && answers.get(code)?.outcome === "blocked")
        entry.lastClear = addDays(on, -1);
  }
  return [...open.values()];
};

const size = { today: "2026-11-22", departments: 4, people: 24 };
const boards = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => fresh(withoutStarters(randomBoard(seed, size))));

describe("the forecast", () => {
  it("is the last day on which asking again says clear", () => {
    const found = boards.map(withoutFutureSignatures).flatMap(dayByDay);
    for (const { expected, lastClear } of found) expect(lastClear).toBe(expected.clear_through);
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter(({ lastClear }) => lastClear !== null).length).toBeGreaterThan(5);
  });

  it("is never later than that when signatures to come are kept", () => {
    const found = boards.flatMap(dayByDay);
    for (const { expected, lastClear } of found)
      expect(lastClear ?? "9999").toSatisfy((day: Day) => (expected.clear_through ?? "9999") <= day);
    expect(found.length).toBeGreaterThan(8);
  });

  it("holds an answer valid only over days that are clear too, extracts ageing as they do", () => {
    for (const board of boards)
      for (const [code, { valid_through }] of expectedAnswers(board, board.today))
        for (let on = board.today; valid_through !== null && on <= valid_through; on = addDays(on, 1))
          expect(expectedAnswers(board, on).get(code)?.outcome).toBe("clear");
  });
});
