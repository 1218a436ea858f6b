import { messagePage } from "#console/pages/message.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import { signedIn } from "./session.ts";

/** The first page of someone who is signed in. */
export const addHome: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/", async (c) => {
    const { by } = signedIn(c);
    return c.html(
      await messagePage(await aroundOf(c, deps), { title: "Porth", paragraphs: [by.name ?? ""] }),
    );
  });
};
