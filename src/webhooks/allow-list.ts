import * as z from "zod";

/** One host and port that events may be sent to. */
export interface AllowedHost {
  /** In small letters, without a full stop at its end. */
  readonly name: string;
  readonly port: number;
  /** Whether it may have a private address, as hosts inside the board's network do. */
  readonly isInternal: boolean;
}

/** Where events may be sent. */
export interface AllowList {
  readonly hosts: readonly AllowedHost[];
  /** Also `http://127.0.0.1` and `http://localhost` at any port, for receivers on the same machine. */
  readonly isDemonstration: boolean;
}

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const hostPattern = new RegExp(`^(${label}(?:\\.${label})*)\\.?(?::(\\d{1,5}))?$`);
/** Names of this machine, which no list can allow. */
export const loopbackName = /(?:^|\.)localhost$/;
/** What URLs take for the last part of an IPv4 address, in any of its spellings. */
const numberPattern = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

const faultIn = (name: string | undefined, port: number): string | null => {
  if (name === undefined || name.length > 253) return "is not a host name, with or without a port";
  if (numberPattern.test(name)) return "is an address, not a host name";
  if (loopbackName.test(name)) return "is this machine itself";
  return port >= 1 && port <= 65_535 ? null : "has a port that there is not";
};

const host = z.string().transform((text, context): Omit<AllowedHost, "isInternal"> => {
  const [, name, written] = hostPattern.exec(text.toLowerCase()) ?? [];
  const port = Number(written ?? 443);
  const fault = faultIn(name, port);
  if (name !== undefined && fault === null) return { name, port };
  context.addIssue({ code: "custom", message: `${text} ${fault}` });
  return z.NEVER;
});

const entry = z.preprocess(
  (written) => (typeof written === "string" ? { host: written } : written),
  z.strictObject({ host, internal: z.boolean().default(false) }),
);

/**
 * The configured list: exact names such as `hr.example.wales`, for port 443, or `hr.example.wales:8443`; and
 * `{ "host": …, "internal": true }` for hosts inside the board's network.
 */
export const allowedHosts = z
  .array(entry)
  .transform((entries): readonly AllowedHost[] =>
    entries.map(({ host: named, internal }) => ({ ...named, isInternal: internal })),
  );
