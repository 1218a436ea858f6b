import { expect } from "vitest";
import { commit } from "#db/commit.ts";
import { type ExemptionRow, insertExemption } from "#db/exemptions.ts";
import type { Day } from "#gate/day.ts";
import type { Board } from "../../oracle/board.ts";
import type { Dice } from "../../oracle/random/dice.ts";
import { randomBoard } from "../../oracle/random-board.ts";
import { importsOf, SPELLINGS, type Spelling } from "../../oracle/spellings.ts";
import type { Caller, TestPorth } from "../../support/porth.ts";

/** A board of made-up people under one seed, as its files spell it. */
export interface Told {
  readonly seed: number;
  readonly board: Board;
  readonly spelling: Spelling;
}

/** What a report says that the last file did to each department's gate. */
export type Effect = readonly { readonly department: string; readonly after: string | null }[];

/** Brings the board into Porth, over what an earlier board left, and gives the effect of the last file. */
export const loadBoard = async (porth: TestPorth, dice: Dice, told: Told): Promise<Effect> => {
  const steward = await porth.as(["Register.Write"]);
  if (dice.chance(0.4)) await loadFiles(steward, dice, before(told));
  await commit(porth.db, ...exemptionRows(told.board).map(insertExemption));
  return loadFiles(steward, dice, told);
};

/** The departments first, and the other three in any order. */
const loadFiles = async (steward: Caller, dice: Dice, { seed, board, spelling }: Told): Promise<Effect> => {
  const [departments, ...others] = importsOf(board, spelling, seed);
  let effect: Effect = [];
  for (const file of [departments, ...dice.shuffled(others)]) {
    if (file === undefined) continue;
    const query = `&mode=commit&allow_shrink=true&extracted_on=${file.extracted_on}`;
    const response = await steward.load(file.kind, file.bytes, query);
    const report = (await response.json()) as { effect: Effect };
    expect(report, `seed ${seed}, ${spelling}, ${file.kind}`).toMatchObject({ error_count: 0, errors: [] });
    expect(response.status).toBe(201);
    effect = report.effect;
  }
  return effect;
};

/** Another board of the same departments and days, spelt otherwise, to be replaced altogether. */
const before = ({ seed, board, spelling }: Told): Told => {
  const { today, departments, extracts } = board;
  const size = { today, departments: departments.length, people: 1 + (board.staff.length >> 1) };
  const other = randomBoard(seed + 1_000_000, size);
  const renamed = other.departments.map((row) => ({ ...row, aliases: [...row.aliases, `Old ${row.code}`] }));
  const earlier = SPELLINGS[(SPELLINGS.indexOf(spelling) + 1) % SPELLINGS.length] ?? "plain";
  return { seed, spelling: earlier, board: { ...other, extracts, departments: renamed } };
};

/** The board's exemptions as they are kept; and one in force for its first assignment, that a reviewer has ended. */
const exemptionRows = ({ today, staff, exemptions }: Board): ExemptionRow[] => {
  const row = { kind: "other", reference: null, recordedBy: "reviewer" } as const;
  const [first] = staff;
  const ended = first && {
    ...row,
    assignmentNumber: first.assignment_number,
    ...{ id: "exm_ended", fromDay: today as Day, untilDay: today as Day },
    ...{ recordedAt: `${today}T00:00:00.000Z`, endedBy: "reviewer", endedAt: `${today}T00:00:00.001Z` },
  };
  const kept = exemptions.map(({ assignment_number, kind, from, until }, index) => ({
    ...row,
    kind,
    assignmentNumber: assignment_number,
    ...{ id: `exm_${index}`, fromDay: from as Day, untilDay: until as Day },
    ...{ recordedAt: `${from}T00:00:00.000Z`, endedBy: null, endedAt: null },
  }));
  return ended ? [...kept, ended] : kept;
};
