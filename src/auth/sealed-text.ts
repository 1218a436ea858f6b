import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Keeps short secrets unreadable in the database. */
export interface Sealer {
  readonly seal: (text: string) => string;
  /** Throws when none of the keys sealed it. */
  readonly unseal: (sealed: string) => string;
  /** Whether the key that seals now sealed it. */
  readonly isNewest: (sealed: string) => boolean;
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM. The first key seals; all of them unseal, so that a key can be replaced. Keys are 32 bytes. */
export const sealerWith = (keys: readonly [Uint8Array, ...Uint8Array[]]): Sealer => ({
  seal: (text) => {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, keys[0], nonce);
    const content = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
    return Buffer.concat([nonce, sealing.getAuthTag(), content]).toString("base64url");
  },
  unseal: (sealed) => {
    const bytes = Buffer.from(sealed, "base64url");
    for (const key of keys) {
      const text = unsealed(bytes, key);
      if (text !== null) return text;
    }
    throw new Error("None of the keys opens this.");
  },
  isNewest: (sealed) => unsealed(Buffer.from(sealed, "base64url"), keys[0]) !== null,
});

/** Null for another key, or for a text that was changed. */
const unsealed = (bytes: Buffer, key: Uint8Array): string | null => {
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const content = bytes.subarray(nonceBytes + tagBytes);
    return Buffer.concat([opening.update(content), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
};
