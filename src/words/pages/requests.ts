import { pageWords } from "#words/page-words.ts";

/** The list of what is before the reviewers. */
export const requestsWords = pageWords({
  title: { en: "Requests", cy: "Ceisiadau" },
  lead: {
    en: "Vacancies that the gate has blocked. Those that have waited longest come first.",
    cy: "Swyddi gwag y mae'r porth wedi'u rhwystro. Y rhai sydd wedi aros hiraf sydd gyntaf.",
  },
  deputies: { en: "Deputies", cy: "Dirprwyon" },
  states: { en: "Requests by state", cy: "Ceisiadau yn ôl cyflwr" },
  all: { en: "All", cy: "Pob un" },
  search: { en: "Search and filter", cy: "Chwilio a hidlo" },
  text: { en: "Vacancy or department", cy: "Swydd wag neu adran" },
  textHint: {
    en: "Part of a reference, title, name or code",
    cy: "Rhan o gyfeirnod, teitl, enw neu god",
  },
  filter: { en: "Search", cy: "Chwilio" },
  clearFilters: { en: "Clear the search", cy: "Clirio'r chwiliad" },
  vacancy: { en: "Vacancy", cy: "Swydd wag" },
  department: { en: "Department", cy: "Adran" },
  reasons: { en: "Reasons today", cy: "Rhesymau heddiw" },
  waiting: { en: "Waiting", cy: "Yn aros" },
  opened: { en: "Opened", cy: "Agorwyd" },
  state: { en: "State", cy: "Cyflwr" },
  since: { en: "since {{day}}", cy: "ers {{day}}" },
  today: { en: "Since today", cy: "Ers heddiw" },
  nothingBlocks: { en: "Nothing blocks it today.", cy: "Nid oes dim yn ei rhwystro heddiw." },
  departmentGone: {
    en: "The register no longer has the department.",
    cy: "Nid yw'r adran yn y gofrestr mwyach.",
  },
  moreReasons: {
    en: { one: "and 1 more", other: "and {{count}} more" },
    cy: {
      zero: "a 0 arall",
      one: "ac 1 arall",
      two: "a {{count}} arall",
      few: "a {{count}} arall",
      many: "a {{count}} arall",
      other: "a {{count}} arall",
    },
  },
  caption: {
    en: { one: "1 request", other: "{{count}} requests" },
    cy: {
      zero: "0 cais",
      one: "1 cais",
      two: "{{count}} gais",
      few: "{{count}} chais",
      many: "{{count}} chais",
      other: "{{count}} cais",
    },
  },
  emptyAwaiting: {
    en: "Nothing waits for a reviewer. A vacancy comes here when somebody asks the gate about it and the answer is no.",
    cy: "Nid oes dim yn aros am adolygydd. Daw swydd wag yma pan fydd rhywun yn gofyn i'r porth amdani a'r ateb yw na.",
  },
  emptyState: {
    en: "No request is in this state now.",
    cy: "Nid oes cais yn y cyflwr hwn ar hyn o bryd.",
  },
  emptyAll: {
    en: "The gate has blocked nothing yet. A vacancy comes here when somebody asks the gate about it and the answer is no.",
    cy: "Nid yw'r porth wedi rhwystro dim eto. Daw swydd wag yma pan fydd rhywun yn gofyn i'r porth amdani a'r ateb yw na.",
  },
  emptySearch: {
    en: "No request in this state is as you searched for. Try other words, another service group, or every state.",
    cy: "Nid oes cais yn y cyflwr hwn sy'n cyd-fynd â'ch chwiliad. Rhowch gynnig ar eiriau eraill, grŵp gwasanaeth arall, neu bob cyflwr.",
  },
  emptyPage: {
    en: "There is nothing after this place in the list. Requests may have changed state since you came here.",
    cy: "Nid oes dim ar ôl y man hwn yn y rhestr. Efallai fod ceisiadau wedi newid cyflwr ers i chi ddod yma.",
  },
  firstPage: { en: "Go to the first page", cy: "Mynd i'r dudalen gyntaf" },
  days: {
    en: { one: "1 day", other: "{{count}} days" },
    cy: {
      zero: "0 diwrnod",
      one: "1 diwrnod",
      two: "{{count}} ddiwrnod",
      few: "{{count}} diwrnod",
      many: "{{count}} diwrnod",
      other: "{{count}} diwrnod",
    },
  },
});
