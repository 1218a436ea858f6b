import { pageWords } from "#words/page-words.ts";

/** The board by service group, and a service group by department. */
export const partsWords = pageWords({
  byGroup: { en: "By service group", cy: "Fesul grŵp gwasanaeth" },
  byDepartment: { en: "By department", cy: "Fesul adran" },
  groupLead: {
    en: "Choose a service group to see its departments.",
    cy: "Dewiswch grŵp gwasanaeth i weld ei adrannau.",
  },
  group: { en: "Service group", cy: "Grŵp gwasanaeth" },
  department: { en: "Department", cy: "Adran" },
  clear: { en: "Departments that may advertise", cy: "Adrannau a gaiff hysbysebu" },
  standing: { en: "Standing", cy: "Sefyllfa" },
  inPlace: { en: "Job plans in place", cy: "Cynlluniau swydd yn eu lle" },
  onAllocate: { en: "On Allocate", cy: "Ar Allocate" },
  due: { en: "Due within 60 days", cy: "I'w hadolygu o fewn 60 diwrnod" },
  of: { en: "{{value}} of {{of}}", cy: "{{value}} o {{of}}" },
  ofPercent: { en: "{{value}} of {{of}} ({{percent}}%)", cy: "{{value}} o {{of}} ({{percent}}%)" },
  first: { en: "First page", cy: "Tudalen gyntaf" },
  unknown: { en: "Not known", cy: "Anhysbys" },
  nobody: { en: "None to count", cy: "Dim i'w gyfrif" },
});
