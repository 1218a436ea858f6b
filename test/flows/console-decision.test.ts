import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { bodyOf, type Decision, textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { ask, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { wordsOf } from "../support/reading-pages.ts";
import { asReviewer, decide, overriding, reviewsIn } from "../support/reviewing.ts";

let porth: TestPorth;
let asker: Caller;
/** The same vacancy, as it was answered: blocked, overridden, and, once the plans are corrected, clear. */
let blocked: Decision;
let overridden: Decision;
let clear: Decision;

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  asker = await porth.as({ kind: "person", roles: ["Gate.Ask"], sub: "manager" });
  blocked = await bodyOf<Decision>(await put(asker, ask, "k-1"));
  const [review] = await reviewsIn(porth);
  await decide(await asReviewer(porth), review?.id ?? "", { ...overriding, ends_on: "2026-11-25" });
  overridden = await bodyOf<Decision>(await put(asker, ask, "k-2"));
  await correctCardiology(porth);
  clear = await bodyOf<Decision>(await put(asker, ask, "k-3"));
});

const signedIn = async (sub: string, ...roles: readonly Role[]): Promise<TestBrowser> => {
  const browser = porth.browser();
  await browser.signIn({ sub, roles, name: "Rhiannon Patrwm" });
  return browser;
};
const pageOf = ({ id }: Decision, at = "") => `${at}/decisions/${id}`;

describe("the page of a decision", () => {
  it("says a no, why, and how anyone can check it", async () => {
    const words = await wordsOf((await signedIn("manager", "Gate.Ask")).get(pageOf(blocked)));
    expect(words).toMatch(
      new RegExp(
        [
          `Vacancy \u2068TRAC-88123\u2069 Decision ${blocked.reference} Blocked This vacancy may not be advertised`,
          "as it was given on 22 November 2026",
          "Department Cardiology \\(CARD\\) Service group MOR Answered 22 November 2026, 09:14 Consultants 2 consultants in scope: 1 .* 1 without, 0 exempt\\.",
          "1 reason why not 1 consultant's job plan is out of date\\. .* Next to act: Clinical director\\.",
          "Staff list \\(ESR\\) Taken on 20 November 2026",
          `https://porth\\.test/verify\\?reference=${blocked.reference}`,
        ].join(".*"),
      ),
    );
  });

  it("says a yes with its last day, and an override with what was overridden", async () => {
    const browser = await signedIn("manager", "Gate.Ask");
    expect(await wordsOf(browser.get(pageOf(clear)))).toMatch(
      /Clear This vacancy may be advertised up to and including 27 November 2026 .* Counts until 27 November 2026 .* Nothing stood in the way\./,
    );
    expect(await wordsOf(browser.get(pageOf(overridden)))).toMatch(
      /Overridden This vacancy may be advertised up to and including 25 November 2026 .* 1 reason that a reviewer overrode 1 consultant's job plan is out of date\./,
    );
  });

  it("says it in Welsh, and leads to the Welsh page that checks it", async () => {
    const words = await wordsOf((await signedIn("manager", "Gate.Ask")).get(pageOf(blocked, "/cy")));
    expect(words).toMatch(
      /Swydd wag .* Penderfyniad PORTH-.* Rhwystrwyd Ni chaniateir hysbysebu'r swydd wag hon .* Adran Cardioleg \(CARD\) .* 1 rheswm dros wrthod .* Nesaf i weithredu: /,
    );
    expect(words).toContain(`https://porth.test/cy/verify?reference=${blocked.reference}`);
  });

  it("changes nothing", async () => {
    const browser = await signedIn("manager", "Gate.Ask");
    const before = await everythingIn(porth.db);
    expect((await browser.get(pageOf(blocked))).status).toBe(200);
    expect((await browser.get(`${pageOf(blocked)}/receipt`)).status).toBe(200);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("names nobody, even to those who may read who it is about", async () => {
    const reader = await porth.as({ kind: "person", roles: ["Gate.ReadDetail"], sub: "reader" });
    const [finding] = (await bodyOf<Decision>(await reader.get(`/v1/decisions/${blocked.id}`))).reasons;
    expect(finding?.people?.map(({ name }) => name)).toEqual(["Huw Fictional"]);
    const page = await textOf(await (await signedIn("reader", "Gate.ReadDetail")).get(pageOf(blocked)));
    expect(page).toContain("out of date");
    expect(page).not.toMatch(/Huw|Fictional|20002|JP-2/);
  });
});

describe("who may read it", () => {
  it.each<readonly [number, string, string, readonly Role[]]>([
    [200, "who asked", "manager", ["Gate.Ask"]],
    [200, "who may read the details of all", "reader", ["Gate.ReadDetail"]],
    [404, "another who may ask", "another", ["Gate.Ask"]],
    [403, "who asked, once they may no longer", "manager", ["Report.Read"]],
    [403, "who reviews and no more", "reviewer", ["Review.Read", "Review.Decide"]],
    [403, "who reads the trail", "auditor", ["Audit.Read"]],
  ])("%i to %s, as for the API, and /verify leads there or not", async (status, _, sub, roles) => {
    const caller = await porth.as({ kind: "person", roles, sub });
    const browser = await signedIn(sub, ...roles);
    expect((await caller.get(`/v1/decisions/${blocked.id}`)).status).toBe(status);
    for (const at of ["", "/cy"]) {
      expect((await browser.get(pageOf(blocked, at))).status, at).toBe(status);
      expect((await browser.get(`${pageOf(blocked, at)}/receipt`)).status, at).toBe(status);
      const checked = await textOf(await browser.get(`${at}/verify?reference=${blocked.reference}`));
      expect(checked.includes(`href="${pageOf(blocked, at)}"`), at).toBe(status === 200);
    }
  });

  it("404 to what was never decided, in the same words as to what is another's", async () => {
    const stranger = await signedIn("another", "Gate.Ask");
    const never = { ...blocked, id: "dec_01KAN7Q4YF2M8X3C5V9B0T6DZE" };
    const same = { "x-request-id": "one" };
    const [one, other] = [await stranger.get(pageOf(never), same), await stranger.get(pageOf(blocked), same)];
    expect([one.status, other.status]).toEqual([404, 404]);
    expect(await wordsOf(one)).toBe(await wordsOf(other));
    for (const id of ["nothing", "%00", "a'--"])
      expect((await stranger.get(pageOf({ ...blocked, id }))).status, id).toBe(404);
  });

  it("whoever is not signed in is asked to sign in, and comes back to it", async () => {
    const browser = porth.browser();
    const asked = await browser.get(pageOf(blocked));
    expect(asked.status).toBe(302);
    expect(decodeURIComponent(locationOf(asked))).toContain(pageOf(blocked));
    expect(await textOf(await browser.get(`/verify?reference=${blocked.reference}`))).not.toContain(
      blocked.id,
    );
  });
});

it("the receipt is the API's, byte for byte", async () => {
  const response = await (await signedIn("manager", "Gate.Ask")).get(`${pageOf(clear)}/receipt`);
  expect(response.headers.get("content-type")).toBe("application/jose");
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${clear.id}.jws"`);
  expect(await textOf(response)).toBe(await textOf(await asker.get(clear.receipt)));
});
