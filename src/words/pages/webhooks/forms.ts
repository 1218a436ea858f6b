import { pageWords } from "#words/page-words.ts";

/** Registering, changing and giving up an endpoint. */
export const endpointFormWords = pageWords({
  registerTitle: { en: "Register an endpoint", cy: "Cofrestru derbynnydd" },
  changeTitle: { en: "Change the endpoint", cy: "Newid y derbynnydd" },
  url: { en: "Address", cy: "Cyfeiriad" },
  urlHint: {
    en: "It begins with https:// and names a host that those who run Porth allow.",
    cy: "Mae'n dechrau â https:// ac yn enwi gwesteiwr y mae'r rhai sy'n rhedeg Porth yn ei ganiatáu.",
  },
  urlMoves: {
    en: "At another address it gets nothing until a test event has reached it, and what waits for it is given up.",
    cy: "Mewn cyfeiriad arall ni chaiff ddim nes bod digwyddiad prawf wedi ei gyrraedd, a chaiff yr hyn sy'n aros amdano ei ollwng.",
  },
  description: { en: "Description (optional)", cy: "Disgrifiad (dewisol)" },
  descriptionHint: {
    en: "Which system it is. Do not name people.",
    cy: "Pa system ydyw. Peidiwch ag enwi pobl.",
  },
  types: { en: "What is it to hear of?", cy: "Am beth y mae i glywed?" },
  typesHint: {
    en: "Choose none to tell it of everything, and of new types as they come.",
    cy: "Peidiwch â dewis yr un i ddweud popeth wrtho, a mathau newydd wrth iddynt ddod.",
  },
  register: { en: "Register the endpoint", cy: "Cofrestru'r derbynnydd" },
  save: { en: "Save the changes", cy: "Cadw'r newidiadau" },
  cancel: { en: "Cancel", cy: "Canslo" },
  secretTitle: { en: "Copy the secret now", cy: "Copïwch y gyfrinach nawr" },
  secretText: {
    en: "The receiver needs it to check that what comes is from Porth. Keep it where it keeps its other secrets, and send it to nobody.",
    cy: "Mae ei hangen ar y derbynnydd i wirio bod yr hyn a ddaw gan Porth. Cadwch hi gyda'i gyfrinachau eraill, a pheidiwch â'i hanfon at neb.",
  },
  secret: { en: "Secret", cy: "Cyfrinach" },
  secretUntil: {
    en: "Porth shows it to you alone, until {{time}}, and never again.",
    cy: "Mae Porth yn ei dangos i chi yn unig, tan {{time}}, a byth eto.",
  },
  secretOverlap: {
    en: "For 24 hours everything is signed with the secret before it as well, so that nothing is lost while you put the new one in place.",
    cy: "Am 24 awr caiff popeth ei lofnodi â'r gyfrinach o'i blaen hefyd, fel na chollir dim tra byddwch yn rhoi'r un newydd yn ei lle.",
  },
  secretNext: {
    en: "When the receiver has it, send a test event.",
    cy: "Pan fydd gan y derbynnydd hi, anfonwch ddigwyddiad prawf.",
  },
  secretGoneTitle: { en: "The secret is not shown again", cy: "Ni chaiff y gyfrinach ei dangos eto" },
  secretGoneText: {
    en: "A secret is shown for ten minutes, to whoever made it. If it was not copied, replace it.",
    cy: "Dangosir cyfrinach am ddeng munud, i bwy bynnag a'i gwnaeth. Os na chafodd ei chopïo, disodlwch hi.",
  },
  goToEndpoint: { en: "Go to the endpoint", cy: "Mynd i'r derbynnydd" },
  rotateTitle: { en: "Replace the secret?", cy: "Disodli'r gyfrinach?" },
  rotateText: {
    en: "You get a new secret. For 24 hours everything is signed with both. Replacing it again within that time ends the older one at once.",
    cy: "Cewch gyfrinach newydd. Am 24 awr caiff popeth ei lofnodi â'r ddwy. Mae ei disodli eto o fewn yr amser hwnnw yn dod â'r un hynaf i ben ar unwaith.",
  },
  rotate: { en: "Replace the secret", cy: "Disodli'r gyfrinach" },
  disableTitle: { en: "Disable the endpoint?", cy: "Analluogi'r derbynnydd?" },
  disableText: {
    en: "It gets nothing more, and what waits for it is given up. The other endpoints are told. You can enable it again, and send what it missed.",
    cy: "Ni chaiff ragor, a chaiff yr hyn sy'n aros amdano ei ollwng. Dywedir wrth y derbynyddion eraill. Gallwch ei alluogi eto, ac anfon yr hyn a gollodd.",
  },
  disable: { en: "Disable it", cy: "Ei analluogi" },
  removeTitle: { en: "Remove the endpoint?", cy: "Tynnu'r derbynnydd?" },
  removeText: {
    en: "It gets nothing more. What waits for it and the log of what it got are deleted. This cannot be undone.",
    cy: "Ni chaiff ragor. Caiff yr hyn sy'n aros amdano a log yr hyn a gafodd eu dileu. Ni ellir dadwneud hyn.",
  },
  remove: { en: "Remove it", cy: "Ei dynnu" },
  keep: { en: "Keep it as it is", cy: "Ei gadw fel y mae" },
  recoverTitle: { en: "Send what it missed", cy: "Anfon yr hyn a gollodd" },
  recoverText: {
    en: "Porth sends every event of the types that it wants that it did not get, up to 5,000 at once. Events are kept for 30 days.",
    cy: "Mae Porth yn anfon pob digwyddiad o'r mathau y mae arno eu heisiau na chafodd, hyd at 5,000 ar unwaith. Cedwir digwyddiadau am 30 diwrnod.",
  },
  since: { en: "Since which day?", cy: "Ers pa ddiwrnod?" },
  sinceHint: {
    en: "From the start of that day. For example, {{example}}.",
    cy: "O ddechrau'r diwrnod hwnnw. Er enghraifft, {{example}}.",
  },
  recover: { en: "Send them", cy: "Eu hanfon" },
});

/** What must be mended in an endpoint. */
export const endpointFaultWords = pageWords({
  url_missing: { en: "Enter the address", cy: "Rhowch y cyfeiriad" },
  too_long: {
    en: "The address must be 2,000 characters or fewer",
    cy: "Rhaid i'r cyfeiriad fod yn 2,000 nod neu lai",
  },
  not_ascii: {
    en: "The address must hold no spaces, and no characters other than plain ASCII",
    cy: "Rhaid i'r cyfeiriad fod heb fylchau, a heb nodau ond ASCII plaen",
  },
  malformed: {
    en: "Enter a web address, such as https://hr.example.wales/porth",
    cy: "Rhowch gyfeiriad gwe, megis https://hr.example.wales/porth",
  },
  not_https: {
    en: "The address must begin with https://",
    cy: "Rhaid i'r cyfeiriad ddechrau â https://",
  },
  has_user_info: {
    en: "The address must not hold a user name or a password",
    cy: "Rhaid i'r cyfeiriad beidio â chynnwys enw defnyddiwr na chyfrinair",
  },
  has_fragment: {
    en: "The address must not hold a #",
    cy: "Rhaid i'r cyfeiriad beidio â chynnwys #",
  },
  ip_address: {
    en: "The address must name its host: a number in its place is not allowed",
    cy: "Rhaid i'r cyfeiriad enwi ei westeiwr: ni chaniateir rhif yn ei le",
  },
  host_not_allowed: {
    en: "The host is not one that events may be sent to. Ask those who run Porth to add it",
    cy: "Nid yw'r gwesteiwr yn un y ceir anfon digwyddiadau iddo. Gofynnwch i'r rhai sy'n rhedeg Porth ei ychwanegu",
  },
  description_long: {
    en: "The description must be 500 characters or fewer, on one line",
    cy: "Rhaid i'r disgrifiad fod yn 500 nod neu lai, ar un llinell",
  },
  since_unreal: {
    en: "Enter a real day, in figures",
    cy: "Rhowch ddiwrnod go iawn, mewn rhifau",
  },
  since_late: { en: "The day must be today or before", cy: "Rhaid i'r diwrnod fod heddiw neu cyn hynny" },
});
