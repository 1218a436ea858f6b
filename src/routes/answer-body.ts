import type { Grounds } from "#db/decisions/grounds.ts";
import type { KeptDecision } from "#db/decisions.ts";
import { daysBetween } from "#gate/day.ts";
import type { Department, Extract, Setting } from "#gate/facts.ts";
import type { Detail, PersonInQuestion } from "#gate/finding.ts";
import type { Language } from "#words/language.ts";
import type { InBoth, ToldFinding } from "#words/told.ts";

/** Who reads an answer, and how. */
export interface Reader {
  readonly language: Language | "both";
  /** Whether people are named: for Gate.ReadDetail alone. */
  readonly detail: boolean;
}

/** A decision as it was answered: the same for ever for the same reader. */
export const decisionBody = (decision: KeptDecision, reader: Reader) => ({
  id: decision.id,
  reference: decision.reference,
  ...heading(decision.grounds, reader),
  vacancy: { id: decision.vacancyId, ref: decision.vacancyRef, state: decision.vacancyState },
  asked_at: decision.askedAt,
  ...findings(decision.grounds, reader),
  receipt: `/v1/decisions/${decision.id}/receipt`,
});

/** The same answer off the record. */
export const standingBody = (grounds: Grounds, reader: Reader) => ({
  ...heading(grounds, reader),
  ...findings(grounds, reader),
  ...(grounds.facts.asOf === grounds.facts.askedOn ? {} : { forecast: true as const }),
});

/** What a receipt vouches for: the answer in English, without people. */
export const receiptBody = (decision: KeptDecision) =>
  decisionBody(decision, { language: "en", detail: false });

/** What stands, of a department that is named elsewhere. */
export const answerBody = (grounds: Grounds, reader: Reader) => ({
  may_advertise: grounds.answer.mayAdvertise,
  outcome: grounds.answer.outcome,
  ...findings(grounds, reader),
});

const heading = ({ answer, facts }: Grounds, { language }: Reader) => ({
  may_advertise: answer.mayAdvertise,
  outcome: answer.outcome,
  department: departmentBody(facts.department, language),
});

/** A department by its name in the language asked for; English where both are. */
export const departmentBody = (
  { code, nameEn, nameCy, serviceGroup }: Department,
  language: Reader["language"],
) => ({
  code,
  name: language === "cy" ? (nameCy ?? nameEn) : nameEn,
  service_group: serviceGroup,
});

const findings = ({ answer, facts, policy }: Grounds, reader: Reader) => ({
  as_of: facts.asOf,
  valid_through: answer.validThrough,
  clear_through: answer.clearThrough,
  reasons: answer.reasons.map((finding) => findingBody(finding, reader)),
  warnings: answer.warnings.map((finding) => findingBody(finding, reader)),
  summary: summaryBody(answer.summary),
  policy,
  evidence: evidenceBody(facts),
});

/** Which extracts an answer rests on, and how old they were. */
export const evidenceBody = ({ evidence, askedOn }: Setting) => ({
  revision: evidence.revision,
  staff_list: extractBody(evidence.staffList, askedOn),
  allocate: extractBody(evidence.allocate, askedOn),
});

export const summaryBody = (summary: Grounds["answer"]["summary"]) => ({
  in_scope: summary.inScope,
  in_place: summary.inPlace,
  exempt: summary.exempt,
  not_in_place: summary.notInPlace,
});

const extractBody = (extract: Extract | null, askedOn: Setting["askedOn"]) =>
  extract && { extracted_on: extract.extractedOn, age_days: daysBetween(extract.extractedOn, askedOn) };

/** A finding in words, with its people for readers of detail. */
export const findingBody = (finding: ToldFinding, { language, detail }: Reader) => {
  const inLanguage = (text: InBoth) => (language === "both" ? { en: text.en, cy: text.cy } : text[language]);
  return {
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    count: finding.count,
    owner: finding.owner,
    message: inLanguage(finding.message),
    fix: inLanguage(finding.fix),
    ...(finding.help === null ? {} : { help: finding.help }),
    ...(detail ? { people: finding.people.map(personBody) } : {}),
  };
};

export const personBody = (person: PersonInQuestion) => ({
  assignment_number: person.assignmentNumber,
  name: person.name,
  plan_id: person.planId,
  stage: person.stage,
  first_day: person.firstDay,
  last_day: person.lastDay,
  days_overdue: person.daysOverdue,
  waiting_on: person.waitingOn,
  days_waiting: person.daysWaiting,
  ...(Object.keys(person.detail).length > 0 ? { detail: inOrder(person.detail) } : {}),
});

/** By name, as they are kept: read back, an answer has the same bytes. */
const inOrder = (detail: Detail): Detail =>
  Object.fromEntries(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1)));
