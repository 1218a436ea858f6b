import { expect } from "vitest";
import type { TestProvider, WantedPerson } from "./provider.ts";

/** A browser without scripts: it keeps cookies, says where its forms come from, and follows no redirect by itself. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (
    path: string,
    fields?: Record<string, string> | FormData,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** Signs in where an address of Porth's sends it, and gives what Porth answers to the coming back. */
  readonly signIn: (who?: WantedPerson, path?: string) => Promise<Response>;
}

export const origin = "https://porth.test";

type Request = (url: string, init: RequestInit) => Response | Promise<Response>;

export const testBrowser = (request: Request, provider: TestProvider): TestBrowser => {
  const cookies = new Map<string, string>();
  const go = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { accept: "text/html", ...(cookie && { cookie }), ...init.headers };
    const response = await request(new URL(path, origin).href, { ...init, headers });
    for (const text of response.headers.getSetCookie()) keep(cookies, text);
    expectGuarded(path, response);
    return response;
  };
  const get: TestBrowser["get"] = (path, headers = {}) => go(path, { headers });
  return {
    cookies,
    get,
    post: (path, fields = {}, headers = {}) =>
      go(path, {
        method: "POST",
        headers: { origin, "sec-fetch-site": "same-origin", ...headers },
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      }),
    signIn: async (who, path = "/sign-in?return=/") => {
      const response = await get(path);
      expect(response.status, path).toBe(302);
      const to = new URL(locationOf(response), origin);
      const asked = to.origin === origin ? locationOf(await get(to.pathname + to.search)) : to.href;
      const back = await provider.signIn(asked, who);
      expect(back.origin).toBe(origin);
      return get(back.pathname + back.search);
    },
  };
};

export const locationOf = (response: Response): string => response.headers.get("location") ?? "";

/** `__Host-` cookies alone: without a domain, for every path, over TLS, and out of reach of scripts. */
const keep = (cookies: Map<string, string>, text: string): void => {
  const [pair = "", ...attributes] = text.split("; ");
  const [, name = "", value = ""] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
  expect(name).toMatch(/^__Host-/);
  expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]));
  expect(attributes.join()).not.toContain("Domain");
  if (attributes.includes("Max-Age=0")) cookies.delete(name);
  else cookies.set(name, value);
};

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What holds for every answer to a browser, whatever it is. */
const expectGuarded = (path: string, { status, headers }: Response): void => {
  expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000; includeSubDomains");
  expect(headers.get("x-content-type-options"), path).toBe("nosniff");
  expect(headers.get("x-frame-options"), path).toBe("DENY");
  if (!headers.get("content-type")?.startsWith("text/html") || path.startsWith("/docs")) return;
  expect(headers.get("content-security-policy"), `${path} ${status}`).toBe(policy);
  expect(headers.get("cache-control"), `${path} ${status}`).toBe("no-store");
};
