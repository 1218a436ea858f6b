import { pageWords } from "#words/page-words.ts";

/** How things went day by day. */
export const trendWords = pageWords({
  title: { en: "Trend", cy: "Tuedd" },
  period: { en: "Period", cy: "Cyfnod" },
  quarter: { en: "90 days", cy: "90 diwrnod" },
  year: { en: "1 year", cy: "1 flwyddyn" },
  lead: {
    en: "As kept each day from {{from}} to {{to}}.",
    cy: "Fel y'i cadwyd bob dydd o {{from}} hyd at {{to}}.",
  },
  begins: {
    en: "Nothing is kept of the days of this period before {{day}}.",
    cy: "Nid oes dim wedi'i gadw o ddyddiau'r cyfnod hwn cyn {{day}}.",
  },
  gaps: {
    en: { one: "1 day is missing: it is hatched.", other: "{{count}} days are missing: they are hatched." },
    cy: {
      zero: "Nid oes diwrnod ar goll.",
      one: "Mae 1 diwrnod ar goll: mae wedi'i linellu.",
      two: "Mae {{count}} ddiwrnod ar goll: maent wedi'u llinellu.",
      few: "Mae {{count}} diwrnod ar goll: maent wedi'u llinellu.",
      many: "Mae {{count}} diwrnod ar goll: maent wedi'u llinellu.",
      other: "Mae {{count}} diwrnod ar goll: maent wedi'u llinellu.",
    },
  },
  none: {
    en: "No day of this period is kept yet. Porth keeps its figures once a day; the trend begins with the first.",
    cy: "Nid oes diwrnod o'r cyfnod hwn wedi'i gadw eto. Mae Porth yn cadw ei ffigurau unwaith y dydd; mae'r duedd yn dechrau gyda'r cyntaf.",
  },
  clear: { en: "Departments that may advertise", cy: "Adrannau a gaiff hysbysebu" },
  in_place: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  on_allocate: { en: "On Allocate", cy: "Ar Allocate" },
  signed_off_within_10_weeks: {
    en: "Signed off within 10 weeks",
    cy: "Wedi'u llofnodi o fewn 10 wythnos",
  },
  unknown: {
    en: "Not known: the plans do not give what it is counted from.",
    cy: "Anhysbys: nid yw'r cynlluniau'n rhoi'r hyn y'i cyfrifir ohono.",
  },
  went: {
    en: "{{first}} on {{from}}, {{last}} on {{to}}.",
    cy: "{{first}} ar {{from}}, {{last}} ar {{to}}.",
  },
  table: { en: "The trend as a table", cy: "Y duedd fel tabl" },
  caption: {
    en: "The trend: days on which nothing changed share a row",
    cy: "Y duedd: mae dyddiau heb newid yn rhannu rhes",
  },
  days: { en: "Days", cy: "Dyddiau" },
  span: { en: "{{from}} to {{to}}", cy: "{{from}} hyd at {{to}}" },
  missing: { en: "Missing", cy: "Ar goll" },
  filled: { en: "filled in afterwards", cy: "wedi'u llenwi wedyn" },
});
