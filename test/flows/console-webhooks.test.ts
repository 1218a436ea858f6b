import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type EndpointWithSecret, textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import type { TestPorth } from "../support/porth.ts";
import { hiddenIn, sent, wordsOf } from "../support/reading-pages.ts";
import {
  always,
  answers,
  deliver,
  enabled,
  failsBy,
  porthSendingTo,
  type Receivers,
  receivers,
  register,
} from "../support/receivers.ts";
import { linesOf } from "../support/reviewing.ts";

let porth: TestPorth;
let outside: Receivers;
let browser: TestBrowser;
const manager = { sub: "manager", roles: ["Webhook.Manage"] } as const;

beforeEach(async () => {
  outside = receivers();
  porth = await porthSendingTo(outside);
  browser = porth.browser();
  await browser.signIn(manager);
});

const page = (path: string) => wordsOf(browser.get(path));
const keyAt = async (path: string) => hiddenIn(await textOf(await browser.get(path)), "key");
/** Sends the form of a page that asks once more, or of the only button on it. */
const confirm = async (path: string, to = path) => sent(browser, to, { key: await keyAt(path) });
const registered = async (path = "/a") => register(always(porth, "Webhook.Manage"), path);
const load = async (name: string) => {
  const file = `code,name_en,service_group\nCARD,${name},MOR\n`;
  expect((await always(porth, "Register.Write").load("departments", file)).status).toBe(201);
};
const newestDelivery = async (id: string): Promise<string> => {
  const [, delivery = ""] =
    new RegExp(`/webhooks/${id}/deliveries/(dlv_\\w+)`).exec(
      await textOf(await browser.get(`/webhooks/${id}`)),
    ) ?? [];
  return delivery;
};

describe("the list of endpoints", () => {
  it("says why it is empty, and what else there is", async () => {
    expect(await page("/webhooks")).toContain("No endpoint is registered yet.");
    expect(await page("/cy/webhooks")).toContain("Nid oes derbynnydd wedi'i gofrestru eto.");
  });

  it("tells of each its state in words, its last success and its failures", async () => {
    await enabled(porth, "/a", { description: "The HR system" });
    const { id } = await enabled(porth, "/b");
    outside.answer("/b", answers(500));
    await load("One");
    await deliver(porth);
    await register(always(porth, "Webhook.Manage"), "/c", { types: ["decision.made"] });
    const words = await page("/webhooks");
    expect(words).toContain("The HR system");
    expect(words).toMatch(/Enabled.*22 November 2026, 09:14.*Failing.*Not tested.*Not yet/);
    expect(words).toContain("1 type");
    expect(await page(`/webhooks/${id}`)).toContain("1, since 22 November 2026, 09:14");
    expect(await page("/cy/webhooks")).toMatch(/Wedi'i alluogi.*Yn methu.*Heb ei brofi/);
  });

  it("goes on by page", async () => {
    for (let at = 0; at < 26; at++) await registered(`/${at}`);
    const first = await textOf(await browser.get("/webhooks"));
    const [, next = ""] = /href="(\/webhooks\?after=whe_\w+)"/.exec(first) ?? [];
    expect(first.match(/<tr /g)).toHaveLength(26);
    expect((await textOf(await browser.get(next))).match(/<tr /g)).toHaveLength(2);
  });
});

describe("registering an endpoint", () => {
  const form = async (fields: Record<string, string> = {}) => ({
    key: await keyAt("/webhooks/new"),
    url: " https://hr.test/hooks ",
    description: "The HR system",
    ...fields,
  });

  it("shows the secret once, to whoever made it, for ten minutes and in either language", async () => {
    const shownAt = await sent(browser, "/webhooks/new", await form({ types: "import.committed" }));
    const words = await page(shownAt);
    const [secret = ""] = /whsec_[A-Za-z0-9+/=]{44}/.exec(words) ?? [];
    expect(secret).not.toBe("");
    expect(words).toContain("until 22 November 2026, 09:24");
    expect(await page(`/cy${shownAt}`)).toContain(secret);
    const [, id = ""] = /\/webhooks\/(whe_\w+)\//.exec(shownAt) ?? [];
    for (const path of ["/webhooks", `/webhooks/${id}`, `/webhooks/${id}/change`, `/webhooks/${id}/secret`])
      expect(await page(path)).not.toContain("whsec_");
    const other = porth.browser();
    await other.signIn({ ...manager, sub: "other" });
    expect(await wordsOf(other.get(shownAt))).not.toContain("whsec_");
    porth.setClock("2026-11-22T09:24:03.120Z");
    expect(await page(shownAt)).toContain("The secret is not shown again");
    expect(await page(`/webhooks/${id}`)).toMatch(/hr\.test\/hooks.*File loaded.*The HR system/);
    expect(JSON.stringify(await everythingIn(porth.db))).not.toContain(secret.slice(6));
  });

  it("makes one of a form that is sent twice, and shows the same secret", async () => {
    const fields = await form();
    const first = await sent(browser, "/webhooks/new", fields);
    expect(await sent(browser, "/webhooks/new", fields)).toBe(first);
    expect(await rowsIn(porth.db, "endpoint")).toBe(1);
  });

  it.each([
    ["", "Enter the address", "Rhowch y cyfeiriad"],
    ["hr.test", "Enter a web address", "Rhowch gyfeiriad gwe"],
    ["http://hr.test/", "must begin with https://", "ddechrau â https://"],
    ["https://elsewhere.test/", "is not one that events may be sent to", "nid yw'r gwesteiwr"],
    ["https://127.0.0.1/", "must name its host", "enwi ei westeiwr"],
    ["https://me@hr.test/", "user name", "enw defnyddiwr"],
  ])(
    "says of the address %j what is wrong, in both languages, and keeps what was typed",
    async (url, en, cy) => {
      for (const [at, says] of [
        ["", en],
        ["/cy", cy],
      ] as const) {
        const response = await browser.post(
          `${at}/webhooks/new`,
          await form({ url, types: "decision.made", description: `"><script>` }),
        );
        expect(response.status).toBe(400);
        const markup = await textOf(response.clone());
        expect(markup).toMatch(at === "" ? /<title>Error: / : /<title>Gwall: /);
        expect(markup.toLowerCase()).toContain(says.toLowerCase().replaceAll("'", "&#39;"));
        expect(markup).toMatch(/value="decision.made" checked/);
        expect(markup).toContain("&quot;&gt;&lt;script&gt;");
      }
      expect(await rowsIn(porth.db, "endpoint")).toBe(0);
    },
  );

  it("refuses a description of 501 characters", async () => {
    const response = await browser.post("/webhooks/new", await form({ description: "x".repeat(501) }));
    expect([response.status, (await wordsOf(response)).includes("500 characters or fewer")]).toEqual([
      400,
      true,
    ]);
  });
});

describe("one endpoint", () => {
  it("is tested: the page of the delivery says that it is on its way, and then what came of it", async () => {
    const { id } = await registered();
    expect(await page(`/webhooks/${id}`)).toContain("It gets no events until a test event has reached it.");
    const told = await confirm(`/webhooks/${id}`, `/webhooks/${id}/test`);
    expect(await page(told)).toMatch(/It is on its way.*Waiting.*Look again/);
    await deliver(porth);
    expect(await page(told)).toMatch(/Delivered.*HTTP 200.*12 ms/);
    expect(await page(`/webhooks/${id}`)).toMatch(/Enabled.*Send what it missed.*Test/);
  });

  it("is enabled again after it was gone, and told what it missed", async () => {
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(410));
    await load("One");
    await deliver(porth);
    expect(await page(`/webhooks/${id}`)).toMatch(/Disabled.*it is gone \(HTTP 410\)/);
    outside.answer("/a", answers(200));
    const told = await confirm(`/webhooks/${id}`, `/webhooks/${id}/enable`);
    expect(await page(told)).toContain("It gets what happens from now on.");
    const fields = { key: await keyAt(`/webhooks/${id}/recover`), "since[day]": "22", "since[month]": "11" };
    const recovered = await sent(browser, `/webhooks/${id}/recover`, { ...fields, "since[year]": "2026" });
    expect(await page(recovered)).toContain("1 event is on its way");
    expect(await deliver(porth)).toBe(1);
    expect(await linesOf(porth, "endpoint.recovered")).toMatchObject([
      { data: { since: "2026-11-22T00:00:00.000Z", events: 1 } },
    ]);
    const again = { ...fields, key: await keyAt(`/webhooks/${id}/recover`), "since[year]": "2026" };
    expect(await page(await sent(browser, `/webhooks/${id}/recover`, again))).toContain(
      "It has missed nothing since then",
    );
  });

  it.each([
    ["31", "2", "2026", "Enter a real day"],
    ["23", "11", "2026", "The day must be today or before"],
    ["", "", "", "Enter a real day"],
  ])("is not told what it missed since %s %s %s", async (day, month, year, says) => {
    const { id } = await enabled(porth, "/a");
    const response = await browser.post(`/webhooks/${id}/recover`, {
      key: await keyAt(`/webhooks/${id}/recover`),
      "since[day]": day,
      "since[month]": month,
      "since[year]": year,
    });
    expect(response.status).toBe(400);
    expect(await wordsOf(response)).toContain(says);
  });

  it("in summer is told what it missed since the UK's midnight", async () => {
    const { id } = await enabled(porth, "/a");
    porth.setClock("2027-06-10T09:00:00.000Z");
    await browser.signIn(manager);
    await sent(browser, `/webhooks/${id}/recover`, {
      key: await keyAt(`/webhooks/${id}/recover`),
      "since[day]": "9",
      "since[month]": "6",
      "since[year]": "2027",
    });
    expect(await linesOf(porth, "endpoint.recovered")).toMatchObject([
      { data: { since: "2027-06-08T23:00:00.000Z" } },
    ]);
  });

  it("is disabled by hand: the others hear of it, and it can be enabled again", async () => {
    const { id } = await enabled(porth, "/a");
    await enabled(porth, "/b", { types: ["endpoint.disabled"] });
    const told = await confirm(`/webhooks/${id}/disable`);
    expect(await page(told)).toMatch(/The endpoint is disabled.*Somebody disabled it/);
    await deliver(porth);
    expect(outside.at("/b").at(-1)?.event).toMatchObject({
      type: "endpoint.disabled",
      data: { endpoint: id, reason: "by_hand" },
    });
    expect(await linesOf(porth, "endpoint.disabled")).toMatchObject([{ data: { reason: "by_hand" } }]);
    expect(await page(`/webhooks/${id}`)).not.toContain("Disable this endpoint");
    await confirm(`/webhooks/${id}`, `/webhooks/${id}/enable`);
    await load("One");
    await deliver(porth);
    expect(outside.at("/a").at(-1)?.event.type).toBe("import.committed");
  });

  it("gets a new secret, shown once; the old one signs for a day", async () => {
    const { id, secret } = await enabled(porth, "/a");
    const words = await page(await confirm(`/webhooks/${id}/replace-secret`));
    expect(words).toMatch(/whsec_/);
    expect(words).not.toContain(secret);
    expect(words).toContain("For 24 hours everything is signed with the secret before it as well");
    expect(await page(`/webhooks/${id}`)).toContain("also signs until 23 November 2026, 09:14");
  });

  it("whose secret somebody else replaced since shows it to nobody but them", async () => {
    const { id } = await enabled(porth, "/a");
    const shownAt = await confirm(`/webhooks/${id}/replace-secret`);
    expect(await page(shownAt)).toContain("whsec_");
    porth.setClock("2026-11-22T09:15:00.000Z");
    await always(porth, "Webhook.Manage").send("POST", `/v1/webhook-endpoints/${id}/rotate-secret`);
    expect(await page(shownAt)).toContain("The secret is not shown again");
  });

  it("is changed: what was there is shown, and a new address waits for a test", async () => {
    const { id } = await enabled(porth, "/a", { types: ["decision.made"], description: "HR" });
    const markup = await textOf(await browser.get(`/webhooks/${id}/change`));
    expect(markup).toContain('value="https://hr.test/a"');
    expect(markup).toMatch(/value="decision.made" checked/);
    const told = await sent(browser, `/webhooks/${id}/change`, {
      key: hiddenIn(markup, "key"),
      url: "https://hr.test/b",
      description: "",
    });
    expect(await page(told)).toMatch(/The endpoint is changed.*Not tested.*All, and new types/);
  });

  it("is removed, once", async () => {
    const { id } = await enabled(porth, "/a");
    const key = await keyAt(`/webhooks/${id}/remove`);
    expect(await sent(browser, `/webhooks/${id}/remove`, { key })).toBe("/webhooks?notice=removed");
    expect(await sent(browser, `/webhooks/${id}/remove`, { key })).toBe("/webhooks?notice=removed");
    expect(await rowsIn(porth.db, "endpoint")).toBe(0);
    expect((await browser.get(`/webhooks/${id}`)).status).toBe(404);
  });
});

describe("deliveries", () => {
  it("are listed by state and by page", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    outside.answer("/a", answers(500));
    for (let at = 0; at < 26; at++) await load(`Number ${at}`);
    await deliver(porth);
    const list = async (query: string) => textOf(await browser.get(`/webhooks/${id}${query}`));
    expect((await list("?state=waiting")).match(/<tr /g)).toHaveLength(26);
    expect((await list("?state=delivered")).match(/<tr /g)).toHaveLength(2);
    expect(await page(`/webhooks/${id}?state=given_up`)).toContain("No delivery is in this state.");
    const [, next = ""] =
      /href="(\/webhooks\/whe_\w+\?before=dlv_\w+)#deliveries"/.exec(await list("")) ?? [];
    expect((await textOf(await browser.get(next))).match(/<tr /g)).toHaveLength(3);
    expect(await page(`/webhooks/${id}?state=nonsense`)).toContain("File loaded");
  });

  it("tell what came of each try, whatever the receiver said, and when the next one is", async () => {
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(503, { excerpt: "<script>alert(1)</script>\nbusy \u202e" }));
    await load("One");
    await deliver(porth);
    outside.answer("/a", failsBy("timed_out"));
    porth.setClock("2026-11-22T09:14:08.120Z");
    await deliver(porth);
    const delivery = `/webhooks/${id}/deliveries/${await newestDelivery(id)}`;
    const markup = await textOf(await browser.get(delivery));
    expect(markup).not.toContain("<script>");
    const words = await page(delivery);
    expect(words).toMatch(/Waiting.*A file became the current snapshot.*22 November 2026, 09:19/);
    expect(words).toMatch(
      /09:14:03.*HTTP 503.*<script>alert\(1\)<\/script>.*09:14:08.*No whole answer came in time/,
    );
    expect(words).toContain('"type": "import.committed"');
    expect(await page(`/cy${delivery}`)).toContain("Ni ddaeth ateb cyfan mewn pryd");
  });

  it("are sent again", async () => {
    const { id } = await enabled(porth, "/a");
    const delivery = `/webhooks/${id}/deliveries/${await newestDelivery(id)}`;
    const key = await keyAt(delivery);
    const told = await sent(browser, `${delivery}/resend`, { key });
    expect(await sent(browser, `${delivery}/resend`, { key })).toBe(told);
    expect(await page(told)).toContain("It is on its way");
    expect(await deliver(porth)).toBe(1);
    await confirm(`/webhooks/${id}/disable`);
    expect(await page(delivery)).toContain("It can be sent again once the endpoint is enabled.");
  });
});

it("what Porth tells of is told in both languages, with examples", async () => {
  expect(await page("/webhooks/event-types")).toMatch(
    /Decision made.*decision\.made.*An example.*"api_version": "v1"/,
  );
  expect(await page("/cy/webhooks/event-types")).toContain("Penderfyniad wedi'i wneud");
});

describe("who does not hold Webhook.Manage", () => {
  it("403 at every page and form, and nothing of it in the menu", async () => {
    const { id } = (await enabled(porth, "/a")) satisfies EndpointWithSecret;
    const delivery = `/webhooks/${id}/deliveries/${await newestDelivery(id)}`;
    const key = await keyAt(`/webhooks/${id}`);
    const other = porth.browser();
    await other.signIn({
      sub: "other",
      roles: ["Review.Read", "Review.Decide", "Register.Write", "Audit.Read"],
    });
    expect(await textOf(await other.get("/requests"))).not.toContain('href="/webhooks"');
    const before = await everythingIn(porth.db);
    const below = ["change", "replace-secret", "disable", "remove", "recover"].map(
      (one) => `/webhooks/${id}/${one}`,
    );
    for (const path of [
      "/webhooks",
      "/webhooks/new",
      "/webhooks/event-types",
      `/webhooks/${id}`,
      delivery,
      ...below,
    ])
      expect((await other.get(path)).status, path).toBe(403);
    expect((await other.get(`/webhooks/${id}/secret?form=x`)).status).toBe(403);
    for (const path of [
      "/webhooks/new",
      `/webhooks/${id}/test`,
      `/webhooks/${id}/enable`,
      `${delivery}/resend`,
      ...below,
    ])
      expect(
        (await other.post(path, { key, url: "https://hr.test/", description: "" })).status,
        path,
      ).toBeOneOf([400, 403]);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("404 for what there is not", async () => {
    const { id } = await enabled(porth, "/a");
    const other = await registered("/b");
    const delivery = await newestDelivery(id);
    for (const path of [
      "/webhooks/whe_01KAN7Q4YF2M8X3C5V9B0T6DZE",
      "/webhooks/x/change",
      `/webhooks/${other.id}/deliveries/${delivery}`,
      `/webhooks/${id}/deliveries/x`,
    ])
      expect((await browser.get(path)).status, path).toBe(404);
    expect((await browser.post(`/webhooks/${id}/test`, { key: "" })).status).toBe(400);
    expect(locationOf(await browser.get("/webhooks"))).toBe("");
    expect(
      (await bodyOf<object>(await always(porth, "Webhook.Manage").get("/v1/webhook-endpoints"))) !== null,
    ).toBe(true);
  });
});
