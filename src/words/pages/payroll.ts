import { pageWords } from "#words/page-words.ts";

/** The form that is checked before a change goes to payroll, and its answer. */
export const payrollWords = pageWords({
  title: { en: "Check a pay change", cy: "Gwirio newid cyflog" },
  lead: {
    en: "A change form goes to payroll only when the job plan in place agrees with it. Porth holds the form against the plan as it is today, and as it will be when the pay changes, and keeps the answer.",
    cy: "Ni chaiff ffurflen newid fynd i'r gyflogres oni bai bod y cynllun swydd sydd yn ei le yn cytuno â hi. Mae Porth yn cymharu'r ffurflen â'r cynllun fel y mae heddiw, ac fel y bydd pan fydd y cyflog yn newid, ac yn cadw'r ateb.",
  },
  onForm: { en: "What the form says", cy: "Yr hyn y mae'r ffurflen yn ei ddweud" },
  assignment: { en: "Assignment number", cy: "Rhif aseiniad" },
  assignmentHint: { en: "As on the staff list from ESR.", cy: "Fel ar y rhestr staff o ESR." },
  from: { en: "The day from which the pay changes", cy: "Y diwrnod y mae'r cyflog yn newid" },
  fromHint: { en: "For example, {{example}}.", cy: "Er enghraifft, {{example}}." },
  sessions: { en: "Sessions a week", cy: "Sesiynau'r wythnos" },
  sessionsHint: {
    en: "Over all the person's assignments, as the total of a job plan. For example, 10.5.",
    cy: "Dros holl aseiniadau'r person, fel cyfanswm cynllun swydd. Er enghraifft, 10.5.",
  },
  band: { en: "Intensity band", cy: "Band dwysedd" },
  bandHint: {
    en: "Leave it blank when the form pays none.",
    cy: "Gadewch yn wag os nad yw'r ffurflen yn talu un.",
  },
  reference: { en: "Reference of the form (optional)", cy: "Cyfeirnod y ffurflen (dewisol)" },
  untilNow: { en: "What was paid until now", cy: "Yr hyn a dalwyd hyd yma" },
  untilNowText: {
    en: "Porth compares the plan with the staff list too. Fill in what you know: it shows that the plan was revised for this change.",
    cy: "Mae Porth yn cymharu'r cynllun â'r rhestr staff hefyd. Llenwch yr hyn a wyddoch: mae'n dangos bod y cynllun wedi'i ddiwygio ar gyfer y newid hwn.",
  },
  previousSessions: {
    en: "Sessions a week until now (optional)",
    cy: "Sesiynau'r wythnos hyd yma (dewisol)",
  },
  previousBand: { en: "Intensity band until now (optional)", cy: "Band dwysedd hyd yma (dewisol)" },
  noBand: { en: "Band", cy: "Band" },
  noPreviousBand: { en: "No intensity band was paid until now", cy: "Ni thalwyd band dwysedd hyd yma" },
  changed: {
    en: "The day on which the pay last changed (optional)",
    cy: "Y diwrnod y newidiodd y cyflog ddiwethaf (dewisol)",
  },
  check: { en: "Check the form", cy: "Gwirio'r ffurflen" },
  may: { en: "This form may go to payroll", cy: "Caiff y ffurflen hon fynd i'r gyflogres" },
  mayText: {
    en: "The job plan in place agrees with it, and was revised for the change.",
    cy: "Mae'r cynllun swydd sydd yn ei le yn cytuno â hi, ac wedi'i ddiwygio ar gyfer y newid.",
  },
  mayNot: { en: "This form may not go to payroll", cy: "Ni chaiff y ffurflen hon fynd i'r gyflogres" },
  mayNotText: {
    en: "Mend what stands in the way, then check the form again.",
    cy: "Datryswch yr hyn sydd yn y ffordd, yna gwiriwch y ffurflen eto.",
  },
  answerTitle: { en: "Pay change: the answer", cy: "Newid cyflog: yr ateb" },
  theForm: { en: "The form", cy: "Y ffurflen" },
  none: { en: "None", cy: "Dim" },
  notSaid: { en: "Not said", cy: "Heb ei nodi" },
  department: { en: "Department", cy: "Adran" },
  formReference: { en: "Reference of the form", cy: "Cyfeirnod y ffurflen" },
  sessionsBefore: { en: "Sessions a week until now", cy: "Sesiynau'r wythnos hyd yma" },
  bandBefore: { en: "Intensity band until now", cy: "Band dwysedd hyd yma" },
  changedOn: { en: "The pay last changed on", cy: "Newidiodd y cyflog ddiwethaf ar" },
  askedOn: { en: "Answered on", cy: "Atebwyd ar" },
  answerId: { en: "Reference of the answer", cy: "Cyfeirnod yr ateb" },
  person: { en: "The person in question", cy: "Y person dan sylw" },
  name: { en: "Consultant", cy: "Meddyg ymgynghorol" },
  plan: { en: "Job plan", cy: "Cynllun swydd" },
  stage: { en: "Stage of the plan", cy: "Cam y cynllun" },
  firstDay: { en: "First day of the plan", cy: "Diwrnod cyntaf y cynllun" },
  lastDay: { en: "Last day of the plan", cy: "Diwrnod olaf y cynllun" },
  signedOff: { en: "Signed off on", cy: "Llofnodwyd ar" },
  planSessions: { en: "Sessions a week in the plan", cy: "Sesiynau'r wythnos yn y cynllun" },
  planBand: { en: "Intensity band in the plan", cy: "Band dwysedd yn y cynllun" },
  another: { en: "Check another form", cy: "Gwirio ffurflen arall" },
  receipt: { en: "Download the signed receipt", cy: "Lawrlwytho'r dderbynneb wedi'i llofnodi" },
});

/** What must be mended in the form. */
export const payrollFaultWords = pageWords({
  assignment_missing: { en: "Enter the assignment number", cy: "Rhowch rif yr aseiniad" },
  assignment_unknown: {
    en: "Enter an assignment number that is on the current staff list",
    cy: "Rhowch rif aseiniad sydd ar y rhestr staff gyfredol",
  },
  assignment_long: {
    en: "The assignment number must be 64 characters or fewer",
    cy: "Rhaid i rif yr aseiniad fod yn 64 nod neu lai",
  },
  from_missing: {
    en: "Enter the day from which the pay changes",
    cy: "Rhowch y diwrnod y mae'r cyflog yn newid",
  },
  from_incomplete: {
    en: "The day from which the pay changes must include a day, a month and a year",
    cy: "Rhaid i'r diwrnod y mae'r cyflog yn newid gynnwys diwrnod, mis a blwyddyn",
  },
  from_unreal: {
    en: "The day from which the pay changes must be a real day",
    cy: "Rhaid i'r diwrnod y mae'r cyflog yn newid fod yn ddiwrnod go iawn",
  },
  sessions_missing: { en: "Enter the sessions a week", cy: "Rhowch y sesiynau'r wythnos" },
  sessions_no_number: {
    en: "Sessions a week must be a number from 0 to 100, like 10.5",
    cy: "Rhaid i'r sesiynau'r wythnos fod yn rhif o 0 i 100, fel 10.5",
  },
  band_long: {
    en: "The intensity band must be 200 characters or fewer",
    cy: "Rhaid i'r band dwysedd fod yn 200 nod neu lai",
  },
  previousSessions_no_number: {
    en: "Sessions a week until now must be a number from 0 to 100, like 10.5",
    cy: "Rhaid i'r sesiynau'r wythnos hyd yma fod yn rhif o 0 i 100, fel 10.5",
  },
  previousBand_both: {
    en: "Enter the intensity band until now, or say that there was none: not both",
    cy: "Rhowch y band dwysedd hyd yma, neu dywedwch nad oedd un: nid y ddau",
  },
  previousBand_long: {
    en: "The intensity band until now must be 200 characters or fewer",
    cy: "Rhaid i'r band dwysedd hyd yma fod yn 200 nod neu lai",
  },
  changed_incomplete: {
    en: "The day on which the pay last changed must include a day, a month and a year",
    cy: "Rhaid i'r diwrnod y newidiodd y cyflog ddiwethaf gynnwys diwrnod, mis a blwyddyn",
  },
  changed_unreal: {
    en: "The day on which the pay last changed must be a real day",
    cy: "Rhaid i'r diwrnod y newidiodd y cyflog ddiwethaf fod yn ddiwrnod go iawn",
  },
  reference_long: {
    en: "The reference must be 200 characters or fewer",
    cy: "Rhaid i'r cyfeirnod fod yn 200 nod neu lai",
  },
});
