import { base64url, exportJWK, generateKeyPair } from "jose";
import * as z from "zod";
import { resealSecrets } from "#actions/webhooks/reseal-secrets.ts";
import { sealerWith } from "#auth/sealed-text.ts";
import { localOperator, withFile } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";

/** Prints a new key as its setting takes it: a private JWK for receipts, 32 random bytes for the others. */
export const makeKey = async (kind: "receipt" | "session" | "secret"): Promise<Outcome> => {
  const text =
    kind === "receipt"
      ? JSON.stringify(await receiptKey())
      : base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
  return { exit: 0, out: [text], raw: JSON.stringify(text) };
};

const receiptKey = async () => {
  const { privateKey } = await generateKeyPair("Ed25519", { extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  return { kty, crv, kid: new Date().toISOString().slice(0, 16), x, d };
};

const secretKeys = z
  .string({ error: "is missing" })
  .transform((text) => text.split(",").map((each) => each.trim()))
  .pipe(z.array(z.string().regex(/^[\w-]{43}$/, "must be 32 bytes, base64url")).min(1));

/** Seals every secret of the file with the first key of `PORTH_SECRET_KEY`, so that the others can go. */
export const resealKeys = async (file: string, { PORTH_SECRET_KEY }: NodeJS.ProcessEnv): Promise<Outcome> => {
  const read = secretKeys.safeParse(PORTH_SECRET_KEY);
  if (!read.success) return refused(...read.error.issues.map(({ message }) => `PORTH_SECRET_KEY ${message}`));
  const [first = new Uint8Array(), ...others] = read.data.map((key) => base64url.decode(key));
  return withFile(file, async (deps) => {
    const { endpoints } = await resealSecrets(
      { ...deps, sealer: sealerWith([first, ...others]) },
      localOperator,
    );
    const out = `${endpoints} endpoints had secrets that another key sealed; now the first key seals all of them`;
    return { exit: 0, out: [out], raw: JSON.stringify({ endpoints }) };
  });
};
