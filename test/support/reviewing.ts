import { expect } from "vitest";
import type { AuditEntry, AuditType } from "#audit/chain.ts";
import { bodyOf, type Page, type Review } from "./bodies.ts";
import { everythingIn } from "./kept.ts";
import type { Caller, TestPorth } from "./porth.ts";
import type { WantedToken } from "./tokens.ts";

export const justification = "Two locums leave in March, and without this post the rota has no cover.";

export const overriding = {
  outcome: "override",
  category: "patient_safety",
  justification,
  ends_on: "2026-12-31",
} as const;

export const upholding = { outcome: "uphold", justification } as const;

/** Someone who reviews, by their sign-in. They have nothing to do with Cardiology unless it is said. */
export const asReviewer = (porth: TestPorth, wanted: WantedToken = {}): Promise<Caller> =>
  porth.as({ kind: "person", roles: ["Review.Read", "Review.Decide"], sub: "reviewer", ...wanted });

/** A review as it now is, and the tag that goes with it. */
export const readReview = async (
  caller: Caller,
  id: string,
): Promise<{ readonly review: Review; readonly tag: string }> => {
  const response = await caller.get(`/v1/reviews/${id}`);
  expect(response.status).toBe(200);
  return { tag: response.headers.get("etag") ?? "", review: await bodyOf<Review>(response) };
};

/** All reviews, oldest first. */
export const reviewsIn = async (porth: TestPorth, query = ""): Promise<readonly Review[]> => {
  const response = await (await porth.as(["Review.Read"])).get(`/v1/reviews?limit=200${query}`);
  expect(response.status).toBe(200);
  return (await bodyOf<Page<Review>>(response)).items;
};

export const post = (
  caller: Caller,
  id: string,
  what: "decision" | "revoke",
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> => caller.send("POST", `/v1/reviews/${id}/${what}`, body, headers);

/** Reads the review, and decides what was read. */
export const decide = async (
  caller: Caller,
  id: string,
  body: unknown = overriding,
  headers: Record<string, string> = {},
): Promise<Response> =>
  post(caller, id, "decision", body, { "if-match": (await readReview(caller, id)).tag, ...headers });

export const revoke = (caller: Caller, id: string, body: unknown = { justification }): Promise<Response> =>
  post(caller, id, "revoke", body);

/** What the trail was told of this kind, in order. */
export const linesOf = async (
  { db }: TestPorth,
  type: AuditType,
): Promise<readonly (Omit<AuditEntry, "data"> & { readonly data: Record<string, unknown> })[]> =>
  ((await everythingIn(db)).audit ?? [])
    .filter((line) => line.type === type)
    .map(({ body }) => JSON.parse(String(body)));
