import { pageWords } from "#words/page-words.ts";

/** What each type of event is called; a full stop in a type is an underscore here. */
export const eventNameWords = pageWords({
  decision_made: { en: "Decision made", cy: "Penderfyniad wedi'i wneud" },
  decision_blocked: { en: "Decision: blocked", cy: "Penderfyniad: rhwystrwyd" },
  decision_cleared: { en: "No longer blocked", cy: "Heb ei rwystro mwyach" },
  decision_expired: { en: "Clear answer expired", cy: "Ateb clir wedi dod i ben" },
  review_requested: { en: "Review requested", cy: "Gofynnwyd am adolygiad" },
  review_overridden: { en: "Override given", cy: "Rhoddwyd caniatâd eithriadol" },
  review_upheld: { en: "Block upheld", cy: "Cadarnhawyd y rhwystr" },
  override_revoked: { en: "Override revoked", cy: "Dirymwyd y caniatâd eithriadol" },
  override_expired: { en: "Override expired", cy: "Caniatâd eithriadol wedi dod i ben" },
  department_standing_changed: { en: "Department's standing changed", cy: "Newidiodd sefyllfa adran" },
  plan_due_soon: { en: "Job plans due soon", cy: "Cynlluniau swydd yn dod i ben yn fuan" },
  import_committed: { en: "File loaded", cy: "Ffeil wedi'i llwytho" },
  audit_checkpoint: { en: "Audit trail signed", cy: "Trywydd archwilio wedi'i lofnodi" },
  endpoint_disabled: { en: "Another endpoint disabled", cy: "Derbynnydd arall wedi'i analluogi" },
  webhook_test: { en: "Test", cy: "Prawf" },
});

/** What each type of event tells. */
export const eventMeaningWords = pageWords({
  decision_made: {
    en: "The gate answered on the record, whatever it said.",
    cy: "Atebodd y porth ar gofnod, beth bynnag oedd yr ateb.",
  },
  decision_blocked: {
    en: "The gate's answer on the record was no.",
    cy: "Na oedd ateb y porth ar gofnod.",
  },
  decision_cleared: {
    en: "A blocked vacancy came clear after the register changed.",
    cy: "Daeth swydd wag a rwystrwyd yn glir ar ôl i'r gofrestr newid.",
  },
  decision_expired: {
    en: "A clear answer is past its last day. Ask again before relying on it.",
    cy: "Mae ateb clir y tu hwnt i'w ddiwrnod olaf. Gofynnwch eto cyn dibynnu arno.",
  },
  review_requested: {
    en: "A blocked vacancy waits for those who review.",
    cy: "Mae swydd wag a rwystrwyd yn aros am y rhai sy'n adolygu.",
  },
  review_overridden: {
    en: "A reviewer let a blocked vacancy be advertised until a day.",
    cy: "Caniataodd adolygydd hysbysebu swydd wag a rwystrwyd hyd at ddiwrnod penodol.",
  },
  review_upheld: {
    en: "A reviewer let the block stand.",
    cy: "Gadawodd adolygydd i'r rhwystr sefyll.",
  },
  override_revoked: {
    en: "A reviewer took an override back.",
    cy: "Tynnodd adolygydd ganiatâd eithriadol yn ôl.",
  },
  override_expired: {
    en: "An override is past its last day.",
    cy: "Mae caniatâd eithriadol y tu hwnt i'w ddiwrnod olaf.",
  },
  department_standing_changed: {
    en: "What the gate would say of a department is not what it was.",
    cy: "Nid yw'r hyn y byddai'r porth yn ei ddweud am adran yr un fath ag o'r blaen.",
  },
  plan_due_soon: {
    en: "Job plans of a department reach their last day within 30 or 60 days.",
    cy: "Mae cynlluniau swydd adran yn cyrraedd eu diwrnod olaf o fewn 30 neu 60 diwrnod.",
  },
  import_committed: {
    en: "A file became the current snapshot of its kind.",
    cy: "Daeth ffeil yn giplun cyfredol o'i math.",
  },
  audit_checkpoint: {
    en: "Once a day: where the audit trail stands, signed. Keep it away from Porth.",
    cy: "Unwaith y dydd: ble mae'r trywydd archwilio arni, wedi'i lofnodi. Cadwch ef ar wahân i Porth.",
  },
  endpoint_disabled: {
    en: "Another endpoint gets no more events: it is gone, has failed for days, or was disabled by hand.",
    cy: "Nid yw derbynnydd arall yn cael rhagor o ddigwyddiadau: mae wedi mynd, wedi methu ers dyddiau, neu wedi'i analluogi â llaw.",
  },
  webhook_test: {
    en: "Somebody tests the endpoint that gets this. Nothing happened.",
    cy: "Mae rhywun yn profi'r derbynnydd sy'n cael hwn. Ni ddigwyddodd dim.",
  },
});
