import { pageWords } from "#words/page-words.ts";

/** Recording an exemption, and ending one. */
export const exemptionJourneyWords = pageWords({
  title: { en: "Record an exemption", cy: "Cofnodi eithriad" },
  noHealth: {
    en: "Never give a reason of health, here or in the reference. Porth does not need it and must not hold it.",
    cy: "Peidiwch byth â rhoi rheswm iechyd, yma nac yn y cyfeirnod. Nid oes ei angen ar Porth ac ni chaiff ei gadw.",
  },
  assignment: { en: "Assignment number", cy: "Rhif yr aseiniad" },
  assignmentHint: {
    en: "As the staff list has it. The exemption is for this one assignment.",
    cy: "Fel y mae ar y rhestr staff. Mae'r eithriad ar gyfer yr un aseiniad hwn.",
  },
  kind: { en: "What kind of exemption is it?", cy: "Pa fath o eithriad ydyw?" },
  kindHint: {
    en: "Choose the kind that fits, and no more is needed. Never a reason of health.",
    cy: "Dewiswch y math sy'n cyd-fynd, ac nid oes angen mwy. Byth reswm iechyd.",
  },
  from: { en: "First day", cy: "Diwrnod cyntaf" },
  fromHint: { en: "For example, {{example}}", cy: "Er enghraifft, {{example}}" },
  until: { en: "Last day", cy: "Diwrnod olaf" },
  untilHint: {
    en: "At most {{months}} months. One that begins today can last until {{day}}.",
    cy: "Dim mwy na {{months}} mis. Gall un sy'n dechrau heddiw bara hyd at {{day}}.",
  },
  reference: { en: "Reference (optional)", cy: "Cyfeirnod (dewisol)" },
  referenceHint: {
    en: "Where the papers are, such as a file number. Never a reason of health.",
    cy: "Ble mae'r papurau, megis rhif ffeil. Byth reswm iechyd.",
  },
  goOn: { en: "Continue", cy: "Parhau" },
  check: { en: "Check the exemption", cy: "Gwirio'r eithriad" },
  consultant: { en: "Consultant", cy: "Meddyg ymgynghorol" },
  department: { en: "Department", cy: "Adran" },
  checkedAssignment: { en: "Assignment", cy: "Aseiniad" },
  checkedKind: { en: "Kind", cy: "Math" },
  checkedReference: { en: "Reference", cy: "Cyfeirnod" },
  noReference: { en: "None", cy: "Dim" },
  change: { en: "Change", cy: "Newid" },
  changeAssignment: { en: "the assignment", cy: "yr aseiniad" },
  changeKind: { en: "the kind", cy: "y math" },
  changeFrom: { en: "the first day", cy: "y diwrnod cyntaf" },
  changeUntil: { en: "the last day", cy: "y diwrnod olaf" },
  changeReference: { en: "the reference", cy: "y cyfeirnod" },
  means: {
    en: "While it is in force, the consultant needs no job plan and blocks nothing in this department. Requests of the department are judged again at once. It is on the record with your name.",
    cy: "Tra bo mewn grym, nid oes angen cynllun swydd ar y meddyg ymgynghorol ac nid yw'n rhwystro dim yn yr adran hon. Caiff ceisiadau'r adran eu barnu eto ar unwaith. Bydd ar gofnod gyda'ch enw chi.",
  },
  confirm: { en: "Record the exemption", cy: "Cofnodi'r eithriad" },
  answersMoved: {
    en: "The answers have changed since you saw them. Check them again.",
    cy: "Mae'r atebion wedi newid ers i chi eu gweld. Gwiriwch nhw eto.",
  },
  done: { en: "Exemption recorded", cy: "Eithriad wedi'i gofnodi" },
  doneReference: { en: "Its reference is", cy: "Ei gyfeirnod yw" },
  next: { en: "What happens next", cy: "Beth sy'n digwydd nesaf" },
  nextText: {
    en: "The assignment needs no job plan from {{from}} to {{until}}. After that the plan counts again by itself. You can end the exemption earlier.",
    cy: "Nid oes angen cynllun swydd ar yr aseiniad o {{from}} hyd {{until}}. Ar ôl hynny bydd y cynllun yn cyfrif eto ohono'i hun. Gallwch derfynu'r eithriad yn gynt.",
  },
  seeDepartment: { en: "See the department", cy: "Gweld yr adran" },
  seeExemptions: { en: "See all exemptions", cy: "Gweld pob eithriad" },
  endTitle: { en: "End this exemption?", cy: "Terfynu'r eithriad hwn?" },
  endMeans: {
    en: "The consultant needs a job plan again from today, and may block the department. Requests of the department are judged again at once. This cannot be undone, but another exemption can be recorded.",
    cy: "Bydd angen cynllun swydd ar y meddyg ymgynghorol eto o heddiw ymlaen, a gall rwystro'r adran. Caiff ceisiadau'r adran eu barnu eto ar unwaith. Ni ellir dadwneud hyn, ond gellir cofnodi eithriad arall.",
  },
  endConfirm: { en: "End the exemption", cy: "Terfynu'r eithriad" },
  endCancel: { en: "Keep it", cy: "Ei gadw" },
  back: { en: "Back", cy: "Yn ôl" },
});

/** What must be mended in an exemption. */
export const exemptionFaultWords = pageWords({
  assignment_missing: { en: "Enter the assignment number", cy: "Rhowch rif yr aseiniad" },
  assignment_unknown: {
    en: "Enter an assignment number that is on the current staff list",
    cy: "Rhowch rif aseiniad sydd ar y rhestr staff gyfredol",
  },
  kind_missing: { en: "Select the kind of exemption", cy: "Dewiswch y math o eithriad" },
  from_missing: { en: "Enter the first day", cy: "Rhowch y diwrnod cyntaf" },
  from_incomplete: {
    en: "The first day must include a day, a month and a year",
    cy: "Rhaid i'r diwrnod cyntaf gynnwys diwrnod, mis a blwyddyn",
  },
  from_unreal: {
    en: "The first day must be a real day",
    cy: "Rhaid i'r diwrnod cyntaf fod yn ddiwrnod go iawn",
  },
  until_missing: { en: "Enter the last day", cy: "Rhowch y diwrnod olaf" },
  until_incomplete: {
    en: "The last day must include a day, a month and a year",
    cy: "Rhaid i'r diwrnod olaf gynnwys diwrnod, mis a blwyddyn",
  },
  until_unreal: {
    en: "The last day must be a real day",
    cy: "Rhaid i'r diwrnod olaf fod yn ddiwrnod go iawn",
  },
  until_before: {
    en: "The last day must be the first day or later",
    cy: "Rhaid i'r diwrnod olaf fod ar y diwrnod cyntaf neu'n hwyrach",
  },
  until_late: {
    en: "The last day must be {{day}} or earlier: that is as long as the policy lets an exemption last",
    cy: "Rhaid i'r diwrnod olaf fod ar {{day}} neu cyn hynny: dyna'r hiraf y mae'r polisi'n caniatáu i eithriad bara",
  },
  reference_long: {
    en: "The reference must be 200 characters or fewer",
    cy: "Rhaid i'r cyfeirnod fod yn 200 nod neu lai",
  },
});
