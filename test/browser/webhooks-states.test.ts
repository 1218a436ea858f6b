import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bodyOf, type EndpointWithSecret } from "../support/bodies.ts";
import { always } from "../support/receivers.ts";
import { openReceiver, type RealReceiver } from "../webhooks/support/receiver.ts";
import { type Chrome, startChrome } from "./support/chrome.ts";
import { hostile, lookedAt, looks } from "./support/departments.ts";
import { type ServedWebhooks, serveWebhooks } from "./support/webhooks.ts";

let served: ServedWebhooks;
let chrome: Chrome;
let failing: RealReceiver;
const ids: Record<string, string> = {};
let failed = "";

/** Endpoints in every state, one of them described by somebody hostile, and a receiver that answers no better. */
beforeAll(async () => {
  served = await serveWebhooks();
  failing = await openReceiver();
  chrome = await startChrome(served.url);
  const manager = always(served.porth, "Webhook.Manage");
  const register = async (name: string, url: string, more: object = {}) => {
    const response = await manager.send("POST", "/v1/webhook-endpoints", { url, ...more });
    ids[name] = (await bodyOf<EndpointWithSecret>(response)).id;
  };
  const test = (name: string) => manager.send("POST", `/v1/webhook-endpoints/${ids[name]}/test`);
  const state = async (name: string) =>
    (await bodyOf<{ state: string }>(await manager.get(`/v1/webhook-endpoints/${ids[name]}`))).state;
  await register("good", served.receiver.url, { description: "Staff records", types: ["import.committed"] });
  await register("failing", `${failing.url}/${"deep/".repeat(40)}`, { description: hostile });
  await register("gone", `${failing.url}?gone`, { description: "Old system" });
  await register("pending", "http://localhost:9/", { types: ["decision.made", "review.requested"] });
  for (const name of ["good", "failing", "gone"]) await test(name);
  await vi.waitFor(async () => {
    for (const name of ["good", "failing", "gone"]) expect(await state(name)).toBe("enabled");
  });
  failing.behaves(({ url }, response) =>
    response.writeHead(url?.endsWith("?gone") ? 410 : 500).end(`${hostile}\n${hostile}`),
  );
  await test("failing");
  await test("gone");
  await vi.waitFor(async () => expect(await state("gone")).toBe("disabled"));
  const list = await manager.get(`/v1/webhook-endpoints/${ids.failing}/deliveries?limit=1`);
  failed = (await bodyOf<{ items: { id: string }[] }>(list)).items[0]?.id ?? "";
});
afterAll(async () => {
  await chrome?.close();
  await failing?.stop();
  await served?.close();
});

describe.each(looks)("%s", (_, look) => {
  it("every state is shown as what it is, and hostile words as words", async () => {
    const { page, seen } = await lookedAt(chrome, look);
    await served.signIn(page, `${look.at}/webhooks`);
    const tags = await page.locator("main .nhsuk-tag").allTextContents();
    expect(tags).toEqual(
      look.at === "/cy"
        ? ["Wedi'i alluogi", "Yn methu", "Wedi'i analluogi", "Heb ei brofi"]
        : ["Enabled", "Failing", "Disabled", "Not tested"],
    );
    await seen("webhooks-list");
    for (const [name, path] of [
      ["event-types", "event-types"],
      ["failing", ids.failing],
      ["gone", ids.gone],
      ["untested", ids.pending],
      ["failed-delivery", `${ids.failing}/deliveries/${failed}`],
      ["secret-gone", `${ids.good}/secret`],
      ["change", `${ids.failing}/change`],
      ["recover", `${ids.good}/recover`],
    ]) {
      await page.goto(`${look.at}/webhooks/${path}`);
      if (name === "event-types") await page.locator("summary").first().click();
      expect(await page.locator("main script, main img").count()).toBe(0);
      await seen(`webhooks-${name}`);
    }
  });
});
