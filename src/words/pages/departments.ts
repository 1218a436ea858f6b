import { pageWords } from "#words/page-words.ts";

/** The list of departments. */
export const departmentsWords = pageWords({
  title: { en: "Departments", cy: "Adrannau" },
  lead: {
    en: "How each department stands today: whether the gate would let it advertise a consultant post.",
    cy: "Sefyllfa pob adran heddiw: a fyddai'r porth yn caniatáu iddi hysbysebu swydd meddyg ymgynghorol.",
  },
  search: { en: "Search and filter", cy: "Chwilio a hidlo" },
  text: { en: "Department", cy: "Adran" },
  textHint: {
    en: "A name, a code, or another name that it goes by",
    cy: "Enw, cod, neu enw arall arni",
  },
  serviceGroup: { en: "Service group", cy: "Grŵp gwasanaeth" },
  everyServiceGroup: { en: "Every service group", cy: "Pob grŵp gwasanaeth" },
  filter: { en: "Search", cy: "Chwilio" },
  clearFilters: { en: "Clear the search", cy: "Clirio'r chwiliad" },
  standings: { en: "Departments by standing", cy: "Adrannau yn ôl sefyllfa" },
  all: { en: "All", cy: "Pob un" },
  department: { en: "Department", cy: "Adran" },
  standing: { en: "Standing", cy: "Sefyllfa" },
  inPlace: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  clearThrough: { en: "Clear through", cy: "Yn glir hyd at" },
  ofAll: { en: "{{inPlace}} of {{inScope}}", cy: "{{inPlace}} o {{inScope}}" },
  exempt: {
    en: { one: "1 exempt", other: "{{count}} exempt" },
    cy: {
      zero: "0 wedi'u heithrio",
      one: "1 wedi'i eithrio",
      two: "{{count}} wedi'u heithrio",
      few: "{{count}} wedi'u heithrio",
      many: "{{count}} wedi'u heithrio",
      other: "{{count}} wedi'u heithrio",
    },
  },
  nobody: { en: "No consultants", cy: "Dim meddygon ymgynghorol" },
  notClear: { en: "Not clear", cy: "Ddim yn glir" },
  noEnd: { en: "No end in sight", cy: "Dim diwedd mewn golwg" },
  tally: {
    en: "{{departments}}: {{clear}} clear, {{blocked}} blocked",
    cy: "{{departments}}: {{clear}} yn glir, {{blocked}} wedi'u rhwystro",
  },
  count: {
    en: { one: "1 department", other: "{{count}} departments" },
    cy: {
      zero: "0 adran",
      one: "1 adran",
      two: "{{count}} adran",
      few: "{{count}} adran",
      many: "{{count}} adran",
      other: "{{count}} adran",
    },
  },
  tableOf: { en: "Departments of {{group}}", cy: "Adrannau {{group}}" },
  emptyAll: {
    en: "The register has no departments yet. They come here when the data steward loads the list of departments.",
    cy: "Nid oes adrannau yn y gofrestr eto. Dônt yma pan fydd y stiward data yn llwytho'r rhestr adrannau.",
  },
  emptySearch: {
    en: "No department is as you searched for. Try another name, another service group, or every standing.",
    cy: "Nid oes adran sy'n cyd-fynd â'ch chwiliad. Rhowch gynnig ar enw arall, grŵp gwasanaeth arall, neu bob sefyllfa.",
  },
  emptyStanding: {
    en: "No department stands like this today.",
    cy: "Nid oes adran yn y sefyllfa hon heddiw.",
  },
  evidenceTitle: {
    en: "Every department is blocked by its evidence",
    cy: "Mae'r dystiolaeth yn rhwystro pob adran",
  },
  firstPage: { en: "Go to the first page", cy: "Mynd i'r dudalen gyntaf" },
});
