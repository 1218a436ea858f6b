import { beforeEach, describe, expect, it } from "vitest";
import { receiptsFrom } from "#auth/receipts.ts";
import { bodyOf, type Decision, textOf } from "../support/bodies.ts";
import type { TestBrowser } from "../support/browser.ts";
import {
  blockOtherwise,
  correctCardiology,
  correctedJobPlans,
  jobPlans,
  loadCardiology,
  put,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { receiptKey, type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";
import { asReviewer, decide, overriding, reviewsIn, revoke } from "../support/reviewing.ts";

let porth: TestPorth;
let browser: TestBrowser;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  browser = porth.browser();
});

const ask = async (key = "k-1"): Promise<Decision> =>
  bodyOf<Decision>(await put(await porth.as(["Gate.Ask"]), undefined, key));
const clear = async (): Promise<Decision> => {
  await correctCardiology(porth);
  return ask();
};
const receiptOf = async ({ receipt }: Decision): Promise<string> =>
  textOf(await (await porth.as(["Gate.ReadDetail"])).get(receipt));
const check = (reference: string, at = "") =>
  browser.get(`${at}/verify?reference=${encodeURIComponent(reference)}`);
const paste = (receipt: string, at = "") => browser.post(`${at}/verify`, { receipt });

describe("the public page", () => {
  it("is open to all, in both languages, without looking anything up", async () => {
    expect(await wordsOf(browser.get("/verify"))).toMatch(
      /^Check a decision .* By its reference .* By its receipt/,
    );
    expect(await wordsOf(browser.get("/cy/verify"))).toMatch(/^Gwirio penderfyniad /);
  });

  it.each([
    ["a reference", async (decision: Decision) => check(decision.reference)],
    [
      "a reference as somebody types it",
      async ({ reference }: Decision) => check(` ${reference.toLowerCase().replaceAll("-", " ")} `),
    ],
    ["a receipt", async (decision: Decision) => paste(await receiptOf(decision))],
    [
      "a receipt out of an e-mail",
      async (decision: Decision) => paste((await receiptOf(decision)).replaceAll(/(.{76})/g, "$1\r\n ")),
    ],
  ])("shows a yes that holds by %s, and changes nothing", async (_, by) => {
    const decision = await clear();
    const before = await everythingIn(porth.db);
    expect(await wordsOf(by(decision))).toContain(
      `Genuine, and it holds today The vacancy may be advertised up to and including 27 November 2026, unless something changes before then. What it said Reference ${decision.reference} Answer Clear Department Cardiology (CARD) Vacancy TRAC-88123 Answered on 22 November 2026 Counts until 27 November 2026 Holds today Yes`,
    );
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("says it in Welsh", async () => {
    const { reference } = await clear();
    expect(await wordsOf(check(reference, "/cy"))).toContain(
      "Dilys, ac mae'n sefyll heddiw Caniateir hysbysebu'r swydd wag hyd at a chan gynnwys 27 Tachwedd 2026",
    );
    expect(await wordsOf(check(reference, "/cy"))).toContain("Adran Cardioleg (CARD)");
  });

  it("tells nobody who, why or how many", async () => {
    const decision = await ask();
    const words = `${await wordsOf(check(decision.reference))} ${await wordsOf(paste(await receiptOf(decision)))}`;
    expect(words).toContain("Genuine, and the answer was no");
    expect(words).toContain("Holds today No");
    expect(words).not.toMatch(/Huw|Fictional|Gwen|out of date|JP-|1000|consultant's|test-client|in_scope/);
  });
});

describe("a yes no longer holds", () => {
  it.each<readonly [string, string, () => Promise<unknown>]>([
    [
      "after its last day",
      "Genuine, but it has run out It counted up to and including 27 November 2026.",
      async () => porth.setClock("2026-11-28T09:00:00Z"),
    ],
    [
      "once the department is blocked",
      "Genuine, but it no longer holds Something has changed since.",
      async () => (await porth.as(["Register.Write"])).load("job-plans", jobPlans),
    ],
    ["once somebody comes who has no plan", "Genuine, but it no longer holds", () => blockOtherwise(porth)],
    [
      "once the vacancy is withdrawn",
      "Genuine, but the vacancy was withdrawn",
      async () => {
        const { items } = await bodyOf<{ items: Decision[] }>(
          await (await porth.as(["Gate.Ask"])).get("/v1/decisions"),
        );
        return (await porth.as(["Gate.Ask"])).send("POST", `/v1/vacancies/${items[0]?.vacancy.id}/withdraw`);
      },
    ],
  ])("%s", async (_, words, change) => {
    const decision = await clear();
    expect(await wordsOf(check(decision.reference))).toContain("Holds today Yes");
    await change();
    for (const page of [check(decision.reference), paste(await receiptOf(decision))]) {
      const said = await wordsOf(page);
      expect(said).toContain(words);
      expect(said).toContain("Answer Clear");
      expect(said).toContain("Holds today No");
    }
  });

  it("and on its last day it does", async () => {
    const { reference } = await clear();
    porth.setClock("2026-11-27T23:59:59Z");
    expect(await wordsOf(check(reference))).toContain("Holds today Yes");
  });

  it("when the override that it rests on is revoked, outgrown or over", async () => {
    await ask("k-0");
    const reviewer = await asReviewer(porth);
    const [review] = await reviewsIn(porth);
    await decide(reviewer, review?.id ?? "", { ...overriding, ends_on: "2026-11-25" });
    const overridden = await ask();
    expect(overridden.outcome).toBe("overridden");
    expect(await wordsOf(check(overridden.reference))).toMatch(
      /Genuine, and it holds today .*25 November 2026.* Answer Overridden/,
    );
    porth.setClock("2026-11-26T09:00:00Z");
    expect(await wordsOf(check(overridden.reference))).toContain("Genuine, but it has run out");
    porth.setClock("2026-11-22T09:30:00Z");
    await blockOtherwise(porth);
    expect(await wordsOf(check(overridden.reference))).toContain("Genuine, but it no longer holds");
  });

  it("when the override that it rests on is revoked", async () => {
    await ask("k-0");
    const reviewer = await asReviewer(porth);
    const [review] = await reviewsIn(porth);
    await decide(reviewer, review?.id ?? "");
    const { reference } = await ask();
    expect(await wordsOf(check(reference))).toContain("Holds today Yes");
    await revoke(reviewer, review?.id ?? "");
    expect(await wordsOf(check(reference))).toContain("Genuine, but it no longer holds");
  });

  it("a no stays a no, whatever stands today", async () => {
    const { reference } = await ask();
    await (await porth.as(["Register.Write"])).load("job-plans", correctedJobPlans);
    expect(await wordsOf(check(reference))).toContain("Genuine, and the answer was no");
  });
});

describe("what is not genuine", () => {
  it("a reference that no decision has", async () => {
    const response = await check("PORTH-0000-00");
    expect(response.status).toBe(200);
    const words = await wordsOf(response);
    expect(words).toContain("There is no such decision");
    expect(words).toContain("\u2068PORTH-0000-00\u2069");
  });

  it.each([
    ["", "Enter a reference"],
    ["PORTH-7F3K", "Enter a reference with six letters or figures after PORTH"],
    ["<script>alert(1)</script>", "Enter a reference with six letters"],
  ])("400 for %j, kept as it was typed", async (typed, words) => {
    const response = await check(typed);
    expect(response.status).toBe(400);
    const page = await textOf(response);
    expect(page).toContain("<title>Error: Check a decision");
    expect(page).toContain(words);
    expect(page).not.toContain("<script>alert");
    if (typed.startsWith("PORTH")) expect(page).toContain(`value="${typed}"`);
  });

  const part = (receipt: string, at: number, change: (text: string) => string) =>
    receipt
      .split(".")
      .map((each, index) => (index === at ? change(each) : each))
      .join(".");
  const recoded = (from: string, to: string) => (text: string) =>
    btoa(atob(text.replaceAll("-", "+").replaceAll("_", "/")).replace(from, to))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");

  it.each<readonly [string, string, (receipt: string) => string]>([
    [
      "another answer",
      "This receipt is not genuine",
      (receipt) => part(receipt, 1, recoded('"outcome":"blocked"', '"outcome":"clear"')),
    ],
    [
      "another signature",
      "This receipt is not genuine",
      (receipt) =>
        part(receipt, 2, (text) => (text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`)),
    ],
    ["no signature", "Paste a whole receipt", (receipt) => part(receipt, 2, () => "")],
    [
      "an algorithm that is none",
      "This receipt is not genuine",
      (receipt) => part(receipt, 0, recoded('"alg":"Ed25519"', '"alg":"none"')),
    ],
    [
      "an algorithm with the public key for a secret",
      "This receipt is not genuine",
      (receipt) => part(receipt, 0, recoded('"alg":"Ed25519"', '"alg":"HS256"')),
    ],
    [
      "a key of its own",
      "This receipt is not genuine",
      (receipt) => part(receipt, 0, recoded('"typ"', '"jwk":{"kty":"OKP"},"typ"')),
    ],
    [
      "another kind of token",
      "Paste a whole receipt",
      (receipt) => part(receipt, 0, recoded("porth-receipt+jws", "at+jwt")),
    ],
    [
      "a key that is not published",
      "Porth cannot check this receipt",
      (receipt) => part(receipt, 0, recoded("receipts-1", "receipts-0")),
    ],
    ["half of it missing", "Paste a whole receipt", (receipt) => receipt.slice(0, 100)],
    ["text", "Paste a whole receipt", () => "Dear all"],
    ["nothing", "Paste a receipt", () => "  "],
  ])("a receipt with %s", async (_, words, change) => {
    const receipt = change(await receiptOf(await ask()));
    const said = await wordsOf(paste(receipt));
    expect(said).toContain(words);
    expect(said).not.toContain("CARD");
    expect(porth.faults).toEqual([]);
  });

  it("a receipt of another Porth's key of the same name", async () => {
    const other = await receiptsFrom([
      {
        ...receiptKey,
        d: "TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs",
        x: "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
      },
    ]);
    expect(await wordsOf(paste(await other.sign(await ask())))).toContain("This receipt is not genuine");
  });

  it("a receipt of ours of which nothing is known, and one about something else", async () => {
    const decision = await ask();
    const unknown = await porth.deps.receipts.sign({
      ...decision,
      id: `dec_${"0".repeat(26)}`,
      outcome: "clear",
      valid_through: "2026-12-01",
    });
    const said = await wordsOf(paste(unknown));
    expect(said).toContain("Signed by Porth, but there is no record of it");
    expect(said).toContain("Holds today No");
    const other = await porth.deps.receipts.sign({ id: `pay_${"0".repeat(26)}`, person: "Huw" });
    expect(await wordsOf(paste(other))).toMatch(
      /Genuine, but about something else .* not about advertising a vacancy\. Check another/,
    );
  });

  it("a receipt signed by a key that is published still, though another signs now", async () => {
    const receipt = await receiptOf(await ask());
    const next = {
      ...receiptKey,
      kid: "receipts-2",
      d: "TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs",
      x: "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
    };
    const rotated = await porth.restarted({ receipts: await receiptsFrom([next, receiptKey]) });
    expect(await wordsOf(rotated.browser().post("/verify", { receipt }))).toContain(
      "Genuine, and the answer was no",
    );
    const dropped = await porth.restarted({ receipts: await receiptsFrom([next]) });
    expect(await wordsOf(dropped.browser().post("/verify", { receipt }))).toContain(
      "Porth cannot check this receipt",
    );
  });
});

describe("who looks", () => {
  it("and may read the whole decision is led there; nobody else is", async () => {
    const { id, reference } = await ask();
    expect(await wordsOf(check(reference))).not.toContain("See the whole decision");
    for (const [roles, sees] of [
      [["Gate.ReadDetail"], true],
      [["Gate.Ask"], false],
      [["Audit.Read"], false],
    ] as const) {
      const reader = porth.browser();
      await reader.signIn({ sub: "reader", roles, name: "Rhiannon Patrwm" });
      const page = await textOf(await reader.get(`/cy/verify?reference=${reference}`));
      expect(page.includes(`href="/cy/decisions/${id}"`), roles[0]).toBe(sees);
    }
  });

  it("may look a twentieth as often as one caller may ask, all together", async () => {
    porth = await porth.restarted({ requestsPerMinute: 40 });
    const { reference } = await ask();
    const [one, other] = [porth.browser(), porth.browser()];
    expect((await one.get(`/verify?reference=${reference}`)).status).toBe(200);
    expect((await other.post("/verify", { receipt: "x" })).status).toBe(400);
    const refused = await one.get("/cy/verify?reference=PORTH-0000-00");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("57");
    expect((await one.get("/verify")).status).toBe(200);
    porth.setClock("2026-11-22T09:15:00Z");
    expect((await one.get(`/verify?reference=${reference}`)).status).toBe(200);
  });

  it("sends the form from Porth's own page", async () => {
    const receipt = await receiptOf(await ask());
    const foreign = await browser.post(
      "/verify",
      { receipt },
      { origin: "https://elsewhere.test", "sec-fetch-site": "cross-site" },
    );
    expect(foreign.status).toBe(403);
  });
});
