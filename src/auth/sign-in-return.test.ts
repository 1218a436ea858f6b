import { describe, expect, it } from "vitest";
import { ownAddress } from "./sign-in-return.ts";

const porthUrl = "https://porth.test";

describe("where to go after signing in", () => {
  it.each([
    ["/", "/"],
    ["/cy", "/cy"],
    ["/requests?state=awaiting_review&q=a%20b", "/requests?state=awaiting_review&q=a%20b"],
    ["/cy/requests/rev_1/override#end", "/cy/requests/rev_1/override"],
    ["/a/../requests", "/requests"],
    ["/sign-in-rules", "/sign-in-rules"],
    ["/requests?return=//evil.test", "/requests?return=//evil.test"],
  ])("%s is Porth's own", (asked, address) => expect(ownAddress(asked, porthUrl)).toBe(address));

  it.each([
    undefined,
    "",
    "requests",
    "https://evil.test/",
    "https://porth.test/requests",
    "HTTPS://evil.test",
    "//evil.test",
    "//evil.test/%2e%2e",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/\n/evil.test",
    "\t//evil.test",
    " //evil.test",
    "/.//evil.test",
    "/..//evil.test",
    "/a/..//evil.test",
    "/%2e//evil.test",
    "///evil.test",
    "//porth.test@evil.test",
    "javascript:alert(1)",
    "data:text/html,x",
    "/sign-in",
    "/sign-in?return=/",
    "/cy/sign-in",
    "/signed-in?code=1",
    "/sign-out",
    "/cy/signed-out",
    `/${"a".repeat(2_000)}`,
  ])("%o is not", (asked) => expect(ownAddress(asked, porthUrl)).toBeNull());
});
