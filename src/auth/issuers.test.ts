import { describe, expect, it } from "vitest";
import { issuerTable } from "./issuers.ts";

const row = {
  name: "board",
  issuer: "https://issuer.test",
  jwks_url: "https://issuer.test/jwks",
  audiences: ["porth"],
  algorithms: ["ES256"],
};

describe("the table of issuers", () => {
  it("needs little, and is strict by default", () => {
    expect(issuerTable.parse([row])).toEqual([
      {
        ...row,
        typ: "at+jwt",
        roles_claim: "roles",
        subject_claim: "sub",
        people: { by: "client_id" },
      },
    ]);
  });

  it("takes Microsoft Entra ID", () => {
    const entra = {
      ...row,
      issuer: "https://login.microsoftonline.com/6b9f0000-0000-0000-0000-000000000000/v2.0",
      algorithms: ["RS256"],
      typ: "JWT",
      subject_claim: "oid",
      tenant: { value: "6b9f0000-0000-0000-0000-000000000000" },
      people: { by: "idtyp" },
    };
    expect(issuerTable.parse([entra])[0]?.tenant?.claim).toBe("tid");
  });

  it.each(["http://localhost:8788/jwks", "http://127.0.0.1/jwks", "http://[::1]:8788/jwks"])(
    "plain http on loopback: %s",
    (jwks_url) => expect(issuerTable.safeParse([{ ...row, jwks_url }]).success).toBe(true),
  );

  it.each([
    ["plain http", { jwks_url: "http://issuer.test/jwks" }],
    ["a name that begins like loopback", { jwks_url: "http://localhost.issuer.test/jwks" }],
    ["loopback as the name of a caller", { jwks_url: "http://localhost@issuer.test/jwks" }],
    ["credentials in the address", { jwks_url: "https://a:b@issuer.test/jwks" }],
    ["a file", { jwks_url: "file:///etc/passwd" }],
    ["no address", { jwks_url: "jwks" }],
    ["a plain http issuer", { issuer: "http://issuer.test" }],
    ["HS256", { algorithms: ["HS256"] }],
    ["none", { algorithms: ["none"] }],
    ["no algorithm", { algorithms: [] }],
    ["no audience", { audiences: [] }],
    ["an unknown typ", { typ: "jwt" }],
    ["a long short name", { name: "a".repeat(33) }],
    ["a misspelt setting", { audience: "porth" }],
    ["a tenant without a value", { tenant: { claim: "tid" } }],
    ["an unknown way to tell people", { people: { by: "email" } }],
  ])("refuses %s", (_, change) => {
    expect(issuerTable.safeParse([{ ...row, ...change }]).success).toBe(false);
  });

  it.each([
    ["no issuer at all", []],
    ["an issuer twice", [row, { ...row, name: "other" }]],
    ["a short name twice", [row, { ...row, issuer: "https://other.test" }]],
  ])("refuses %s", (_, rows) => {
    expect(issuerTable.safeParse(rows).success).toBe(false);
  });
});
