import type { CaseName } from "#runtime/demo/board/cases/cases.ts";

/** What one department of the sample board shows. */
export interface Scenario {
  readonly shows: string;
  /** People in scope who lead here: those of the cases, and for the rest healthy ones. */
  readonly consultants: number;
  /** How many people show a case. */
  readonly cases: Cases;
  /** The first person of a case in another department, who holds a second assignment here. */
  readonly visitor?: { readonly from: string; readonly case: CaseName };
}

export type Cases = Readonly<Partial<Record<CaseName, number>>>;

export const scenario = (shows: string, consultants: number, cases: Cases = {}): Scenario => ({
  shows,
  consultants,
  cases,
});
