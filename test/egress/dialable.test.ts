import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDialable } from "#runtime/egress/dialable.ts";

const publicOnes = ["93.184.215.14", "1.1.1.1", "::ffff:1.1.1.1", "2606:4700:4700::1111"];
const privateOnes = ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "::ffff:10.0.0.1", "fd12::1"];
const loopback = ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1"];
const never = [
  "0.0.0.0",
  "0.1.2.3",
  "255.255.255.255",
  "224.0.0.1",
  "240.0.0.1",
  "100.64.0.1",
  "100.100.100.200",
  "169.254.0.1",
  "169.254.169.254",
  "::ffff:169.254.169.254",
  "168.63.129.16",
  "192.0.0.192",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "::",
  "::127.0.0.1",
  "::10.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:0:1::1",
  "2001:db8::1",
  "100::1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "fd00:ec2::254",
  "fd20:ce::254",
  "",
  "localhost",
  "1.1.1.1.",
];

describe("public", () => {
  it.each(publicOnes)("%s may be dialled", (address) => expect(isDialable(address, "public")).toBe(true));
  it.each([...privateOnes, ...loopback, ...never])("%s may not", (address) =>
    expect(isDialable(address, "public")).toBe(false),
  );
});

describe("internal", () => {
  it.each([...publicOnes, ...privateOnes])("%s may be dialled", (address) =>
    expect(isDialable(address, "internal")).toBe(true),
  );
  it.each([...loopback, ...never])("%s may not", (address) =>
    expect(isDialable(address, "internal")).toBe(false),
  );
});

describe("this machine", () => {
  it.each(loopback)("%s may be dialled", (address) => expect(isDialable(address, "this_machine")).toBe(true));
  it.each([...publicOnes, ...privateOnes, ...never])("%s may not", (address) =>
    expect(isDialable(address, "this_machine")).toBe(false),
  );
});

it("an IPv4 address is judged alike in any of its spellings inside IPv6", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.constantFrom("public", "internal", "this_machine"), (address, reach) => {
      const hex = address
        .split(".")
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("");
      const plain = isDialable(address, reach);
      expect(isDialable(`::ffff:${address}`, reach)).toBe(plain);
      expect(isDialable(`0:0:0:0:0:ffff:${hex.slice(0, 4)}:${hex.slice(4)}`, reach)).toBe(plain);
    }),
  );
});
