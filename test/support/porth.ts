import type { JWK } from "jose";
import { porth } from "#app.ts";
import type { Role } from "#auth/principal.ts";
import { receiptsFrom } from "#auth/receipts.ts";
import { sealerWith } from "#auth/sealed-text.ts";
import { sealWith } from "#auth/session-seal.ts";
import { signInProviders } from "#auth/sign-in.ts";
import { tokenVerifier } from "#auth/verify-token.ts";
import { type Database, openDatabase } from "#db/database.ts";
import type { Deps } from "#deps.ts";
import { dayOf } from "#gate/day.ts";
import { policy20240901 } from "#gate/policies/2024-09-01.ts";
import { readFile } from "#imports/read-file.ts";
import type { ImportKind } from "#imports/rows.ts";
import { shippedCategories } from "#review/categories.ts";
import { idMaker } from "#runtime/ids.ts";
import { policyName } from "#runtime/policy.ts";
import { unwatched } from "#watch.ts";
import { type TestBrowser, testBrowser } from "./browser.ts";
import { expectDocumented } from "./contract.ts";
import { freshDatabase } from "./database.ts";
import { type TestProvider, testProvider } from "./provider.ts";
import { testIssuer, type WantedToken } from "./tokens.ts";

/** Known to all: it signs nothing but tests' receipts. */
export const receiptKey: JWK = {
  kty: "OKP",
  crv: "Ed25519",
  kid: "receipts-1",
  d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
  x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
};

/** Sunday 22 November 2026, a quarter past nine in the morning. */
export const startOfTests = Date.parse("2026-11-22T09:14:03.120Z");

export interface TestPorth {
  readonly deps: Deps;
  readonly db: Database;
  /** Moves the stopped clock. */
  readonly setClock: (instant: string) => void;
  readonly as: (wanted: WantedToken | readonly Role[]) => Promise<Caller>;
  /** Anyone, without a token. */
  readonly anyone: Caller;
  /** A browser that nobody has signed in with yet. */
  readonly browser: () => TestBrowser;
  /** Where people sign in. */
  readonly provider: TestProvider;
  readonly faults: unknown[];
  /** Another process on the same database. */
  readonly restarted: (change?: Partial<Deps>) => Promise<TestPorth>;
}

export interface Caller {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  readonly load: (
    kind: ImportKind,
    file: string | Uint8Array<ArrayBuffer>,
    query?: string,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

/**
 * Porth on a fresh database, with a stopped clock and no network, the same on both runtimes. Every response is held
 * against what its route documents.
 */
export const testPorth = async (change: Partial<Deps> = {}): Promise<TestPorth> => {
  let clock = startOfTests;
  const now = () => clock;
  const issuer = testIssuer(now);
  const provider = testProvider(now);
  const faults: unknown[] = [];
  const db = change.db ?? openDatabase(await freshDatabase());
  const deps: Deps = {
    db,
    now,
    today: () => dayOf(clock),
    newId: idMaker(now),
    verifyToken: tokenVerifier(issuer.issuers, { fetch: issuer.fetch, now }),
    readFile,
    policy: policy20240901,
    policyName: policyName(policy20240901),
    overrideCategories: shippedCategories,
    receipts: await receiptsFrom([receiptKey]),
    report: ({ error }) => faults.push(error),
    watch: unwatched,
    hasCurrentSchema: async () => true,
    requestsPerMinute: 6_000,
    readAsset: async (name) => (name === "console.css" ? new TextEncoder().encode("/* style */") : null),
    console: {
      url: "https://porth.test",
      board: { en: "Test Health Board", cy: "Bwrdd Iechyd Prawf" },
      notice: null,
      providers: signInProviders(issuer.issuers, { fetch: provider.fetch, now }),
      seal: sealWith([new Uint8Array(32).fill(7)]),
    },
    sealer: sealerWith([new Uint8Array(32).fill(8)]),
    webhooks: {
      allowed: {
        hosts: [{ name: "hr.test", port: 443, isInternal: false }],
        isDemonstration: false,
      },
      post: async () => ({ failure: "host_not_found", latencyMilliseconds: 1 }),
      chance: () => 0.5,
    },
    inbound: [{ source: "esr", secrets: ["whsec_dGVzdHMtdGVzdHMtdGVzdHMtdGVzdHMtdGVzdHMtMTI="] }],
    version: "0.0.0-test",
    ...change,
  };
  const app = porth(deps);
  const request = async (path: string, init: RequestInit & { readonly method: string }) => {
    const response = await app.request(path, init);
    await expectDocumented(app, init.method, path, response);
    return response;
  };
  const caller = (headers: Record<string, string>): Caller => ({
    get: (path, more = {}) => request(path, { method: "GET", headers: { ...headers, ...more } }),
    send: (method, path, body, more = {}) =>
      request(path, {
        method,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...more,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    load: (kind, file, query = "&mode=commit&extracted_on=2026-11-20", more = {}) =>
      request(`/v1/imports?kind=${kind}${kind === "departments" ? "&mode=commit" : query}`, {
        method: "POST",
        headers: { ...headers, "content-type": "text/csv", ...more },
        body: file,
      }),
  });
  return {
    deps,
    db,
    faults,
    restarted: (other = {}) => testPorth({ ...change, db: openDatabase(db.d1), ...other }),
    setClock: (instant) => {
      clock = Date.parse(instant);
    },
    as: async (wanted) => {
      const token = await issuer.token("length" in wanted ? { roles: wanted } : wanted);
      return caller({ authorization: `Bearer ${token}` });
    },
    anyone: caller({}),
    provider,
    browser: () => testBrowser((url, init) => app.request(url, init), provider),
  };
};
