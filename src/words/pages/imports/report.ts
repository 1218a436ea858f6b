import { pageWords } from "#words/page-words.ts";

/** What a file does to the register and to the gate, before and after it is loaded. */
export const reportWords = pageWords({
  file: { en: "File", cy: "Ffeil" },
  kind: { en: "What it holds", cy: "Cynnwys" },
  takenOn: { en: "Taken on", cy: "Dyddiad y detholiad" },
  rows: { en: "Rows", cy: "Rhesi" },
  added: { en: "Rows added", cy: "Rhesi a ychwanegir" },
  changed: { en: "Rows changed", cy: "Rhesi a newidir" },
  removed: { en: "Rows taken away", cy: "Rhesi a dynnir ymaith" },
  unchanged: { en: "Rows as before", cy: "Rhesi fel o'r blaen" },
  digest: { en: "Digest of the file (SHA-256)", cy: "Crynodeb o'r ffeil (SHA-256)" },
  ignored: { en: "Columns that are not read", cy: "Colofnau nas darllenir" },
  warnings: { en: "Warnings", cy: "Rhybuddion" },
  effectBefore: { en: "What it would do to the gate", cy: "Beth fyddai'n ei wneud i'r porth" },
  effectAfter: { en: "What it did to the gate", cy: "Beth wnaeth i'r porth" },
  changes: {
    en: {
      zero: "The answer stays as it is for every department.",
      one: "The answer changes for 1 department",
      other: "The answer changes for {{count}} departments",
    },
    cy: {
      zero: "Mae'r ateb yn aros fel y mae i bob adran.",
      one: "Mae'r ateb yn newid i 1 adran",
      two: "Mae'r ateb yn newid i {{count}} adran",
      few: "Mae'r ateb yn newid i {{count}} adran",
      many: "Mae'r ateb yn newid i {{count}} adran",
      other: "Mae'r ateb yn newid i {{count}} adran",
    },
  },
  stays: {
    en: {
      one: "1 department stays as it is",
      other: "{{count}} departments stay as they are",
    },
    cy: {
      zero: "Nid oes yr un adran yn aros fel y mae",
      one: "Mae 1 adran yn aros fel y mae",
      two: "Mae {{count}} adran yn aros fel y maent",
      few: "Mae {{count}} adran yn aros fel y maent",
      many: "Mae {{count}} adran yn aros fel y maent",
      other: "Mae {{count}} adran yn aros fel y maent",
    },
  },
  noDepartments: { en: "There are no departments yet.", cy: "Nid oes adrannau eto." },
  department: { en: "Department", cy: "Adran" },
  before: { en: "Before", cy: "Cyn" },
  after: { en: "After", cy: "Ar ôl" },
  answer: { en: "Answer", cy: "Ateb" },
  notYet: { en: "Not there yet", cy: "Ddim yno eto" },
  gone: { en: "No longer there", cy: "Ddim yno mwyach" },
});
