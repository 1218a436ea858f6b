import { createHmac } from "node:crypto";

const prefix = "whsec_";
const secretBytes = 32;
/** What Standard Webhooks allows for secrets that others made, in bytes. */
const leastBytes = 24;
const mostBytes = 64;
const mostSignatures = 16;
/** How far the sender's clock may be from ours, either way; in seconds, as the header counts them. */
const windowSeconds = 5 * 60;

/** The three headers of Standard Webhooks. */
export type SignatureHeaders = Readonly<
  Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>
>;

export interface ToSign {
  /** Stays through all tries. Must not hold a full stop. */
  readonly id: string;
  /** When this try is made, in milliseconds. */
  readonly at: number;
  readonly body: string;
  /** While a secret is being replaced, the old one signs as well. */
  readonly secrets: readonly string[];
}

/** Signs one try: `v1`, HMAC-SHA-256. Each secret must be one that `isSecret` knows. */
export const signedHeaders = ({ id, at, body, secrets }: ToSign): SignatureHeaders => ({
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at / 1000)),
  "webhook-signature": secrets.map((secret) => signed(secret, id, Math.floor(at / 1000), body)).join(" "),
});

/** `v1`, HMAC-SHA-256 of id, seconds and body: the reference libraries agree, and are too large for a Worker. */
const signed = (secret: string, id: string, seconds: number, body: string): string => {
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
};

const randomly = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size));

/** A secret of 32 random bytes, as Standard Webhooks writes it. */
export const newSecret = (randomBytes: (size: number) => Uint8Array = randomly): string =>
  prefix + btoa(String.fromCharCode(...randomBytes(secretBytes)));

/** Whether a text is a secret that one can sign with: `whsec_` and 24 to 64 bytes in base64. */
export const isSecret = (text: string): boolean => {
  const coded = text.startsWith(prefix) ? text.slice(prefix.length) : "";
  if (coded.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(coded)) return false;
  const bytes = (coded.length / 4) * 3 - (coded.length - coded.replace(/=+$/, "").length);
  return bytes >= leastBytes && bytes <= mostBytes;
};

/** A message that one of the secrets signed a short while ago. */
export interface Verified {
  readonly id: string;
  /** In milliseconds. */
  readonly sentAt: number;
  readonly body: string;
}

export interface Unverified {
  readonly refused: "headers_missing" | "headers_malformed" | "too_old" | "too_new" | "wrong_signature";
}

export interface ToVerify {
  readonly bytes: Uint8Array;
  readonly header: (name: keyof SignatureHeaders) => string | null | undefined;
  /** Any of them may have signed. */
  readonly secrets: readonly string[];
}

/** Whether the very bytes were signed with one of the secrets, at most five minutes from `now`. */
export const verify = ({ bytes, header, secrets }: ToVerify, now: number): Verified | Unverified => {
  const [id, timestamp, signature] = [
    header("webhook-id"),
    header("webhook-timestamp"),
    header("webhook-signature"),
  ];
  if (!id || !timestamp || !signature) return { refused: "headers_missing" };
  if (!/^[!-~]{1,255}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return { refused: "headers_malformed" };
  const age = Math.floor(now / 1000) - Number(timestamp);
  if (age > windowSeconds) return { refused: "too_old" };
  if (age < -windowSeconds) return { refused: "too_new" };
  const body = textOf(bytes);
  if (body === null) return { refused: "wrong_signature" };
  const sentAt = Number(timestamp) * 1000;
  const offered = signature
    .split(" ")
    .slice(0, mostSignatures)
    .map((one) => one.replace(/,$/, ""));
  const expected = secrets.map((secret) => signed(secret, id, Number(timestamp), body));
  const matches = expected.filter((right) => offered.filter((one) => isSame(one, right)).length > 0);
  return matches.length > 0 ? { id, sentAt, body } : { refused: "wrong_signature" };
};

/** Null for bytes that are not UTF-8: no two bodies become the same text. */
const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Takes as long for the first wrong letter as for the last. */
const isSame = (offered: string, right: string): boolean => {
  if (offered.length !== right.length) return false;
  let difference = 0;
  for (let at = 0; at < right.length; at += 1) difference |= offered.charCodeAt(at) ^ right.charCodeAt(at);
  return difference === 0;
};
