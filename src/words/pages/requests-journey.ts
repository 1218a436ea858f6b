import { pageWords } from "#words/page-words.ts";

/** Giving a word: one question a page, then check, then done. */
export const journeyWords = pageWords({
  override: { en: "Override the block", cy: "Rhoi caniatâd eithriadol" },
  uphold: { en: "Uphold the block", cy: "Cadarnhau'r rhwystr" },
  revoke: { en: "Revoke the override", cy: "Dirymu'r caniatâd eithriadol" },
  goOn: { en: "Continue", cy: "Parhau" },
  backToRequest: { en: "Back to the request", cy: "Yn ôl i'r cais" },
  category: {
    en: "Why may it be advertised all the same?",
    cy: "Pam y caniateir ei hysbysebu er hynny?",
  },
  justifyOverride: { en: "Justify the override", cy: "Cyfiawnhewch y caniatâd eithriadol" },
  justifyUphold: { en: "Say why the block is upheld", cy: "Dywedwch pam y cadarnheir y rhwystr" },
  justifyRevoke: {
    en: "Say why the override is revoked",
    cy: "Dywedwch pam y dirymir y caniatâd eithriadol",
  },
  justificationHint: {
    en: "Between {{least}} and {{most}} characters. Others will read this for years: nobody needs to be named, and never give a reason of health.",
    cy: "Rhwng {{least}} a {{most}} o nodau. Bydd eraill yn darllen hyn am flynyddoedd: nid oes angen enwi neb, a pheidiwch byth â rhoi rheswm iechyd.",
  },
  end: { en: "When does the override end?", cy: "Pryd y daw'r caniatâd eithriadol i ben?" },
  endHint: {
    en: "The last day on which the vacancy may be advertised, {{last}} at the latest. For example, {{example}}.",
    cy: "Y diwrnod olaf y caniateir hysbysebu'r swydd wag, {{last}} fan bellaf. Er enghraifft, {{example}}.",
  },
  check: { en: "Check your answers", cy: "Gwiriwch eich atebion" },
  checkedVacancy: { en: "Vacancy", cy: "Swydd wag" },
  checkedDepartment: { en: "Department", cy: "Adran" },
  checkedReasons: { en: "Reasons that stand", cy: "Rhesymau sy'n sefyll" },
  checkedCategory: { en: "Why", cy: "Pam" },
  checkedJustification: { en: "Justification", cy: "Cyfiawnhad" },
  checkedEnd: { en: "Last day", cy: "Diwrnod olaf" },
  change: { en: "Change", cy: "Newid" },
  changeCategory: { en: "why it may be advertised", cy: "pam y caniateir ei hysbysebu" },
  changeJustification: { en: "the justification", cy: "y cyfiawnhad" },
  changeEnd: { en: "the last day", cy: "y diwrnod olaf" },
  meansOverride: {
    en: "The vacancy may then be advertised until that day, in spite of these reasons. Your name and what you said are kept in the audit trail.",
    cy: "Yna caniateir hysbysebu'r swydd wag tan y diwrnod hwnnw, er gwaethaf y rhesymau hyn. Cedwir eich enw a'r hyn a ddywedoch yn y trywydd archwilio.",
  },
  meansUphold: {
    en: "The vacancy then stays blocked, and that is final for this request. Your name and what you said are kept in the audit trail.",
    cy: "Yna bydd y swydd wag yn parhau wedi'i rhwystro, ac mae hynny'n derfynol ar gyfer y cais hwn. Cedwir eich enw a'r hyn a ddywedoch yn y trywydd archwilio.",
  },
  meansRevoke: {
    en: "The vacancy may then no longer be advertised, and the request is before the reviewers again. Your name and what you said are kept in the audit trail.",
    cy: "Yna ni chaniateir hysbysebu'r swydd wag mwyach, a bydd y cais gerbron yr adolygwyr eto. Cedwir eich enw a'r hyn a ddywedoch yn y trywydd archwilio.",
  },
  confirmOverride: { en: "Confirm the override", cy: "Cadarnhau'r caniatâd eithriadol" },
  confirmUphold: { en: "Confirm that the block stands", cy: "Cadarnhau bod y rhwystr yn sefyll" },
  confirmRevoke: { en: "Confirm that the override is revoked", cy: "Cadarnhau dirymu'r caniatâd eithriadol" },
  answersMoved: {
    en: "Your answers have changed since you last saw this page, perhaps in another window. Nothing was recorded: check them again.",
    cy: "Mae eich atebion wedi newid ers i chi weld y dudalen hon ddiwethaf, efallai mewn ffenestr arall. Ni chofnodwyd dim: gwiriwch nhw eto.",
  },
  sessionEnded: { en: "Your session has ended", cy: "Mae eich sesiwn wedi dod i ben" },
  sessionEndedText: {
    en: "What you sent last was not recorded. What you sent before then is kept. Copy what you need from below, sign in, and go on from here.",
    cy: "Ni chofnodwyd yr hyn a anfonoch ddiwethaf. Cedwir yr hyn a anfonoch cyn hynny. Copïwch yr hyn sydd ei angen arnoch o'r isod, mewngofnodwch, ac ewch ymlaen o'r fan hon.",
  },
  signInAndGoOn: { en: "Sign in and go on", cy: "Mewngofnodi a mynd ymlaen" },
  whatYouTyped: { en: "What you typed", cy: "Yr hyn a deipioch" },
});

/** What is wrong with an answer, and how to mend it. */
export const faultWords = pageWords({
  category_missing: {
    en: "Select why it may be advertised all the same",
    cy: "Dewiswch pam y caniateir ei hysbysebu er hynny",
  },
  justification_missing: { en: "Enter a justification", cy: "Rhowch gyfiawnhad" },
  justification_short: {
    en: "The justification must be {{least}} characters or more. You entered {{length}}",
    cy: "Rhaid i'r cyfiawnhad fod yn {{least}} o nodau neu fwy. Rhoesoch {{length}}",
  },
  justification_long: {
    en: "The justification must be {{most}} characters or fewer. You entered {{length}}",
    cy: "Rhaid i'r cyfiawnhad fod yn {{most}} o nodau neu lai. Rhoesoch {{length}}",
  },
  end_missing: {
    en: "Enter the last day of the override",
    cy: "Rhowch ddiwrnod olaf y caniatâd eithriadol",
  },
  end_incomplete: {
    en: "The last day must include a {{parts}}",
    cy: "Rhaid i'r diwrnod olaf gynnwys {{parts}}",
  },
  end_unreal: {
    en: "The last day must be a real date, in figures",
    cy: "Rhaid i'r diwrnod olaf fod yn ddyddiad go iawn, mewn rhifau",
  },
  end_past: {
    en: "The last day must be today, {{today}}, or after",
    cy: "Rhaid i'r diwrnod olaf fod heddiw, {{today}}, neu ar ôl hynny",
  },
  end_late: {
    en: "The last day must be {{last}} or before",
    cy: "Rhaid i'r diwrnod olaf fod yn {{last}} neu cyn hynny",
  },
  partDay: { en: "day", cy: "diwrnod" },
  partMonth: { en: "month", cy: "mis" },
  partYear: { en: "year", cy: "blwyddyn" },
  and: { en: "{{one}} and a {{other}}", cy: "{{one}} a {{other}}" },
});
