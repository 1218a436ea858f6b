/// <reference types="@cloudflare/vitest-plugin/types" />
import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";
import { beforeAll, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { put } from "../support/cardiology.ts";
import { freshDatabase } from "../support/database.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { loadSampleBoard } from "../support/sample-board.ts";

/** Rows as D1 bills them. */
interface Rows {
  read: number;
  written: number;
}

/** The same database, which adds up what D1 says of each statement. A read whose rows come bare is asked twice. */
const counted = (d1: D1Database, rows: Rows): D1Database => {
  const add = ({ meta }: D1Result<unknown>) => {
    rows.read += meta.rows_read;
    rows.written += meta.rows_written;
  };
  const bare = new Map<D1PreparedStatement, D1PreparedStatement>();
  const statement = (of: D1PreparedStatement): D1PreparedStatement => {
    const counting = {
      bind: (...bound: unknown[]) => statement(of.bind(...bound)),
      all: () => told(of.all()),
      run: () => told(of.run()),
      raw: async () => {
        add(await of.all());
        return of.raw();
      },
      first: async (column?: string) => {
        const { results } = await told(of.all<Record<string, unknown>>());
        const [row] = results;
        return row === undefined ? null : column === undefined ? row : row[column];
      },
    } as unknown as D1PreparedStatement;
    bare.set(counting, of);
    return counting;
  };
  const told = async <T>(running: Promise<D1Result<T>>): Promise<D1Result<T>> => {
    const result = await running;
    add(result);
    return result;
  };
  return {
    prepare: (query: string) => statement(d1.prepare(query)),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await d1.batch(statements.map((each) => bare.get(each) ?? each));
      for (const result of results) add(result);
      return results;
    },
  } as unknown as D1Database;
};

const rows: Rows = { read: 0, written: 0 };
let porth: TestPorth;
let form: Caller;
beforeAll(async () => {
  porth = await testPorth({ db: openDatabase(counted(await freshDatabase(), rows)) });
  await loadSampleBoard(porth, "2026-11-22");
  await keepHouse(porth.deps);
  form = await porth.as(["Gate.Ask"]);
});

const costOf = async (act: () => Promise<unknown>): Promise<Rows> => {
  Object.assign(rows, { read: 0, written: 0 });
  await act();
  return { ...rows };
};
const ask = (ref: string) => async () =>
  expect((await put(form, { department: "CARD", vacancy: { ref } }, `k-${ref}`)).status).toBe(201);

/** What docs/operate.md reckons with, on the sample board. A decision that costs more has to change it there. */
it.each([
  ["the first decision of a department", ask("TRAC-1"), { read: 290, written: 40 }],
  ["a further one", ask("TRAC-2"), { read: 26, written: 35 }],
  ["a standing", () => form.get("/v1/departments/CARD/standing"), { read: 12, written: 0 }],
  ["an hour of housekeeping", () => keepHouse(porth.deps), { read: 9_300, written: 0 }],
] as const)("%s costs no more rows than the documents say", async (what, act, most) => {
  const cost = await costOf(act);
  console.log(`${what}: ${cost.read} rows read, ${cost.written} written`);
  expect(cost.read).toBeLessThanOrEqual(most.read);
  expect(cost.written).toBeLessThanOrEqual(most.written);
});
