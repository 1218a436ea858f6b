import { describe, expect, it } from "vitest";
import { kindOfCaller, looksLikeIdToken } from "./kind-of-caller.ts";

const byClient = { by: "client_id" } as const;
const byIdtyp = { by: "idtyp" } as const;
const byClaim = { by: "claim", claim: "account", person: "human" } as const;

describe("a person or an application", () => {
  it.each([
    ["RFC 9068, signed in", byClient, { sub: "p", client_id: "c", auth_time: 1 }],
    ["Entra ID says user", byIdtyp, { sub: "p", azp: "c", idtyp: "user" }],
    ["Entra ID gives delegated scopes", byIdtyp, { sub: "p", azp: "c", scp: "access" }],
    ["the issuer says so", byClaim, { sub: "p", account: "human" }],
  ])("a person: %s", (_, people, claims) => {
    expect(kindOfCaller(people, claims)).toBe("person");
  });

  it.each([
    ["its own subject", byClient, { sub: "c", client_id: "c", auth_time: 1 }],
    ["no client", byClient, { sub: "p", auth_time: 1 }],
    ["no sign of a sign-in", byClient, { sub: "service-account", client_id: "c" }],
    ["a time that is none", byClient, { sub: "p", client_id: "c", auth_time: "1" }],
    ["Entra ID says app", byIdtyp, { sub: "p", azp: "c", idtyp: "app" }],
    ["app, with scopes all the same", byIdtyp, { sub: "p", azp: "c", idtyp: "app", scp: "access" }],
    ["Entra ID says nothing", byIdtyp, { sub: "p", azp: "c" }],
    ["empty scopes", byIdtyp, { sub: "p", azp: "c", scp: " " }],
    ["an idtyp nobody knows", byIdtyp, { sub: "p", azp: "c", idtyp: "device" }],
    ["Entra ID, its own subject", byIdtyp, { sub: "c", azp: "c", scp: "access" }],
    ["another value", byClaim, { sub: "p", account: "robot" }],
    ["no such claim", byClaim, { sub: "p" }],
    ["a list", byClaim, { sub: "p", account: ["human"] }],
    ["human, but its own subject", byClaim, { sub: "c", client_id: "c", account: "human" }],
  ])("an application: %s", (_, people, claims) => {
    expect(kindOfCaller(people, claims)).toBe("application");
  });

  it("an ID token is known by its marks", () => {
    expect(looksLikeIdToken({ azp: "c" })).toBe(false);
    expect(looksLikeIdToken({ sub: "p" })).toBe(true);
    expect(looksLikeIdToken({ azp: "c", nonce: "n" })).toBe(true);
    expect(looksLikeIdToken({ azp: "c", at_hash: "h" })).toBe(true);
  });
});
