import ipaddr from "ipaddr.js";

/**
 * Which addresses a host may have. Public: those that anyone on the internet can have. Internal: those of private
 * networks too. This machine: its own loopback addresses and nothing else.
 */
export type Reach = "public" | "internal" | "this_machine";

/** Where clouds tell the machines in them their secrets; several lie among addresses that are allowed otherwise. */
const metadata: ReadonlySet<string> = new Set([
  "169.254.169.254",
  "168.63.129.16",
  "100.100.100.200",
  "fd00:ec2::254",
  "fd20:ce::254",
]);

/** IPv4 in IPv6 as it was written before it was mapped: leads nowhere, and ipaddr.js takes it for mapped. */
const compatible = /^::\d+\.\d+\.\d+\.\d+/;
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether Porth may connect to an address, as a resolver gives it. An IPv4 address inside an IPv6 one is the IPv4 address. */
export const isDialable = (address: string, reach: Reach): boolean => {
  if (!ipaddr.isValid(address) || compatible.test(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (reach === "this_machine") return range === "loopback";
  if (metadata.has(parsed.toString())) return false;
  const isPublic = range === "unicast" && (parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast));
  return isPublic || (reach === "internal" && (range === "private" || range === "uniqueLocal"));
};
