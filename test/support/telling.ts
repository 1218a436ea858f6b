import { expect } from "vitest";
import { signedHeaders } from "#webhooks/signature.ts";
import { bodyOf } from "./bodies.ts";
import type { TestPorth } from "./porth.ts";

export const esrSecret = "whsec_dGVzdHMtdGVzdHMtdGVzdHMtdGVzdHMtdGVzdHMtMTI=";

/** What an HR system tells, and how. */
export interface Telling {
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt?: string;
  readonly id?: string;
  readonly source?: string;
  readonly secret?: string;
  readonly contentType?: string;
}

export interface Taken {
  readonly id: string;
  readonly state: "applied" | "ignored" | "parked" | "asked" | "dismissed";
  readonly reason: string | null;
}

/** Any body, signed now with the secret of the source. */
export const sendSigned = (
  porth: TestPorth,
  body: string,
  {
    id = "msg_1",
    source = "esr",
    secret = esrSecret,
    contentType = "application/json",
  }: Omit<Telling, "type" | "data"> = {},
): Promise<Response> =>
  porth.anyone.send("POST", `/v1/inbound/${source}`, body, {
    "content-type": contentType,
    ...signedHeaders({ id, at: porth.deps.now(), body, secrets: [secret] }),
  });

/** The body of an event as Standard Webhooks have it. Without a time it happened on the morning of the tests' day. */
export const eventBody = ({ type, data, occurredAt = "2026-11-22T08:00:00Z" }: Telling): string =>
  JSON.stringify({ type, occurred_at: occurredAt, data });

/** Tells something that is taken. */
export const tell = async (porth: TestPorth, telling: Telling): Promise<Taken> => {
  const response = await sendSigned(porth, eventBody(telling), telling);
  expect(response.status, await response.clone().text()).toBe(202);
  return bodyOf<Taken>(response);
};
