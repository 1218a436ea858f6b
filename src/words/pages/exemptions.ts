import { pageWords } from "#words/page-words.ts";

/** Why an exemption is given: neutral kinds, never a reason of health. */
export const exemptionKindWords = pageWords({
  authorised_absence: { en: "Authorised absence", cy: "Absenoldeb awdurdodedig" },
  in_dispute: { en: "In dispute", cy: "Mewn anghydfod" },
  no_nhs_sessions: { en: "No NHS sessions", cy: "Dim sesiynau'r GIG" },
  other: { en: "Another reason", cy: "Rheswm arall" },
});

/** What each kind is for. */
export const exemptionKindHintWords = pageWords({
  authorised_absence: {
    en: "Away from work with the board's agreement. Do not say why.",
    cy: "I ffwrdd o'r gwaith gyda chytundeb y bwrdd. Peidiwch â dweud pam.",
  },
  in_dispute: {
    en: "The job plan is in mediation or under appeal",
    cy: "Mae'r cynllun swydd yn destun cyfryngu neu apêl",
  },
  no_nhs_sessions: {
    en: "Holds the post and works no sessions for the board at present",
    cy: "Yn dal y swydd heb weithio sesiynau i'r bwrdd ar hyn o bryd",
  },
  other: {
    en: "Give a reference that leads to the papers",
    cy: "Rhowch gyfeirnod sy'n arwain at y papurau",
  },
});

/** How an exemption stands. */
export const exemptionStateWords = pageWords({
  in_force: { en: "In force", cy: "Mewn grym" },
  coming: { en: "Coming", cy: "I ddod" },
  over: { en: "Over", cy: "Ar ben" },
  ended: { en: "Ended", cy: "Wedi'i derfynu" },
});

/** The list of exemptions. */
export const exemptionsWords = pageWords({
  title: { en: "Exemptions", cy: "Eithriadau" },
  lead: {
    en: "Consultants who need no job plan for a while. They are counted as exempt, and block nothing.",
    cy: "Meddygon ymgynghorol nad oes angen cynllun swydd arnynt am gyfnod. Fe'u cyfrifir yn rhai wedi'u heithrio, ac nid ydynt yn rhwystro dim.",
  },
  record: { en: "Record an exemption", cy: "Cofnodi eithriad" },
  states: { en: "Exemptions by state", cy: "Eithriadau yn ôl cyflwr" },
  all: { en: "All", cy: "Pob un" },
  caption: {
    en: { one: "1 exemption on this page", other: "{{count}} exemptions on this page" },
    cy: {
      zero: "0 eithriad ar y dudalen hon",
      one: "1 eithriad ar y dudalen hon",
      two: "{{count}} eithriad ar y dudalen hon",
      few: "{{count}} eithriad ar y dudalen hon",
      many: "{{count}} eithriad ar y dudalen hon",
      other: "{{count}} eithriad ar y dudalen hon",
    },
  },
  consultant: { en: "Consultant", cy: "Meddyg ymgynghorol" },
  assignment: { en: "Assignment {{number}}", cy: "Aseiniad {{number}}" },
  notOnList: { en: "Not on the staff list", cy: "Nid yw ar y rhestr staff" },
  kind: { en: "Kind", cy: "Math" },
  reference: { en: "Reference", cy: "Cyfeirnod" },
  days: { en: "Days", cy: "Dyddiau" },
  span: { en: "{{from}} to {{until}}", cy: "{{from}} hyd {{until}}" },
  state: { en: "State", cy: "Cyflwr" },
  record_of: { en: "Record", cy: "Cofnod" },
  recorded: { en: "Recorded by {{who}} on {{day}}", cy: "Cofnodwyd gan {{who}} ar {{day}}" },
  ended: { en: "Ended by {{who}} on {{day}}", cy: "Terfynwyd gan {{who}} ar {{day}}" },
  aReviewer: { en: "a reviewer", cy: "adolygydd" },
  end: { en: "End it", cy: "Ei derfynu" },
  endWhich: { en: "for assignment {{number}}", cy: "ar gyfer aseiniad {{number}}" },
  wasEnded: { en: "The exemption has ended", cy: "Mae'r eithriad wedi'i derfynu" },
  emptyAll: {
    en: "No exemption has been recorded yet.",
    cy: "Nid oes eithriad wedi'i gofnodi eto.",
  },
  emptyState: { en: "No exemption is in this state today.", cy: "Nid oes eithriad yn y cyflwr hwn heddiw." },
  emptyPage: {
    en: "There is nothing after this place in the list.",
    cy: "Nid oes dim ar ôl y man hwn yn y rhestr.",
  },
  firstPage: { en: "Go to the first page", cy: "Mynd i'r dudalen gyntaf" },
});
