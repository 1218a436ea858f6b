import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { clock } from "#auth/principal.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks, type ServedDepartments, serveDepartments } from "./support/departments.ts";

let served: ServedDepartments;
let chrome: Chrome;

const recordExemption = async (): Promise<void> => {
  const reviewer = await served.porth.as({ kind: "person", roles: ["Review.Decide"] });
  const exemption = { assignment_number: "20001", kind: "other", from: "2026-11-22", until: "2026-12-22" };
  expect((await reviewer.send("POST", "/v1/exemptions", exemption)).status).toBe(201);
};

/** Three days in a row are kept, two are missing as the register changed, and then one more is kept. */
beforeAll(async () => {
  served = await serveDepartments();
  const { porth } = served;
  for (const today of ["2026-11-15", "2026-11-17", "2026-11-20"] as const) {
    if (today === "2026-11-20") await recordExemption();
    await keepDailyMeasures({ ...porth.deps, today: () => today }, clock);
  }
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});

describe.each(looks)("%s", (_, look) => {
  const { at } = look;
  const cy = at === "/cy";

  it("the board is seen as a whole and by service group, measures open, and another day is asked for", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${at}/dashboard`);
    expect(await page.locator("svg[role=img]").count()).toBe(4);
    expect(await page.locator("pattern").count()).toBeGreaterThan(0);
    await page
      .getByText(cy ? "Ar Allocate" : "On Allocate", { exact: true })
      .and(page.locator("summary *"))
      .click();
    expect(await page.getByText("the audit found plans not on Allocate").isVisible()).toBe(true);
    await page.getByText(cy ? "Y duedd fel tabl" : "The trend as a table").click();
    expect(
      await page
        .getByText(cy ? "Ar goll" : "Missing")
        .first()
        .isVisible(),
    ).toBe(true);
    await seen("dashboard");
    await page.getByRole("link", { name: cy ? "MOR" : "Morfa Hospital" }).click();
    await page.waitForURL("**group=MOR**");
    expect(await page.locator("h1").textContent()).toContain("Morfa Hospital");
    expect(await page.locator("main table .nhsuk-tag").count()).toBe(1);
    await seen("dashboard-group");
    await page.getByText(cy ? "Diwrnod arall" : "Another day").click();
    await page.locator("#on-day").fill("31");
    await page.locator("#on-month").fill("2");
    await page.locator("#on-year").fill("2027");
    await page.getByRole("button", { name: cy ? "Dangos y diwrnod hwn" : "Show this day" }).click();
    await page.locator(".nhsuk-error-summary").waitFor();
    expect(await page.locator("#on-day").inputValue()).toBe("31");
    await seen("dashboard-error");
    await page.locator("#on-day").fill("1");
    await page.getByRole("button", { name: cy ? "Dangos y diwrnod hwn" : "Show this day" }).click();
    await page
      .getByText(cy ? "1 Chwefror 2027" : "1 February 2027")
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get("group")).toBe("MOR");
  });
});
