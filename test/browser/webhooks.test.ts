import type { Page } from "playwright-core";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { good } from "../webhooks/support/receiver.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { lookedAt, looks } from "./support/departments.ts";
import { type ServedWebhooks, serveWebhooks } from "./support/webhooks.ts";

let served: ServedWebhooks;
let chrome: Chrome;

beforeAll(async () => {
  served = await serveWebhooks();
  chrome = await startChrome(served.url);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
});
beforeEach(() => served.receiver.behaves(good));

/** What is on the buttons and links, in each language. */
const words = {
  "": {
    register: "Register an endpoint",
    save: "Register the endpoint",
    go: "Go to the endpoint",
    test: "Send a test event",
    again: "Look again",
    resend: "Send it again",
    missed: "Send what it missed",
    recover: "Send them",
    disable: "Disable this endpoint",
    disableIt: "Disable it",
    enable: "Enable",
    replace: /^Replace/,
    replaceIt: "Replace the secret",
    change: /^Change the address/,
    saveChanges: "Save the changes",
    remove: "Remove this endpoint",
    removeIt: "Remove it",
  },
  "/cy": {
    register: "Cofrestru derbynnydd",
    save: "Cofrestru'r derbynnydd",
    go: "Mynd i'r derbynnydd",
    test: "Anfon digwyddiad prawf",
    again: "Edrych eto",
    resend: "Ei anfon eto",
    missed: "Anfon yr hyn a gollodd",
    recover: "Eu hanfon",
    disable: "Analluogi'r derbynnydd hwn",
    disableIt: "Ei analluogi",
    enable: "Galluogi",
    replace: /^Disodli/,
    replaceIt: "Disodli'r gyfrinach",
    change: /^Newid y cyfeiriad/,
    saveChanges: "Cadw'r newidiadau",
    remove: "Tynnu'r derbynnydd hwn",
    removeIt: "Ei dynnu",
  },
} as const;

describe.each(looks)("%s", (_, look) => {
  const say = words[look.at];
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = (page: Page, name: string | RegExp) =>
    page
      .locator("main")
      .getByRole("link", { name, ...(typeof name === "string" ? { exact: true } : {}) })
      .click();

  it("an endpoint is registered, tested, asked for what it missed, stopped, started, changed and removed", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${look.at}/webhooks`);
    await seen("webhooks-empty");
    await follow(page, say.register);
    await page.locator("#url").fill("https://elsewhere.example/");
    await page.locator("#types-3").check();
    await press(page, say.save);
    await page.locator(".nhsuk-error-summary:focus").waitFor();
    expect(await page.locator("#types-3").isChecked()).toBe(true);
    await seen("webhooks-new-error");
    await page.locator(".nhsuk-error-summary a").click();
    expect(await page.locator("*:focus").getAttribute("id")).toBe("url");
    await page.locator("#url").fill(served.receiver.url);
    await page.locator("#types-3").uncheck();
    await press(page, say.save);
    const secret = (await page.locator(".porth-secret code").textContent()) ?? "";
    await seen("webhooks-secret");
    await follow(page, say.go);
    await seen("webhooks-pending");

    await press(page, say.test);
    await page.waitForURL("**/deliveries/**");
    await expect
      .poll(async () => {
        await page.reload();
        return page.locator("main .nhsuk-tag--green").count();
      })
      .toBe(1);
    const { body, headers } = served.receiver.came.at(-1) ?? { body: "", headers: {} };
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    await seen("webhooks-delivered");
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /127\.0\.0\.1/ })
      .click();
    await page.locator("main .nhsuk-tag--green").first().waitFor();
    await seen("webhooks-enabled");

    await follow(page, say.missed);
    await press(page, say.recover);
    await page.locator(".nhsuk-error-summary:focus").waitFor();
    await seen("webhooks-recover-error");
    const today = new Date();
    await page.locator("#since-day").fill(String(today.getUTCDate()));
    await page.locator("#since-month").fill(String(today.getUTCMonth() + 1));
    await page.locator("#since-year").fill(String(today.getUTCFullYear()));
    await press(page, say.recover);
    await page.locator(".nhsuk-notification-banner--success:focus").waitFor();

    await follow(page, say.disable);
    await seen("webhooks-disable");
    await press(page, say.disableIt);
    await page.locator("main .nhsuk-tag--red").first().waitFor();
    await seen("webhooks-disabled");
    await press(page, say.enable);
    await page.locator("main .nhsuk-tag--green").first().waitFor();

    await follow(page, say.replace);
    await seen("webhooks-replace");
    await press(page, say.replaceIt);
    expect(await page.locator(".porth-secret code").textContent()).not.toBe(secret);
    await seen("webhooks-secret-replaced");
    await follow(page, say.go);
    await follow(page, say.change);
    expect(await page.locator("#url").inputValue()).toBe(served.receiver.url);
    await page.locator("#description").fill("HR");
    await press(page, say.saveChanges);
    await page.locator(".nhsuk-notification-banner--success:focus").waitFor();

    await follow(page, say.remove);
    await seen("webhooks-remove");
    await press(page, say.removeIt);
    await page.locator(".nhsuk-notification-banner--success:focus").waitFor();
    await seen("webhooks-removed");
  });
});
