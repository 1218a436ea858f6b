import { pageWords } from "#words/page-words.ts";

/** Where events are sent, and what Porth tells of. */
export const webhooksWords = pageWords({
  title: { en: "Webhooks", cy: "Bachau gwe" },
  lead: {
    en: "Other systems that Porth tells of what happens, as it happens.",
    cy: "Systemau eraill y mae Porth yn dweud wrthynt beth sy'n digwydd, wrth iddo ddigwydd.",
  },
  register: { en: "Register an endpoint", cy: "Cofrestru derbynnydd" },
  caption: {
    en: { one: "1 endpoint", other: "{{count}} endpoints" },
    cy: {
      zero: "0 derbynnydd",
      one: "1 derbynnydd",
      two: "{{count}} dderbynnydd",
      few: "{{count}} derbynnydd",
      many: "{{count}} derbynnydd",
      other: "{{count}} derbynnydd",
    },
  },
  address: { en: "Address", cy: "Cyfeiriad" },
  wants: { en: "Events", cy: "Digwyddiadau" },
  wantsAll: { en: "All", cy: "Pob un" },
  wantsSome: {
    en: { one: "1 type", other: "{{count}} types" },
    cy: {
      zero: "0 math",
      one: "1 math",
      two: "{{count}} fath",
      few: "{{count}} math",
      many: "{{count}} math",
      other: "{{count}} math",
    },
  },
  state: { en: "State", cy: "Cyflwr" },
  succeeded: { en: "Last success", cy: "Llwyddiant diwethaf" },
  never: { en: "Not yet", cy: "Ddim eto" },
  failures: { en: "Failures since then", cy: "Methiannau ers hynny" },
  empty: {
    en: "No endpoint is registered yet. Systems that cannot receive can ask for events instead, at /v1/events.",
    cy: "Nid oes derbynnydd wedi'i gofrestru eto. Gall systemau na allant dderbyn ofyn am ddigwyddiadau yn lle hynny, yn /v1/events.",
  },
  emptyPage: {
    en: "There is nothing after this place in the list.",
    cy: "Nid oes dim ar ôl y man hwn yn y rhestr.",
  },
  firstPage: { en: "Go to the first page", cy: "Mynd i'r dudalen gyntaf" },
  removed: { en: "The endpoint is removed", cy: "Mae'r derbynnydd wedi'i dynnu" },
  seeTypes: { en: "What Porth tells of", cy: "Beth mae Porth yn ei ddweud" },
  typesTitle: { en: "What Porth tells of", cy: "Beth mae Porth yn ei ddweud" },
  typesLead: {
    en: "Events hold ids, codes, counts and days. They never hold a person's name, or words that somebody typed.",
    cy: "Mae digwyddiadau'n cynnwys rhifau adnabod, codau, cyfrifon a dyddiau. Nid ydynt byth yn cynnwys enw person, na geiriau a deipiodd rhywun.",
  },
  example: { en: "An example", cy: "Enghraifft" },
  exampleOf: { en: "of {{name}}", cy: "o {{name}}" },
  schemas: {
    en: "The schema of each is at /v1/webhook-event-types, and under “webhooks” in /openapi.json.",
    cy: "Mae sgema pob un yn /v1/webhook-event-types, ac o dan “webhooks” yn /openapi.json.",
  },
});
