import { pageWords } from "#words/page-words.ts";

/** What is loaded, and what can be. */
export const importsWords = pageWords({
  title: { en: "Imports", cy: "Mewnforion" },
  lead: {
    en: "The files that the gate's answers rest on. Each holds everything of its kind and takes the place of the one before.",
    cy: "Y ffeiliau y mae atebion y porth yn seiliedig arnynt. Mae pob un yn cynnwys popeth o'i math ac yn cymryd lle'r un flaenorol.",
  },
  load: { en: "Load a file", cy: "Llwytho ffeil" },
  departments: { en: "Departments list", cy: "Rhestr adrannau" },
  "staff-list": { en: "Staff list from ESR", cy: "Rhestr staff o ESR" },
  "job-plans": { en: "Job plans from Allocate", cy: "Cynlluniau swydd o Allocate" },
  "paper-plans": { en: "Job plans on paper", cy: "Cynlluniau swydd ar bapur" },
  caption: { en: "What is loaded now", cy: "Beth sydd wedi'i lwytho nawr" },
  kind: { en: "What it holds", cy: "Cynnwys" },
  takenOn: { en: "Taken on", cy: "Dyddiad y detholiad" },
  rows: { en: "Rows", cy: "Rhesi" },
  loaded: { en: "Loaded", cy: "Llwythwyd" },
  by: { en: "by", cy: "gan" },
  notDated: { en: "No day", cy: "Dim dyddiad" },
  nothing: { en: "Nothing loaded", cy: "Dim wedi'i lwytho" },
  noRows: { en: "None", cy: "Dim" },
  never: { en: "Never", cy: "Byth" },
  days: {
    en: { zero: "today", one: "1 day ago", other: "{{count}} days ago" },
    cy: {
      zero: "heddiw",
      one: "1 diwrnod yn ôl",
      two: "{{count}} ddiwrnod yn ôl",
      few: "{{count}} diwrnod yn ôl",
      many: "{{count}} diwrnod yn ôl",
      other: "{{count}} diwrnod yn ôl",
    },
  },
  ageing: {
    en: "Counts until {{day}}. Load a new one soon.",
    cy: "Mae'n cyfrif tan {{day}}. Llwythwch un newydd yn fuan.",
  },
  blockedTitle: { en: "Every department is blocked", cy: "Mae pob adran wedi'i rhwystro" },
  staffListStale: {
    en: "The staff list counted until {{day}}. Load a new one from ESR.",
    cy: "Roedd y rhestr staff yn cyfrif tan {{day}}. Llwythwch un newydd o ESR.",
  },
  allocateStale: {
    en: "The job plans from Allocate counted until {{day}}. Load a new extract.",
    cy: "Roedd y cynlluniau swydd o Allocate yn cyfrif tan {{day}}. Llwythwch ddetholiad newydd.",
  },
  staffListMissing: {
    en: "No staff list is loaded. Load one from ESR.",
    cy: "Nid oes rhestr staff wedi'i llwytho. Llwythwch un o ESR.",
  },
  allocateMissing: {
    en: "No job plans from Allocate are loaded. Load an extract.",
    cy: "Nid oes cynlluniau swydd o Allocate wedi'u llwytho. Llwythwch ddetholiad.",
  },
  firstTitle: { en: "Begin with the departments list", cy: "Dechreuwch gyda'r rhestr adrannau" },
  firstText: {
    en: "Nobody can ask about a department before it is loaded. Then load the staff list, and then the job plans.",
    cy: "Ni all neb holi am adran cyn iddi gael ei llwytho. Yna llwythwch y rhestr staff, ac yna'r cynlluniau swydd.",
  },
  more: { en: "More", cy: "Rhagor" },
  history: { en: "Every import so far", cy: "Pob mewnforyn hyd yma" },
  unmatched: {
    en: { zero: "Unmatched rows: none", one: "Unmatched rows: 1", other: "Unmatched rows: {{count}}" },
    cy: {
      zero: "Rhesi heb eu paru: dim",
      one: "Rhesi heb eu paru: 1",
      two: "Rhesi heb eu paru: {{count}}",
      few: "Rhesi heb eu paru: {{count}}",
      many: "Rhesi heb eu paru: {{count}}",
      other: "Rhesi heb eu paru: {{count}}",
    },
  },
  templates: { en: "Template files", cy: "Ffeiliau templed" },
  templatesText: {
    en: "Each has the column names that Porth reads, and no rows. Columns that you do not need may be left out, if they may be blank.",
    cy: "Mae gan bob un yr enwau colofnau y mae Porth yn eu darllen, a dim rhesi. Gellir gadael allan golofnau nad oes eu hangen arnoch, os cânt fod yn wag.",
  },
  templateOf: { en: "{{kind}} (CSV)", cy: "{{kind}} (CSV)" },
});
