import * as z from "zod";

/** Asymmetric only: with a shared secret, or none, whoever checks a token could also have made it. */
const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
] as const;

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where Porth may send a secret or a person. */
export const safeUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname))) &&
    url.username === "" &&
    url.password === "" &&
    url.hash === ""
  );
}, "must be an https address, or http on loopback, without credentials");

const claim = z.string().min(1).max(100);

/**
 * How a person is told from an application. In doubt a caller is an application, which may do less.
 * `client_id`: RFC 9068; a person's token has another subject than its client, and says when they signed in.
 * `idtyp`: Microsoft Entra ID; a person's token says `user`, or carries delegated scopes.
 * `claim`: the issuer says it outright.
 */
const people = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("client_id") }),
  z.strictObject({ by: z.literal("idtyp") }),
  z.strictObject({ by: z.literal("claim"), claim, person: z.string().min(1) }),
]);

/** How people sign in to Porth's own pages at this issuer. Without it they cannot. */
const signIn = z.strictObject({
  /** What people know the issuer by, where there are several to choose from. By default its short name. */
  label: z.string().min(1).max(100).optional(),
  client_id: z.string().min(1),
  /** None for a client that proves itself by PKCE alone. */
  client_secret: z.string().min(1).optional(),
  scopes: z
    .array(z.string().regex(/^[!#-[\]-~]+$/, "must be a scope"))
    .refine((scopes) => scopes.includes("openid"), "must hold openid")
    .default(["openid", "profile"]),
});

const issuerSchema = z.strictObject({
  /** Short, kept for ever: it begins the id of each of its callers. */
  name: z.string().regex(/^[a-z0-9-]{1,32}$/, "must be 1 to 32 small letters, digits or hyphens"),
  /** Compared with `iss` character by character. */
  issuer: safeUrl,
  jwks_url: safeUrl,
  audiences: z.array(z.string().min(1)).min(1),
  algorithms: z.array(z.enum(algorithms)).min(1),
  /** `JWT` is for Microsoft Entra ID, which does not mark its access tokens. */
  typ: z.enum(["at+jwt", "JWT"]).default("at+jwt"),
  roles_claim: claim.default("roles"),
  /** `oid` for Microsoft Entra ID, whose `sub` differs from one application to the next. */
  subject_claim: claim.default("sub"),
  employee_number_claim: claim.optional(),
  tenant: z.strictObject({ claim: claim.default("tid"), value: z.string().min(1) }).optional(),
  people: people.default({ by: "client_id" }),
  sign_in: signIn.optional(),
});

/** One row of the table of issuers. */
export type Issuer = z.output<typeof issuerSchema>;

/** The table of issuers in the configuration: the only ones whose tokens Porth looks at. */
export const issuerTable = z
  .array(issuerSchema)
  .min(1)
  .refine((rows) => new Set(rows.map((row) => row.issuer)).size === rows.length, "names an issuer twice")
  .refine((rows) => new Set(rows.map((row) => row.name)).size === rows.length, "uses a short name twice");
