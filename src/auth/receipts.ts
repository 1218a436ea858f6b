import { CompactSign, importJWK, type JWK } from "jose";

/** Signs what Porth answered, so that anyone with the public key can check it. */
export interface Receipts {
  /** A compact JWS (Ed25519) over the payload's JSON. The same payload gives the same signature. */
  readonly sign: (payload: object) => Promise<string>;
  /** The public keys, for `/.well-known/jwks.json`: the signing one first. */
  readonly publicKeys: readonly JWK[];
}

/** The type that a receipt's header names. */
export const receiptType = "porth-receipt+jws";

/** From private Ed25519 keys as JWKs with a `kid`: the first signs, all are published. */
export const receiptsFrom = async (privateKeys: readonly [JWK, ...JWK[]]): Promise<Receipts> => {
  const [signing] = privateKeys;
  const key = await importJWK(signing, "Ed25519");
  const header = { alg: "Ed25519", typ: receiptType, ...(signing.kid ? { kid: signing.kid } : {}) };
  return {
    sign: (payload) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader(header).sign(key),
    publicKeys: privateKeys.map(({ kty, crv, x, kid }) => ({
      ...(kty ? { kty } : {}),
      ...(crv ? { crv } : {}),
      ...(x ? { x } : {}),
      ...(kid ? { kid } : {}),
      use: "sig",
      alg: "Ed25519",
    })),
  };
};
