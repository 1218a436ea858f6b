import { type AllowedHost, type AllowList, loopbackName } from "./allow-list.ts";

const mostCharacters = 2_000;

/** Why nothing is sent to an address. */
export const addressRefusals = {
  too_long: `The address is too long. Keep it to ${mostCharacters} characters.`,
  not_ascii:
    "The address holds spaces, or characters other than plain ASCII. Write its host in Punycode and the rest with % escapes.",
  malformed: "This is not a web address.",
  not_https: "The address must begin with https://.",
  has_user_info: "The address must not hold a user name or password.",
  has_fragment: "The address must not hold a fragment (#).",
  ip_address:
    "The address must name its host. A number in place of the name is not allowed, however it is written.",
  host_not_allowed:
    "The host and its port are not on the list of hosts that events may be sent to. Ask those who run Porth to add them.",
} as const;

export type AddressRefusalCode = keyof typeof addressRefusals;

export interface AddressRefusal {
  readonly refused: AddressRefusalCode;
  readonly message: string;
}

export interface AllowedAddress {
  /** As it is kept and asked: its host in small letters, without a full stop at its end. */
  readonly url: URL;
  /** The entry of the list that allows it; null for this machine itself, in the demonstration. */
  readonly host: AllowedHost | null;
}

/** Whether events may be sent to an address. Names are compared as they are, never looked up. */
export const allowedAddress = (text: string, allowed: AllowList): AllowedAddress | AddressRefusal => {
  const fault = faultIn(text);
  if (fault !== null) return refusal(fault);
  const url = URL.parse(text);
  if (url === null) return refusal("malformed");
  if (allowed.isDemonstration && hereOnly.test(text)) return { url, host: null };
  if (url.protocol !== "https:") return refusal("not_https");
  if (addressPattern.test(url.hostname)) return refusal("ip_address");
  const name = url.hostname.replace(/\.$/, "");
  const port = Number(url.port || 443);
  const host = allowed.hosts.find((one) => one.name === name && one.port === port);
  if (host === undefined || loopbackName.test(name)) return refusal("host_not_allowed");
  url.hostname = name;
  return { url, host };
};

/** This machine, in the two spellings that the demonstration takes. */
const hereOnly = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?(?:[/?]|$)/;
/** URLs write every IPv4 address like this, and every IPv6 address in brackets. */
const addressPattern = /^\[|^\d+\.\d+\.\d+\.\d+\.?$/;

/** What can be seen without taking the address apart, or only then: `https://@host` has lost its `@` afterwards. */
const faultIn = (text: string): AddressRefusalCode | null => {
  if (text.length > mostCharacters) return "too_long";
  if (!/^[!-~]+$/.test(text)) return "not_ascii";
  if (text.includes("#")) return "has_fragment";
  const [, scheme, authority] = /^([a-z][a-z0-9+.-]*):\/\/([^/?\\]+)(?:[/?]|$)/i.exec(text) ?? [];
  if (scheme === undefined || authority === undefined) return "malformed";
  return authority.includes("@") ? "has_user_info" : null;
};

const refusal = (code: AddressRefusalCode): AddressRefusal => ({
  refused: code,
  message: addressRefusals[code],
});
