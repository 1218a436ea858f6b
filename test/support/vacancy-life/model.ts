import type { VacancyState } from "#gate/vacancy.ts";

/** What one vacancy of a small department is thought to be, and all that it rests on. Days count from the first one. */
export interface Model {
  today: number;
  staffOn: number;
  plansOn: number;
  readonly huw: {
    inPost: boolean;
    plan: HuwsPlan;
    exempt: { readonly from: number; readonly until: number } | null;
  };
  gwenHasPlan: boolean;
  state: VacancyState | null;
  readonly cases: Case[];
  /** Judged again with nobody asking: from and to. */
  readonly moves: (readonly [VacancyState, VacancyState])[];
}

/** Late ones ended before the first day. One that is to come begins on its day, and then is in date for a year. */
export type HuwsPlan = "late" | "draft" | "none" | { readonly begins: number };

export interface Case {
  state: VacancyState;
  readonly words: Word[];
}

export interface Word {
  readonly outcome: "override" | "uphold" | "revoke";
  readonly covers: readonly string[];
  readonly ends: number;
}

export const firstModel = (): Model => ({
  today: 0,
  staffOn: 0,
  plansOn: 0,
  huw: { inPost: true, plan: "late", exempt: null },
  gwenHasPlan: true,
  state: null,
  cases: [],
  moves: [],
});

/** Gwen's plan began on 1 April 2026 and ends on the last day of March. */
const gwensLastDay = 129;
const freshDays = 7;

/** The codes that block, sorted. */
export const codesOf = ({ today, staffOn, plansOn, huw, gwenHasPlan }: Model): readonly string[] => {
  const exempt = huw.exempt !== null && huw.exempt.from <= today && today <= huw.exempt.until;
  const codes = [
    gwenHasPlan ? (today > gwensLastDay ? "plan_out_of_date" : null) : "plan_missing",
    huw.inPost && !exempt ? codeOfHuw(huw.plan, today) : null,
    today - staffOn > freshDays ? "staff_list_stale" : null,
    today - plansOn > freshDays ? "allocate_extract_stale" : null,
  ];
  return [...new Set(codes.filter((code) => code !== null))].toSorted();
};

const codeOfHuw = (plan: HuwsPlan, today: number): string | null => {
  if (plan === "late") return "plan_out_of_date";
  if (plan === "draft") return "plan_not_signed_off";
  if (plan === "none") return "plan_missing";
  return today < plan.begins ? "plan_not_started" : null;
};

/** The last word of a case, if it is an override. */
const overrideIn = ({ words }: Case): Word | null => {
  const last = words.at(-1);
  return last?.outcome === "override" ? last : null;
};

/** The state as anybody sees it today, whatever is kept. */
export const seenToday = ({ today }: Model, one: Case): VacancyState =>
  one.state === "overridden" && (overrideIn(one)?.ends ?? 0) < today ? "expired" : one.state;

export type Outcome = "clear" | "overridden" | "blocked";

/** What the gate must say of the vacancy: only a case that is not over can have an override that counts. */
export const outcomeOf = (model: Model, one: Case | undefined): Outcome => {
  const codes = codesOf(model);
  if (codes.length === 0) return "clear";
  const override = one && ["awaiting_review", "overridden"].includes(one.state) ? overrideIn(one) : null;
  const counts =
    override && model.today <= override.ends && codes.every((code) => override.covers.includes(code));
  return counts ? "overridden" : "blocked";
};

const open: readonly (VacancyState | null)[] = ["awaiting_review", "overridden", "upheld", "expired"];

/** The latest case, while it is the vacancy's: null when the vacancy was never blocked. */
const current = (model: Model): Case | null => model.cases.at(-1) ?? null;

const become = (model: Model, state: VacancyState): void => {
  const one = current(model);
  if (one && open.includes(one.state)) one.state = state;
  model.state = state;
};

export const askedAbout = (model: Model): Outcome => {
  const one = current(model);
  const outcome = outcomeOf(model, one ?? undefined);
  const before = one && open.includes(model.state) ? seenToday(model, one) : model.state;
  if (outcome === "overridden") become(model, "overridden");
  else if (outcome === "clear")
    become(model, open.includes(before) || before === "cleared" ? "cleared" : "clear");
  else if (before === "awaiting_review" || before === "overridden") become(model, "awaiting_review");
  else {
    if (one && open.includes(one.state)) one.state = before ?? one.state;
    model.cases.push({ state: "awaiting_review", words: [] });
    model.state = "awaiting_review";
  }
  return outcome;
};

/** Judges the vacancy again, as a change of the register does, and the clock. */
export const judgedAgain = (model: Model): void => {
  const one = current(model);
  if (!one || !open.includes(model.state)) return;
  const [from, outcome, seen] = [one.state, outcomeOf(model, one), seenToday(model, one)];
  const blocked = from === "overridden" ? (seen === "expired" ? "expired" : "awaiting_review") : from;
  const to = { clear: "cleared", overridden: "overridden", blocked }[outcome] as VacancyState;
  if (to === from) return;
  become(model, to);
  model.moves.push([from, to]);
};

/** Why a word would be refused; null when it is taken. */
export const refusalOf = (model: Model, one: Case, outcome: Word["outcome"]): string | null => {
  if (outcome === "revoke") return seenToday(model, one) === "overridden" ? null : "not_overridden";
  return one.state === "awaiting_review" && outcomeOf(model, one) === "blocked" ? null : "already_decided";
};

const stateAfter = { override: "overridden", uphold: "upheld", revoke: "awaiting_review" } as const;

export const said = (model: Model, outcome: Word["outcome"], days: number): void => {
  current(model)?.words.push({ outcome, covers: codesOf(model), ends: model.today + days });
  become(model, stateAfter[outcome]);
};

export const withdrawn = (model: Model): void => become(model, "withdrawn");
