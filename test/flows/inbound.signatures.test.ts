import { Webhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Problem } from "../support/bodies.ts";
import { loadCardiology } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { linesOf } from "../support/reviewing.ts";
import { esrSecret, eventBody, sendSigned, type Taken } from "../support/telling.ts";

let porth: TestPorth;

const nextSecret = "whsec_bmV4dC1uZXh0LW5leHQtbmV4dC1uZXh0LW5leHQtMDE=";
const otherSecret = "whsec_b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItMDE=";

beforeEach(async () => {
  porth = await testPorth({ inbound: [{ source: "esr", secrets: [esrSecret, nextSecret] }] });
  await loadCardiology(porth);
});

/** Huw leaves on the last day of the year. */
const leaving = eventBody({
  type: "staff.leaver",
  data: { assignment_number: "20002", leave_date: "2026-12-31" },
});

const standard = (secret: string, id: string, at: Date, body: string) => ({
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": new Webhook(secret).sign(id, at, body),
});

const svix = (secret: string, id: string, at: Date, body: string) => ({
  ...standard(secret, id, at, body),
  "webhook-signature": new SvixWebhook(secret).sign(id, at, body),
});

const post = (headers: Record<string, string>, body = leaving, source = "esr") =>
  porth.anyone.send("POST", `/v1/inbound/${source}`, body, headers);

const now = (seconds = 0) => new Date(porth.deps.now() + seconds * 1_000);

describe("202 for what", () => {
  it.each([
    ["standardwebhooks signs", standard],
    ["svix signs", svix],
  ])("%s, with either live secret, and up to five minutes off", async (_, sign) => {
    const tries = [
      sign(esrSecret, "msg_1", now(), leaving),
      sign(nextSecret, "msg_2", now(), leaving),
      sign(esrSecret, "msg_3", now(-300), leaving),
      sign(esrSecret, "msg_4", now(300), leaving),
    ];
    for (const headers of tries) {
      const response = await post(headers);
      expect(response.status).toBe(202);
      expect(await bodyOf<Taken>(response)).toMatchObject({ state: "applied", reason: null });
    }
    expect(await rowsIn(porth.db, "inbox")).toBe(4);
  });

  it("carries the signatures of two secrets, of which one is live", async () => {
    const [old, live] = [otherSecret, esrSecret].map((secret) => standard(secret, "msg_1", now(), leaving));
    const both = `${old?.["webhook-signature"]} ${live?.["webhook-signature"]}`;
    expect((await post({ ...live, "webhook-signature": both } as Record<string, string>)).status).toBe(202);
  });
});

describe("401, with nothing kept and nothing told, for", () => {
  const good = () => standard(esrSecret, "msg_1", now(), leaving);
  const without = (name: string) => {
    const { [name]: _, ...others } = good() as Record<string, string>;
    return others;
  };

  it.each<readonly [string, () => Promise<Response>]>([
    ["a changed body", () => post(good(), leaving.replace("2026-12-31", "2026-11-23"))],
    ["a space more", () => post(good(), `${leaving} `)],
    ["another id", () => post({ ...good(), "webhook-id": "msg_2" })],
    [
      "another time",
      () => post({ ...good(), "webhook-timestamp": String(Number(good()["webhook-timestamp"]) + 1) }),
    ],
    ["a time more than five minutes past", () => post(standard(esrSecret, "msg_1", now(-301), leaving))],
    ["a time more than five minutes ahead", () => post(standard(esrSecret, "msg_1", now(301), leaving))],
    ["a wrong secret", () => post(standard(otherSecret, "msg_1", now(), leaving))],
    ["a source that nobody knows", () => post(good(), leaving, "payroll")],
    ["no id", () => post(without("webhook-id"))],
    ["no time", () => post(without("webhook-timestamp"))],
    ["no signature", () => post(without("webhook-signature"))],
    ["no headers at all", () => post({})],
    ["a time that is no number", () => post({ ...good(), "webhook-timestamp": "now" })],
    [
      "an older version of signatures",
      () => post({ ...good(), "webhook-signature": good()["webhook-signature"].replace("v1,", "v0,") }),
    ],
  ])("%s", async (_, send) => {
    const before = await everythingIn(porth.db);
    const response = await send();
    expect(response.status).toBe(401);
    expect((await bodyOf<Problem>(response)).code).toBe("signature_refused");
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("a token does not stand for a signature", async () => {
    const steward = await porth.as(["Register.Write"]);
    expect((await steward.send("POST", "/v1/inbound/esr", leaving)).status).toBe(401);
  });
});

describe("the same message again", () => {
  it("is answered as it was and does nothing, also with another body, an hour later, after a restart", async () => {
    const first = await bodyOf<Taken>(await sendSigned(porth, leaving));
    const before = await everythingIn(porth.db);
    const others = leaving.replace("20002", "20001");
    expect(await bodyOf<Taken>(await sendSigned(porth, leaving))).toEqual(first);
    expect(await bodyOf<Taken>(await sendSigned(porth, others))).toEqual(first);
    porth.setClock("2026-11-22T10:14:03Z");
    const again = await porth.restarted({});
    expect(await bodyOf<Taken>(await sendSigned(again, leaving))).toEqual(first);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("of another source is another message", async () => {
    const two = await porth.restarted({
      inbound: [
        { source: "esr", secrets: [esrSecret] },
        { source: "allocate", secrets: [otherSecret] },
      ],
    });
    await sendSigned(two, leaving);
    const other = await sendSigned(two, leaving, { source: "allocate", secret: otherSecret });
    expect(other.status).toBe(202);
    expect(await rowsIn(two.db, "inbox")).toBe(2);
    expect((await linesOf(two, "hr_event.received")).map(({ by }) => by)).toEqual([
      "inbound:esr",
      "inbound:allocate",
    ]);
  });

  it.each([
    ["about the register", leaving],
    [
      "that asks the gate",
      eventBody({ type: "vacancy.requested", data: { department: "CARD", vacancy: { ref: "T-1" } } }),
    ],
    ["that nobody knows", eventBody({ type: "staff.promoted", data: {} })],
  ])("%s, ten times at the same moment, is taken once and answered ten times", async (_, body) => {
    const responses = await Promise.all(Array.from({ length: 10 }, () => sendSigned(porth, body)));
    expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(202));
    const taken = await Promise.all(responses.map((response) => bodyOf<Taken>(response)));
    expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
    expect(await rowsIn(porth.db, "inbox")).toBe(1);
    expect(await linesOf(porth, "hr_event.received")).toHaveLength(1);
    expect(await rowsIn(porth.db, "decision")).toBe(body.includes("vacancy") ? 1 : 0);
  });
});

describe("how often a source may tell", () => {
  it("is counted by its signature: what others send in its name does not mute it", async () => {
    const few = await porth.restarted({ requestsPerMinute: 2 });
    for (let at = 0; at < 5; at += 1) {
      const forged = await sendSigned(few, leaving, { id: `msg_f${at}`, secret: otherSecret });
      expect(forged.status).toBe(401);
      expect(forged.headers.get("ratelimit-limit")).toBeNull();
    }
    const own = await Promise.all([1, 2, 3].map((at) => sendSigned(few, leaving, { id: `msg_${at}` })));
    expect(own.map(({ status }) => status).toSorted()).toEqual([202, 202, 429]);
    expect(own.find(({ status }) => status === 429)?.headers.get("retry-after")).toBe("57");
    expect(await rowsIn(few.db, "inbox")).toBe(2);
  });
});
