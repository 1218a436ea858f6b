import { Problem } from "#problem.ts";
import type { AllowList } from "./allow-list.ts";
import { allowedAddress } from "./allowed-address.ts";

/** An address as it is kept; throws the problem that keeps events from being sent there. */
export const addressOf = (text: string, allowed: AllowList): string => {
  const found = allowedAddress(text, allowed);
  if ("refused" in found)
    throw new Problem("address_refused", found.message, {
      errors: [{ pointer: "/url", detail: found.message }],
    });
  return found.url.href;
};
