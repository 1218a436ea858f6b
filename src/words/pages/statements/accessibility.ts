import { pageWords } from "#words/page-words.ts";

/** The accessibility statement, after the model statement of the Government Digital Service. */
export const accessibilityWords = pageWords({
  title: { en: "Accessibility statement", cy: "Datganiad hygyrchedd" },
  about: {
    en: "This statement is about the pages of Porth, run by {{board}}. As many people as possible should be able to use them. That means that you should be able to:",
    cy: "Mae'r datganiad hwn yn ymwneud â thudalennau Porth, a redir gan {{board}}. Dylai cynifer o bobl â phosibl allu eu defnyddio. Mae hynny'n golygu y dylech allu:",
  },
  zoom: {
    en: "zoom in up to 400% without having to scroll sideways, other than in wide tables",
    cy: "chwyddo hyd at 400% heb orfod sgrolio i'r ochr, ac eithrio mewn tablau llydan",
  },
  colours: {
    en: "change colours and contrast in your browser or device and lose nothing: no colour says anything that words do not",
    cy: "newid lliwiau a chyferbyniad yn eich porwr neu ddyfais heb golli dim: nid oes lliw yn dweud dim nad yw'r geiriau'n ei ddweud",
  },
  keyboard: {
    en: "do everything with a keyboard alone",
    cy: "gwneud popeth â bysellfwrdd yn unig",
  },
  scripts: {
    en: "do everything with scripts switched off: the pages have none",
    cy: "gwneud popeth â sgriptiau wedi'u diffodd: nid oes rhai ar y tudalennau",
  },
  languages: {
    en: "do everything in English and in Welsh",
    cy: "gwneud popeth yn Gymraeg ac yn Saesneg",
  },
  howTitle: { en: "How accessible it is", cy: "Pa mor hygyrch yw" },
  how: {
    en: "The pages are made to meet the Web Content Accessibility Guidelines version 2.2 at level AA. The tests below find nothing against them. But no disabled people and nobody who uses assistive technology have tested them yet, so {{board}} does not claim that they meet all of the guidelines.",
    cy: "Mae'r tudalennau wedi'u gwneud i fodloni Canllawiau Hygyrchedd Cynnwys y We fersiwn 2.2 ar lefel AA. Nid yw'r profion isod yn canfod dim yn eu herbyn. Ond nid yw pobl anabl, na phobl sy'n defnyddio technoleg gynorthwyol, wedi rhoi cynnig arnynt eto, felly nid yw {{board}} yn honni eu bod yn bodloni pob un o'r canllawiau.",
  },
  knownTitle: { en: "What we know is not right", cy: "Yr hyn y gwyddom nad yw'n iawn" },
  knownErrors: {
    en: "What is wrong in a row of a file that is loaded is told in English alone, with general advice in both languages beside it. The same is true of warnings about such a file.",
    cy: "Yn Saesneg yn unig y dywedir beth sydd o'i le mewn rhes o ffeil a lwythir, gyda chyngor cyffredinol yn y ddwy iaith wrth ei ochr. Mae'r un peth yn wir am rybuddion ynglŷn â ffeil o'r fath.",
  },
  knownWelsh: {
    en: "The Welsh is a draft that the board's translators have not passed yet.",
    cy: "Drafft yw'r Gymraeg, nad yw cyfieithwyr y bwrdd wedi'i gymeradwyo eto.",
  },
  knownDocs: {
    en: "The description of the interface for programmers, at /docs, is in English alone and needs scripts. The same is to be had without them at /openapi.json.",
    cy: "Mae'r disgrifiad o'r rhyngwyneb ar gyfer rhaglenwyr, yn /docs, yn Saesneg yn unig ac mae angen sgriptiau arno. Gellir cael yr un peth hebddynt yn /openapi.json.",
  },
  testedTitle: { en: "How it was tested", cy: "Sut y cafodd ei brofi" },
  tested: {
    en: "Whenever Porth is changed, these tests run in a real browser (Chromium):",
    cy: "Pryd bynnag y caiff Porth ei newid, bydd y profion hyn yn rhedeg mewn porwr go iawn (Chromium):",
  },
  testedAxe: {
    en: "axe, an automated test, with its rules for WCAG 2.2 A and AA and for best practice, on each page and in each of its states, 320 and 1,280 pixels wide, in both languages, and with forced colours",
    cy: "axe, prawf awtomataidd, gyda'i reolau ar gyfer WCAG 2.2 A ac AA ac ar gyfer arfer gorau, ar bob tudalen ac ym mhob un o'i chyflyrau, 320 a 1,280 picsel o led, yn y ddwy iaith, a chyda lliwiau gorfodol",
  },
  testedKeyboard: {
    en: "forms and journeys with the keyboard alone, and with scripts switched off",
    cy: "ffurflenni a theithiau â'r bysellfwrdd yn unig, a chyda sgriptiau wedi'u diffodd",
  },
  testedParts: {
    en: "every part of a page compared with the markup that the NHS.UK design system publishes for it",
    cy: "cymharu pob rhan o dudalen â'r marcio y mae system ddylunio NHS.UK yn ei gyhoeddi ar ei chyfer",
  },
  untestedTitle: { en: "What has not been tested", cy: "Yr hyn nad yw wedi'i brofi" },
  untestedPeople: {
    en: "use by disabled people",
    cy: "defnydd gan bobl anabl",
  },
  untestedTools: {
    en: "screen readers, screen magnifiers, speech recognition and other assistive technology",
    cy: "darllenwyr sgrin, chwyddwyr sgrin, adnabod lleferydd a thechnoleg gynorthwyol arall",
  },
  untestedBrowsers: {
    en: "browsers other than Chromium, and telephones and tablets themselves",
    cy: "porwyr heblaw Chromium, a ffonau a llechi eu hunain",
  },
  contactTitle: { en: "Telling us what is wrong", cy: "Dweud wrthym beth sydd o'i le" },
  contact: {
    en: "If something does not work for you, or you need it in another form, tell us. We answer within [number] working days.",
    cy: "Os nad yw rhywbeth yn gweithio i chi, neu os oes ei angen arnoch ar ffurf arall, dywedwch wrthym. Byddwn yn ateb o fewn [nifer] diwrnod gwaith.",
  },
  enforcementTitle: {
    en: "If you are not content with our answer",
    cy: "Os nad ydych yn fodlon ar ein hateb",
  },
  enforcement: {
    en: "The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with how we answer, contact the Equality Advisory and Support Service.",
    cy: "Y Comisiwn Cydraddoldeb a Hawliau Dynol sy'n gorfodi Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar ein hateb, cysylltwch â'r Gwasanaeth Cynghori a Chymorth Cydraddoldeb.",
  },
  easing: {
    en: "Equality Advisory and Support Service (EASS)",
    cy: "Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS)",
  },
  statusTitle: { en: "The law", cy: "Y gyfraith" },
  status: {
    en: "{{board}} is committed to making these pages accessible, in accordance with those regulations.",
    cy: "Mae {{board}} wedi ymrwymo i wneud y tudalennau hyn yn hygyrch, yn unol â'r rheoliadau hynny.",
  },
});
