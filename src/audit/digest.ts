import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** The digest that stands for a value, whatever the order of its keys. */
export const digestOf = (value: unknown): string => sha256(canonical(value));
