import { pageWords } from "#words/page-words.ts";

/** Who decides for a while in the place of those who may. */
export const deputiesWords = pageWords({
  title: { en: "Deputies", cy: "Dirprwyon" },
  lead: {
    en: "A deputy may override, uphold and revoke for a while, and record exemptions, as you may. A deputy cannot record a deputy.",
    cy: "Caiff dirprwy roi caniatâd eithriadol, cadarnhau rhwystr a dirymu am gyfnod, a chofnodi eithriadau, fel chithau. Ni chaiff dirprwy gofnodi dirprwy.",
  },
  record: { en: "Record a deputy", cy: "Cofnodi dirprwy" },
  caption: { en: "Deputies, newest first", cy: "Dirprwyon, y diweddaraf yn gyntaf" },
  empty: {
    en: "No deputy has been recorded. Until there is one, only people who hold the role decide.",
    cy: "Nid oes dirprwy wedi'i gofnodi. Hyd nes y bydd un, dim ond pobl sydd â'r rôl sy'n penderfynu.",
  },
  person: { en: "Person", cy: "Person" },
  from: { en: "First day", cy: "Diwrnod cyntaf" },
  until: { en: "Last day", cy: "Diwrnod olaf" },
  recordedBy: { en: "Recorded by", cy: "Cofnodwyd gan" },
  state: { en: "State", cy: "Cyflwr" },
  inForce: { en: "May decide now", cy: "Caiff benderfynu nawr" },
  toCome: { en: "Not yet", cy: "Ddim eto" },
  over: { en: "Over", cy: "Ar ben" },
  endedOn: { en: "Ended on {{day}}", cy: "Daeth i ben ar {{day}}" },
  end: { en: "End", cy: "Terfynu" },
  endOf: { en: "the time of {{name}} as a deputy", cy: "cyfnod {{name}} fel dirprwy" },
  someone: { en: "Somebody no longer known", cy: "Rhywun nad yw'n hysbys mwyach" },
  whoHint: {
    en: "Only people who have signed in to Porth and may read requests are listed.",
    cy: "Dim ond pobl sydd wedi mewngofnodi i Porth ac a gaiff ddarllen ceisiadau a restrir.",
  },
  choose: { en: "Choose a person", cy: "Dewiswch berson" },
  lastSeen: {
    en: "{{name}} – last signed in on {{day}}",
    cy: "{{name}} – mewngofnododd ddiwethaf ar {{day}}",
  },
  nobody: {
    en: "Nobody else has signed in yet who may read requests. Ask the person to sign in once, and come back.",
    cy: "Nid oes neb arall a gaiff ddarllen ceisiadau wedi mewngofnodi eto. Gofynnwch i'r person fewngofnodi unwaith, a dewch yn ôl.",
  },
  fromHint: {
    en: "Today or later. For example, {{example}}.",
    cy: "Heddiw neu'n ddiweddarach. Er enghraifft, {{example}}.",
  },
  untilHint: {
    en: "At most {{months}} months after the first day. For example, {{example}}.",
    cy: "Ddim hwyrach na {{months}} mis ar ôl y diwrnod cyntaf. Er enghraifft, {{example}}.",
  },
  recorded: { en: "The deputy is recorded", cy: "Mae'r dirprwy wedi'i gofnodi" },
  ended: { en: "The time as a deputy has ended", cy: "Mae'r cyfnod fel dirprwy ar ben" },
  endTitle: {
    en: "Are you sure that you want to end this deputy's time now?",
    cy: "Ydych chi'n siŵr eich bod am derfynu cyfnod y dirprwy hwn nawr?",
  },
  endText: {
    en: "{{name}} can then decide nothing from this moment on. What was decided before stands.",
    cy: "Yna ni chaiff {{name}} benderfynu dim o'r eiliad hon ymlaen. Mae'r hyn a benderfynwyd cyn hynny yn sefyll.",
  },
  endNow: { en: "End it now", cy: "Terfynu nawr" },
  keep: { en: "No, go back to the deputies", cy: "Na, mynd yn ôl i'r dirprwyon" },
  backToRequests: { en: "Requests", cy: "Ceisiadau" },
});

/** What is wrong with a deputy who is being recorded. */
export const deputyFaultWords = pageWords({
  person_missing: { en: "Choose who is to be the deputy", cy: "Dewiswch pwy fydd y dirprwy" },
  from_unreal: {
    en: "The first day must be a real date, in figures",
    cy: "Rhaid i'r diwrnod cyntaf fod yn ddyddiad go iawn, mewn rhifau",
  },
  from_past: {
    en: "The first day must be today, {{today}}, or after",
    cy: "Rhaid i'r diwrnod cyntaf fod heddiw, {{today}}, neu ar ôl hynny",
  },
  until_unreal: {
    en: "The last day must be a real date, in figures",
    cy: "Rhaid i'r diwrnod olaf fod yn ddyddiad go iawn, mewn rhifau",
  },
  until_before: {
    en: "The last day must be the first day or after",
    cy: "Rhaid i'r diwrnod olaf fod ar y diwrnod cyntaf neu ar ei ôl",
  },
  until_late: {
    en: "The last day must be {{last}} or before",
    cy: "Rhaid i'r diwrnod olaf fod yn {{last}} neu cyn hynny",
  },
});
