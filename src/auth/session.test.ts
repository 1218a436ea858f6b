import { beforeAll, describe, expect, it } from "vitest";
import type { Principal } from "./principal.ts";
import {
  closeSession,
  isFresh,
  isLive,
  openSession,
  proofOf,
  type Session,
  type SessionState,
} from "./session.ts";
import { sealWith } from "./session-seal.ts";

const at = Date.parse("2026-11-22T09:14:03.120Z");
const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const seal = sealWith([new Uint8Array(32).fill(1)]);

const by: Principal = {
  id: "test:~0123",
  kind: "person",
  roles: new Set(["Review.Read", "Gate.Ask"]),
  name: "Branwen Enghraifft",
  employeeNumber: null,
  signedInAt: at,
};
const session: Session = { id: "ses_1", secret: "secret", by };
let row: SessionState;
beforeAll(async () => {
  const instant = new Date(at).toISOString();
  row = {
    person: by.id,
    proof: await proofOf("secret"),
    signedInAt: instant,
    lastSeenAt: instant,
    endedAt: null,
  };
});

describe("a session", () => {
  it("is carried by the browser whole, for eight hours", async () => {
    const text = await closeSession(seal, session, at);
    expect(await openSession(seal, text, at)).toEqual(session);
    expect(await openSession(seal, text, at + 8 * hour - second)).toEqual(session);
    expect(await openSession(seal, text, at + 8 * hour + second)).toBeNull();
  });

  it("with the longest names still fits a cookie", async () => {
    const long = { ...by, name: "ŵ".repeat(255), employeeNumber: "ŵ".repeat(255) };
    const text = await closeSession(seal, { ...session, by: long }, at);
    expect(text.length).toBeLessThan(4_000);
    expect((await openSession(seal, text, at))?.by).toEqual(long);
  });

  it("of another shape is none", async () => {
    const text = await seal.close("session", { id: "ses_1", secret: "secret", by: { id: "x" } }, at + minute);
    expect(await openSession(seal, text, at)).toBeNull();
  });

  it.each<[string, number, Partial<SessionState>, boolean]>([
    ["at once", 0, {}, true],
    ["after nearly half an hour", 30 * minute - 1, {}, true],
    ["after half an hour without use", 30 * minute, {}, false],
    ["in use, after nearly eight hours", 8 * hour - 1, { lastSeenAt: "2026-11-22T17:10:00.000Z" }, true],
    ["in use, after eight hours", 8 * hour, { lastSeenAt: "2026-11-22T17:14:00.000Z" }, false],
    ["that was ended", 0, { endedAt: "2026-11-22T09:14:03.120Z" }, false],
    ["of somebody else", 0, { person: "test:~4567" }, false],
    ["with another secret", 0, { proof: "another" }, false],
  ])("%s: %#", async (_, later, change, lives) => {
    expect(await isLive(session, { ...row, ...change }, at + later)).toBe(lives);
  });

  it.each([
    ["at once", at, true],
    ["for five minutes", at - 5 * minute, true],
    ["and no longer", at - 5 * minute - 1, false],
    ["never where nobody says when", null, false],
  ])("is fresh %s", (_, signedInAt, fresh) => expect(isFresh({ ...by, signedInAt }, at)).toBe(fresh));
});
