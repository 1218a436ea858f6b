import { pageWords } from "#words/page-words.ts";

/** Choosing a file, and what keeps it from being checked. */
export const loadWords = pageWords({
  title: { en: "Load a file", cy: "Llwytho ffeil" },
  lead: {
    en: "Nothing is loaded before you have seen what it would do.",
    cy: "Ni chaiff dim ei lwytho cyn i chi weld beth fyddai'n digwydd.",
  },
  kind: { en: "What does the file hold?", cy: "Beth mae'r ffeil yn ei gynnwys?" },
  departmentsHint: {
    en: "Codes, names and service groups, from the board's own list",
    cy: "Codau, enwau a grwpiau gwasanaeth, o restr y bwrdd ei hun",
  },
  staffHint: {
    en: "Everyone in post, with their department and category",
    cy: "Pawb mewn swydd, gyda'u hadran a'u categori",
  },
  plansHint: {
    en: "Every job plan, with its stage and its dates",
    cy: "Pob cynllun swydd, gyda'i gam a'i ddyddiadau",
  },
  paperHint: {
    en: "Plans that are not on Allocate yet, from the job planning manager's list",
    cy: "Cynlluniau nad ydynt ar Allocate eto, o restr y rheolwr cynllunio swyddi",
  },
  day: { en: "On which day was it taken?", cy: "Ar ba ddiwrnod y cafodd ei ddethol?" },
  dayHint: {
    en: "The day on which ESR or Allocate gave the extract, for example {{example}}. A departments list needs none.",
    cy: "Y diwrnod y rhoddodd ESR neu Allocate y detholiad, er enghraifft {{example}}. Nid oes angen un ar restr adrannau.",
  },
  file: { en: "File", cy: "Ffeil" },
  fileHint: {
    en: "CSV or XLSX, 10 MB at the most. It must hold everything of its kind: rows that it does not have are taken away.",
    cy: "CSV neu XLSX, 10 MB ar y mwyaf. Rhaid iddi gynnwys popeth o'i math: caiff rhesi nad ydynt ynddi eu tynnu ymaith.",
  },
  check: { en: "Check the file", cy: "Gwirio'r ffeil" },
  kindMissing: { en: "Select what the file holds", cy: "Dewiswch beth mae'r ffeil yn ei gynnwys" },
  dayMissing: {
    en: "Enter the day on which the extract was taken",
    cy: "Rhowch y diwrnod y cymerwyd y detholiad",
  },
  dayWrong: {
    en: "The day on which the extract was taken must be a real day",
    cy: "Rhaid i'r diwrnod y cymerwyd y detholiad fod yn ddyddiad go iawn",
  },
  dayLater: {
    en: "The day on which the extract was taken must be today or in the past",
    cy: "Rhaid i'r diwrnod y cymerwyd y detholiad fod heddiw neu yn y gorffennol",
  },
  fileMissing: { en: "Choose a file", cy: "Dewiswch ffeil" },
  fileLarge: { en: "The file must be 10 MB or smaller", cy: "Rhaid i'r ffeil fod yn 10 MB neu'n llai" },
  fileErrors: {
    en: {
      one: "The file has 1 error. Correct it and choose the file again",
      other: "The file has {{count}} errors. Correct them and choose the file again",
    },
    cy: {
      zero: "Nid oes gwallau yn y ffeil",
      one: "Mae 1 gwall yn y ffeil. Cywirwch ef a dewiswch y ffeil eto",
      two: "Mae {{count}} wall yn y ffeil. Cywirwch nhw a dewiswch y ffeil eto",
      few: "Mae {{count}} gwall yn y ffeil. Cywirwch nhw a dewiswch y ffeil eto",
      many: "Mae {{count}} gwall yn y ffeil. Cywirwch nhw a dewiswch y ffeil eto",
      other: "Mae {{count}} gwall yn y ffeil. Cywirwch nhw a dewiswch y ffeil eto",
    },
  },
  nothingStored: { en: "Nothing was stored.", cy: "Ni storiwyd dim." },
});

/** What is wrong in a file, and how to correct it. */
export const fileErrorWords = pageWords({
  title: { en: "What is wrong in the file", cy: "Beth sydd o'i le yn y ffeil" },
  how: { en: "How to correct it", cy: "Sut i'w gywiro" },
  caption: { en: "Errors in {{file}}", cy: "Gwallau yn {{file}}" },
  first: {
    en: "The first {{shown}} of {{all}} errors. Correct these and check the file again to see the others.",
    cy: "Y {{shown}} cyntaf o {{all}} o wallau. Cywirwch y rhain a gwiriwch y ffeil eto i weld y lleill.",
  },
  line: { en: "Line", cy: "Llinell" },
  column: { en: "Column", cy: "Colofn" },
  value: { en: "Value", cy: "Gwerth" },
  what: { en: "What is wrong", cy: "Beth sydd o'i le" },
  blank: { en: "Blank", cy: "Gwag" },
  wholeLine: { en: "The whole line", cy: "Y llinell gyfan" },
});
