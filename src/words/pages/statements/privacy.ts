import { pageWords } from "#words/page-words.ts";

/** The privacy notice: whose data, why, who sees it and for how long. */
export const privacyWords = pageWords({
  title: { en: "Privacy notice", cy: "Hysbysiad preifatrwydd" },
  about: {
    en: "Porth tells whether a department of {{board}} may advertise a consultant post: whether its consultants' job plans are in place. This notice says what it holds about people for that.",
    cy: "Mae Porth yn dweud a gaiff un o adrannau {{board}} hysbysebu swydd meddyg ymgynghorol: a yw cynlluniau swydd ei meddygon ymgynghorol yn eu lle. Mae'r hysbysiad hwn yn dweud beth y mae'n ei ddal am bobl at y diben hwnnw.",
  },
  whoTitle: { en: "Who is responsible", cy: "Pwy sy'n gyfrifol" },
  who: {
    en: "{{board}} is the controller. Its data protection officer confirms this notice, and is the one to ask about it:",
    cy: "{{board}} yw'r rheolydd. Ei swyddog diogelu data sy'n cadarnhau'r hysbysiad hwn, a'r swyddog hwnnw yw'r un i'w holi yn ei gylch:",
  },
  whatTitle: { en: "What is held", cy: "Beth a gedwir" },
  whatStaff: {
    en: "Of people on the staff list: name, employee, assignment and GMC numbers, job role, category, department, first and last day, contracted sessions and intensity band. It comes from ESR.",
    cy: "Am bobl ar y rhestr staff: enw, rhifau cyflogai, aseiniad a GMC, rôl, categori, adran, diwrnod cyntaf ac olaf, sesiynau dan gontract a band dwysedd. Daw o ESR.",
  },
  whatPlans: {
    en: "Of their job plans: whose they are by number, stage, dates, sessions, hours, who signed last and how often they were sent back. It comes from Allocate, or from the job planning manager's list of plans on paper.",
    cy: "Am eu cynlluniau swydd: pwy sydd piau nhw yn ôl rhif, cam, dyddiadau, sesiynau, oriau, pwy lofnododd ddiwethaf a pha mor aml y cawsant eu hanfon yn ôl. Daw o Allocate, neu o restr y rheolwr cynllunio swyddi o gynlluniau ar bapur.",
  },
  whatExemptions: {
    en: "Of exemptions: the assignment number, the days, a reference and one of four neutral kinds, such as authorised absence.",
    cy: "Am eithriadau: y rhif aseiniad, y dyddiau, cyfeirnod ac un o bedwar math niwtral, megis absenoldeb awdurdodedig.",
  },
  whatRequests: {
    en: "Of vacancies: who asked, as the form gave it, and what reviewers decided and why, in their own words.",
    cy: "Am swyddi gwag: pwy ofynnodd, fel y rhoddwyd ar y ffurflen, a beth a benderfynodd adolygwyr a pham, yn eu geiriau eu hunain.",
  },
  whatUsers: {
    en: "Of people who sign in: a number that stands for them, their roles, when they signed in and, of reviewers, their name. It comes from the account that they use for their work.",
    cy: "Am bobl sy'n mewngofnodi: rhif sy'n eu cynrychioli, eu rolau, pryd y gwnaethant fewngofnodi ac, yn achos adolygwyr, eu henw. Daw o'r cyfrif a ddefnyddiant yn eu gwaith.",
  },
  health: {
    en: "No reason of health is asked for, and none should be written anywhere in Porth.",
    cy: "Ni ofynnir am unrhyw reswm iechyd, ac ni ddylid ysgrifennu un yn unman yn Porth.",
  },
  whyTitle: { en: "Why, and by what right", cy: "Pam, a thrwy ba hawl" },
  why: {
    en: "So that nothing is approved for recruitment unless the job plans are in place, and so that whoever approves it all the same can answer for it. This is a task in the public interest and in the exercise of official authority vested in {{board}}: article 6(1)(e) of the UK GDPR.",
    cy: "Fel na chaiff dim ei gymeradwyo ar gyfer recriwtio oni bai bod y cynlluniau swydd yn eu lle, ac fel y gall pwy bynnag sy'n ei gymeradwyo er hynny ateb drosto. Tasg er budd y cyhoedd yw hon, ac wrth arfer awdurdod swyddogol a freiniwyd yn {{board}}: erthygl 6(1)(e) o GDPR y DU.",
  },
  automated: {
    en: "Porth answers about departments and vacancies by fixed rules. It decides nothing about a person, and a person can decide otherwise.",
    cy: "Mae Porth yn ateb ynghylch adrannau a swyddi gwag drwy reolau sefydlog. Nid yw'n penderfynu dim am berson, a gall person benderfynu'n wahanol.",
  },
  seesTitle: { en: "Who sees it", cy: "Pwy sy'n ei weld" },
  sees: {
    en: "Names and numbers: people and systems of the board that may read details, among them those who review, and the data steward who loads the files. Everybody else sees counts: “2 consultants' job plans are out of date.” Nobody outside the board sees any of it, other than those who run Porth for the board [named here].",
    cy: "Enwau a rhifau: pobl a systemau'r bwrdd a gaiff ddarllen manylion, yn eu plith y rhai sy'n adolygu, a'r stiward data sy'n llwytho'r ffeiliau. Mae pawb arall yn gweld niferoedd: “Mae cynlluniau swydd 2 feddyg ymgynghorol wedi dod i ben.” Nid oes neb y tu allan i'r bwrdd yn gweld dim ohono, ac eithrio'r rhai sy'n rhedeg Porth ar ran y bwrdd [wedi'u henwi yma].",
  },
  longTitle: { en: "For how long", cy: "Am ba hyd" },
  longDay: {
    en: "A day: what was typed or chosen and never sent to its end, and sessions.",
    cy: "Diwrnod: yr hyn a deipiwyd neu a ddewiswyd ac nas anfonwyd i'r pen, a sesiynau.",
  },
  longMonth: {
    en: "30 days: answers kept so that a request that is sent twice is answered once, and what other systems were told.",
    cy: "30 diwrnod: atebion a gedwir er mwyn ateb unwaith gais a anfonir ddwywaith, a'r hyn a ddywedwyd wrth systemau eraill.",
  },
  longRecords: {
    en: "As long as the board's records schedule says [period]: files that were loaded, decisions with the facts that they rest on, reviewers' decisions, and exemptions. Porth does not delete them by itself.",
    cy: "Cyhyd ag y dywed amserlen gofnodion y bwrdd [cyfnod]: ffeiliau a lwythwyd, penderfyniadau gyda'r ffeithiau y maent yn seiliedig arnynt, penderfyniadau adolygwyr, ac eithriadau. Nid yw Porth yn eu dileu ohono'i hun.",
  },
  longTrail: {
    en: "For ever: the audit trail. It names people by the number that stands for them alone, so that a name can be taken away without breaking it.",
    cy: "Am byth: y trywydd archwilio. Mae'n enwi pobl drwy'r rhif sy'n eu cynrychioli yn unig, fel y gellir tynnu enw ymaith heb ei dorri.",
  },
  cookiesTitle: { en: "Cookies", cy: "Cwcis" },
  cookies: {
    en: "Porth sets two cookies, both strictly necessary, so that you are not asked about them. Nobody is followed from page to page or counted.",
    cy: "Mae Porth yn gosod dau gwci, y ddau'n gwbl angenrheidiol, felly ni ofynnir i chi amdanynt. Ni chaiff neb ei ddilyn o dudalen i dudalen na'i gyfrif.",
  },
  cookieName: { en: "Name", cy: "Enw" },
  cookieWhat: { en: "What it is for", cy: "At ba ddiben" },
  cookieEnds: { en: "When it ends", cy: "Pryd y daw i ben" },
  sessionCookie: {
    en: "Keeps you signed in. It is encrypted.",
    cy: "Eich cadw wedi'ch mewngofnodi. Mae wedi'i amgryptio.",
  },
  sessionEnds: {
    en: "When you sign out or close the browser, after 30 minutes without use, and after 8 hours in any case",
    cy: "Pan fyddwch yn allgofnodi neu'n cau'r porwr, ar ôl 30 munud heb ddefnydd, ac ar ôl 8 awr beth bynnag",
  },
  signInCookie: {
    en: "Ties your signing in to this browser. It is encrypted.",
    cy: "Clymu eich mewngofnodi wrth y porwr hwn. Mae wedi'i amgryptio.",
  },
  signInEnds: {
    en: "When you have signed in, or after 10 minutes",
    cy: "Pan fyddwch wedi mewngofnodi, neu ar ôl 10 munud",
  },
  rightsTitle: { en: "Your rights", cy: "Eich hawliau" },
  rights: {
    en: "You may ask to see what is held about you, to have it corrected, and to have its use restricted, and you may object to it. What is wrong is best corrected where it comes from, in ESR or on Allocate: the next file that is loaded corrects it here. You may complain to the Information Commissioner.",
    cy: "Cewch ofyn am weld yr hyn a gedwir amdanoch, am ei gywiro, ac am gyfyngu ar ei ddefnydd, a chewch ei wrthwynebu. Y ffordd orau o gywiro'r hyn sy'n anghywir yw yn y man y daw ohono, yn ESR neu ar Allocate: bydd y ffeil nesaf a lwythir yn ei gywiro yma. Cewch gwyno wrth y Comisiynydd Gwybodaeth.",
  },
  commissioner: { en: "Information Commissioner's Office", cy: "Swyddfa'r Comisiynydd Gwybodaeth" },
});
