import type { Facts, Override } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";
import { type OpenState, stateWhenRejudged, type VacancyState } from "#gate/vacancy.ts";

/** A vacancy that is blocked, or that an override alone lets through. */
export interface OpenVacancy {
  readonly id: string;
  readonly department: string;
  readonly state: OpenState;
  readonly version: number;
  readonly reviewId: string;
  readonly override: Override | null;
  /** The latest about it. */
  readonly decision: string | null;
}

export interface Rejudged {
  readonly vacancy: OpenVacancy;
  readonly state: VacancyState;
  /** The codes of the reasons that stand now. */
  readonly codes: readonly string[];
}

/** The open vacancies that the facts as they now are move to another state. A department that is gone moves none. */
export const rejudged = (
  open: readonly OpenVacancy[],
  factsOf: (department: string) => Facts | undefined,
  policy: Policy,
): readonly Rejudged[] =>
  open.flatMap((vacancy) => {
    const facts = factsOf(vacancy.department);
    if (!facts) return [];
    const { override } = vacancy;
    const { outcome, reasons } = mayAdvertise({ ...facts, override }, policy);
    const isOver = override !== null && override.endsOn < facts.asOf;
    const state = stateWhenRejudged(vacancy.state, outcome, isOver);
    return state === vacancy.state ? [] : [{ vacancy, state, codes: reasons.map(({ code }) => code) }];
  });
