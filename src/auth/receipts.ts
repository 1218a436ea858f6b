import { CompactSign, importJWK, type JWK } from "jose";

/** Signs what Porth answered, so that anyone with the public key can check it. */
export interface Receipts {
  /** A compact JWS (Ed25519) over the payload's JSON, of a receipt unless it is said otherwise. The same payload gives the same signature. */
  readonly sign: (payload: object, type?: SignedType) => Promise<string>;
  /** The public keys, for `/.well-known/jwks.json`: the signing one first. */
  readonly publicKeys: readonly JWK[];
}

/** The type that a receipt's header names. */
export const receiptType = "porth-receipt+jws";

/** The type that the header of a checkpoint of the trail names, so that neither is ever taken for the other. */
export const checkpointType = "porth-checkpoint+jws";

type SignedType = typeof receiptType | typeof checkpointType;

/** From private Ed25519 keys as JWKs with a `kid`: the first signs, all are published. */
export const receiptsFrom = async (privateKeys: readonly [JWK, ...JWK[]]): Promise<Receipts> => {
  const [signing] = privateKeys;
  const key = await importJWK(signing, "Ed25519");
  const headerOf = (typ: SignedType) => ({
    alg: "Ed25519",
    typ,
    ...(signing.kid ? { kid: signing.kid } : {}),
  });
  return {
    sign: (payload, type = receiptType) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader(headerOf(type))
        .sign(key),
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
