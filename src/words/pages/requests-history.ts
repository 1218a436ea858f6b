import { pageWords } from "#words/page-words.ts";

/** What has happened to a vacancy. */
export const historyWords = pageWords({
  title: { en: "History of the vacancy", cy: "Hanes y swydd wag" },
  asked: { en: "The gate was asked", cy: "Gofynnwyd i'r porth" },
  decision: { en: "Decision {{reference}}", cy: "Penderfyniad {{reference}}" },
  receipt: { en: "Receipt", cy: "Derbynneb" },
  receiptOf: { en: "of {{when}}", cy: "ar gyfer {{when}}" },
  override: { en: "Overridden by {{who}}", cy: "Caniatâd eithriadol gan {{who}}" },
  uphold: { en: "Block upheld by {{who}}", cy: "Cadarnhawyd y rhwystr gan {{who}}" },
  revoke: { en: "Override revoked by {{who}}", cy: "Dirymwyd y caniatâd eithriadol gan {{who}}" },
  aReviewer: { en: "a reviewer", cy: "adolygydd" },
  until: { en: "Up to and including {{day}}", cy: "Hyd at a chan gynnwys {{day}}" },
  reference: { en: "Reference {{id}}", cy: "Cyfeirnod {{id}}" },
  earlier: {
    en: { one: "1 earlier answer is not shown.", other: "{{count}} earlier answers are not shown." },
    cy: {
      zero: "Dangosir pob ateb.",
      one: "Ni ddangosir 1 ateb cynharach.",
      two: "Ni ddangosir {{count}} ateb cynharach.",
      few: "Ni ddangosir {{count}} ateb cynharach.",
      many: "Ni ddangosir {{count}} ateb cynharach.",
      other: "Ni ddangosir {{count}} ateb cynharach.",
    },
  },
  otherRequest: { en: "In another request", cy: "Mewn cais arall" },
});
