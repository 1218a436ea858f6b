import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { type AddPages, consoleApp } from "#routes/console/console-app.ts";
import type { ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { freshlySignedIn, signedIn, signInAgain } from "#routes/console/session.ts";
import { addSignIn } from "#routes/console/sign-in.ts";
import { everyAnswer } from "#routes/every-answer.ts";
import { requestIds } from "#routes/request.ts";
import { locationOf, type TestBrowser, testBrowser } from "../support/browser.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

const shape = z.object({
  text: z.string().trim().min(3, "tooShort").max(10, "tooLong"),
  kind: z.enum(["a", "b"], "choose"),
  file: z.instanceof(File).optional(),
});

/** Pages as anyone would add them. */
const addTestPages: AddPages = ({ forSignedIn, forAnyone }, deps) => {
  forSignedIn.get("/things/:id", (c) =>
    c.html(`${c.req.param("id")} ${c.var.language} ${signedIn(c).by.name}`),
  );
  forSignedIn.post("/things", async (c) => {
    const form = await readForm(c, shape);
    return c.html(
      form.ok
        ? `took ${form.data.text} ${form.data.kind} ${form.data.file?.name}`
        : JSON.stringify([[...form.errors], [...form.typed]]),
      form.ok ? 200 : 400,
    );
  });
  forSignedIn.post("/files", async (c) => c.text(String((await c.req.text()).length)), { maxBytes: 100_000 });
  const important = (c: Parameters<typeof signInAgain>[0]) =>
    freshlySignedIn(c) ? c.html("fresh") : signInAgain(c, deps, `${c.req.path}?step=2`);
  forSignedIn.get("/important", important);
  forSignedIn.post("/important", important);
  forAnyone.get("/public", (c) => c.html(c.var.session?.by.name ?? "nobody"));
  forAnyone.get("/broken", () => {
    throw new Error("secret of the inside");
  });
};

let porth: TestPorth;
let browser: TestBrowser;
const reviewer = { sub: "reviewer", roles: ["Review.Read", "Review.Decide"] } as const;

beforeEach(async () => {
  porth = await testPorth();
  const app = new Hono()
    .use(requestIds as never, everyAnswer)
    .route("/", consoleApp(porth.deps as ConsoleDeps, [addSignIn, addTestPages]));
  browser = testBrowser((url, init) => app.request(url, init), porth.provider);
});

describe("a page", () => {
  it("is registered once, and answers in both languages to who is signed in", async () => {
    await browser.signIn(reviewer, "/things/1");
    expect(await (await browser.get("/things/1")).text()).toBe("1 en Branwen Enghraifft");
    expect(await (await browser.get("/cy/things/1")).text()).toBe("1 cy Branwen Enghraifft");
  });

  it("for anyone knows who is signed in all the same", async () => {
    expect(await (await browser.get("/public")).text()).toBe("nobody");
    await browser.signIn(reviewer);
    expect(await (await browser.get("/public")).text()).toBe("Branwen Enghraifft");
  });

  it("that breaks says so in the reader's language, with nothing of the inside", async () => {
    const response = await browser.get("/cy/broken", { "x-request-id": "r-1" });
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).not.toContain("secret");
    expect(page).toContain("Cyfeirnod ar gyfer cymorth: r-1");
    expect(porth.faults).toMatchObject([{ message: "secret of the inside" }]);
  });

  it("answers HEAD like GET", async () => {
    expect((await browser.get("/things/1")).status).toBe(302);
  });
});

describe("a form", () => {
  const good = { text: " words ", kind: "a" };
  const multipart = (fields: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
  };
  beforeEach(() => browser.signIn(reviewer));

  it("is taken as it is typed, with files and without", async () => {
    expect(await (await browser.post("/things", good)).text()).toBe("took words a undefined");
    const file = new File(["x"], "plans.csv");
    expect(await (await browser.post("/cy/things", multipart({ ...good, file }))).text()).toBe(
      "took words a plans.csv",
    );
  });

  it("says for each field what is to be mended, and gives back what was typed", async () => {
    const response = await browser.post("/things", { text: "x", kind: "c" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual([
      [
        ["kind", "choose"],
        ["text", "tooShort"],
      ],
      [
        ["text", "x"],
        ["kind", "c"],
      ],
    ]);
  });

  it("of fields that are not its own is refused with the whole", async () => {
    expect((await browser.post("/things", { ...good, admin: "1" })).status).toBe(400);
    expect(await (await browser.post("/things", { ...good, admin: "1" })).text()).not.toContain("admin");
    expect((await browser.post("/things", { ...good, __proto__: "1" })).status).toBe(200);
  });

  it.each(["application/json", "text/plain", ""])("of the type %o is refused", async (type) => {
    const response = await browser.post("/things", good, { "content-type": type });
    expect(response.status).toBe(415);
  });

  it("that is broken is refused", async () => {
    const response = await browser.post("/things", good, { "content-type": "multipart/form-data" });
    expect(response.status).toBe(400);
  });

  it("larger than it may be is refused", async () => {
    expect((await browser.post("/things", { ...good, text: "x".repeat(66_000) })).status).toBe(413);
    expect((await browser.post("/files", { text: "x".repeat(66_000) })).status).toBe(200);
    expect((await browser.post("/files", { text: "x".repeat(101_000) })).status).toBe(413);
  });

  it("sent after the session is over is told to be lost, and where to go on", async () => {
    await porth.db.d1.prepare("update session set ended_at = '2026-11-22T09:14:04.000Z'").run();
    const response = await browser.post("/cy/things", good);
    expect(response.status).toBe(403);
    const page = await response.text();
    expect(page).toContain("Mae eich sesiwn wedi dod i ben");
    expect(page).toContain('href="/cy/sign-in"');
    expect(page).not.toContain("words");
  });
});

describe("a step that needs a fresh sign-in", () => {
  beforeEach(() => browser.signIn(reviewer));
  const later = (instant = "2026-11-22T09:19:03.121Z") => porth.setClock(instant);

  it("is open for five minutes", async () => {
    porth.setClock("2026-11-22T09:19:03.000Z");
    expect(await (await browser.get("/important")).text()).toBe("fresh");
  });

  it("then sends to prove it anew, and on to where it was left", async () => {
    later();
    const response = await browser.get("/cy/important");
    expect([response.status, locationOf(response)]).toEqual([
      302,
      "/cy/sign-in?return=%2Fcy%2Fimportant%3Fstep%3D2&again=1",
    ]);
    const to = new URL(locationOf(await browser.get(locationOf(response))));
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ prompt: "login", max_age: "0" });
    const back = await browser.signIn(reviewer, "/cy/important");
    expect([back.status, locationOf(back)]).toEqual([303, "/cy/important?step=2"]);
    expect(await (await browser.get("/cy/important?step=2")).text()).toBe("fresh");
  });

  it("after a POST answers with a page that leads there: a form must not end at another origin", async () => {
    later();
    const response = await browser.post("/important", {});
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('href="/sign-in?return=%2Fimportant%3Fstep%3D2&amp;again=1"');
  });

  it.each([
    ["remembers who they are and does not ask", { auth_time: Date.parse("2026-11-22T09:17:00Z") / 1000 }],
    ["does not say when it asked", { auth_time: undefined }],
  ])("is refused where the provider %s", async (_, claims) => {
    later();
    expect((await browser.signIn({ ...reviewer, claims }, "/important")).status).toBe(400);
    expect((await browser.get("/important")).status).toBe(302);
  });

  it("is not gone on with by somebody else: they are signed in as themselves, on the first page", async () => {
    later();
    const response = await browser.signIn(
      { ...reviewer, sub: "other", name: "Pryderi Dychmygol" },
      "/important",
    );
    expect([response.status, locationOf(response)]).toEqual([303, "/"]);
    expect(await (await browser.get("/things/1")).text()).toBe("1 en Pryderi Dychmygol");
    const { results } = await porth.db.d1.prepare("select person, ended_at from session order by id").all();
    expect(results).toMatchObject([{ ended_at: "2026-11-22T09:19:03.121Z" }, { ended_at: null }]);
    expect(new Set(results.map(({ person }) => person)).size).toBe(2);
  });

  it("is gone on with after the session was over, by whom it may be", async () => {
    await porth.db.d1.prepare("update session set ended_at = '2026-11-22T09:14:04.000Z'").run();
    const back = await browser.signIn(reviewer, "/sign-in?again=1&return=/important");
    expect(locationOf(back)).toBe("/important");
  });

  it("is never open to who signed in without saying when", async () => {
    await browser.signIn({ ...reviewer, claims: { auth_time: undefined } });
    expect((await browser.get("/important")).status).toBe(302);
    expect((await browser.get("/things/1")).status).toBe(200);
  });
});
