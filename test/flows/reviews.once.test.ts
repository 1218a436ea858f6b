import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { bodyOf, type Problem, type Review } from "../support/bodies.ts";
import { type Breakable, breakable } from "../support/breakable.ts";
import { ask, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { freshDatabase } from "../support/database.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import {
  asReviewer,
  decide,
  justification,
  overriding,
  post,
  readReview,
  reviewsIn,
  revoke,
} from "../support/reviewing.ts";

let database: Breakable;
let porth: TestPorth;
let id: string;
let tag: string;

/** One request to override, and one override to revoke. */
beforeEach(async () => {
  database = breakable(await freshDatabase());
  porth = await testPorth({ db: openDatabase(database.d1) });
  await loadCardiology(porth);
  await put(await porth.as(["Gate.Ask"]));
  id = (await reviewsIn(porth))[0]?.id ?? "";
});

interface Word {
  readonly what: "decision" | "revoke";
  readonly body: object;
  readonly other: object;
  readonly before: () => Promise<unknown>;
  readonly statements: number;
}

const words: readonly Word[] = [
  {
    what: "decision",
    body: overriding,
    other: { ...overriding, ends_on: "2026-12-30" },
    before: async () => {},
    statements: 12,
  },
  {
    what: "revoke",
    body: { justification },
    other: { justification: `${justification} So there.` },
    before: async () => decide(await asReviewer(porth, { sub: "before" }), id),
    statements: 12,
  },
];

describe.each(words)("POST /v1/reviews/{id}/$what", ({ what, body, other, before, statements }) => {
  beforeEach(async () => {
    await before();
    tag = (await readReview(await asReviewer(porth), id)).tag;
  });

  const send = async (sent: object = body, key: string | null = "k-1", sub = "reviewer") =>
    post(await asReviewer(porth, { sub }), id, what, sent, {
      "if-match": tag,
      ...(key === null ? {} : { "idempotency-key": key }),
    });
  const told = async (response: Response) => ({
    status: response.status,
    etag: response.headers.get("etag"),
    language: response.headers.get("content-language"),
    type: response.headers.get("content-type"),
    body: await response.text(),
  });

  it("gives the first answer again under its key, byte for byte, and does nothing more", async () => {
    const first = await told(await send());
    expect(first).toMatchObject({ status: 200, etag: expect.stringMatching(/^"[0-9a-f]{32}-en"$/) });
    const kept = await everythingIn(porth.db);
    expect(await told(await send())).toEqual(first);
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("gives it again when the request is over, the day is another, and Porth was started again", async () => {
    const first = await told(await send());
    await correctCardiology(porth);
    porth = await porth.restarted();
    porth.setClock("2026-12-20T10:00:00Z");
    expect(await told(await send())).toEqual(first);
  });

  it("422 with another body under the same key, and keeps nothing", async () => {
    await send();
    const kept = await everythingIn(porth.db);
    const response = await send(other);
    expect(response.status).toBe(422);
    expect((await bodyOf<Problem>(response)).code).toBe("idempotency_key_reused");
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("409 without a key, or under another's, once it is done", async () => {
    await send();
    const kept = await everythingIn(porth.db);
    for (const again of [send(body, null), send(body, "k-2"), send(body, "k-1", "another")])
      expect((await again).status).toBe(409);
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("does a double click once: 200 or 409 to each, and every 200 the same", async () => {
    const lines = await rowsIn(porth.db, "audit");
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    const done = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(new Set(await Promise.all(done.map((answer) => answer.text()))).size).toBe(1);
    expect(await rowsIn(porth.db, "audit")).toBe(lines + 1);
  });

  it("gives it again when the first answer was lost on its way", async () => {
    database.loseNextAnswer();
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(200);
    expect((await readReview(await asReviewer(porth), id)).review.verdicts.at(-1)?.justification).toBe(
      justification,
    );
  });

  it.each(["once", "for good"] as const)(
    "503 and keeps nothing, whichever statement fails %s; then it works",
    async (how) => {
      const kept = await everythingIn(porth.db);
      let broken = 0;
      for (;;) {
        database.breakAt(broken + 1, how);
        const response = await send();
        database.mend();
        if (response.ok) break;
        broken += 1;
        expect(response.status, `statement ${broken}`).toBe(503);
        expect(await everythingIn(porth.db), `statement ${broken}`).toEqual(kept);
      }
      expect(broken).toBeGreaterThanOrEqual(statements);
    },
  );
});

describe("a word that comes too late", () => {
  /** Holds the commit of a word until something else has happened. */
  const meanwhile = async (word: () => Promise<Response>, happens: () => Promise<unknown>) => {
    const { reached, letGo } = database.holdNextBatch();
    const given = word();
    await reached;
    await happens();
    letGo();
    return given;
  };
  const codeOf = async (response: Response) => (await bodyOf<Problem>(response)).code;
  const steward = () => porth.as(["Register.Write"]);
  const asker = () => porth.as(["Gate.Ask"]);
  const anotherReason = async () =>
    (await steward()).load(
      "job-plans",
      "Job Plan ID,Employee Number,Status\nJP-1,10001,Draft\nJP-2,10002,Draft\n",
    );
  const overrides = async () => decide(await asReviewer(porth), id);
  const revokes = async () => revoke(await asReviewer(porth), id);

  it("412 when an import gave it another reason", async () => {
    const response = await meanwhile(overrides, anotherReason);
    expect([response.status, await codeOf(response)]).toEqual([412, "stale_tag"]);
    expect(await rowsIn(porth.db, "verdict")).toBe(0);
  });

  it.each([
    ["an import cleared it", () => correctCardiology(porth)],
    [
      "an exemption cleared it",
      async () =>
        (await asReviewer(porth, { sub: "another" })).send("POST", "/v1/exemptions", {
          assignment_number: "20002",
          kind: "other",
          from: "2026-11-01",
          until: "2026-12-31",
        }),
    ],
    [
      "it was withdrawn",
      async () => {
        const { review } = await readReview(await asReviewer(porth), id);
        return (await asker()).send("POST", `/v1/vacancies/${review.vacancy.id}/withdraw`);
      },
    ],
    [
      "somebody else upheld it",
      async () =>
        decide(await asReviewer(porth, { sub: "another" }), id, { outcome: "uphold", justification }),
    ],
  ])("409 when %s", async (_, happens) => {
    const response = await meanwhile(overrides, happens);
    expect([response.status, await codeOf(response)]).toEqual([409, "already_decided"]);
    expect(
      (await readReview(await asReviewer(porth), id)).review.verdicts.map(({ outcome }) => outcome),
    ).not.toContain("override");
  });

  it("409 to a revocation when an import cleared it", async () => {
    await overrides();
    const response = await meanwhile(revokes, () => correctCardiology(porth));
    expect([response.status, await codeOf(response)]).toEqual([409, "not_overridden"]);
    expect(await rowsIn(porth.db, "verdict")).toBe(1);
  });

  it("200 when the same was asked once more meanwhile: nothing has moved that it rests on", async () => {
    const response = await meanwhile(overrides, async () => put(await asker(), ask, "k-2"));
    expect(response.status).toBe(200);
    const body = await bodyOf<Review>(response);
    expect([body.state, body.decisions.length]).toEqual(["overridden", 2]);
  });
});
