import { pageWords } from "#words/page-words.ts";

/** A department's own page. */
export const departmentWords = pageWords({
  mayNot: {
    en: "This department may not advertise a consultant post",
    cy: "Ni chaniateir i'r adran hon hysbysebu swydd meddyg ymgynghorol",
  },
  may: {
    en: "This department may advertise a consultant post",
    cy: "Caniateir i'r adran hon hysbysebu swydd meddyg ymgynghorol",
  },
  blockedMeaning: {
    en: {
      one: "1 reason stands in the way. The gate opens by itself when it is cleared and the next extract shows it.",
      other:
        "{{count}} reasons stand in the way. The gate opens by itself when they are cleared and the next extract shows it.",
    },
    cy: {
      zero: "Nid oes rheswm yn ei rhwystro.",
      one: "Mae 1 rheswm yn ei rhwystro. Bydd y porth yn agor ohono'i hun pan fydd wedi'i ddatrys a'r detholiad nesaf yn dangos hynny.",
      two: "Mae {{count}} reswm yn ei rhwystro. Bydd y porth yn agor ohono'i hun pan fyddant wedi'u datrys a'r detholiad nesaf yn dangos hynny.",
      few: "Mae {{count}} rheswm yn ei rhwystro. Bydd y porth yn agor ohono'i hun pan fyddant wedi'u datrys a'r detholiad nesaf yn dangos hynny.",
      many: "Mae {{count}} rheswm yn ei rhwystro. Bydd y porth yn agor ohono'i hun pan fyddant wedi'u datrys a'r detholiad nesaf yn dangos hynny.",
      other:
        "Mae {{count}} rheswm yn ei rhwystro. Bydd y porth yn agor ohono'i hun pan fyddant wedi'u datrys a'r detholiad nesaf yn dangos hynny.",
    },
  },
  clearUntil: {
    en: "If nothing is done, it would be blocked on {{day}}.",
    cy: "Os na wneir dim, byddai'n cael ei rhwystro ar {{day}}.",
  },
  clearForGood: {
    en: "Nothing that Porth knows of would block it in the time ahead, as long as its evidence is kept up to date.",
    cy: "Nid oes dim y gŵyr Porth amdano a fyddai'n ei rhwystro yn y cyfnod i ddod, cyhyd â bod ei thystiolaeth yn gyfredol.",
  },
  whatIf: { en: "What if plans were signed?", cy: "Beth pe bai cynlluniau wedi'u llofnodi?" },
  key: { en: "Today", cy: "Heddiw" },
  inPlace: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  notInPlace: { en: "Not in place", cy: "Heb fod yn eu lle" },
  exempt: { en: "Exempt", cy: "Wedi'u heithrio" },
  clearThrough: { en: "Clear through", cy: "Yn glir hyd at" },
  validThrough: { en: "A yes given today counts until", cy: "Mae caniatâd a roddir heddiw yn cyfrif hyd at" },
  requests: { en: "Open requests", cy: "Ceisiadau agored" },
  noRequests: {
    en: "No request of this department is before the reviewers.",
    cy: "Nid oes cais gan yr adran hon gerbron yr adolygwyr.",
  },
  opened: { en: "Opened on {{day}}", cy: "Agorwyd ar {{day}}" },
});

/** The people of a department. */
export const departmentPeopleWords = pageWords({
  title: { en: "Consultants", cy: "Meddygon ymgynghorol" },
  caption: {
    en: { one: "1 consultant in scope", other: "{{count}} consultants in scope" },
    cy: {
      zero: "0 meddyg ymgynghorol o fewn cwmpas",
      one: "1 meddyg ymgynghorol o fewn cwmpas",
      two: "{{count}} feddyg ymgynghorol o fewn cwmpas",
      few: "{{count}} meddyg ymgynghorol o fewn cwmpas",
      many: "{{count}} meddyg ymgynghorol o fewn cwmpas",
      other: "{{count}} meddyg ymgynghorol o fewn cwmpas",
    },
  },
  nobody: {
    en: "Nobody on the staff list of this department needs a job plan.",
    cy: "Nid oes angen cynllun swydd ar neb ar restr staff yr adran hon.",
  },
  namesHidden: {
    en: "Names are shown to those who may read details.",
    cy: "Dangosir enwau i'r rhai a gaiff ddarllen manylion.",
  },
  waitingCaption: {
    en: { one: "1 job plan is not in place", other: "{{count}} job plans are not in place" },
    cy: {
      zero: "Mae pob cynllun swydd yn ei le",
      one: "Mae 1 cynllun swydd heb fod yn ei le",
      two: "Mae {{count}} gynllun swydd heb fod yn eu lle",
      few: "Mae {{count}} chynllun swydd heb fod yn eu lle",
      many: "Mae {{count}} chynllun swydd heb fod yn eu lle",
      other: "Mae {{count}} cynllun swydd heb fod yn eu lle",
    },
  },
  othersCaption: {
    en: { one: "1 consultant is in place or exempt", other: "{{count}} consultants are in place or exempt" },
    cy: {
      zero: "Nid oes yr un meddyg ymgynghorol â chynllun yn ei le nac wedi'i eithrio",
      one: "Mae gan 1 meddyg ymgynghorol gynllun yn ei le neu eithriad",
      two: "Mae gan {{count}} feddyg ymgynghorol gynllun yn ei le neu eithriad",
      few: "Mae gan {{count}} meddyg ymgynghorol gynllun yn ei le neu eithriad",
      many: "Mae gan {{count}} meddyg ymgynghorol gynllun yn ei le neu eithriad",
      other: "Mae gan {{count}} meddyg ymgynghorol gynllun yn ei le neu eithriad",
    },
  },
  person: { en: "Consultant", cy: "Meddyg ymgynghorol" },
  assignment: { en: "Assignment {{number}}", cy: "Aseiniad {{number}}" },
  jobPlan: { en: "Job plan", cy: "Cynllun swydd" },
  stage: { en: "Stage", cy: "Cam" },
  lastDay: { en: "Last day", cy: "Diwrnod olaf" },
  whoseMove: { en: "Next to act", cy: "Nesaf i weithredu" },
  waiting: { en: "Waiting", cy: "Yn aros" },
  in_place: { en: "In place", cy: "Yn ei le" },
  exempt: { en: "Exempt", cy: "Wedi'i eithrio" },
  advisory: {
    en: "Does not block: a short locum, or another department leads",
    cy: "Nid yw'n rhwystro: locwm byr, neu adran arall sy'n arwain",
  },
  none: { en: "None", cy: "Dim" },
  notKnown: { en: "Not known", cy: "Anhysbys" },
  exemptThem: { en: "Record an exemption", cy: "Cofnodi eithriad" },
  exemptWhom: { en: "for {{name}}", cy: "ar gyfer {{name}}" },
});

/** What is wrong with one person's job plan, in a word or two. */
export const planFaultWords = pageWords({
  identity_ambiguous: { en: "Could be another person's", cy: "Gallai fod yn gynllun rhywun arall" },
  plan_not_on_allocate: { en: "Not on Allocate", cy: "Ddim ar Allocate" },
  plan_not_signed_off: { en: "Not signed off", cy: "Heb ei lofnodi" },
  plan_status_unknown: { en: "Status not known", cy: "Statws anhysbys" },
  plan_not_started: { en: "Not started yet", cy: "Heb ddechrau eto" },
  plan_out_of_date: { en: "Out of date", cy: "Wedi dod i ben" },
  plan_undated: { en: "Has no dates", cy: "Heb ddyddiadau" },
  sessions_not_authorised: { en: "Sessions not approved", cy: "Sesiynau heb eu cymeradwyo" },
  plan_missing: { en: "No plan", cy: "Dim cynllun" },
});

/** The year ahead of a department. */
export const forecastWords = pageWords({
  title: { en: "Forecast", cy: "Rhagolwg" },
  lead: {
    en: "How the department would stand if nothing is done, on the staff list and job plans that Porth has today. It takes the extracts to be as recent then as they are now.",
    cy: "Sut y byddai'r adran yn sefyll pe na wneid dim, ar sail y rhestr staff a'r cynlluniau swydd sydd gan Porth heddiw. Cymerir bod y detholiadau mor ddiweddar bryd hynny ag y maent nawr.",
  },
  caption: { en: "The next 12 months", cy: "Y 12 mis nesaf" },
  day: { en: "Day", cy: "Diwrnod" },
  standing: { en: "Standing", cy: "Sefyllfa" },
  inPlace: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  why: { en: "Why", cy: "Pam" },
  nextBlocked: { en: "Next blocked", cy: "Rhwystr nesaf" },
  nothing: { en: "Nothing blocks", cy: "Dim yn rhwystro" },
});
