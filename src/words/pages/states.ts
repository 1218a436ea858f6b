import { pageWords } from "#words/page-words.ts";

/** What the tags say. Each has its own colour, or grey, wherever it stands. */
export const stateWords = pageWords({
  clear: { en: "Clear", cy: "Clir" },
  blocked: { en: "Blocked", cy: "Rhwystrwyd" },
  overridden: { en: "Overridden", cy: "Caniatâd eithriadol" },
  awaiting_review: { en: "Awaiting review", cy: "Yn aros am adolygiad" },
  evidence_out_of_date: { en: "Evidence out of date", cy: "Tystiolaeth wedi dyddio" },
  upheld: { en: "Block upheld", cy: "Cadarnhawyd y rhwystr" },
  cleared: { en: "No longer blocked", cy: "Heb ei rwystro mwyach" },
  withdrawn: { en: "Withdrawn", cy: "Tynnwyd yn ôl" },
  expired: { en: "Override expired", cy: "Caniatâd wedi dod i ben" },
});
