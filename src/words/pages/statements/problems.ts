import { pageWords } from "#words/page-words.ts";

/** What surrounds the explanation of a problem. */
export const problemWords = pageWords({
  forPrograms: { en: "For programs", cy: "Ar gyfer rhaglenni" },
  code: { en: "Code", cy: "Cod" },
  status: { en: "HTTP status", cy: "Statws HTTP" },
  where: {
    en: "Porth answers with this code where it cannot do what it was asked. The code never changes; these texts may.",
    cy: "Mae Porth yn ateb â'r cod hwn pan na all wneud yr hyn a ofynnwyd ganddo. Nid yw'r cod byth yn newid; gall y testunau hyn.",
  },
});
