import { pageWords } from "#words/page-words.ts";

/** The page of one highlight report. The Welsh is a draft. */
export const reportPageWords = pageWords({
  title: { en: "Highlight report", cy: "Adroddiad uchafbwyntiau" },
  period: { en: "{{from}} to {{to}}", cy: "{{from}} i {{to}}" },
  made: {
    en: "Made on {{at}} and frozen: nothing that happens later changes it.",
    cy: "Gwnaed ar {{at}} a'i rewi: nid oes dim sy'n digwydd wedyn yn ei newid.",
  },
  comparedWith: {
    en: "Movement is since the report for {{from}} to {{to}}.",
    cy: "Mae'r symudiad ers yr adroddiad am {{from}} i {{to}}.",
  },
  firstOfAll: {
    en: "There is no earlier report to compare it with.",
    cy: "Nid oes adroddiad cynharach i'w gymharu ag ef.",
  },
  decisions: { en: "Decisions asked of the committee", cy: "Penderfyniadau a geisir gan y pwyllgor" },
  noDecisions: {
    en: "None. No written rule asks for one.",
    cy: "Dim. Nid oes rheol ysgrifenedig yn gofyn am un.",
  },
  basis: { en: "Why it is asked:", cy: "Pam y gofynnir:" },
  andMore: {
    en: { one: "and 1 more", other: "and {{count}} more" },
    cy: {
      zero: "a dim mwy",
      one: "ac 1 arall",
      two: "a 2 arall",
      few: "a {{count}} arall",
      many: "a {{count}} arall",
      other: "a {{count}} arall",
    },
  },
  standing: { en: "Where the board stands", cy: "Sefyllfa'r bwrdd" },
  standingCaption: { en: "By service group on {{day}}", cy: "Fesul grŵp gwasanaeth ar {{day}}" },
  serviceGroup: { en: "Service group", cy: "Grŵp gwasanaeth" },
  wholeBoard: { en: "Whole board", cy: "Y bwrdd cyfan" },
  blocked: { en: "Departments blocked", cy: "Adrannau wedi'u rhwystro" },
  inPlace: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  exempt: { en: "Exempt", cy: "Wedi'u heithrio" },
  lastReport: { en: "Last report", cy: "Adroddiad diwethaf" },
  inPlaceLast: { en: "In place, last report", cy: "Yn eu lle, adroddiad diwethaf" },
  movement: { en: "Movement", cy: "Symudiad" },
  share: { en: "{{value}} of {{of}}", cy: "{{value}} o {{of}}" },
  nothing: { en: "Nothing to count", cy: "Dim i'w gyfrif" },
  noReport: { en: "First report", cy: "Adroddiad cyntaf" },
  cannotCompare: { en: "Cannot be compared", cy: "Ni ellir cymharu" },
  same: { en: "No change", cy: "Dim newid" },
  betterUp: { en: "Better: up {{points}} points", cy: "Gwell: {{points}} pwynt yn uwch" },
  betterDown: { en: "Better: down {{points}} points", cy: "Gwell: {{points}} pwynt yn is" },
  worseUp: { en: "Worse: up {{points}} points", cy: "Gwaeth: {{points}} pwynt yn uwch" },
  worseDown: { en: "Worse: down {{points}} points", cy: "Gwaeth: {{points}} pwynt yn is" },
  lessThanTenth: { en: "less than 0.1", cy: "llai na 0.1" },
  trend: { en: "Job plans in place through the period", cy: "Cynlluniau swydd yn eu lle drwy'r cyfnod" },
  trendDesc: {
    en: "The part of those in scope with a job plan in place, day by day, in percent. Days that were not kept are hatched.",
    cy: "Y gyfran o'r rhai o fewn cwmpas sydd â chynllun swydd yn ei le, fesul diwrnod, mewn canran. Llinellir y dyddiau na chadwyd.",
  },
  trendCaption: {
    en: "The first and last day, and the first day of each month between",
    cy: "Y diwrnod cyntaf a'r olaf, a diwrnod cyntaf pob mis rhyngddynt",
  },
  day: { en: "Day", cy: "Diwrnod" },
  notKept: { en: "Not kept", cy: "Heb ei gadw" },
  findings: { en: "Progress on the audit's findings", cy: "Cynnydd ar ganfyddiadau'r archwiliad" },
  finding: { en: "Finding", cy: "Canfyddiad" },
  findingsCaption: {
    en: "On the last day and in the last report",
    cy: "Ar y diwrnod olaf ac yn yr adroddiad diwethaf",
  },
  figure: { en: "Figure", cy: "Ffigur" },
  now: { en: "On the last day", cy: "Ar y diwrnod olaf" },
});

/** What the audit found. */
export const auditFindingWords = pageWords({
  plans_on_paper: { en: "Plans on paper", cy: "Cynlluniau ar bapur" },
  plans_out_of_date: { en: "Plans out of date", cy: "Cynlluniau heb fod yn gyfredol" },
  plans_unsigned: { en: "Plans not signed off", cy: "Cynlluniau heb eu llofnodi" },
  wrongly_paid: { en: "Consultants wrongly paid", cy: "Meddygon ymgynghorol a delir yn anghywir" },
});
