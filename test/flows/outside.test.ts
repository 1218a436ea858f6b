import { describe, expect, it } from "vitest";
import { randomBoard } from "../oracle/random-board.ts";
import { SPELLINGS } from "../oracle/spellings.ts";
import { testPorth } from "../support/porth.ts";
import { TODAYS } from "./outside/days.ts";
import { differencesOf } from "./outside/differences.ts";

/** For a longer hunt: OUTSIDE_BOARDS=500 OUTSIDE_FROM=1000 npx vitest run --project node test/flows/outside.test.ts */
const settings: Record<string, string | undefined> = process.env;
const boards = Number(settings.OUTSIDE_BOARDS ?? 12);
const from = Number(settings.OUTSIDE_FROM ?? 1);

/** Departments and people of a board, by its seed. */
const SIZES = [
  { departments: 4, people: 30 },
  { departments: 1, people: 1 },
  { departments: 6, people: 24 },
  { departments: 2, people: 8 },
  { departments: 12, people: 60 },
  { departments: 3, people: 12 },
  { departments: 3, people: 90 },
] as const;

describe("any board, told in four files", () => {
  it.each(SPELLINGS.map((spelling, index) => [spelling, index] as const))(
    "spelt %s, gets the answers of an independent reading of the rules",
    async (spelling, index) => {
      const differences: string[] = [];
      let answers = 0;
      for (let turn = 0; turn < boards; turn += 1) {
        const seed = from + turn * SPELLINGS.length + index;
        const size = SIZES[seed % SIZES.length] ?? SIZES[0];
        const today = TODAYS[seed % TODAYS.length] ?? TODAYS[0];
        const board = randomBoard(seed, { ...size, today });
        const found = await differencesOf(await testPorth(), { seed, board, spelling });
        answers += found.answers;
        differences.push(...found.differences);
      }
      if (settings.OUTSIDE_BOARDS) console.log(`${spelling}: ${boards} boards, ${answers} answers`);
      expect(differences).toEqual([]);
      expect(answers).toBeGreaterThan(boards);
    },
    36_000_000,
  );
});
