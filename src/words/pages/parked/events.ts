import { pageWords } from "#words/page-words.ts";

/** What each type of event tells, by its type with underscores for dots. */
export const eventTypeWords = pageWords({
  staff_starter: { en: "Somebody starts", cy: "Rhywun yn dechrau" },
  staff_leaver: { en: "Somebody leaves", cy: "Rhywun yn gadael" },
  staff_moved: { en: "Somebody moves department", cy: "Rhywun yn symud adran" },
  staff_absence_started: { en: "An absence begins", cy: "Absenoldeb yn dechrau" },
  staff_absence_ended: { en: "An absence ends", cy: "Absenoldeb yn dod i ben" },
  job_plan_updated: { en: "A job plan changes", cy: "Cynllun swydd yn newid" },
  vacancy_requested: { en: "A vacancy is asked about", cy: "Holi am swydd wag" },
});

/** Why an event is parked, and how to put it right. */
export const parkedReasonWords = pageWords({
  unknown_person: {
    en: "Nobody on the staff list has this number. Check it in the HR system; somebody new comes with the next staff list.",
    cy: "Nid oes gan neb ar y rhestr staff y rhif hwn. Gwiriwch ef yn y system AD; daw rhywun newydd gyda'r rhestr staff nesaf.",
  },
  unknown_department: {
    en: "No department is called this. Add it, or this name for it, to the departments list.",
    cy: "Nid oes adran o'r enw hwn. Ychwanegwch hi, neu'r enw hwn arni, at y rhestr adrannau.",
  },
  unknown_plan: {
    en: "No job plan has this id, and the event names nobody. It comes with the next extract from Allocate.",
    cy: "Nid oes gan unrhyw gynllun swydd y dynodydd hwn, ac nid yw'r digwyddiad yn enwi neb. Daw gyda'r detholiad nesaf o Allocate.",
  },
  unknown_absence: {
    en: "An absence ends that Porth was never told of. Record an exemption if one is needed; else dismiss the event.",
    cy: "Mae absenoldeb yn dod i ben na chlywodd Porth amdano. Cofnodwch eithriad os oes angen un; fel arall diystyrwch y digwyddiad.",
  },
  assignment_unclear: {
    en: "The person has several assignments here, and the event does not say which it means. Ask for it again with the assignment number.",
    cy: "Mae gan y person sawl aseiniad, ac nid yw'r digwyddiad yn dweud pa un. Gofynnwch amdano eto gyda'r rhif aseiniad.",
  },
  numbers_disagree: {
    en: "The assignment number and the employee number are two different people's. Correct one of them in the HR system.",
    cy: "Mae'r rhif aseiniad a'r rhif cyflogai yn perthyn i ddau berson gwahanol. Cywirwch un ohonynt yn y system AD.",
  },
  unreadable: {
    en: "Something in it cannot be read, or contradicts what is known. Correct it in the HR system.",
    cy: "Ni ellir darllen rhywbeth ynddo, neu mae'n groes i'r hyn sy'n hysbys. Cywirwch ef yn y system AD.",
  },
  unknown_type: {
    en: "Porth does not know this type of event. Ask those who run the HR system not to send it, or dismiss it.",
    cy: "Nid yw Porth yn adnabod y math hwn o ddigwyddiad. Gofynnwch i'r rhai sy'n rhedeg y system AD beidio â'i anfon, neu diystyrwch ef.",
  },
  other: { en: "Porth cannot take it.", cy: "Ni all Porth ei dderbyn." },
});
