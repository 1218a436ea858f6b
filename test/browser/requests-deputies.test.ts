import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#gate/day.ts";
import { expectWellShown } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import {
  expectNoReport,
  goOn,
  manager,
  openSignedIn,
  type ServedRequests,
  serveRequests,
} from "./support/requests.ts";

let served: ServedRequests;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveRequests();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

describe.each([
  ["en", ""],
  ["cy", "/cy"],
])("in %s", (language, prefix) => {
  it("deputies are recorded and ended on pages that are well shown", async () => {
    await (await openSignedIn({ chrome, served }, `${prefix}/requests`, { person: manager })).close();
    const page = await openSignedIn({ chrome, served }, `${prefix}/deputies`, {
      look: { width: 320, scripts: false },
    });
    const look = (name: string) => expectWellShown(chrome, page, `deputies-${name}-${language}`);
    await page.locator("main a.nhsuk-button").click();
    await look("new");
    await goOn(page);
    await page.locator(".nhsuk-error-summary").waitFor();
    await look("error");
    await page.locator("#person").selectOption({ index: 1 });
    for (const field of ["from", "until"]) {
      const day = dayOf(Date.now() + 86_400_000).split("-");
      for (const [at, part] of ["year", "month", "day"].entries())
        await page.locator(`#${field}-${part}`).fill(String(Number(day[at])));
    }
    await goOn(page);
    await page.locator(".nhsuk-notification-banner--success").waitFor();
    await look("list");
    await page.locator("main table a").first().click();
    await look("end");
    await goOn(page);
    expect(await page.locator("main table a").count()).toBe(0);
    expectNoReport(page);
  });
});
