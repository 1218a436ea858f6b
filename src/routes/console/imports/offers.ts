import * as z from "zod";
import { applyImport, type CommittedImport } from "#actions/register/apply-import.ts";
import { giveUpOffer, takeOffer } from "#actions/register/offer-import.ts";
import { at } from "#console/page.ts";
import { messagePage } from "#console/pages/message.ts";
import { dropOfferedFile, type WaitingFile } from "#db/offered-files.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { firstResultOf, formOnce, type SentForm } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { reviveParked } from "#routes/inbound/revive-parked.ts";
import { sayIn } from "#words/page-words.ts";
import { checkWords } from "#words/pages/imports/check.ts";
import { showCheck } from "./show-check.ts";
import { seenOf } from "./told.ts";

/** Files that wait: what each would do, and the word to load it or to give it up. */
export const addImportsOffers: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/imports/offers/:id", async (c) => {
    const offer = await takeOffer(deps, signedIn(c).by, c.req.param("id"));
    if (offer === null) return notWaiting(c, deps, c.req.param("id"));
    return showCheck(c, deps, offer, { wrong: null });
  });

  forSignedIn.post("/imports/offers/:id", async (c) => {
    const offer = await takeOffer(deps, signedIn(c).by, c.req.param("id"));
    if (offer === null) return notWaiting(c, deps, c.req.param("id"));
    return loadOffer(c, deps, offer);
  });

  forSignedIn.post("/imports/offers/:id/give-up", async (c) => {
    await giveUpOffer(deps, signedIn(c).by, c.req.param("id"));
    return c.redirect(at(c.var.language, "/imports"), 303);
  });
};

const sentBy = (c: ConsoleContext, id: string): SentForm => ({
  by: signedIn(c).by,
  key: id,
  about: "/imports/offers",
});

const shape = z.object({ seen: z.string().max(64), allow_shrink: z.literal("yes").optional() });

const refusals: readonly string[] = ["rows_fell", "older_extract", "same_extract", "file_refused"];

const loadOffer = async (c: ConsoleContext, deps: ConsoleDeps, offer: WaitingFile): Promise<Response> => {
  const { by } = signedIn(c);
  const form = await readForm(c, shape);
  if (!form.ok) throw new Problem("invalid_request", "The form is not Porth's. Nothing was done.");
  const { seen, allow_shrink } = form.data;
  const allowShrink = allow_shrink === "yes";
  const file = { ...offer.asked, bytes: offer.bytes, allowShrink };
  try {
    const told = await formOnce<CommittedImport>(deps, sentBy(c, offer.id), {
      act: (keep) => applyImport(deps, by, file, (done) => [...keep(done), dropOfferedFile(offer.id, by.id)]),
      toldAt: ({ id, report }) =>
        `/imports/${id}?notice=${seenOf(report.effect) === seen ? "loaded" : "loaded-moved"}`,
    });
    await reviveParked(deps, by, c.var.requestId);
    return c.redirect(at(c.var.language, told), 303);
  } catch (error) {
    if (!(error instanceof Problem) || !refusals.includes(error.code)) throw error;
    return showCheck(c, deps, offer, { wrong: error.code === "rows_fell" ? "wholeMissing" : "moved" });
  }
};

/** Leads to what came of a file; of one that nothing came of, says that it is gone. */
const notWaiting = async (c: ConsoleContext, deps: ConsoleDeps, id: string): Promise<Response> => {
  const told = await firstResultOf(deps, sentBy(c, id));
  if (told !== null) return c.redirect(at(c.var.language, told), 303);
  const say = sayIn(checkWords, c.var.language);
  const message = {
    title: say("goneTitle"),
    paragraphs: [say("goneText")],
    next: { text: say("chooseAgain"), href: at(c.var.language, "/imports/new") },
  };
  return c.html(await messagePage(await aroundOf(c, deps), message), 404);
};
