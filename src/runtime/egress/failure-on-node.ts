import { errors } from "undici";
import type { PostFailure } from "#webhooks/post.ts";
import { notDialable } from "./checked-connector.ts";

const failures: readonly (readonly [codes: RegExp, failure: PostFailure])[] = [
  [new RegExp(`^${notDialable}$`), "address_not_public"],
  [/^(?:ENOTFOUND|EAI_\w+|ENODATA)$/, "host_not_found"],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "connection_refused"],
  [/^(?:ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, "timed_out"],
  [/^UND_ERR_HEADERS_OVERFLOW$/, "answer_malformed"],
  [
    /^(?:EPROTO|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH)$/,
    "tls_failed",
  ],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_(?:SOCKET|ABORTED|RES_\w+))$/, "connection_lost"],
];

/** What an error of the network, of TLS or of HTTP comes to. */
export const failureOnNode = (error: unknown): PostFailure => {
  if (error instanceof errors.HTTPParserError) return "answer_malformed";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return failures.find(([codes]) => codes.test(code))?.[1] ?? "failed";
};
