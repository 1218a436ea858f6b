import { base64url, EncryptJWT, type JWTPayload, jwtDecrypt } from "jose";

/** What is sealed. A seal of one purpose does not open for another. */
export type Purpose = "session" | "sign-in";

/** Seals what a browser carries for Porth, so that nobody outside can read, change or make it. */
export interface Seal {
  /** `until` is in milliseconds. */
  readonly close: (purpose: Purpose, content: JWTPayload, until: number) => Promise<string>;
  /** Null for anything but an unexpired seal of this purpose by one of the keys. */
  readonly open: (purpose: Purpose, text: string, at: number) => Promise<JWTPayload | null>;
}

const longest = 4 * 1024;
const cipher = { alg: "dir", enc: "A256GCM" } as const;
const typeOf = (purpose: Purpose): string => `porth-${purpose}+jwt`;

/** The first key seals, all of them open: so a new one is put before the old. */
export const sealWith = (keys: readonly [Uint8Array, ...Uint8Array[]]): Seal => ({
  close: (purpose, content, until) =>
    new EncryptJWT(content)
      .setProtectedHeader({ ...cipher, typ: typeOf(purpose) })
      .setExpirationTime(Math.ceil(until / 1000))
      .encrypt(keys[0]),
  open: async (purpose, text, at) => {
    if (text.length > longest) return null;
    const opened = await Promise.all(keys.map((key) => openWith(key, purpose, text, at)));
    return opened.find((content) => content !== null) ?? null;
  },
});

/** Why a seal does not open helps nobody but the one who made it. */
const openWith = async (
  key: Uint8Array,
  purpose: Purpose,
  text: string,
  at: number,
): Promise<JWTPayload | null> => {
  try {
    const { payload } = await jwtDecrypt(text, key, {
      typ: typeOf(purpose),
      keyManagementAlgorithms: [cipher.alg],
      contentEncryptionAlgorithms: [cipher.enc],
      requiredClaims: ["exp"],
      currentDate: new Date(at),
    });
    return payload;
  } catch {
    return null;
  }
};

/** 256 random bits, as text. */
export const newSecret = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
