import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AllowList } from "./allow-list.ts";
import { allowedAddress } from "./allowed-address.ts";
import { forbiddenAddresses } from "./forbidden-addresses.fixture.ts";

const [outside, moved, inside] = [
  { name: "hooks.example.wales", port: 443, isInternal: false },
  { name: "hooks.example.wales", port: 8443, isInternal: false },
  { name: "hr.example.wales", port: 443, isInternal: true },
];
const listed: AllowList = { hosts: [outside, moved, inside], isDemonstration: false };
const demonstration: AllowList = { ...listed, isDemonstration: true };

const refusedFor = (url: string, allowed = listed) => {
  const found = allowedAddress(url, allowed);
  return "refused" in found ? found.refused : null;
};

describe("allowed", () => {
  it.each([
    ["https://hooks.example.wales", "https://hooks.example.wales/", outside],
    ["https://hooks.example.wales/a/b?c=d", "https://hooks.example.wales/a/b?c=d", outside],
    ["https://hooks.example.wales:443/", "https://hooks.example.wales/", outside],
    ["HTTPS://Hooks.EXAMPLE.wales/A", "https://hooks.example.wales/A", outside],
    ["https://hooks.example.wales./", "https://hooks.example.wales/", outside],
    ["https://hooks.example.wales.:8443/", "https://hooks.example.wales:8443/", moved],
    ["https://hr.example.wales?a@b", "https://hr.example.wales/?a@b", inside],
  ])("%s", (text, href, host) => {
    const found = allowedAddress(text, listed);
    expect("url" in found && [found.url.href, found.host]).toEqual([href, host]);
  });
});

describe("refused", () => {
  it.each([
    ["http://hooks.example.wales/", "not_https"],
    ["ftp://hooks.example.wales/", "not_https"],
    ["file:///etc/passwd", "malformed"],
    ["javascript:alert(1)", "malformed"],
    ["data:text/plain,hooks.example.wales", "malformed"],
    ["hooks.example.wales", "malformed"],
    ["//hooks.example.wales/", "malformed"],
    ["https://", "malformed"],
    ["", "not_ascii"],
    ["https://hooks.example.wales:8444/", "host_not_allowed"],
    ["https://hooks.example.wales:99999/", "malformed"],
    ["https://hr.example.wales:8443/", "host_not_allowed"],
    ["https://example.wales/", "host_not_allowed"],
    ["https://a.hooks.example.wales/", "host_not_allowed"],
    ["https://hooks.example.wales.evil.example/", "host_not_allowed"],
    ["https://xhooks.example.wales/", "host_not_allowed"],
    ["https://hooks.example.wales../", "host_not_allowed"],
    ["https://user@hooks.example.wales/", "has_user_info"],
    ["https://user:password@hooks.example.wales/", "has_user_info"],
    ["https://:@hooks.example.wales/", "has_user_info"],
    ["https://@hooks.example.wales/", "has_user_info"],
    ["https://hooks.example.wales/#part", "has_fragment"],
    ["https://hooks.example.wales/#", "has_fragment"],
    ["https://höoks.example.wales/", "not_ascii"],
    ["https://hooks.example.wales/a b", "not_ascii"],
    ["https://8.8.8.8/", "ip_address"],
    ["https://[2606:4700:4700::1111]/", "ip_address"],
  ])("%s", (text, code) => {
    expect(refusedFor(text)).toBe(code);
    expect(refusedFor(text, demonstration)).toBe(code);
  });

  it("one character more than 2,000", () => {
    const longest = "https://hooks.example.wales/".padEnd(2_000, "a");
    expect([refusedFor(longest), refusedFor(`${longest}a`)]).toEqual([null, "too_long"]);
  });

  it("every reason is told in a sentence", () => {
    const found = allowedAddress("http://hooks.example.wales/", listed);
    expect(found).toEqual({ refused: "not_https", message: "The address must begin with https://." });
  });
});

describe("forbidden addresses, in any spelling, though a list names them", () => {
  it.each(forbiddenAddresses)("%s: %s", (_, url) => {
    const named = forbiddenAddresses
      .flatMap(([, each]) => URL.parse(each)?.hostname.replace(/\.$/, "") ?? [])
      .filter((name) => !name.endsWith("nip.io"))
      .map((name) => ({ name, port: 443, isInternal: true }));
    for (const isDemonstration of [false, true])
      expect(refusedFor(url, { hosts: named, isDemonstration })).not.toBeNull();
  });
});

describe("the demonstration", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.0.0.1:8080/hooks",
    "http://localhost:8080",
    "http://localhost?a=b",
  ])("sends to %s, which nothing else does", (url) => {
    expect(allowedAddress(url, demonstration)).toMatchObject({ host: null });
    expect(refusedFor(url)).toBe("not_https");
  });

  it.each([
    "http://127.0.0.2/",
    "http://127.1/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::1]/",
    "http://127.0.0.1./",
    "http://localhost./",
    "http://a.localhost/",
    "http://127.0.0.1.nip.io/",
    "http://127.0.0.1@hooks.example.wales/",
    "http://localhost@10.0.0.1/",
    "http://localhost:8080@10.0.0.1/",
    "http://localhost\\@10.0.0.1/",
    "http://10.0.0.1/",
    "https://127.0.0.1/",
    "https://localhost/",
  ])("does not send to %s", (url) => expect(refusedFor(url, demonstration)).not.toBeNull());
});

it("whatever is written, what is allowed is a listed name over TLS, and is the same when it is looked at again", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "https",
      "http",
      ":",
      "/",
      "//",
      "\\",
      "@",
      "#",
      "?",
      ".",
      "%",
      "[",
      "]",
      "\t",
      "443",
      "8443",
    ),
    fc.constantFrom(
      "hooks.example.wales",
      "HOOKS.example.wales.",
      "hr.example.wales",
      "127.0.0.1",
      "0x7f.1",
      "1",
    ),
    fc.string({ maxLength: 3 }),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join("")),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `https://${pieces.join("")}`),
    fc.array(piece, { maxLength: 4 }).map((pieces) => `https://hooks.example.wales${pieces.join("")}`),
    fc.webUrl(),
  );
  let allowedOnes = 0;
  fc.assert(
    fc.property(text, (written) => {
      const found = allowedAddress(written, listed);
      if ("refused" in found) return;
      allowedOnes += 1;
      const { url, host } = found;
      expect(listed.hosts).toContainEqual(host);
      expect(url.protocol).toBe("https:");
      expect([url.hostname, Number(url.port || 443)]).toEqual([host?.name, host?.port]);
      expect([url.username, url.password, url.hash]).toEqual(["", "", ""]);
      const again = allowedAddress(url.href, listed);
      expect("url" in again && again.url.href).toBe(url.href);
    }),
    { numRuns: 3_000 },
  );
  expect(allowedOnes).toBeGreaterThan(50);
});
