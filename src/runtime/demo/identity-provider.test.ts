import { createHash, randomBytes } from "node:crypto";
import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { issuerTable } from "#auth/issuers.ts";
import { type TokenVerifier, tokenVerifier } from "#auth/verify-token.ts";
import { demoPeople } from "./identity/people.ts";
import { type IdentityProvider, startIdentityProvider } from "./identity-provider.ts";

const audience = "https://porth.test";
const porthUrl = "http://localhost:8787";
const redirectUri = `${porthUrl}/signed-in`;
const basic = (id: string, secret = "demo") => ({ authorization: `Basic ${btoa(`${id}:${secret}`)}` });

const printed = vi.fn();
let idp: IdentityProvider;
let verify: TokenVerifier;

beforeAll(async () => {
  for (const log of ["info", "warn", "error", "log"] as const)
    vi.spyOn(console, log).mockImplementation(printed);
  idp = await startIdentityProvider({ port: 0, audience, porthUrl });
  vi.restoreAllMocks();
  verify = tokenVerifier(issuerTable.parse([idp.row]), { fetch, now: Date.now });
});
afterAll(() => idp.close());

const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(idp.issuer + path, {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const clientCredentials = { grant_type: "client_credentials" };

it("starts without a warning, and can be found", async () => {
  expect(printed).not.toHaveBeenCalled();
  const found = await (await fetch(`${idp.issuer}/.well-known/openid-configuration`)).json();
  expect(found).toMatchObject({
    issuer: idp.issuer,
    token_endpoint: `${idp.issuer}/token`,
    jwks_uri: `${idp.issuer}/jwks`,
    end_session_endpoint: `${idp.issuer}/sign-out`,
  });
});

it("gives only public keys away", async () => {
  const { keys } = (await (await fetch(`${idp.issuer}/jwks`)).json()) as { keys: object[] };
  expect(keys).toEqual([expect.not.objectContaining({ d: expect.anything() })]);
});

describe("an application", () => {
  it.each([
    ["vacancy-form", ["Gate.Ask"]],
    ["data-steward", ["Gate.Ask", "Gate.ReadDetail", "Register.Write"]],
    ["hr-system", ["Payroll.Ask", "Webhook.Manage"]],
    ["auditor", ["Audit.Read", "Report.Read"]],
    [
      "operator",
      [
        "Audit.Read",
        "Gate.Ask",
        "Gate.ReadDetail",
        "Payroll.Ask",
        "Register.Write",
        "Report.Read",
        "Review.Read",
        "Webhook.Manage",
      ],
    ],
  ])("%s gets a token that Porth takes, by header and by form", async (id, roles) => {
    for (const { status, body } of [
      await post("/token", clientCredentials, basic(id)),
      await post("/token", { ...clientCredentials, client_id: id, client_secret: "demo" }),
      await post("/token", { ...clientCredentials, scope: "Gate.Ask" }, basic(id)),
      await post("/token", { ...clientCredentials, resource: audience }, basic(id)),
    ]) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
      const by = await verify(`Bearer ${body.access_token}`);
      expect(by).toMatchObject({ id: `demo:${id}`, kind: "application" });
      expect([...by.roles].sort()).toEqual(roles);
    }
  });

  it.each([
    ["a wrong secret in the header", clientCredentials, basic("vacancy-form", "wrong")],
    [
      "a wrong secret in the form",
      { ...clientCredentials, client_id: "vacancy-form", client_secret: "x" },
      {},
    ],
    ["no secret", { ...clientCredentials, client_id: "vacancy-form" }, {}],
    ["an unknown client", clientCredentials, basic("nobody")],
  ])("401 for %s", async (_, form, headers) => {
    expect(await post("/token", form, headers)).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
  });

  it.each([
    ["another resource", { ...clientCredentials, resource: "https://other.test" }, basic("vacancy-form")],
    ["the console as an application", clientCredentials, basic("porth-console")],
    ["a password", { grant_type: "password", username: "a", password: "b" }, basic("vacancy-form")],
  ])("400 for %s", async (_, form, headers) => {
    expect((await post("/token", form, headers)).status).toBe(400);
  });
});

/** A browser without script: keeps cookies, follows redirects until Porth or a page. */
const browser = () => {
  const jar = new Map<string, string>();
  const go = async (
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: URL; text: string; status: number }> => {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; "), accept: "text/html" },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null) return { url: new URL(url), text: await response.text(), status: response.status };
    const target = new URL(next, url);
    return target.href.startsWith(`${porthUrl}/`) ? { url: target, text: "", status: 303 } : go(target.href);
  };
  return { go };
};

const startSignIn = (more: Record<string, string> = {}) => {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    client_id: "porth-console",
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid profile",
    state: "s1",
    nonce: "n1",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...more,
  });
  return { verifier, address: `${idp.issuer}/authorize?${query}` };
};

const signIn = async (with_: ReturnType<typeof browser>, person: string, more?: Record<string, string>) => {
  const { verifier, address } = startSignIn(more);
  const asked = await with_.go(address);
  const back = asked.url.origin === porthUrl ? asked : await with_.go(asked.url.href, { person });
  const tokens = await post(
    "/token",
    {
      grant_type: "authorization_code",
      code: back.url.searchParams.get("code") ?? "",
      redirect_uri: more?.redirect_uri ?? redirectUri,
      code_verifier: verifier,
    },
    basic(idp.consoleClient.id, idp.consoleClient.secret),
  );
  return { asked, back, tokens };
};

describe("a person", () => {
  it.each(demoPeople.map((person) => [person.post, person] as const))(
    "%s signs in and is known by both tokens",
    async (_, person) => {
      const { asked, back, tokens } = await signIn(browser(), person.id);
      expect(asked.text).toContain("Demonstration");
      for (const { name, post: title } of demoPeople) expect(asked.text).toContain(`${name}, ${title}`);
      expect(Object.fromEntries(back.url.searchParams)).toMatchObject({ state: "s1", iss: idp.issuer });
      const { keys } = (await (await fetch(`${idp.issuer}/jwks`)).json()) as never;
      const { payload } = await jwtVerify(String(tokens.body.id_token), createLocalJWKSet({ keys }), {
        issuer: idp.issuer,
        audience: "porth-console",
      });
      expect(payload).toMatchObject({ sub: person.id, name: person.name, roles: person.roles, nonce: "n1" });
      expect(payload.auth_time).toBeGreaterThan(Date.now() / 1000 - 60);
      const by = await verify(`Bearer ${tokens.body.access_token}`);
      expect(by).toMatchObject({ kind: "person", name: person.name, signedInAt: expect.any(Number) });
      expect([...by.roles].sort()).toEqual([...person.roles].sort());
      await expect(verify(`Bearer ${tokens.body.id_token}`)).rejects.toMatchObject({
        code: "unauthenticated",
      });
    },
  );

  it("the page has no script and loads nothing from elsewhere", async () => {
    const { text } = await browser().go(startSignIn().address);
    expect(text).not.toMatch(/<script|https?:\/\/|@import|url\(/);
  });

  it("comes back to the Welsh address too", async () => {
    const { back, tokens } = await signIn(browser(), "demo-person-1", {
      redirect_uri: `${porthUrl}/cy/signed-in`,
    });
    expect(back.url.pathname).toBe("/cy/signed-in");
    expect(tokens.status).toBe(200);
  });

  it("is not asked again while signed in, but for prompt=login and max_age", async () => {
    const same = browser();
    await signIn(same, "demo-person-1");
    expect((await same.go(startSignIn().address)).url.origin).toBe(porthUrl);
    expect((await same.go(startSignIn({ max_age: "300" }).address)).url.origin).toBe(porthUrl);
    for (const more of [{ prompt: "login" }, { max_age: "0" }] as Record<string, string>[]) {
      expect((await same.go(startSignIn(more).address)).url.pathname).toMatch(/^\/sign-in\//);
    }
  });

  it("signing in again moves auth_time on", async () => {
    const same = browser();
    const first = decodeJwt(String((await signIn(same, "demo-person-1")).tokens.body.id_token)).auth_time;
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const again = await signIn(same, "demo-person-1", { prompt: "login" });
    expect(decodeJwt(String(again.tokens.body.id_token)).auth_time).toBeGreaterThan(Number(first));
  });

  it("someone else can take over the browser without script", async () => {
    const same = browser();
    await signIn(same, "demo-person-1");
    const { tokens } = await signIn(same, "demo-person-5", { prompt: "login" });
    expect(decodeJwt(String(tokens.body.id_token)).sub).toBe("demo-person-5");
  });

  it("signs out, comes back to Porth, and is asked again", async () => {
    const same = browser();
    const { tokens } = await signIn(same, "demo-person-1");
    const query = new URLSearchParams({
      id_token_hint: String(tokens.body.id_token),
      post_logout_redirect_uri: `${porthUrl}/signed-out`,
    });
    const { text } = await same.go(`${idp.issuer}/sign-out?${query}`);
    const [, action = ""] = /action="([^"]+)"/.exec(text) ?? [];
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(text) ?? [];
    expect((await same.go(action, { xsrf, logout: "yes" })).url.href).toBe(`${porthUrl}/signed-out`);
    expect((await same.go(startSignIn().address)).url.pathname).toMatch(/^\/sign-in\//);
  });

  it.each<[string, Record<string, string>]>([
    ["no PKCE", { code_challenge: "", code_challenge_method: "" }],
    ["plain PKCE", { code_challenge_method: "plain" }],
  ])("with %s gets an error and no code", async (_, more) => {
    const { url } = await browser().go(startSignIn(more).address);
    expect(url.searchParams.get("error")).toBe("invalid_request");
    expect(url.searchParams.get("code")).toBeNull();
  });

  it("another address to come back to is refused on the spot", async () => {
    const { url, status } = await browser().go(
      startSignIn({ redirect_uri: "https://evil.test/signed-in" }).address,
    );
    expect([url.origin, status]).toEqual([idp.issuer, 400]);
  });

  it("who is not on the list is nobody", async () => {
    const same = browser();
    const { url } = await same.go(startSignIn().address);
    expect((await same.go(url.href, { person: "demo-person-9" })).status).toBe(400);
    expect((await same.go(url.href, {})).status).toBe(400);
  });

  it("a sign-in of another browser is over", async () => {
    const { url } = await browser().go(startSignIn().address);
    expect((await browser().go(url.href)).status).toBe(400);
    expect((await browser().go(url.href, { person: "demo-person-1" })).status).toBe(400);
  });
});

it("refuses another host name, and a port that is taken", async () => {
  const port = Number(new URL(idp.issuer).port);
  const { request } = await import("node:http");
  const status = await new Promise((resolve) => {
    request({ port, host: "127.0.0.1", path: "/jwks", headers: { host: "evil.test" } }, (response) =>
      resolve(response.resume().statusCode),
    ).end();
  });
  expect(status).toBe(421);
  await expect(startIdentityProvider({ port, audience })).rejects.toThrow("EADDRINUSE");
});
