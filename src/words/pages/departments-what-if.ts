import { pageWords } from "#words/page-words.ts";

/** What the gate would say if job plans were signed. */
export const whatIfWords = pageWords({
  title: { en: "What if these plans were signed?", cy: "Beth pe bai'r cynlluniau hyn wedi'u llofnodi?" },
  nothingKept: {
    en: "This is a simulation. Nothing that you choose here is recorded, and nobody may advertise by it.",
    cy: "Efelychiad yw hwn. Ni chofnodir dim yr ydych yn ei ddewis yma, ac ni chaiff neb hysbysebu ar ei sail.",
  },
  simulation: { en: "Simulation", cy: "Efelychiad" },
  resultTitle: { en: "What the gate would say", cy: "Yr hyn y byddai'r porth yn ei ddweud" },
  couldToday: {
    en: "The department could then advertise a consultant post",
    cy: "Yna gallai'r adran hysbysebu swydd meddyg ymgynghorol",
  },
  couldNotToday: {
    en: "The department still could not advertise a consultant post",
    cy: "Ni allai'r adran hysbysebu swydd meddyg ymgynghorol o hyd",
  },
  couldOn: {
    en: "On {{day}} the department could then advertise a consultant post",
    cy: "Ar {{day}} gallai'r adran wedyn hysbysebu swydd meddyg ymgynghorol",
  },
  couldNotOn: {
    en: "On {{day}} the department still could not advertise a consultant post",
    cy: "Ar {{day}} ni allai'r adran hysbysebu swydd meddyg ymgynghorol o hyd",
  },
  supposed: {
    en: {
      one: "With 1 job plan signed off, {{inPlace}} of {{inScope}} would be in place.",
      other: "With {{count}} job plans signed off, {{inPlace}} of {{inScope}} would be in place.",
    },
    cy: {
      zero: "Heb lofnodi'r un cynllun swydd, byddai {{inPlace}} o {{inScope}} yn eu lle.",
      one: "O lofnodi 1 cynllun swydd, byddai {{inPlace}} o {{inScope}} yn eu lle.",
      two: "O lofnodi {{count}} gynllun swydd, byddai {{inPlace}} o {{inScope}} yn eu lle.",
      few: "O lofnodi {{count}} chynllun swydd, byddai {{inPlace}} o {{inScope}} yn eu lle.",
      many: "O lofnodi {{count}} chynllun swydd, byddai {{inPlace}} o {{inScope}} yn eu lle.",
      other: "O lofnodi {{count}} cynllun swydd, byddai {{inPlace}} o {{inScope}} yn eu lle.",
    },
  },
  clearThrough: {
    en: "It would then be clear through {{day}}.",
    cy: "Yna byddai'n glir hyd at {{day}}.",
  },
  remaining: { en: "What would still stand in the way", cy: "Yr hyn a fyddai'n dal i'w rhwystro" },
  people: { en: "Whose job plans?", cy: "Cynlluniau swydd pwy?" },
  peopleHint: {
    en: "These consultants' plans are not in place. Choose those to be signed off today in the simulation.",
    cy: "Nid yw cynlluniau'r meddygon ymgynghorol hyn yn eu lle. Dewiswch y rhai i'w llofnodi heddiw yn yr efelychiad.",
  },
  assignment: { en: "Assignment {{number}}.", cy: "Aseiniad {{number}}." },
  signed_off: { en: "The plan is signed off today.", cy: "Caiff y cynllun ei lofnodi heddiw." },
  new_plan: {
    en: "There is no plan: a new one, on Allocate, is signed off and starts today.",
    cy: "Nid oes cynllun: caiff un newydd, ar Allocate, ei lofnodi ac mae'n dechrau heddiw.",
  },
  starts_today: {
    en: "The plan is signed off and starts today.",
    cy: "Caiff y cynllun ei lofnodi ac mae'n dechrau heddiw.",
  },
  on_allocate: { en: "It is put on Allocate.", cy: "Caiff ei roi ar Allocate." },
  own_plan: { en: "It is found to be this person's.", cy: "Cadarnheir mai cynllun y person hwn ydyw." },
  unapproved: {
    en: "Its {{sessions}} sessions still need an approval.",
    cy: "Mae angen cymeradwyo ei {{sessions}} sesiwn o hyd.",
  },
  advisory: { en: "Does not block today.", cy: "Nid yw'n rhwystro heddiw." },
  sessions: { en: "Sessions", cy: "Sesiynau" },
  sessionsApproved: {
    en: "Sessions above {{limit}} are approved today",
    cy: "Caiff sesiynau uwchlaw {{limit}} eu cymeradwyo heddiw",
  },
  sessionsHint: {
    en: "Suppose that the service group medical director approves them for the plans chosen above",
    cy: "Tybiwch fod cyfarwyddwr meddygol y grŵp gwasanaeth yn eu cymeradwyo ar gyfer y cynlluniau a ddewiswyd uchod",
  },
  on: { en: "On which day? (optional)", cy: "Ar ba ddiwrnod? (dewisol)" },
  onHint: {
    en: "Leave it empty for today. The last day is {{day}}.",
    cy: "Gadewch yn wag ar gyfer heddiw. Y diwrnod olaf yw {{day}}.",
  },
  ask: { en: "Show what the gate would say", cy: "Dangos yr hyn y byddai'r porth yn ei ddweud" },
  movedTitle: { en: "The register has changed", cy: "Mae'r gofrestr wedi newid" },
  moved: {
    en: "The list of consultants below may be another one than you saw. Choose again.",
    cy: "Efallai nad yr un rhestr o feddygon ymgynghorol a welsoch sydd isod. Dewiswch eto.",
  },
  everybody: {
    en: "Every consultant in scope has a job plan in place or is exempt, so there is nothing to suppose.",
    cy: "Mae gan bob meddyg ymgynghorol o fewn cwmpas gynllun swydd yn ei le neu mae wedi'i eithrio, felly nid oes dim i'w dybio.",
  },
  back: { en: "Back to the department", cy: "Yn ôl i'r adran" },
  nobodyChosen: {
    en: "Select at least one consultant",
    cy: "Dewiswch o leiaf un meddyg ymgynghorol",
  },
  dayIncomplete: {
    en: "The day must include a day, a month and a year",
    cy: "Rhaid i'r diwrnod gynnwys diwrnod, mis a blwyddyn",
  },
  dayUnreal: { en: "The day must be a real day", cy: "Rhaid i'r diwrnod fod yn ddiwrnod go iawn" },
  dayPast: { en: "The day must be today or later", cy: "Rhaid i'r diwrnod fod heddiw neu'n hwyrach" },
  dayLate: {
    en: "The day must be {{day}} or earlier",
    cy: "Rhaid i'r diwrnod fod ar {{day}} neu cyn hynny",
  },
});
