import { referenceOf } from "#audit/reference.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled, type Write } from "#db/commit.ts";
import { linedGrounds } from "#db/decisions/grounds.ts";
import { insertDecision, type KeptDecision } from "#db/decisions.ts";
import { type FactsRead, readFacts } from "#db/facts.ts";
import type { Keep } from "#db/kept-answers.ts";
import { insertReview, moveReview } from "#db/reviews.ts";
import { insertVacancy, moveVacancy, registerUnmoved } from "#db/vacancies.ts";
import { announceDecision } from "#db/webhooks/decisions.ts";
import type { Deps } from "#deps.ts";
import { isOpen, opensReview, stateAfterAsk, stateOn } from "#gate/vacancy.ts";
import { fold } from "#imports/fold.ts";
import { unknownDepartment } from "#problem.ts";
import { toldAnswer } from "#words/told-answer.ts";

/** Which post somebody wants to advertise, and in which department: its code or an alias. */
export interface Ask {
  readonly department: string;
  readonly vacancy: {
    readonly ref: string;
    readonly title: string | null;
    readonly grade: string | null;
    readonly appointmentType: string | null;
    readonly positionNumber: string | null;
  };
  readonly requestedBy: string | null;
}

/** Asks the gate on the record: decision, vacancy, audit line and kept answer are kept together, or not at all. */
export const askGate = (
  deps: Deps,
  by: Principal,
  ask: Ask,
  keep: Keep<KeptDecision>,
): Promise<KeptDecision> => {
  allow(by, "Gate.Ask");
  return untilSettled(async () => {
    const today = deps.today();
    const asked = { department: fold(ask.department), vacancyRef: ask.vacancy.ref };
    const read = await readFacts(deps.db, asked, { asOf: today, askedOn: today });
    if (!read) throw unknownDepartment();
    const decision = decide(deps, by, ask, read);
    const kept = vacancyWrites(deps, decision, ask, read);
    await commit(
      deps.db,
      ...keep(decision),
      registerUnmoved(read.version),
      ...kept.writes,
      ...insertDecision(decision, deps.policy),
      record({
        at: decision.askedAt,
        type: "decision.made",
        by: by.id,
        data: {
          decision: decision.id,
          department: decision.department,
          vacancy: decision.vacancyId,
          outcome: decision.outcome,
          ...linedGrounds(decision.grounds),
        },
      }),
      ...announceDecision(decision, { opened: kept.opened, ended: endedIn(read) }, deps.newId),
    );
    return decision;
  });
};

const decide = (deps: Deps, by: Principal, ask: Ask, { facts, vacancy }: FactsRead): KeptDecision => {
  const answer = toldAnswer(facts, deps.policy);
  const before = vacancy && stateOn(vacancy.state, vacancy.override, facts.asOf);
  const id = deps.newId("dec");
  return {
    id,
    reference: referenceOf(id),
    department: facts.department.code,
    vacancyId: vacancy?.id ?? deps.newId("vac"),
    vacancyRef: ask.vacancy.ref,
    vacancyState: stateAfterAsk(before, answer.outcome),
    outcome: answer.outcome,
    asOf: facts.asOf,
    askedAt: new Date(deps.now()).toISOString(),
    askedBy: by.id,
    grounds: { facts, policy: deps.policyName, answer },
  };
};

/** The override that is over, where nobody was told yet. */
const endedIn = ({ vacancy, facts }: FactsRead) =>
  vacancy?.state === "overridden" && stateOn(vacancy.state, vacancy.override, facts.asOf) === "expired"
    ? vacancy.override
    : null;

/** The vacancy as the decision leaves it, and the case before the reviewers: a new one, or the one they have. */
const vacancyWrites = (
  deps: Deps,
  decision: KeptDecision,
  { vacancy: { ref, ...described }, requestedBy }: Ask,
  { vacancy: known, facts }: FactsRead,
): { readonly writes: readonly Write[]; readonly opened: string | null } => {
  const { vacancyId, department, askedAt: openedAt, vacancyState: state } = decision;
  const before = known && stateOn(known.state, known.override, facts.asOf);
  const opened = state === "awaiting_review" && opensReview(before) ? deps.newId("rev") : null;
  const reviewId = opened ?? known?.reviewId ?? null;
  const { validThrough } = decision.grounds.answer;
  const change = { ...described, requestedBy, askedBy: decision.askedBy, state, reviewId, validThrough };
  const writes = [
    ...(known
      ? moveVacancy(known, change)
      : [insertVacancy({ id: vacancyId, department, ref, openedAt, version: 1, ...change })]),
    ...(known?.reviewId && isOpen(before) ? [moveReview(known.reviewId, opened ? before : state)] : []),
    ...(opened ? [insertReview({ id: opened, vacancyId, department, state, openedAt })] : []),
  ];
  return { writes, opened };
};
