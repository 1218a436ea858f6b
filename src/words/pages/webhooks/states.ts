import { pageWords } from "#words/page-words.ts";

/** How an endpoint stands: in its tag. */
export const endpointStateWords = pageWords({
  pending: { en: "Not tested", cy: "Heb ei brofi" },
  enabled: { en: "Enabled", cy: "Wedi'i alluogi" },
  failing: { en: "Failing", cy: "Yn methu" },
  disabled: { en: "Disabled", cy: "Wedi'i analluogi" },
});

/** How a delivery stands: in its tag. */
export const deliveryStateWords = pageWords({
  waiting: { en: "Waiting", cy: "Yn aros" },
  delivered: { en: "Delivered", cy: "Wedi'i ddanfon" },
  given_up: { en: "Given up", cy: "Wedi'i ollwng" },
});

/** Why an endpoint gets nothing, and what to do about it. */
export const endpointReasonWords = pageWords({
  pending: {
    en: "It gets no events until a test event has reached it. Send one when the receiver is ready.",
    cy: "Ni chaiff ddigwyddiadau nes bod digwyddiad prawf wedi ei gyrraedd. Anfonwch un pan fydd y derbynnydd yn barod.",
  },
  gone: {
    en: "It answered that it is gone (HTTP 410). What waited for it was given up.",
    cy: "Atebodd ei fod wedi mynd (HTTP 410). Gollyngwyd yr hyn oedd yn aros amdano.",
  },
  failing: {
    en: "It failed for five days on end, and at least ten times. What waited for it was given up.",
    cy: "Methodd am bum niwrnod yn olynol, ac o leiaf ddeg gwaith. Gollyngwyd yr hyn oedd yn aros amdano.",
  },
  by_hand: {
    en: "Somebody disabled it. What waited for it was given up.",
    cy: "Analluogodd rhywun ef. Gollyngwyd yr hyn oedd yn aros amdano.",
  },
  stillFailing: {
    en: "It has not taken what was sent since its last success. After five days on end, and at least ten failures, it is disabled.",
    cy: "Nid yw wedi derbyn yr hyn a anfonwyd ers ei lwyddiant diwethaf. Ar ôl pum niwrnod yn olynol, ac o leiaf ddeg methiant, caiff ei analluogi.",
  },
  testFirst: {
    en: "Before it can be enabled, a test event has to reach it.",
    cy: "Cyn y gellir ei alluogi, rhaid i ddigwyddiad prawf ei gyrraedd.",
  },
});

/** Why no answer came. */
export const failureWords = pageWords({
  address_not_allowed: {
    en: "The address may not be sent to any more",
    cy: "Ni cheir anfon i'r cyfeiriad hwn mwyach",
  },
  host_not_found: { en: "The host was not found", cy: "Ni chafwyd hyd i'r gwesteiwr" },
  address_not_public: {
    en: "The host has an address that nothing is sent to",
    cy: "Mae gan y gwesteiwr gyfeiriad nad anfonir dim iddo",
  },
  connection_refused: { en: "The connection was refused", cy: "Gwrthodwyd y cysylltiad" },
  connection_lost: { en: "The connection was lost", cy: "Collwyd y cysylltiad" },
  tls_failed: {
    en: "The host could not prove who it is (TLS)",
    cy: "Ni allai'r gwesteiwr brofi pwy ydyw (TLS)",
  },
  answer_malformed: { en: "The answer was not HTTP", cy: "Nid HTTP oedd yr ateb" },
  timed_out: { en: "No whole answer came in time", cy: "Ni ddaeth ateb cyfan mewn pryd" },
  failed: { en: "It failed for another reason", cy: "Methodd am reswm arall" },
});
