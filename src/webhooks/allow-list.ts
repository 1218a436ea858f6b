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
const loopbackName = /(?:^|\.)localhost$/;
/** What URLs take for the last part of an IPv4 address, in any of its spellings. */
const numberPattern = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

const host = z.string().transform((text, context): Omit<AllowedHost, "isInternal"> => {
  const [, name, port] = hostPattern.exec(text.toLowerCase()) ?? [];
  const fault =
    name === undefined || name.length > 253
      ? "is not a host name, with or without a port"
      : numberPattern.test(name)
        ? "is an address, not a host name"
        : loopbackName.test(name)
          ? "is this machine itself"
          : null;
  if (name !== undefined && fault === null) return { name, port: Number(port ?? 443) };
  context.addIssue({ code: "custom", message: `${text} ${fault}` });
  return z.NEVER;
});

/**
 * The configured list: exact names such as `hr.example.wales` or `hr.example.wales:8443`, without a port 443 alone; and
 * `{ "host": …, "internal": true }` for hosts inside the board's network.
 */
export const allowedHosts = z
  .array(z.union([host, z.strictObject({ host, internal: z.boolean() })]))
  .transform((entries): readonly AllowedHost[] =>
    entries.map((entry) =>
      "host" in entry ? { ...entry.host, isInternal: entry.internal } : { ...entry, isInternal: false },
    ),
  );
