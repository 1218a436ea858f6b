import { pageWords } from "#words/page-words.ts";

/** Why an override is given. */
export const categoryWords = pageWords({
  patient_safety: { en: "Patient safety", cy: "Diogelwch cleifion" },
  service_continuity: { en: "Keeping a service running", cy: "Parhad gwasanaeth" },
  statutory_or_contractual: {
    en: "A duty in law or in a contract",
    cy: "Dyletswydd gyfreithiol neu gontractiol",
  },
  plan_agreed_not_recorded: {
    en: "The job plan is agreed but not yet recorded",
    cy: "Cytunwyd ar y cynllun swydd ond nid yw wedi'i gofnodi eto",
  },
  data_error: { en: "The data is wrong", cy: "Mae'r data'n anghywir" },
  other: { en: "Another reason", cy: "Rheswm arall" },
});

/** What each of them is for. */
export const categoryHintWords = pageWords({
  patient_safety: {
    en: "Patients would come to harm, or wait dangerously long, without this appointment",
    cy: "Byddai cleifion yn dioddef niwed, neu'n aros yn beryglus o hir, heb y penodiad hwn",
  },
  service_continuity: {
    en: "A service would stop or shrink before the reasons can be cleared",
    cy: "Byddai gwasanaeth yn dod i ben neu'n crebachu cyn y gellir datrys y rhesymau",
  },
  statutory_or_contractual: {
    en: "The board has to make this appointment, or to make it by a certain day",
    cy: "Rhaid i'r bwrdd wneud y penodiad hwn, neu ei wneud erbyn diwrnod penodol",
  },
  plan_agreed_not_recorded: {
    en: "It is agreed and signed, and Allocate does not show that yet",
    cy: "Cytunwyd arno a'i lofnodi, ac nid yw Allocate yn dangos hynny eto",
  },
  data_error: {
    en: "The staff list or Allocate shows something that is not so",
    cy: "Mae'r rhestr staff neu Allocate yn dangos rhywbeth nad yw'n wir",
  },
  other: { en: "Say which in the justification", cy: "Dywedwch pa un yn y cyfiawnhad" },
});
