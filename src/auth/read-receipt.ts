import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from "jose";
import { receiptType } from "./receipts.ts";

/** What a receipt says, or why nobody can rely on it. */
export type ReadReceipt =
  | { readonly says: unknown }
  | {
      /** Not one at all; one that names a key that is not published; or one that its key did not sign as it is. */
      readonly refused: "not_a_receipt" | "unknown_key" | "not_genuine";
    };

/** Checks a compact JWS with the published keys. White space in it, as from an e-mail, does not matter. */
export const readReceipt = async (publicKeys: readonly JWK[], pasted: string): Promise<ReadReceipt> => {
  const compact = pasted.replaceAll(/\s/g, "");
  const kid = keyNamed(compact);
  if (kid === null) return { refused: "not_a_receipt" };
  const candidates = publicKeys.filter((key) => kid === undefined || key.kid === kid);
  if (candidates.length === 0) return { refused: "unknown_key" };
  for (const key of candidates) {
    const payload = await verified(compact, key);
    if (payload !== null) return { says: payload };
  }
  return { refused: "not_genuine" };
};

/** The key that a receipt names; undefined when it names none, null when it is no receipt. */
const keyNamed = (compact: string): string | undefined | null => {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(compact)) return null;
  try {
    const { typ, kid } = decodeProtectedHeader(compact);
    return typ === receiptType ? kid : null;
  } catch {
    return null;
  }
};

const verified = async (compact: string, key: JWK): Promise<unknown> => {
  try {
    const { payload } = await compactVerify(compact, await importJWK(key, "Ed25519"), {
      algorithms: ["Ed25519"],
    });
    return JSON.parse(new TextDecoder().decode(payload)) as unknown;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
};
