import { pageWords } from "#words/page-words.ts";

/** The work list of what HR systems told and Porth could not take. */
export const parkedWords = pageWords({
  title: { en: "Parked events", cy: "Digwyddiadau sy'n aros" },
  lead: {
    en: "What HR systems told that Porth cannot take yet. It changes nothing while it waits. Porth tries it again by itself whenever a file or another event may make sense of it.",
    cy: "Yr hyn a ddywedodd systemau AD na all Porth ei dderbyn eto. Nid yw'n newid dim tra bo'n aros. Mae Porth yn rhoi cynnig arall arno ohono'i hun pan allai ffeil neu ddigwyddiad arall wneud synnwyr ohono.",
  },
  count: {
    en: { one: "1 event waits", other: "{{count}} events wait" },
    cy: {
      zero: "Nid oes digwyddiad yn aros",
      one: "Mae 1 digwyddiad yn aros",
      two: "Mae {{count}} ddigwyddiad yn aros",
      few: "Mae {{count}} digwyddiad yn aros",
      many: "Mae {{count}} digwyddiad yn aros",
      other: "Mae {{count}} digwyddiad yn aros",
    },
  },
  link: {
    en: { zero: "Parked events: none", one: "Parked events: 1", other: "Parked events: {{count}}" },
    cy: {
      zero: "Digwyddiadau sy'n aros: dim",
      one: "Digwyddiadau sy'n aros: 1",
      two: "Digwyddiadau sy'n aros: {{count}}",
      few: "Digwyddiadau sy'n aros: {{count}}",
      many: "Digwyddiadau sy'n aros: {{count}}",
      other: "Digwyddiadau sy'n aros: {{count}}",
    },
  },
  nothing: {
    en: "Nothing waits. Everything that HR systems told was understood.",
    cy: "Nid oes dim yn aros. Deallwyd popeth a ddywedodd y systemau AD.",
  },
  noSources: {
    en: "Nothing waits: no HR system tells Porth anything. Those who run Porth can connect one.",
    cy: "Nid oes dim yn aros: nid oes unrhyw system AD yn dweud dim wrth Porth. Gall y rhai sy'n rhedeg Porth gysylltu un.",
  },
  nothingAfter: { en: "There are no more.", cy: "Nid oes rhagor." },
  firstPage: { en: "The first of them", cy: "Y cyntaf ohonynt" },
  event: { en: "Event", cy: "Digwyddiad" },
  about: { en: "About", cy: "Ynglŷn â" },
  why: { en: "Why it waits", cy: "Pam y mae'n aros" },
  action: { en: "What to do", cy: "Beth i'w wneud" },
  from: { en: "From {{source}}", cy: "Gan {{source}}" },
  assignment: { en: "Assignment {{value}}", cy: "Aseiniad {{value}}" },
  employee: { en: "Employee {{value}}", cy: "Cyflogai {{value}}" },
  plan: { en: "Plan {{value}}", cy: "Cynllun {{value}}" },
  department: { en: "Department “{{value}}”", cy: "Adran “{{value}}”" },
  vacancy: { en: "Vacancy {{value}}", cy: "Swydd wag {{value}}" },
  aboutNothing: { en: "Not known", cy: "Anhysbys" },
  fields: { en: "Look at: {{fields}}", cy: "Edrychwch ar: {{fields}}" },
  retry: { en: "Try again", cy: "Rhoi cynnig arall" },
  dismiss: { en: "Dismiss", cy: "Diystyru" },
  unknownType: { en: "Unknown type", cy: "Math anhysbys" },
  which: { en: "{{type}}, {{when}}", cy: "{{type}}, {{when}}" },
  dismissTitle: { en: "Dismiss this event?", cy: "Diystyru'r digwyddiad hwn?" },
  dismissMeans: {
    en: "What it tells is deleted, and Porth never tries it again, even if the HR system sends it once more. The audit trail keeps that you dismissed it.",
    cy: "Caiff yr hyn y mae'n ei ddweud ei ddileu, ac ni fydd Porth byth yn rhoi cynnig arall arno, hyd yn oed os bydd y system AD yn ei anfon unwaith eto. Mae'r trywydd archwilio yn cadw mai chi a'i diystyrodd.",
  },
  dismissConfirm: { en: "Dismiss event", cy: "Diystyru'r digwyddiad" },
  cancel: { en: "Keep it waiting", cy: "Gadael iddo aros" },
  received: { en: "Received", cy: "Derbyniwyd" },
  source: { en: "HR system", cy: "System AD" },
  noticeApplied: {
    en: "The event was taken into the register.",
    cy: "Derbyniwyd y digwyddiad i'r gofrestr.",
  },
  noticeIgnored: {
    en: "The event was let go: the register knows something newer.",
    cy: "Gollyngwyd y digwyddiad: mae'r gofrestr yn gwybod rhywbeth mwy diweddar.",
  },
  noticeAsked: { en: "The gate was asked about the vacancy.", cy: "Gofynnwyd i'r porth am y swydd wag." },
  noticeParked: {
    en: "It still makes no sense, and waits on.",
    cy: "Nid yw'n gwneud synnwyr o hyd, ac mae'n dal i aros.",
  },
  noticeDismissed: { en: "The event was dismissed.", cy: "Diystyrwyd y digwyddiad." },
  noticeGone: {
    en: "That event no longer waits: it was taken or dismissed meanwhile.",
    cy: "Nid yw'r digwyddiad hwnnw'n aros mwyach: fe'i derbyniwyd neu fe'i diystyrwyd yn y cyfamser.",
  },
});
