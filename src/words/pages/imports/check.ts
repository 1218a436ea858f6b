import { pageWords } from "#words/page-words.ts";

/** What a file would do, before it is loaded. */
export const checkWords = pageWords({
  title: { en: "Check before loading", cy: "Gwirio cyn llwytho" },
  notYet: { en: "Nothing is loaded yet.", cy: "Nid oes dim wedi'i lwytho eto." },
  older_extract: {
    en: "The current extract was taken on {{day}}, after this one. Choose a newer file, or undo the current import first.",
    cy: "Cymerwyd y detholiad cyfredol ar {{day}}, ar ôl hwn. Dewiswch ffeil fwy newydd, neu dadwnewch y mewnforyn cyfredol yn gyntaf.",
  },
  same_extract: {
    en: "This very file is already loaded. There is nothing to do, unless you meant another file.",
    cy: "Mae'r union ffeil hon wedi'i llwytho eisoes. Nid oes dim i'w wneud, oni bai eich bod yn bwriadu ffeil arall.",
  },
  rows_fell: {
    en: "Rows in this file: {{rows}}. Rows in the current one: {{current}}. Part of the file may be missing.",
    cy: "Rhesi yn y ffeil hon: {{rows}}. Rhesi yn yr un gyfredol: {{current}}. Gall fod rhan o'r ffeil ar goll.",
  },
  cannot: { en: "This file cannot be loaded", cy: "Ni ellir llwytho'r ffeil hon" },
  fewer: { en: "Far fewer rows than before", cy: "Llawer llai o resi nag o'r blaen" },
  firstRows: { en: "The first rows, as they were understood", cy: "Y rhesi cyntaf, fel y'u deallwyd" },
  namesHidden: {
    en: "Columns that name people were read. They are shown to those who may read details.",
    cy: "Darllenwyd colofnau sy'n enwi pobl. Fe'u dangosir i'r rhai a gaiff ddarllen manylion.",
  },
  noRows: { en: "The file has no rows.", cy: "Nid oes rhesi yn y ffeil." },
  blank: { en: "Blank", cy: "Gwag" },
  yes: { en: "Yes", cy: "Ie" },
  no: { en: "No", cy: "Na" },
  whole: { en: "Is the file whole?", cy: "A yw'r ffeil yn gyfan?" },
  isWhole: {
    en: "Yes, nothing is missing: load it although it has far fewer rows",
    cy: "Ydy, nid oes dim ar goll: llwythwch hi er bod ganddi lawer llai o resi",
  },
  wholeMissing: {
    en: "Select that nothing is missing, or do not load the file",
    cy: "Dewiswch nad oes dim ar goll, neu peidiwch â llwytho'r ffeil",
  },
  confirm: { en: "Load the file", cy: "Llwytho'r ffeil" },
  giveUp: { en: "Do not load it", cy: "Peidio â'i llwytho" },
  kept: {
    en: "Until you say so the file is kept for you alone, and for a day at the most.",
    cy: "Hyd nes i chi ddweud, cedwir y ffeil i chi yn unig, ac am ddiwrnod ar y mwyaf.",
  },
  moved: {
    en: "The register has moved on since you last saw this page. Nothing was loaded: check again what the file would do now.",
    cy: "Mae'r gofrestr wedi symud ymlaen ers i chi weld y dudalen hon ddiwethaf. Ni lwythwyd dim: gwiriwch eto beth fyddai'r ffeil yn ei wneud nawr.",
  },
  goneTitle: { en: "The file is no longer waiting", cy: "Nid yw'r ffeil yn aros mwyach" },
  goneText: {
    en: "It was given up, another file of its kind was checked after it, or a day has passed. Nothing was loaded from it.",
    cy: "Rhoddwyd y gorau iddi, gwiriwyd ffeil arall o'i math ar ei hôl, neu mae diwrnod wedi mynd heibio. Ni lwythwyd dim ohoni.",
  },
  chooseAgain: { en: "Choose a file", cy: "Dewis ffeil" },
});
