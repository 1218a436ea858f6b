import { base64url, compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Decision, textOf } from "../support/bodies.ts";
import { correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;
let decision: Decision;
let keys: ReturnType<typeof createLocalJWKSet>;

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(["Gate.Ask"]);
  decision = await bodyOf<Decision>(await put(form));
  keys = createLocalJWKSet(await bodyOf<JSONWebKeySet>(await porth.anyone.get("/.well-known/jwks.json")));
});

const receiptFor = async (caller: Caller): Promise<string> => {
  const response = await caller.get(decision.receipt);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/jose");
  return textOf(response);
};

const payloadOf = async (receipt: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode((await compactVerify(receipt, keys)).payload));

describe("GET /v1/decisions/{id}/receipt", () => {
  it("200 with the answer, signed with Ed25519 by a published key", async () => {
    const receipt = await receiptFor(form);
    expect(await payloadOf(receipt)).toEqual(decision);
    expect(decodeProtectedHeader(receipt)).toEqual({
      alg: "Ed25519",
      typ: "porth-receipt+jws",
      kid: "receipts-1",
    });
  });

  it("is the same to everyone, and names nobody", async () => {
    const detailed = await porth.as(["Gate.ReadDetail"]);
    const receipt = await receiptFor(detailed);
    expect(receipt).toBe(await receiptFor(form));
    expect(JSON.stringify(await payloadOf(receipt))).not.toMatch(/people|Huw|Fictional/);
  });

  it("is the same after the register has changed and Porth was started again", async () => {
    const before = await receiptFor(form);
    await correctCardiology(porth);
    const again = await porth.restarted();
    expect(await receiptFor(await again.as(["Gate.Ask"]))).toBe(before);
  });

  it("does not verify when the answer in it is another", async () => {
    const [header, , signature] = (await receiptFor(form)).split(".");
    const better = base64url.encode(JSON.stringify({ ...decision, may_advertise: true, outcome: "clear" }));
    await expect(compactVerify(`${header}.${better}.${signature}`, keys)).rejects.toThrow("signature");
  });

  it.each([0, 1, 2])("does not verify when part %i of it is changed", async (at) => {
    const parts = (await receiptFor(form)).split(".");
    const part = parts[at] ?? "";
    const middle = Math.floor(part.length / 2);
    parts[at] = `${part.slice(0, middle)}${part[middle] === "A" ? "B" : "A"}${part.slice(middle + 1)}`;
    await expect(compactVerify(parts.join("."), keys)).rejects.toThrow();
  });

  it("does not verify with another key", async () => {
    const x = base64url.encode(new Uint8Array(32).fill(7));
    const others = createLocalJWKSet({ keys: [{ kty: "OKP", crv: "Ed25519", alg: "Ed25519", x }] });
    await expect(compactVerify(await receiptFor(form), others)).rejects.toThrow();
  });
});

describe("GET /.well-known/jwks.json", () => {
  it("200 to anyone, with public keys alone", async () => {
    const response = await porth.anyone.get("/.well-known/jwks.json");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    expect(await response.json()).toEqual({
      keys: [
        {
          kty: "OKP",
          crv: "Ed25519",
          x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
          kid: "receipts-1",
          use: "sig",
          alg: "Ed25519",
        },
      ],
    });
  });
});
