import { pageWords } from "#words/page-words.ts";

/** What the data steward has to look into. */
export const unmatchedWords = pageWords({
  title: { en: "Unmatched rows", cy: "Rhesi heb eu paru" },
  lead: {
    en: "Rows of the current files that Porth cannot tie to anything it knows. They open no gate.",
    cy: "Rhesi'r ffeiliau cyfredol na all Porth eu cysylltu â dim y mae'n ei adnabod. Nid ydynt yn agor unrhyw borth.",
  },
  events: {
    en: "What HR systems told is elsewhere:",
    cy: "Mae'r hyn a ddywedodd systemau AD mewn man arall:",
  },
  nothing: {
    en: "There is nothing to do. Every job plan belongs to somebody on the staff list, and every department and status is known.",
    cy: "Nid oes dim i'w wneud. Mae pob cynllun swydd yn perthyn i rywun ar y rhestr staff, ac mae pob adran a statws yn hysbys.",
  },
  noFiles: {
    en: "There are no job plans to look at yet.",
    cy: "Nid oes cynlluniau swydd i edrych arnynt eto.",
  },
  plans: {
    en: {
      one: "1 job plan of nobody on the staff list",
      other: "{{count}} job plans of nobody on the staff list",
    },
    cy: {
      zero: "Mae pob cynllun swydd yn perthyn i rywun ar y rhestr staff",
      one: "1 cynllun swydd nad yw'n perthyn i neb ar y rhestr staff",
      two: "{{count}} gynllun swydd nad ydynt yn perthyn i neb ar y rhestr staff",
      few: "{{count}} chynllun swydd nad ydynt yn perthyn i neb ar y rhestr staff",
      many: "{{count}} chynllun swydd nad ydynt yn perthyn i neb ar y rhestr staff",
      other: "{{count}} cynllun swydd nad ydynt yn perthyn i neb ar y rhestr staff",
    },
  },
  plansFix: {
    en: "The person may have left, or a number may be mistyped. Compare the numbers with ESR, correct them on Allocate or on the paper list, and load the file again.",
    cy: "Efallai fod y person wedi gadael, neu fod rhif wedi'i gamdeipio. Cymharwch y rhifau ag ESR, cywirwch nhw ar Allocate neu ar y rhestr bapur, a llwythwch y ffeil eto.",
  },
  departments: {
    en: { one: "1 department that nobody knows", other: "{{count}} departments that nobody knows" },
    cy: {
      zero: "Mae pob adran yn hysbys",
      one: "1 adran anhysbys",
      two: "{{count}} adran anhysbys",
      few: "{{count}} adran anhysbys",
      many: "{{count}} adran anhysbys",
      other: "{{count}} adran anhysbys",
    },
  },
  departmentsFix: {
    en: "Add the department, or this name for it, to the departments list and load that list again.",
    cy: "Ychwanegwch yr adran, neu'r enw hwn arni, at y rhestr adrannau a llwythwch y rhestr honno eto.",
  },
  statuses: {
    en: {
      one: "1 status that the policy does not know",
      other: "{{count}} statuses that the policy does not know",
    },
    cy: {
      zero: "Mae'r polisi'n adnabod pob statws",
      one: "1 statws nad yw'r polisi'n ei adnabod",
      two: "{{count}} statws nad yw'r polisi'n eu hadnabod",
      few: "{{count}} statws nad yw'r polisi'n eu hadnabod",
      many: "{{count}} statws nad yw'r polisi'n eu hadnabod",
      other: "{{count}} statws nad yw'r polisi'n eu hadnabod",
    },
  },
  statusesFix: {
    en: "A plan with such a status counts as not signed off. Correct it on Allocate, or ask for it to be added to the policy's list.",
    cy: "Nid yw cynllun â statws o'r fath yn cyfrif fel un wedi'i lofnodi. Cywirwch ef ar Allocate, neu gofynnwch am ei ychwanegu at restr y polisi.",
  },
  file: { en: "File", cy: "Ffeil" },
  everyFile: { en: "Every file", cy: "Pob ffeil" },
  show: { en: "Show", cy: "Dangos" },
  filter: { en: "Filter", cy: "Hidlo" },
  noneInFile: {
    en: "Every plan in this file belongs to somebody.",
    cy: "Mae pob cynllun yn y ffeil hon yn perthyn i rywun.",
  },
  nothingAfter: { en: "There are no more.", cy: "Nid oes rhagor." },
  firstPage: { en: "The first of them", cy: "Y cyntaf ohonynt" },
  plan: { en: "Plan", cy: "Cynllun" },
  assignment: { en: "Assignment number", cy: "Rhif aseiniad" },
  employee: { en: "Employee number", cy: "Rhif cyflogai" },
  gmc: { en: "GMC number", cy: "Rhif GMC" },
  notGiven: { en: "Not given", cy: "Heb ei roi" },
  text: { en: "As the file has it", cy: "Fel y mae yn y ffeil" },
  rows: { en: "Rows", cy: "Rhesi" },
});
