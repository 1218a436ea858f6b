import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#gate/day.ts";
import { asReviewer, decide, overriding, reviewsIn, revoke, upholding } from "../support/reviewing.ts";
import { expectWellShown } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { expectNoReport, openSignedIn, type ServedRequests, serveRequests } from "./support/requests.ts";

let served: ServedRequests;
let chrome: Chrome;
/** Requests by what has become of them. */
const ids = new Map<string, string>();

beforeAll(async () => {
  served = await serveRequests();
  chrome = await startChrome(served.url);
  const ends_on = dayOf(Date.now() + 30 * 86_400_000);
  const reviewer = await asReviewer(served.porth);
  for (const [at, department] of ["ANAE", "DERM", "RESP", "CARD", "NEUR", "GERI"].entries()) {
    const { id } = await served.blocked(department, `TRAC-${at}`, { title: "Consultant" });
    ids.set(["waiting", "overridden", "upheld", "revoked", "withdrawn", "own"][at] ?? "", id);
  }
  await decide(reviewer, ids.get("overridden") ?? "", { ...overriding, ends_on });
  await decide(reviewer, ids.get("upheld") ?? "", upholding);
  await decide(reviewer, ids.get("revoked") ?? "", { ...overriding, ends_on });
  await revoke(reviewer, ids.get("revoked") ?? "");
  const withdrawn = (await reviewsIn(served.porth)).find(({ id }) => id === ids.get("withdrawn"));
  const form = await served.porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  await form.send("POST", `/v1/vacancies/${withdrawn?.vacancy.id}/withdraw`);
  await served.ask("GERI", "TRAC-5", { requestedBy: "Dr Branwen Enghraifft" });
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

const states = ["waiting", "overridden", "upheld", "revoked", "withdrawn", "own"] as const;

describe.each([
  ["en", ""],
  ["cy", "/cy"],
])("in %s", (language, prefix) => {
  it("a request in every state is well shown", async () => {
    const page = await openSignedIn({ chrome, served }, `${prefix}/requests`);
    const look = async (name: string) => {
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await expectWellShown(chrome, page, `requests-${name}-${language}`);
    };
    for (const state of states) {
      await page.goto(`${prefix}/requests/${ids.get(state)}`);
      await look(`one-${state}`);
    }
    await served.porth.db.d1
      .prepare(
        "update vacancy set asked_by = (select id from person where name like '%Branwen%') where ref = 'TRAC-5'",
      )
      .run();
    await page.goto(`${prefix}/requests/${ids.get("own")}`);
    await page.locator('main a[href$="/withdraw"]').click();
    await look("withdraw");
    expectNoReport(page);
  });
});
