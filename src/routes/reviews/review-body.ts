import type { PolicyName } from "#db/decisions/grounds.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { answerBody, type Reader } from "#routes/answer-body.ts";

/** A case as the API tells it. */
export const reviewBody = (
  { of, state, facts, answer }: ShownReview,
  policy: PolicyName,
  reader: Reader,
) => ({
  id: of.review.id,
  state,
  opened_at: of.review.openedAt,
  department: departmentBody({ of, facts }, reader),
  vacancy: {
    id: of.vacancy.id,
    ref: of.vacancy.ref,
    state: of.vacancy.state === of.review.state ? state : of.vacancy.state,
    title: of.vacancy.title,
    grade: of.vacancy.grade,
    appointment_type: of.vacancy.appointmentType,
    position_number: of.vacancy.positionNumber,
    requested_by: of.vacancy.requestedBy,
  },
  standing: facts && answer && answerBody({ facts, answer, policy }, reader),
  verdicts: of.verdicts.map((verdict) => ({
    outcome: verdict.outcome,
    category: verdict.category,
    justification: verdict.justification,
    codes: [...verdict.codes],
    ends_on: verdict.endsOn,
    decided_by: verdict.decidedBy,
    decided_at: verdict.decidedAt,
  })),
  decisions: of.decisions.map(({ id, outcome, askedAt, vacancyState }) => ({
    id,
    outcome,
    asked_at: askedAt,
    vacancy_state: vacancyState,
  })),
});

const departmentBody = ({ of, facts }: Pick<ShownReview, "of" | "facts">, { language }: Reader) => {
  const { nameEn, nameCy, serviceGroup } = facts?.department ?? {
    nameEn: of.review.department,
    nameCy: null,
    serviceGroup: null,
  };
  return {
    code: of.review.department,
    name: language === "cy" ? (nameCy ?? nameEn) : nameEn,
    service_group: serviceGroup,
  };
};
