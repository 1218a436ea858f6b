import { pageWords } from "#words/page-words.ts";

/** What both public statements say. */
export const statementWords = pageWords({
  draft: {
    en: "A draft: {{board}} checks it, completes what stands in square brackets, and publishes it as its own.",
    cy: "Drafft: mae {{board}} yn ei wirio, yn cwblhau'r hyn sydd mewn bachau sgwâr, ac yn ei gyhoeddi fel ei ddatganiad ei hun.",
  },
  prepared: { en: "Prepared on {{day}}.", cy: "Paratowyd ar {{day}}." },
  contact: {
    en: "{{board}} [address, email and telephone number]",
    cy: "{{board}} [cyfeiriad, e-bost a rhif ffôn]",
  },
});
