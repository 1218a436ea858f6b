import { may } from "#auth/principal.ts";
import { at, sections } from "#console/page.ts";
import { messagePage } from "#console/pages/message.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import { answerRequests } from "./requests/requests.ts";
import { signedIn } from "./session.ts";

/** The first page: what waits, for those who review; for others, the first part of the console that is open to them. */
export const addHome: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/", async (c) => {
    if (may(signedIn(c).by, "Review.Read")) return answerRequests(c, deps);
    const around = await aroundOf(c, deps);
    const { language } = around;
    const [first] = around.sections;
    if (first !== undefined) return c.redirect(at(language, sections[first]), 303);
    const message = {
      title: problemTitle("forbidden", language),
      paragraphs: [problemHelp("forbidden", language)],
    };
    return c.html(await messagePage(around, message));
  });
};
