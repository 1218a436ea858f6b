import { pageWords } from "#words/page-words.ts";

/** The dashboard as a whole, its day and its headline. */
export const dashboardWords = pageWords({
  title: { en: "Dashboard", cy: "Dangosfwrdd" },
  board: { en: "The whole board", cy: "Y bwrdd cyfan" },
  on: { en: "How things stand on {{day}}.", cy: "Y sefyllfa ar {{day}}." },
  ahead: {
    en: "How things would stand on {{day}} if nothing is done.",
    cy: "Y sefyllfa ar {{day}} pe na wneid dim.",
  },
  now: { en: "Worked out now.", cy: "Wedi'i gyfrifo nawr." },
  kept: { en: "As it was kept on that day.", cy: "Fel y'i cadwyd ar y diwrnod hwnnw." },
  filled: {
    en: "Filled in afterwards, as nothing had changed in the meantime.",
    cy: "Wedi'i lenwi wedyn, gan nad oedd dim wedi newid yn y cyfamser.",
  },
  forecast: { en: "A forecast.", cy: "Rhagolwg." },
  staffList: { en: "Staff list taken on {{day}}.", cy: "Rhestr staff a gymerwyd ar {{day}}." },
  noStaffList: { en: "No staff list has been loaded.", cy: "Nid oes rhestr staff wedi'i llwytho." },
  allocate: {
    en: "Allocate extract taken on {{day}}.",
    cy: "Detholiad Allocate a gymerwyd ar {{day}}.",
  },
  noAllocate: {
    en: "No Allocate extract has been loaded.",
    cy: "Nid oes detholiad Allocate wedi'i lwytho.",
  },
  chooseDay: { en: "Another day", cy: "Diwrnod arall" },
  dayLegend: { en: "Show the dashboard for which day?", cy: "Dangos y dangosfwrdd ar gyfer pa ddiwrnod?" },
  dayHint: {
    en: "A past day is shown as it was kept, a day to come as a forecast. The last is {{day}}.",
    cy: "Dangosir diwrnod a fu fel y'i cadwyd, a diwrnod i ddod fel rhagolwg. Yr olaf yw {{day}}.",
  },
  show: { en: "Show this day", cy: "Dangos y diwrnod hwn" },
  today: { en: "Go to today", cy: "Mynd i heddiw" },
  unreal: {
    en: "Enter a real day, such as 1 9 2026",
    cy: "Rhowch ddiwrnod go iawn, fel 1 9 2026",
  },
  tooLate: { en: "The day must be {{day}} or before", cy: "Rhaid i'r diwrnod fod ar neu cyn {{day}}" },
  wholeBoard: { en: "See the whole board", cy: "Gweld y bwrdd cyfan" },
  missingTitle: { en: "Nothing was kept of this day", cy: "Ni chadwyd dim o'r diwrnod hwn" },
  missing: {
    en: "Porth keeps its figures once a day, and {{day}} is not among the days kept. It cannot be worked out any more.",
    cy: "Mae Porth yn cadw ei ffigurau unwaith y dydd, ac nid yw {{day}} ymhlith y dyddiau a gadwyd. Ni ellir ei gyfrifo bellach.",
  },
  empty: {
    en: "The register has no departments yet. There are figures when the data steward has loaded the list of departments, the staff list and the job plans.",
    cy: "Nid oes adrannau yn y gofrestr eto. Bydd ffigurau pan fydd y stiward data wedi llwytho'r rhestr adrannau, y rhestr staff a'r cynlluniau swydd.",
  },
  emptyGroup: {
    en: "No department belongs to this service group on this day.",
    cy: "Nid oes adran yn perthyn i'r grŵp gwasanaeth hwn ar y diwrnod hwn.",
  },
  headline: { en: "In short", cy: "Yn fyr" },
  clear: { en: "Departments that may advertise", cy: "Adrannau y caniateir iddynt hysbysebu" },
  blocked: { en: "Departments blocked", cy: "Adrannau wedi'u rhwystro" },
  inPlace: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  due: { en: "Due within 60 days", cy: "I'w hadolygu o fewn 60 diwrnod" },
  ofDepartments: { en: "of {{of}}", cy: "o {{of}}" },
  ofPeople: { en: "{{value}} of {{of}} consultants", cy: "{{value}} o {{of}} meddyg ymgynghorol" },
  exemptToo: { en: "{{value}} of them exempt", cy: "{{value}} ohonynt ag eithriad" },
  overridden: { en: "{{value}} with an override", cy: "{{value}} â chaniatâd eithriadol" },
  clearThrough: { en: "The first of them until {{day}}", cy: "Y gyntaf ohonynt hyd at {{day}}" },
  ofInPlace: { en: "of the {{of}} in place", cy: "o'r {{of}} yn eu lle" },
});
