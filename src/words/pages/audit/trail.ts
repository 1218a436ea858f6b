import { pageWords } from "#words/page-words.ts";

/** The trail, and walking it. */
export const auditWords = pageWords({
  title: { en: "Audit", cy: "Archwilio" },
  lead: {
    en: "Everything that changed anything, each line bound to the one before by its hash.",
    cy: "Popeth a newidiodd unrhyw beth, pob llinell wedi'i chlymu wrth yr un flaenorol gan ei stwnsh.",
  },
  evident: {
    en: "The trail is tamper-evident, not tamper-proof: whoever rules the database could write all of it anew. A copy of the last hash, kept elsewhere, would show it.",
    cy: "Mae'r trywydd yn dangos ymyrryd, ond nid yw'n ei atal: gallai pwy bynnag sy'n rheoli'r gronfa ddata ysgrifennu'r cyfan o'r newydd. Byddai copi o'r stwnsh olaf, wedi'i gadw mewn man arall, yn dangos hynny.",
  },
  verify: { en: "Verify the trail", cy: "Gwirio'r trywydd" },
  order: { en: "Order of the lines", cy: "Trefn y llinellau" },
  newest: { en: "Newest first", cy: "Y diweddaraf yn gyntaf" },
  oldest: { en: "From the start", cy: "O'r dechrau" },
  seq: { en: "Line", cy: "Llinell" },
  hash: { en: "Hash", cy: "Stwnsh" },
  details: { en: "Details", cy: "Manylion" },
  detailsOf: { en: "of line {{seq}}", cy: "llinell {{seq}}" },
  wholeHash: { en: "Whole hash", cy: "Stwnsh cyfan" },
  prevHash: { en: "Hash of the line before", cy: "Stwnsh y llinell flaenorol" },
  body: { en: "The text that was hashed", cy: "Y testun a stwnsiwyd" },
  empty: { en: "Nothing has changed anything yet.", cy: "Nid oes dim wedi newid unrhyw beth eto." },
  emptyPage: { en: "There are no more lines.", cy: "Nid oes rhagor o linellau." },
  firstPage: { en: "The beginning of this list", cy: "Dechrau'r rhestr hon" },
  clock: { en: "Porth itself, by the clock", cy: "Porth ei hun, wrth y cloc" },
  verified: { en: "The trail is whole", cy: "Mae'r trywydd yn gyfan" },
  broken: { en: "The trail is broken", cy: "Mae'r trywydd wedi'i dorri" },
  count: {
    en: {
      zero: "There are no lines yet.",
      one: "The one line is as it was written.",
      other: "All {{count}} lines are as they were written, each following the one before.",
    },
    cy: {
      zero: "Nid oes llinellau eto.",
      one: "Mae'r un llinell fel yr ysgrifennwyd hi.",
      two: "Mae'r {{count}} linell fel yr ysgrifennwyd nhw, pob un yn dilyn yr un flaenorol.",
      few: "Mae'r {{count}} llinell fel yr ysgrifennwyd nhw, pob un yn dilyn yr un flaenorol.",
      many: "Mae'r {{count}} llinell fel yr ysgrifennwyd nhw, pob un yn dilyn yr un flaenorol.",
      other: "Mae'r {{count}} llinell fel yr ysgrifennwyd nhw, pob un yn dilyn yr un flaenorol.",
    },
  },
  head: { en: "Last hash", cy: "Stwnsh olaf" },
  compare: {
    en: "Compare it with the copy that you kept elsewhere, and keep this one there too.",
    cy: "Cymharwch ef â'r copi a gadwyd gennych mewn man arall, a chadwch hwn yno hefyd.",
  },
  brokenAt: {
    en: "The first line that is not right is line {{seq}}.",
    cy: "Y llinell gyntaf nad yw'n gywir yw llinell {{seq}}.",
  },
  missing: { en: "A line is missing there.", cy: "Mae llinell ar goll yno." },
  unbound: {
    en: "It does not follow the line before it.",
    cy: "Nid yw'n dilyn y llinell o'i blaen.",
  },
  rehashed: {
    en: "It is not the text that was hashed.",
    cy: "Nid y testun a stwnsiwyd ydyw.",
  },
  differs: {
    en: "What is searched by differs from the text that was hashed.",
    cy: "Mae'r hyn y chwilir yn ei ôl yn wahanol i'r testun a stwnsiwyd.",
  },
  whatNow: {
    en: "Change nothing. Keep a copy of the database as it is, and tell those who run Porth and the board's auditors.",
    cy: "Peidiwch â newid dim. Cadwch gopi o'r gronfa ddata fel y mae, a dywedwch wrth y rhai sy'n rhedeg Porth ac archwilwyr y bwrdd.",
  },
  backToTrail: { en: "Back to the trail", cy: "Yn ôl i'r trywydd" },
  seeLine: { en: "See the lines from there", cy: "Gweld y llinellau oddi yno" },
});
