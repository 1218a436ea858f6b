import { pageWords } from "#words/page-words.ts";

/** Who is spoken to. */
export const youWords = pageWords({
  consultant: { en: "If you are one of the consultants", cy: "Os ydych yn un o'r meddygon ymgynghorol" },
  consultant_and_clinical_director: {
    en: "If you are one of the consultants or the clinical director",
    cy: "Os chi yw un o'r meddygon ymgynghorol neu'r cyfarwyddwr clinigol",
  },
  clinical_director: { en: "If you are the clinical director", cy: "Os chi yw'r cyfarwyddwr clinigol" },
  service_manager: { en: "If you are the service manager", cy: "Os chi yw'r rheolwr gwasanaeth" },
  service_group_medical_director: {
    en: "If you are the service group medical director",
    cy: "Os chi yw cyfarwyddwr meddygol y grŵp gwasanaeth",
  },
  executive_medical_director: {
    en: "If you are the executive medical director",
    cy: "Os chi yw'r cyfarwyddwr meddygol gweithredol",
  },
  job_planning_manager: {
    en: "If you are the job planning manager",
    cy: "Os chi yw'r rheolwr cynllunio swyddi",
  },
  data_steward: { en: "If you are the data steward", cy: "Os chi yw'r stiward data" },
});

/** What somebody does about what blocks: `{{plans}}` are so many job plans. */
export const doWords = pageWords({
  plans: {
    en: { one: "1 job plan", other: "{{count}} job plans" },
    cy: {
      zero: "0 cynllun swydd",
      one: "1 cynllun swydd",
      two: "{{count}} gynllun swydd",
      few: "{{count}} chynllun swydd",
      many: "{{count}} chynllun swydd",
      other: "{{count}} cynllun swydd",
    },
  },
  complete: {
    en: "Complete your own job plan on Allocate and agree to what is asked of you there. Waiting: {{plans}}.",
    cy: "Cwblhewch eich cynllun swydd eich hun ar Allocate a chytunwch i'r hyn a ofynnir gennych yno. Yn aros: {{plans}}.",
  },
  discuss: {
    en: "Meet to agree {{plans}}, then send what is agreed for sign-off on Allocate.",
    cy: "Cyfarfyddwch i gytuno ar {{plans}}, yna anfonwch yr hyn a gytunwyd i'w lofnodi ar Allocate.",
  },
  sign: { en: "Sign {{plans}} on Allocate.", cy: "Llofnodwch {{plans}} ar Allocate." },
  settle: {
    en: "Settle {{plans}} in mediation or on appeal.",
    cy: "Datryswch {{plans}} drwy gyfryngu neu ar apêl.",
  },
  replace: {
    en: "Have a live plan agreed in place of {{plans}} in the archive of Allocate.",
    cy: "Trefnwch gytuno ar gynllun byw yn lle {{plans}} yn archif Allocate.",
  },
  identity_ambiguous: {
    en: "Correct the numbers of {{plans}} on Allocate or the staff list, so that each names one person.",
    cy: "Cywirwch y rhifau ar {{plans}} ar Allocate neu'r rhestr staff, fel bod pob un yn enwi un person.",
  },
  plan_not_on_allocate: {
    en: "Enter {{plans}} from paper on Allocate, for sign-off there.",
    cy: "Rhowch {{plans}} o bapur ar Allocate, i'w llofnodi yno.",
  },
  plan_status_unknown: {
    en: "Correct the status of {{plans}} on Allocate, or have it added to the policy.",
    cy: "Cywirwch statws {{plans}} ar Allocate, neu trefnwch iddo gael ei ychwanegu at y polisi.",
  },
  plan_not_started: {
    en: "Wait for the first day of {{plans}}, or agree an earlier one and sign on Allocate.",
    cy: "Arhoswch am ddiwrnod cyntaf {{plans}}, neu cytunwch ar un cynharach a llofnodwch ar Allocate.",
  },
  plan_out_of_date: {
    en: "Hold the review of {{plans}} and sign what is agreed on Allocate.",
    cy: "Cynhaliwch adolygiad o {{plans}} a llofnodwch yr hyn a gytunir ar Allocate.",
  },
  plan_undated: {
    en: "Enter the start date of {{plans}} on Allocate.",
    cy: "Rhowch ddyddiad dechrau {{plans}} ar Allocate.",
  },
  sessions_not_authorised: {
    en: "Approve the sessions of {{plans}} and record the date on Allocate, or ask for fewer.",
    cy: "Cymeradwywch sesiynau {{plans}} a chofnodwch y dyddiad ar Allocate, neu gofynnwch am lai.",
  },
  plan_missing: {
    en: "Agree {{plans}} for consultants who have none, and sign on Allocate.",
    cy: "Cytunwch ar {{plans}} ar gyfer meddygon ymgynghorol sydd heb un, a llofnodwch ar Allocate.",
  },
  staff_list: {
    en: "Load the latest staff list from ESR.",
    cy: "Llwythwch y rhestr staff ddiweddaraf o ESR.",
  },
  allocate: {
    en: "Load the latest job plan extract from Allocate.",
    cy: "Llwythwch y detholiad diweddaraf o gynlluniau swydd o Allocate.",
  },
  clears: {
    en: {
      zero: "That alone clears no department: other roles must act too.",
      one: "When all of this is done, 1 department is clear:",
      other: "When all of this is done, {{count}} departments are clear:",
    },
    cy: {
      zero: "Nid yw hynny ar ei ben ei hun yn clirio'r un adran: rhaid i rolau eraill weithredu hefyd.",
      one: "Pan fydd hyn i gyd wedi'i wneud, bydd 1 adran yn glir:",
      two: "Pan fydd hyn i gyd wedi'i wneud, bydd {{count}} adran yn glir:",
      few: "Pan fydd hyn i gyd wedi'i wneud, bydd {{count}} adran yn glir:",
      many: "Pan fydd hyn i gyd wedi'i wneud, bydd {{count}} adran yn glir:",
      other: "Pan fydd hyn i gyd wedi'i wneud, bydd {{count}} adran yn glir:",
    },
  },
});
