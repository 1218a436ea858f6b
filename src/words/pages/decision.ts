import { pageWords } from "#words/page-words.ts";

/** A decision, as it is printed and put beside a request. */
export const decisionWords = pageWords({
  title: { en: "Decision {{reference}}", cy: "Penderfyniad {{reference}}" },
  vacancy: { en: "Vacancy {{ref}}", cy: "Swydd wag {{ref}}" },
  may: {
    en: "This vacancy may be advertised up to and including {{day}}",
    cy: "Caniateir hysbysebu'r swydd wag hon hyd at a chan gynnwys {{day}}",
  },
  mayNot: {
    en: "This vacancy may not be advertised",
    cy: "Ni chaniateir hysbysebu'r swydd wag hon",
  },
  asGiven: {
    en: "This is the answer as it was given on {{day}}. Things may have changed since: check it before you rely on it.",
    cy: "Dyma'r ateb fel y'i rhoddwyd ar {{day}}. Efallai fod pethau wedi newid ers hynny: gwiriwch ef cyn dibynnu arno.",
  },
  department: { en: "Department", cy: "Adran" },
  serviceGroup: { en: "Service group", cy: "Grŵp gwasanaeth" },
  asked: { en: "Answered", cy: "Atebwyd" },
  counts: { en: "Counts until", cy: "Yn cyfrif tan" },
  consultants: { en: "Consultants", cy: "Meddygon ymgynghorol" },
  reasons: {
    en: { one: "1 reason why not", other: "{{count}} reasons why not" },
    cy: {
      zero: "Dim rheswm dros wrthod",
      one: "1 rheswm dros wrthod",
      two: "{{count}} reswm dros wrthod",
      few: "{{count}} rheswm dros wrthod",
      many: "{{count}} rheswm dros wrthod",
      other: "{{count}} rheswm dros wrthod",
    },
  },
  overriddenReasons: {
    en: {
      one: "1 reason that a reviewer overrode",
      other: "{{count}} reasons that a reviewer overrode",
    },
    cy: {
      zero: "Dim rheswm a oedd yn rhwystro",
      one: "1 rheswm y rhoddodd adolygydd ganiatâd er ei waethaf",
      two: "{{count}} reswm y rhoddodd adolygydd ganiatâd er eu gwaethaf",
      few: "{{count}} rheswm y rhoddodd adolygydd ganiatâd er eu gwaethaf",
      many: "{{count}} rheswm y rhoddodd adolygydd ganiatâd er eu gwaethaf",
      other: "{{count}} rheswm y rhoddodd adolygydd ganiatâd er eu gwaethaf",
    },
  },
  noReasons: { en: "Nothing stood in the way.", cy: "Nid oedd dim yn ei rhwystro." },
  evidence: { en: "What the answer rests on", cy: "Sail yr ateb" },
  staffList: { en: "Staff list (ESR)", cy: "Rhestr staff (ESR)" },
  allocate: { en: "Job plans (Allocate)", cy: "Cynlluniau swydd (Allocate)" },
  taken: { en: "Taken on {{day}}", cy: "Cymerwyd ar {{day}}" },
  notLoaded: { en: "Not loaded", cy: "Heb ei lwytho" },
  policy: { en: "Policy", cy: "Polisi" },
  policyVersion: {
    en: "{{id}}, version {{version}}, fingerprint {{digest}}",
    cy: "{{id}}, fersiwn {{version}}, ôl bys {{digest}}",
  },
  check: { en: "How to check it", cy: "Sut i'w wirio" },
  checkText: {
    en: "Anyone can see whether this decision is genuine and still holds. Open this address, or enter the reference there:",
    cy: "Gall unrhyw un weld a yw'r penderfyniad hwn yn ddilys ac yn dal i sefyll. Agorwch y cyfeiriad hwn, neu rhowch y cyfeirnod yno:",
  },
  receipt: { en: "Download the signed receipt", cy: "Lawrlwytho'r dderbynneb wedi'i llofnodi" },
  print: {
    en: "To keep it on paper or as a PDF, print this page: it fits on one sheet of A4.",
    cy: "I'w gadw ar bapur neu fel PDF, argraffwch y dudalen hon: mae'n ffitio ar un ddalen A4.",
  },
});
