import { pageWords } from "#words/page-words.ts";

/** The page of all highlight reports, and the form that makes one. The Welsh is a draft. */
export const reportsWords = pageWords({
  title: { en: "Highlight reports", cy: "Adroddiadau uchafbwyntiau" },
  lead: {
    en: "What the Medical Workforce Group is shown of a period. A report is frozen when it is made.",
    cy: "Yr hyn a ddangosir i'r Grŵp Gweithlu Meddygol am gyfnod. Rhewir adroddiad pan gaiff ei wneud.",
  },
  make: { en: "Make a report", cy: "Gwneud adroddiad" },
  from: { en: "First day", cy: "Diwrnod cyntaf" },
  fromHint: { en: "For example, {{example}}", cy: "Er enghraifft, {{example}}" },
  to: { en: "Last day", cy: "Diwrnod olaf" },
  toHint: {
    en: "Today, or an earlier day whose measures were kept. For example, {{example}}",
    cy: "Heddiw, neu ddiwrnod cynharach y cadwyd ei fesurau. Er enghraifft, {{example}}",
  },
  freeze: { en: "Make and freeze the report", cy: "Gwneud a rhewi'r adroddiad" },
  reports: { en: "Reports made", cy: "Adroddiadau a wnaed" },
  caption: { en: "Newest first", cy: "Y diweddaraf yn gyntaf" },
  none: {
    en: "No report has been made yet. Choose a period above.",
    cy: "Nid oes adroddiad wedi'i wneud eto. Dewiswch gyfnod uchod.",
  },
  noneHere: { en: "There are no older reports.", cy: "Nid oes adroddiadau hŷn." },
  firstPage: { en: "The newest reports", cy: "Yr adroddiadau diweddaraf" },
  period: { en: "Period", cy: "Cyfnod" },
  headline: { en: "Headline", cy: "Pennawd" },
  madeAt: { en: "Made", cy: "Gwnaed" },
  csv: { en: "Download as CSV", cy: "Lawrlwytho fel CSV" },
  print: {
    en: "To print it or to keep it as a PDF, use your browser's print command.",
    cy: "I'w argraffu neu i'w gadw fel PDF, defnyddiwch orchymyn argraffu eich porwr.",
  },
  allReports: { en: "Highlight reports", cy: "Adroddiadau uchafbwyntiau" },
});

/** What must be mended in a period. */
export const periodFaultWords = pageWords({
  from_missing: { en: "Enter the first day", cy: "Rhowch y diwrnod cyntaf" },
  from_incomplete: {
    en: "The first day must have a day, a month and a year",
    cy: "Rhaid i'r diwrnod cyntaf gynnwys diwrnod, mis a blwyddyn",
  },
  from_unreal: {
    en: "The first day must be a real day",
    cy: "Rhaid i'r diwrnod cyntaf fod yn ddiwrnod go iawn",
  },
  to_missing: { en: "Enter the last day", cy: "Rhowch y diwrnod olaf" },
  to_incomplete: {
    en: "The last day must have a day, a month and a year",
    cy: "Rhaid i'r diwrnod olaf gynnwys diwrnod, mis a blwyddyn",
  },
  to_unreal: { en: "The last day must be a real day", cy: "Rhaid i'r diwrnod olaf fod yn ddiwrnod go iawn" },
  period_reversed: {
    en: "The last day must be the same as or after the first day",
    cy: "Rhaid i'r diwrnod olaf fod yr un diwrnod â'r diwrnod cyntaf neu ar ei ôl",
  },
  period_in_future: {
    en: "The last day must be today or in the past",
    cy: "Rhaid i'r diwrnod olaf fod heddiw neu yn y gorffennol",
  },
  period_too_long: {
    en: "The period must be 366 days or fewer",
    cy: "Rhaid i'r cyfnod fod yn 366 diwrnod neu lai",
  },
  day_unknown: {
    en: "Nothing was kept of that day. Choose today, or another day",
    cy: "Ni chadwyd dim am y diwrnod hwnnw. Dewiswch heddiw, neu ddiwrnod arall",
  },
});
