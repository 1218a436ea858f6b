import { pageWords } from "#words/page-words.ts";

/** What a word has come to, or why it could not be given. */
export const outcomeWords = pageWords({
  doneOverride: { en: "The block is overridden", cy: "Rhoddwyd caniatâd eithriadol" },
  doneUphold: { en: "The block is upheld", cy: "Cadarnhawyd y rhwystr" },
  doneRevoke: { en: "The override is revoked", cy: "Dirymwyd y caniatâd eithriadol" },
  reference: { en: "Your reference", cy: "Eich cyfeirnod" },
  next: { en: "What happens now", cy: "Beth sy'n digwydd nawr" },
  nextOverride: {
    en: "{{ref}} may be advertised up to and including {{day}}. Whoever asks the gate about it hears so, with every reason that stands.",
    cy: "Caniateir hysbysebu {{ref}} hyd at a chan gynnwys {{day}}. Bydd pwy bynnag sy'n gofyn i'r porth amdani yn clywed hynny, gyda phob rheswm sy'n sefyll.",
  },
  nextOverrideThen: {
    en: "A new reason blocks it again. You or another reviewer can revoke the override at any time.",
    cy: "Bydd rheswm newydd yn ei rhwystro eto. Gallwch chi neu adolygydd arall ddirymu'r caniatâd eithriadol ar unrhyw adeg.",
  },
  nextUphold: {
    en: "{{ref}} stays blocked. When every reason is cleared, Porth lifts the block by itself.",
    cy: "Mae {{ref}} yn parhau wedi'i rhwystro. Pan fydd pob rheswm wedi'i ddatrys, bydd Porth yn codi'r rhwystr ohono'i hun.",
  },
  nextUpholdThen: {
    en: "If somebody asks the gate about it before then, a new request opens.",
    cy: "Os bydd rhywun yn gofyn i'r porth amdani cyn hynny, bydd cais newydd yn agor.",
  },
  nextRevoke: {
    en: "{{ref}} may no longer be advertised. Whoever asks the gate about it hears so.",
    cy: "Ni chaniateir hysbysebu {{ref}} mwyach. Bydd pwy bynnag sy'n gofyn i'r porth amdani yn clywed hynny.",
  },
  nextRevokeThen: {
    en: "The request is before the reviewers again.",
    cy: "Mae'r cais gerbron yr adolygwyr eto.",
  },
  seeRequest: { en: "See the request", cy: "Gweld y cais" },
  seeRequests: { en: "Go to the requests that wait", cy: "Mynd i'r ceisiadau sy'n aros" },
  moved: { en: "The request has moved on", cy: "Mae'r cais wedi symud ymlaen" },
  nothingRecorded: {
    en: "Nothing of yours was recorded.",
    cy: "Ni chofnodwyd dim o'ch eiddo chi.",
  },
  decidedMeanwhile: {
    en: "Somebody has decided this request, or it is over. This is how it stands now:",
    cy: "Mae rhywun wedi penderfynu ar y cais hwn, neu mae ar ben. Dyma sut y mae'n sefyll nawr:",
  },
  changedMeanwhile: {
    en: "What stands has changed since you began. This is how it stands now:",
    cy: "Mae'r hyn sy'n sefyll wedi newid ers i chi ddechrau. Dyma sut y mae'n sefyll nawr:",
  },
  notOverridden: {
    en: "No override of this request is in force. This is how it stands now:",
    cy: "Nid oes caniatâd eithriadol mewn grym ar gyfer y cais hwn. Dyma sut y mae'n sefyll nawr:",
  },
  whatYouTyped: { en: "What you typed", cy: "Yr hyn a deipioch" },
  kept: {
    en: "What you typed is kept. If it is still right, go on with it.",
    cy: "Cedwir yr hyn a deipioch. Os yw'n dal yn gywir, ewch ymlaen ag ef.",
  },
  goOn: { en: "Go on with my answers", cy: "Mynd ymlaen â'm hatebion" },
  withdrawTitle: {
    en: "Are you sure that you want to withdraw this vacancy?",
    cy: "Ydych chi'n siŵr eich bod am dynnu'r swydd wag hon yn ôl?",
  },
  withdrawText: {
    en: "The request is then over, and nobody decides it. You can ask the gate about the vacancy again at any time: a new request opens if it is blocked.",
    cy: "Yna bydd y cais ar ben, ac ni fydd neb yn penderfynu arno. Gallwch ofyn i'r porth am y swydd wag eto ar unrhyw adeg: bydd cais newydd yn agor os caiff ei rhwystro.",
  },
  withdraw: { en: "Withdraw the vacancy", cy: "Tynnu'r swydd wag yn ôl" },
  keep: { en: "No, go back to the request", cy: "Na, mynd yn ôl i'r cais" },
});
