import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#gate/day.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import {
  expectNoReport,
  goOn,
  manager,
  openSignedIn,
  type ServedRequests,
  serveRequests,
} from "./support/requests.ts";
import { screenshot } from "./support/screenshot.ts";

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
  it.each([320, 1280] as const)("deputies are recorded and ended, accessibly at %i px", async (width) => {
    await (await openSignedIn({ chrome, served }, `${prefix}/requests`, { person: manager })).close();
    const page = await openSignedIn({ chrome, served }, `${prefix}/deputies`, {
      look: { width, scripts: false },
    });
    const same = await openSignedIn({ chrome, served }, `${prefix}/deputies`, { look: { width } });
    const look = async (name: string, address: string) => {
      await same.goto(address);
      await expectAccessible(same);
      await expectNoSidewaysScroll(same);
      await screenshot(same, `deputies-${name}-${language}-${width}`);
    };
    await page.locator("main a.nhsuk-button").click();
    await goOn(page);
    await page.locator(".nhsuk-error-summary").waitFor();
    await page.locator("#person").selectOption({ index: 1 });
    for (const field of ["from", "until"]) {
      const day = dayOf(Date.now() + 86_400_000).split("-");
      for (const [at, part] of ["year", "month", "day"].entries())
        await page.locator(`#${field}-${part}`).fill(String(Number(day[at])));
    }
    await goOn(page);
    await page.locator(".nhsuk-notification-banner--success").waitFor();
    await look("list", `${prefix}/deputies?notice=recorded`);
    await look("new", `${prefix}/deputies/new`);
    await goOn(same);
    await expectAccessible(same);
    const end = (await page.locator("main table a").first().getAttribute("href")) ?? "";
    await look("end", end);
    await page.goto(end);
    await goOn(page);
    expect(await page.locator("main table a").count()).toBe(0);
    expectNoReport(page);
  });
});
