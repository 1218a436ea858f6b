import { pageWords } from "#words/page-words.ts";

/** The measures by what the audit found, and the others. */
export const measuresWords = pageWords({
  title: { en: "Measures against the audit", cy: "Mesurau yn erbyn yr archwiliad" },
  lead: {
    en: "Open a measure to read what it counts, and which section of the board's paper asks for it.",
    cy: "Agorwch fesur i ddarllen beth mae'n ei gyfrif, a pha adran o bapur y bwrdd sy'n gofyn amdano.",
  },
  plans_on_paper: {
    en: "The audit found: job plans that are not on Allocate",
    cy: "Canfu'r archwiliad: cynlluniau swydd nad ydynt ar Allocate",
  },
  plans_out_of_date: {
    en: "The audit found: job plans that are out of date",
    cy: "Canfu'r archwiliad: cynlluniau swydd nad ydynt yn gyfredol",
  },
  plans_unsigned: {
    en: "The audit found: job plans not signed off within 10 weeks",
    cy: "Canfu'r archwiliad: cynlluniau swydd heb eu llofnodi o fewn 10 wythnos",
  },
  wrongly_paid: {
    en: "The audit found: wrong session or band payments",
    cy: "Canfu'r archwiliad: taliadau sesiwn neu fand anghywir",
  },
  authority: { en: "Sessions, hours and authority", cy: "Sesiynau, oriau ac awdurdod" },
  prospective: { en: "Plans that look ahead", cy: "Cynlluniau sy'n edrych ymlaen" },
  gate: { en: "The gate", cy: "Y porth" },
  measure: { en: "Measure", cy: "Mesur" },
  figure: { en: "Figure", cy: "Ffigur" },
  share: { en: "Share", cy: "Cyfran" },
  source: { en: "Source:", cy: "Ffynhonnell:" },
  stage: { en: "Stage", cy: "Cam" },
  owner: { en: "Next to act", cy: "Nesaf i weithredu" },
  plans: { en: "Plans", cy: "Cynlluniau" },
  medianDays: { en: "Median days at the stage", cy: "Canolrif y dyddiau ar y cam" },
  nobodyWaits: { en: "No plan waits for a signature.", cy: "Nid oes cynllun yn aros am lofnod." },
  noOwner: { en: "Nobody: it waits for its day", cy: "Neb: mae'n aros am ei ddiwrnod" },
  none: { en: "None", cy: "Dim" },
});
