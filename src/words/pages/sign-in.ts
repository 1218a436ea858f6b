import { pageWords } from "#words/page-words.ts";

/** Signing in and out, and what keeps somebody from a page. */
export const signInWords = pageWords({
  chooseTitle: { en: "Where to sign in", cy: "Ble i fewngofnodi" },
  chooseText: {
    en: "Choose the account that you use for your work.",
    cy: "Dewiswch y cyfrif rydych yn ei ddefnyddio yn eich gwaith.",
  },
  nowhereTitle: { en: "Nobody can sign in here yet", cy: "Ni all neb fewngofnodi yma eto" },
  nowhereText: {
    en: "The people who run this Porth have not said where to sign in.",
    cy: "Nid yw’r bobl sy’n rhedeg y Porth hwn wedi dweud ble i fewngofnodi.",
  },
  failedTitle: { en: "You are not signed in", cy: "Nid ydych wedi mewngofnodi" },
  failedText: {
    en: "The sign-in was not completed, took longer than 10 minutes, or did not prove who you are. Nothing was done.",
    cy: "Ni chafodd y mewngofnodi ei gwblhau, cymerodd fwy na 10 munud, neu ni phrofodd pwy ydych chi. Ni wnaed dim.",
  },
  unreachableTitle: {
    en: "Sign-in cannot be checked at the moment",
    cy: "Ni ellir gwirio’r mewngofnodi ar hyn o bryd",
  },
  unreachableText: {
    en: "The service that checks who you are does not answer. There is nothing wrong with your account. Try again in a few minutes.",
    cy: "Nid yw’r gwasanaeth sy’n gwirio pwy ydych chi yn ateb. Nid oes dim o’i le ar eich cyfrif. Rhowch gynnig arall arni ymhen ychydig funudau.",
  },
  endedTitle: { en: "Your session has ended", cy: "Mae eich sesiwn wedi dod i ben" },
  endedText: {
    en: "You are signed out after 30 minutes without use, and after 8 hours in any case.",
    cy: "Cewch eich allgofnodi ar ôl 30 munud heb ddefnydd, ac ar ôl 8 awr beth bynnag.",
  },
  nothingDone: {
    en: "What you have just sent was not recorded. Sign in and send it again.",
    cy: "Ni chofnodwyd yr hyn yr ydych newydd ei anfon. Mewngofnodwch a’i anfon eto.",
  },
  againTitle: { en: "Sign in again to go on", cy: "Mewngofnodwch eto i fynd ymlaen" },
  againText: {
    en: "Before this step you must have signed in within the last 5 minutes. Nothing has been recorded yet.",
    cy: "Cyn y cam hwn rhaid i chi fod wedi mewngofnodi o fewn y 5 munud diwethaf. Nid oes dim wedi’i gofnodi eto.",
  },
  signingOutTitle: { en: "You are signed out of Porth", cy: "Rydych wedi allgofnodi o Porth" },
  signingOutText: {
    en: "Go on to sign out of the account that you signed in with too.",
    cy: "Ewch ymlaen i allgofnodi hefyd o’r cyfrif y gwnaethoch fewngofnodi ag ef.",
  },
  goOn: { en: "Continue", cy: "Parhau" },
  signedOutTitle: { en: "You are signed out", cy: "Rydych wedi allgofnodi" },
  signedOutText: {
    en: "If others use this computer, close the browser too.",
    cy: "Os oes eraill yn defnyddio’r cyfrifiadur hwn, caewch y porwr hefyd.",
  },
  signIn: { en: "Sign in", cy: "Mewngofnodi" },
  signInAgain: { en: "Sign in again", cy: "Mewngofnodi eto" },
  tryAgain: { en: "Try again", cy: "Rhoi cynnig arall arni" },
  goHome: { en: "Go to the first page", cy: "Mynd i’r dudalen gyntaf" },
  reference: { en: "Reference for support: {{id}}", cy: "Cyfeirnod ar gyfer cymorth: {{id}}" },
});
