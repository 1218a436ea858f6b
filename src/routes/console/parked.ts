import { dismissHrEvent } from "#actions/hr-events/dismiss-hr-event.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { dismissPage } from "#console/pages/parked/dismiss.ts";
import { type ParkedEvent, type ParkedNotice, parkedNotices } from "#console/pages/parked/view.ts";
import { parkedPage } from "#console/pages/parked.ts";
import { countParked, type InboxRow, listParked, readParked } from "#db/inbound/inbox.ts";
import { reviveOne, reviveParked } from "#routes/inbound/revive-parked.ts";
import { firstPage } from "#routes/shapes/list.ts";
import { aboutEvent } from "#webhooks/inbound/about-event.ts";
import { readEventIn } from "#webhooks/inbound/read-event-in.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { signedIn } from "./session.ts";

const pageSize = 50;

/** What HR systems told that waits: each to be tried again, or to be given up. */
export const addParked: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/parked", (c) => showParked(c, deps));
  forSignedIn.post("/parked/:id/retry", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Register.Write");
    const state = await reviveOne(deps, by, c.req.param("id"));
    if (state === "applied" || state === "asked") await reviveParked(deps, by, c.var.requestId);
    return c.redirect(at(c.var.language, `/parked?notice=${state ?? "gone"}`), 303);
  });
  forSignedIn.get("/parked/:id/dismiss", async (c) => {
    allow(signedIn(c).by, "Register.Write");
    const row = await readParked(deps.db, c.req.param("id"));
    return row === null
      ? c.redirect(at(c.var.language, "/parked?notice=gone"), 303)
      : c.html(await dismissPage(await aroundOf(c, deps), parkedEvent(deps, row)));
  });
  forSignedIn.post("/parked/:id/dismiss", async (c) => {
    const isDone = await dismissHrEvent(deps, signedIn(c).by, c.req.param("id"));
    return c.redirect(at(c.var.language, `/parked?notice=${isDone ? "dismissed" : "gone"}`), 303);
  });
};

const showParked = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  allow(signedIn(c).by, "Register.Write");
  const after = /^inb_\w{26}$/.exec(c.req.query("after") ?? "")?.[0] ?? null;
  const rows = await listParked(deps.db, after, pageSize + 1);
  const { items, next } = firstPage(rows, pageSize, ({ id }) => id);
  const view = {
    shown: items.map((row) => parkedEvent(deps, row)),
    all: await countParked(deps.db),
    after,
    next,
    hasSources: deps.inbound.length > 0,
    notice: noticeIn(c),
  };
  return c.html(await parkedPage(await aroundOf(c, deps), view));
};

const noticeIn = (c: ConsoleContext): ParkedNotice | null =>
  parkedNotices.find((each) => each === c.req.query("notice")) ?? null;

const parkedEvent = ({ now }: ConsoleDeps, row: InboxRow): ParkedEvent => {
  const { id, type, source, receivedAt, reason, messageId, contentType } = row;
  const event = readEventIn({ id: messageId, text: row.body ?? "", contentType }, now());
  return {
    ...{ id, type, source, receivedAt, reason },
    fields: JSON.parse(row.fields) as readonly string[],
    about: "malformed" in event || "unknown" in event ? {} : aboutEvent(event),
  };
};
