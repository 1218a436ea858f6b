import { pageWords } from "#words/page-words.ts";

/** Every import so far, one of them, and undoing it. */
export const historyOfImportsWords = pageWords({
  title: { en: "Every import so far", cy: "Pob mewnforyn hyd yma" },
  filter: { en: "Filter", cy: "Hidlo" },
  everyKind: { en: "Everything", cy: "Popeth" },
  show: { en: "Show", cy: "Dangos" },
  empty: {
    en: "Nothing has been loaded yet.",
    cy: "Nid oes dim wedi'i lwytho eto.",
  },
  emptyKind: {
    en: "Nothing of this kind has been loaded yet.",
    cy: "Nid oes dim o'r math hwn wedi'i lwytho eto.",
  },
  emptyPage: { en: "There is nothing older.", cy: "Nid oes dim hŷn." },
  firstPage: { en: "Newest imports", cy: "Y mewnforion diweddaraf" },
  caption: { en: "Imports, newest first", cy: "Mewnforion, y diweddaraf yn gyntaf" },
  loaded: { en: "Loaded", cy: "Llwythwyd" },
  state: { en: "State", cy: "Cyflwr" },
  current: { en: "Current", cy: "Cyfredol" },
  superseded: { en: "Replaced by a later one", cy: "Disodlwyd gan un diweddarach" },
  undone: { en: "Undone", cy: "Dadwnaed" },
  by: { en: "Loaded by", cy: "Llwythwyd gan" },
  loadedAt: { en: "Loaded at", cy: "Amser llwytho" },
  reference: { en: "Reference", cy: "Cyfeirnod" },
  wasLoaded: { en: "The file is loaded", cy: "Mae'r ffeil wedi'i llwytho" },
  wasMoved: {
    en: "The register had moved on since you checked the file. What was really done is below.",
    cy: "Roedd y gofrestr wedi symud ymlaen ers i chi wirio'r ffeil. Mae'r hyn a wnaed mewn gwirionedd isod.",
  },
  wasUndone: { en: "The import is undone", cy: "Mae'r mewnforyn wedi'i ddadwneud" },
  opened: {
    en: {
      zero: "The gate opened for no department.",
      one: "The gate opened for 1 department.",
      other: "The gate opened for {{count}} departments.",
    },
    cy: {
      zero: "Nid agorodd y porth i'r un adran.",
      one: "Agorodd y porth i 1 adran.",
      two: "Agorodd y porth i {{count}} adran.",
      few: "Agorodd y porth i {{count}} adran.",
      many: "Agorodd y porth i {{count}} adran.",
      other: "Agorodd y porth i {{count}} adran.",
    },
  },
  closed: {
    en: {
      zero: "It closed for none.",
      one: "It closed for 1 department.",
      other: "It closed for {{count}} departments.",
    },
    cy: {
      zero: "Ni chaeodd i'r un adran.",
      one: "Caeodd i 1 adran.",
      two: "Caeodd i {{count}} adran.",
      few: "Caeodd i {{count}} adran.",
      many: "Caeodd i {{count}} adran.",
      other: "Caeodd i {{count}} adran.",
    },
  },
  undo: { en: "Undo this import", cy: "Dadwneud y mewnforyn hwn" },
  undoText: {
    en: "The file before it becomes current again, with the rows that it had. You will see what that does to the gate first.",
    cy: "Daw'r ffeil o'i blaen yn gyfredol eto, gyda'r rhesi a oedd ganddi. Cewch weld yn gyntaf beth mae hynny'n ei wneud i'r porth.",
  },
  restores: {
    en: "The extract taken on {{day}} becomes current again.",
    cy: "Daw'r detholiad a gymerwyd ar {{day}} yn gyfredol eto.",
  },
  restoresUndated: {
    en: "The list loaded on {{day}} becomes current again.",
    cy: "Daw'r rhestr a lwythwyd ar {{day}} yn gyfredol eto.",
  },
  restoresNothing: {
    en: "There was none before it: nothing of this kind will be loaded.",
    cy: "Nid oedd un o'i blaen: ni fydd dim o'r math hwn wedi'i lwytho.",
  },
  nothingYet: { en: "Nothing is undone yet.", cy: "Nid oes dim wedi'i ddadwneud eto." },
  confirmUndo: { en: "Undo the import", cy: "Dadwneud y mewnforyn" },
  cancel: { en: "Leave it as it is", cy: "Ei adael fel y mae" },
});
