import { pageWords } from "#words/page-words.ts";

/** Where anyone checks a decision. */
export const verifyWords = pageWords({
  title: { en: "Check a decision", cy: "Gwirio penderfyniad" },
  lead: {
    en: "Each decision about advertising a consultant post has a reference and a signed receipt. With either of them anyone can see here what was decided, and whether it still holds today. Nobody is named.",
    cy: "Mae gan bob penderfyniad ynghylch hysbysebu swydd meddyg ymgynghorol gyfeirnod a derbynneb wedi'i llofnodi. Gyda'r naill neu'r llall gall unrhyw un weld yma beth a benderfynwyd, ac a yw'n dal i sefyll heddiw. Ni enwir neb.",
  },
  byReference: { en: "By its reference", cy: "Yn ôl ei gyfeirnod" },
  reference: { en: "Reference", cy: "Cyfeirnod" },
  referenceHint: {
    en: "For example, PORTH-7F3K-2Q. Capital letters, spaces and hyphens do not matter.",
    cy: "Er enghraifft, PORTH-7F3K-2Q. Nid oes ots am briflythrennau, bylchau na chysylltnodau.",
  },
  checkReference: { en: "Check the reference", cy: "Gwirio'r cyfeirnod" },
  byReceipt: { en: "By its receipt", cy: "Yn ôl ei dderbynneb" },
  receipt: { en: "Receipt", cy: "Derbynneb" },
  receiptHint: {
    en: "Paste all of it: letters and figures in three parts, with full stops between them.",
    cy: "Gludwch y cyfan: llythrennau a ffigurau mewn tair rhan, ag atalnodau llawn rhyngddynt.",
  },
  checkReceipt: { en: "Check the receipt", cy: "Gwirio'r dderbynneb" },
  another: { en: "Check another", cy: "Gwirio un arall" },
  said: { en: "What it said", cy: "Yr hyn a ddywedodd" },
  answer: { en: "Answer", cy: "Ateb" },
  department: { en: "Department", cy: "Adran" },
  vacancy: { en: "Vacancy", cy: "Swydd wag" },
  answeredOn: { en: "Answered on", cy: "Atebwyd ar" },
  counts: { en: "Counts until", cy: "Yn cyfrif tan" },
  neverCounted: { en: "It was a no, which permits nothing", cy: "Ateb nacaol ydoedd, nad yw'n caniatáu dim" },
  holdsToday: { en: "Holds today", cy: "Yn sefyll heddiw" },
  yes: { en: "Yes", cy: "Ydy" },
  no: { en: "No", cy: "Nac ydy" },
  whole: { en: "See the whole decision", cy: "Gweld y penderfyniad cyfan" },
});

/** What there is to say of a decision, first the heading and then what it means. */
export const verdictWords = pageWords({
  holds: { en: "Genuine, and it holds today", cy: "Dilys, ac mae'n sefyll heddiw" },
  holdsText: {
    en: "The vacancy may be advertised up to and including {{day}}, unless something changes before then.",
    cy: "Caniateir hysbysebu'r swydd wag hyd at a chan gynnwys {{day}}, oni bai fod rhywbeth yn newid cyn hynny.",
  },
  was_no: { en: "Genuine, and the answer was no", cy: "Dilys, a'r ateb oedd na" },
  was_noText: {
    en: "The vacancy may not be advertised on this decision. Ask the gate again: only a new decision can say yes.",
    cy: "Ni chaniateir hysbysebu'r swydd wag ar sail y penderfyniad hwn. Gofynnwch i'r porth eto: dim ond penderfyniad newydd a all ganiatáu hynny.",
  },
  run_out: { en: "Genuine, but it has run out", cy: "Dilys, ond mae wedi dod i ben" },
  run_outText: {
    en: "It counted up to and including {{day}}. Ask the gate again before the vacancy is advertised.",
    cy: "Roedd yn cyfrif hyd at a chan gynnwys {{day}}. Gofynnwch i'r porth eto cyn hysbysebu'r swydd wag.",
  },
  no_longer: { en: "Genuine, but it no longer holds", cy: "Dilys, ond nid yw'n sefyll mwyach" },
  no_longerText: {
    en: "Something has changed since. Today the gate would not let this vacancy be advertised. Ask the gate again before you go on.",
    cy: "Mae rhywbeth wedi newid ers hynny. Heddiw ni fyddai'r porth yn caniatáu hysbysebu'r swydd wag hon. Gofynnwch i'r porth eto cyn mynd ymlaen.",
  },
  withdrawn: {
    en: "Genuine, but the vacancy was withdrawn",
    cy: "Dilys, ond tynnwyd y swydd wag yn ôl",
  },
  withdrawnText: {
    en: "Whoever asked has given it up. Ask the gate again if it is to be advertised after all.",
    cy: "Mae pwy bynnag a ofynnodd wedi rhoi'r gorau iddi. Gofynnwch i'r porth eto os yw i'w hysbysebu wedi'r cyfan.",
  },
  no_record: {
    en: "Signed by Porth, but there is no record of it",
    cy: "Wedi'i llofnodi gan Porth, ond nid oes cofnod ohoni",
  },
  no_recordText: {
    en: "The signature is right, but this Porth does not have the decision. Do not rely on it: ask the gate again, and tell those who run Porth.",
    cy: "Mae'r llofnod yn gywir, ond nid yw'r penderfyniad gan y Porth hwn. Peidiwch â dibynnu arni: gofynnwch i'r porth eto, a rhowch wybod i'r rhai sy'n rhedeg Porth.",
  },
  unknown: { en: "There is no such decision", cy: "Nid oes penderfyniad o'r fath" },
  unknownText: {
    en: "No decision has the reference {{reference}}. Look at it again. If it is typed as it stands on the page, that page did not come from this Porth: do not rely on it.",
    cy: "Nid oes gan unrhyw benderfyniad y cyfeirnod {{reference}}. Edrychwch arno eto. Os yw wedi'i deipio fel y mae ar y dudalen, nid o'r Porth hwn y daeth y dudalen honno: peidiwch â dibynnu arni.",
  },
  not_genuine: { en: "This receipt is not genuine", cy: "Nid yw'r dderbynneb hon yn ddilys" },
  not_genuineText: {
    en: "The signature does not fit what it says. It was changed, or Porth did not make it. Do not rely on it.",
    cy: "Nid yw'r llofnod yn cyd-fynd â'r hyn y mae'n ei ddweud. Fe'i newidiwyd, neu nid Porth a'i gwnaeth. Peidiwch â dibynnu arni.",
  },
  unknown_key: { en: "Porth cannot check this receipt", cy: "Ni all Porth wirio'r dderbynneb hon" },
  unknown_keyText: {
    en: "It names a key that this Porth does not publish, or no longer does. Check the decision by its reference instead, and do not rely on the receipt.",
    cy: "Mae'n enwi allwedd nad yw'r Porth hwn yn ei chyhoeddi, neu nad yw'n ei chyhoeddi mwyach. Gwiriwch y penderfyniad yn ôl ei gyfeirnod yn lle hynny, a pheidiwch â dibynnu ar y dderbynneb.",
  },
  other: { en: "Genuine, but about something else", cy: "Dilys, ond am rywbeth arall" },
  otherText: {
    en: "Porth signed this receipt, but it is not about advertising a vacancy.",
    cy: "Llofnododd Porth y dderbynneb hon, ond nid yw'n ymwneud â hysbysebu swydd wag.",
  },
});

/** What must be mended in what was typed. */
export const verifyFaultWords = pageWords({
  reference_missing: { en: "Enter a reference", cy: "Rhowch gyfeirnod" },
  reference_malformed: {
    en: "Enter a reference with six letters or figures after PORTH, like PORTH-7F3K-2Q",
    cy: "Rhowch gyfeirnod â chwe llythyren neu ffigur ar ôl PORTH, fel PORTH-7F3K-2Q",
  },
  receipt_missing: { en: "Paste a receipt", cy: "Gludwch dderbynneb" },
  receipt_malformed: {
    en: "Paste a whole receipt from Porth: three parts, with full stops between them",
    cy: "Gludwch dderbynneb gyfan gan Porth: tair rhan, ag atalnodau llawn rhyngddynt",
  },
});
