import { sha256 } from "#audit/digest.ts";
import type { Seen } from "#watch.ts";

type Figure = string | number | boolean | readonly string[] | null;
/** One line of the log: flat, so that it can be searched by each field. */
export type LogLine = Readonly<Record<string, Figure>>;

const number = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const like = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);
const code = like(/^[\w.-]{1,64}$/);
const codes = (value: unknown) => Array.isArray(value) && value.every(code);

/** The only fields that a line may have, and what each may hold. Anything else that is offered is left out. */
const allowed: Readonly<Record<string, (value: unknown) => boolean>> = {
  event: code,
  method: like(/^[A-Z]{3,7}$/),
  route: like(/^(?:none|\/[\w/:.{}*?[\]+()|\\-]{0,200})$/),
  status: number,
  ms: number,
  request_id: like(/^[\w~-]{1,64}$/),
  trace_id: like(/^[0-9a-f]{32}$/),
  question: code,
  outcome: code,
  codes,
  kind: code,
  result: code,
  type: code,
  failure: code,
  count: number,
  waiting: number,
  oldest_seconds: number,
  age_days: number,
};

/** What of it may be logged. */
export const logLine = (offered: Readonly<Record<string, unknown>>): LogLine =>
  Object.fromEntries(
    Object.entries(offered).filter(([name, value]) => allowed[name]?.(value)) as [string, Figure][],
  );

/** What was seen, as a line of the log. */
export const lineOf = (seen: Seen): LogLine => {
  if (!("milliseconds" in seen)) return logLine({ ...seen });
  const { milliseconds, traceparent, ...rest } = seen;
  return logLine({
    ...rest,
    ms: Math.round(milliseconds * 10) / 10,
    trace_id: traceparent?.slice(3, 35),
    ...("requestId" in seen ? { request_id: loggedId(seen.requestId) } : {}),
  });
};

/** An id that a program made is logged as it is. What else a caller calls its request may say anything: a digest stands for it. */
export const loggedId = (id: string): string =>
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,64}|[0-9A-HJKMNP-TV-Z]{26}|housekeeping|deliverer|backup)$/.test(
    id,
  )
    ? id
    : `~${sha256(id).slice(0, 32)}`;

/** How much a line matters. */
export const levelOf = (seen: Seen): "info" | "warn" | "error" => {
  if (seen.event === "request") return seen.status >= 500 ? "error" : "info";
  if (seen.event === "verification") return seen.result === "whole" ? "info" : "error";
  if (seen.event === "delivery") return seen.result === "delivered" ? "info" : "warn";
  return seen.event === "import" && seen.result === "refused" ? "warn" : "info";
};
