import { describe, expect, it } from "vitest";
import { allowedHosts } from "./allow-list.ts";

it("names, ports and internal hosts are read as they are meant", () => {
  expect(
    allowedHosts.parse([
      "Hooks.Example.Wales.",
      "hooks.example.wales:8443",
      "esrhub",
      { host: "hr.example.wales:9443", internal: true },
      { host: "xn--caf-dma.example", internal: false },
    ]),
  ).toEqual([
    { name: "hooks.example.wales", port: 443, isInternal: false },
    { name: "hooks.example.wales", port: 8443, isInternal: false },
    { name: "esrhub", port: 443, isInternal: false },
    { name: "hr.example.wales", port: 9443, isInternal: true },
    { name: "xn--caf-dma.example", port: 443, isInternal: false },
  ]);
  expect(allowedHosts.parse([])).toEqual([]);
});

describe("refused, and told which", () => {
  it.each([
    ["https://hooks.example.wales", "is not a host name"],
    ["hooks.example.wales/path", "is not a host name"],
    ["*.example.wales", "is not a host name"],
    ["hooks..example", "is not a host name"],
    ["-a.example", "is not a host name"],
    ["", "is not a host name"],
    [`${"a".repeat(64)}.example`, "is not a host name"],
    [`${"a.".repeat(130)}example`, "is not a host name"],
    ["café.example", "is not a host name"],
    ["[::1]", "is not a host name"],
    ["127.0.0.1", "is an address"],
    ["127.1:8443", "is an address"],
    ["2130706433", "is an address"],
    ["0x7f000001", "is an address"],
    ["a.0x7f", "is an address"],
    ["localhost", "is this machine"],
    ["x.localhost", "is this machine"],
    ["a.example:0", "has a port"],
    ["a.example:65536", "has a port"],
  ])("%s", (host, message) => {
    for (const entry of [host, { host, internal: true }]) {
      const read = allowedHosts.safeParse([entry]);
      expect(read.success).toBe(false);
      expect(JSON.stringify(read.error?.issues)).toContain(message);
    }
  });
});
