import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectWellShown } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { expectNoReport, openSignedIn, type ServedRequests, serveRequests } from "./support/requests.ts";

let served: ServedRequests;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveRequests();
  chrome = await startChrome(served.url);
  for (const [at, department] of ["ANAE", "DERM", "RESP", "CARD", "NEUR", "GERI"].entries())
    await served.blocked(department, `TRAC-${at}`, { title: "Consultant" });
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

describe.each([
  ["en", ""],
  ["cy", "/cy"],
])("in %s", (language, prefix) => {
  it("the queue is well shown, whatever is looked for", async () => {
    const page = await openSignedIn({ chrome, served }, `${prefix}/requests`);
    const look = async (name: string) => {
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await expectWellShown(chrome, page, `requests-${name}-${language}`);
    };
    await look("waiting");
    for (const query of ["state=all&text=TRAC&service_group=MOR", "state=expired", "text=nothing+like+it"]) {
      await page.goto(`${prefix}/requests?${query}`);
      await look(query.replaceAll(/\W+/g, "-"));
    }
    expectNoReport(page);
  });
});

it("the queue is searched, filtered and read page by page without scripts, by the address alone", async () => {
  const page = await openSignedIn({ chrome, served }, "/requests", { look: { scripts: false } });
  await page.locator("#text").fill("geri");
  await page.locator("main form button").click();
  expect(await page.locator("tbody tr").count()).toBe(1);
  expect(new URL(page.url()).search).toBe("?text=geri&service_group=");
  await page.locator(".porth-states a").last().click();
  expect(new URL(page.url()).search).toBe("?state=all&text=geri");
  await page.getByRole("link", { name: "Cymraeg" }).click();
  expect(await page.locator("#text").inputValue()).toBe("geri");
  await page.getByRole("link", { name: "Clirio'r chwiliad" }).click();
  expect(await page.locator("tbody tr").count()).toBe(6);
});
