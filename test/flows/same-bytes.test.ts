import { expect, it } from "vitest";
import { bodyOf, type Decision } from "../support/bodies.ts";
import { ask, loadCardiology, plan, plansFile, put } from "../support/cardiology.ts";
import { runtime } from "../support/database.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import {
  asReviewer,
  justification,
  overriding,
  post,
  readReview,
  reviewsIn,
  upholding,
} from "../support/reviewing.ts";
import golden from "./same-bytes.golden.json?raw";

/** Ids that count, so that every byte is known. */
const counted = () => {
  let last = 0;
  return (prefix: string) => {
    last += 1;
    return `${prefix}_${String(last).padStart(26, "0")}`;
  };
};

const ids = { "x-request-id": "request", "x-correlation-id": "correlation" };
const welsh = { ...ids, "accept-language": "cy" };

/** What the contract has of headers; guards against sniffing, framing and flooding have their own tests. */
const contracted = [
  ...["allow", "cache-control", "content-language", "content-type", "etag", "link", "location"],
  ...["vary", "www-authenticate", "x-correlation-id", "x-request-id"],
];

const bytesOf = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(
    contracted.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  ),
  body: new TextDecoder().decode(await response.arrayBuffer()),
});

/** A reviewer's part: what they read, and each word they may say. */
const reviewing = async (porth: TestPorth, form: Caller): Promise<Record<string, Response>> => {
  const reviewer = await asReviewer(porth, { roles: ["Review.Read", "Review.Decide", "Gate.ReadDetail"] });
  const [{ id } = { id: "" }] = await reviewsIn(porth);
  const seen = async () => ({ ...ids, "if-match": (await readReview(reviewer, id)).tag });
  const stale = { ...ids, "if-match": '"00000000000000000000000000000000"' };
  return {
    reviews: await reviewer.get("/v1/reviews?limit=1&text=trac", ids),
    review: await reviewer.get(`/v1/reviews/${id}`, ids),
    "review, cy": await (await porth.as(["Review.Read"])).get(`/v1/reviews/${id}`, welsh),
    "review, both": await reviewer.get(`/v1/reviews/${id}?lang=both`, ids),
    "upheld too briefly": await post(
      reviewer,
      id,
      "decision",
      { ...upholding, justification: "No." },
      await seen(),
    ),
    "overridden unseen": await post(reviewer, id, "decision", overriding, ids),
    "overridden, another seen": await post(reviewer, id, "decision", overriding, stale),
    overridden: await post(reviewer, id, "decision", overriding, await seen()),
    "overridden again": await post(reviewer, id, "decision", overriding, await seen()),
    "asked under an override, both": await put(form, ask, "k-10", { ...ids, query: "?lang=both" }),
    revoked: await post(reviewer, id, "revoke", { justification }, ids),
    upheld: await post(reviewer, id, "decision", upholding, { ...(await seen()), "accept-language": "cy" }),
  };
};

/** A frozen report: its tag is a digest of its very bytes. */
const reporting = async (porth: TestPorth): Promise<Record<string, Response>> => {
  const reader = await porth.as(["Report.Read"]);
  const period = { from: "2026-11-01", to: "2026-11-22" };
  const made = await reader.send("POST", "/v1/highlight-reports", period, ids);
  const path = made.headers.get("location");
  return {
    "highlight report, not sent again": await reader.get(`${path}`, { ...ids, "if-none-match": "*" }),
    "highlight report, csv": await reader.get(`${path}.csv`, ids),
    "highlight report, csv, cy": await reader.get(`${path}.csv`, welsh),
  };
};

const decisionIn = async (response: Response): Promise<Decision> => bodyOf<Decision>(response.clone());

/** One caller with every role of an application, and one person. */
const conversation = async (porth: TestPorth): Promise<Record<string, Response>> => {
  const all = await porth.as(["Gate.Ask", "Gate.ReadDetail", "Register.Write", "Audit.Read"]);
  const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  const person = await porth.as({ kind: "person", roles: ["Review.Decide"] });
  const absent = { assignment_number: "20001", kind: "other", from: "2026-11-01", until: "2026-12-31" };
  const derm = { department: "DERM", vacancy: { ref: "Rhif 1 â" } };
  const odd = plansFile(
    plan("JP-1", "10001", "Signed Off", "2025-11-01"),
    plan("JP-2", "10002", "Awaiting 2nd sign-off", "2025-09-01"),
    plan("JP-8", "99999", "Ar y gweill", "2025-09-01"),
  );
  const loaded = "&mode=commit&extracted_on=2026-11-21";
  const asked = await put(form, ask, "k-0", ids);
  const clear = await put(form, derm, "k-5", welsh);
  const decision = `/v1/decisions/${(await decisionIn(asked)).id}`;
  const vacancy = `/v1/vacancies/${(await decisionIn(clear)).vacancy.id}`;
  return {
    asked,
    "clear with a warning, cy": clear,
    "blocked, en": await put(form, ask, "k-1", ids),
    "blocked, cy": await put(form, ask, "k-2", welsh),
    "blocked, both": await put(form, ask, "k-3", { ...ids, query: "?lang=both" }),
    "blocked, with people": await put(all, ask, "k-4", ids),
    "the first answer again": await put(form, ask, "k-1", welsh),
    ...(await reviewing(porth, form)),
    "import, refused": await all.load("job-plans", "Status,GMC\nDraft,\n,7\n", loaded, ids),
    "import, checked": await all.load("job-plans", odd, loaded.replace("commit", "check"), ids),
    import: await all.load("job-plans", odd, loaded, ids),
    "more reasons, cy": await put(all, ask, "k-6", welsh),
    exemption: await person.send("POST", "/v1/exemptions", absent, ids),
    exemptions: await person.get("/v1/exemptions", ids),
    standing: await all.get("/v1/departments/Heart/standing", ids),
    "standing, cy": await form.get("/v1/departments/CARD/standing?on=2028-02-29", welsh),
    "standing, both": await form.get("/v1/departments/CARD/standing?lang=both", ids),
    departments: await form.get("/v1/departments?limit=1", ids),
    "departments, cy": await form.get("/v1/departments", welsh),
    decisions: await all.get("/v1/decisions?limit=2", ids),
    decision: await form.get(decision, welsh),
    receipt: await form.get(`${decision}/receipt`, ids),
    imports: await all.get("/v1/imports", ids),
    unmatched: await all.get("/v1/register/unmatched", ids),
    withdrawn: await form.send("POST", `${vacancy}/withdraw`, undefined, ids),
    audit: await all.get("/v1/audit", ids),
    "audit, verified": await all.get("/v1/audit/verify", ids),
    "problem, 400": await put(form, { department: 7, surplus: true }, "k-7", ids),
    "problem, 401": await porth.anyone.get("/v1/decisions", ids),
    "problem, 403": await form.get("/v1/audit", ids),
    "problem, 404": await put(form, { ...ask, department: "Nunlle" }, "k-8", welsh),
    "problem, 405": await form.send("PUT", "/v1/decisions", undefined, ids),
    "problem, 422": await put(form, derm, "k-1", ids),
    "problem, explained": await porth.anyone.get("/problems/rows_fell", ids),
    ...(await reporting(porth)),
    version: await porth.anyone.get("/version", ids),
    keys: await porth.anyone.get("/.well-known/jwks.json", ids),
  };
};

/** `PORTH_GOLDEN=write vitest run --project node test/flows/same-bytes` writes the file anew. */
const rewrite = async (text: string): Promise<void> => {
  const { writeFileSync } = await import("node:fs");
  writeFileSync(new URL("./same-bytes.golden.json", import.meta.url), text);
};

it("the same requests get the same bytes, on either runtime, as they did when these were kept", async () => {
  const porth = await testPorth({ newId: counted() });
  await loadCardiology(porth);
  const given: Record<string, unknown> = {};
  for (const [name, response] of Object.entries(await conversation(porth)))
    given[name] = await bytesOf(response);
  const text = `${JSON.stringify(given, null, 2)}\n`;
  if (runtime === "node" && process.env.PORTH_GOLDEN === "write") await rewrite(text);
  else expect(given).toEqual(JSON.parse(golden));
});
