import { expect } from "vitest";
import { addDays, type Day } from "#gate/day.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import { bodyOf, type Review } from "../bodies.ts";
import { gwen, huw, loadCardiology, plan, plansFile, staffFile } from "../cardiology.ts";
import { type TestPorth, testPorth } from "../porth.ts";
import { reviewsIn } from "../reviewing.ts";
import { type Case, type Model, seenToday } from "./model.ts";
import { arc, type Cause } from "./transitions.ts";

/** Porth itself, and where its one vacancy has been. */
export interface Real {
  readonly porth: TestPorth;
  vacancy: string | null;
  files: number;
  exemption: string | null;
  state: VacancyState | null;
  readonly seen: Set<string>;
}

const firstDay: Day = "2026-11-22";
export const dayAt = (day: number): Day => addDays(firstDay, day);

/** Cardiology as the first model has it, extracts of the first day and all. */
export const real = async (seen: Set<string>): Promise<Real> => {
  const porth = await testPorth();
  await loadCardiology(porth);
  const now: Real = { porth, vacancy: null, files: 0, exemption: null, state: null, seen };
  const first = { today: 0, gwenHasPlan: true, huw: { inPost: true, plan: "late", exempt: null } } as const;
  await loadStaff(now, first);
  await loadPlans(now, first);
  return now;
};

type Loaded = Pick<Model, "today" | "gwenHasPlan" | "huw">;

/** Each file has a title of its own, so that none is the one before. */
const load = async (
  now: Real,
  kind: "staff-list" | "job-plans",
  file: string,
  today: number,
): Promise<void> => {
  now.files += 1;
  const query = `&mode=commit&allow_shrink=true&extracted_on=${dayAt(today)}`;
  const steward = await now.porth.as(["Register.Write"]);
  const response = await steward.load(kind, `Extract ${now.files}\n${file}`, query);
  expect(response.status, await response.clone().text()).toBe(201);
};

export const loadStaff = (now: Real, { today, huw: { inPost } }: Loaded): Promise<void> =>
  load(now, "staff-list", inPost ? staffFile(gwen, huw) : staffFile(gwen), today);

export const loadPlans = (now: Real, { today, gwenHasPlan, huw: { plan: huws } }: Loaded): Promise<void> => {
  const nobodys = plan("JP-9", "99999", "Signed Off", "2026-04-01");
  const gwens = gwenHasPlan ? [plan("JP-1", "10001", "Signed Off", "2026-04-01")] : [];
  return load(now, "job-plans", plansFile(nobodys, ...gwens, ...lineOf(huws)), today);
};

const lineOf = (huws: Model["huw"]["plan"]): readonly string[] => {
  if (huws === "none") return [];
  if (huws === "late") return [plan("JP-2", "10002", "Signed Off", "2025-09-01")];
  if (huws === "draft") return [plan("JP-2", "10002", "Draft", "2026-09-01")];
  return [`JP-2,10002,Signed Off,${dayAt(huws.begins)},2026-11-01,7,3`];
};

const textsIn = async ({ porth }: Real, sql: string): Promise<readonly string[]> =>
  (await porth.db.d1.prepare(sql).all<{ text: string }>()).results.map(({ text }) => text);

/** Holds what is kept against the model, and notes how the vacancy came to where it is. */
export const expectAsModelled = async (model: Model, now: Real, cause: Cause | null): Promise<void> => {
  const [state = null] = (await textsIn(now, "select state as text from vacancy")) as VacancyState[];
  if (cause === null) expect(state).toBe(now.state);
  else if (state !== now.state && state !== null) now.seen.add(arc(now.state ?? "nothing", cause, state));
  now.state = state;
  expect(state).toBe(model.state);
  expect(await textsIn(now, "select state as text from review order by id")).toEqual(
    model.cases.map((one) => one.state),
  );
  expect(await textsIn(now, "select outcome as text from verdict order by rowid")).toEqual(
    model.cases.flatMap(({ words }) => words.map(({ outcome }) => outcome)),
  );
  const lines = await textsIn(
    now,
    "select body as text from audit where type = 'vacancy.rejudged' order by seq",
  );
  expect(lines.map((line) => JSON.parse(line).data).map(({ from, to }) => [from, to])).toEqual(model.moves);
};

/** The review of a case, the latest being the last. */
export const reviewOf = async ({ porth }: Real, model: Model, one: Case): Promise<Review> => {
  const found = (await reviewsIn(porth))[model.cases.indexOf(one)];
  if (!found) throw new Error("there is a case without a review");
  expect(found.state).toBe(seenToday(model, one));
  return found;
};

export const codeOf = async (response: Response): Promise<string | null> =>
  response.ok ? null : (await bodyOf<{ code: string }>(response)).code;
