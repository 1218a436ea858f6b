import type { Deps } from "#deps.ts";
import { loggedId } from "./watch/log-line.ts";

type Fault = Parameters<Deps["report"]>[0];

/** One line of JSON about a fault. */
export const reportFault: Deps["report"] = (fault) => {
  console.error(JSON.stringify({ level: "error", ...faultOf(fault) }));
};

/** What and where, and never a message, which could quote data. */
export const faultOf = ({ requestId, error }: Fault): Readonly<Record<string, unknown>> => ({
  event: "fault",
  request_id: loggedId(requestId),
  ...described(error),
});

const described = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = "code" in error ? error.code : undefined;
  return {
    fault: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: (error.stack ?? "")
      // A message of several lines may look like a place.
      .replace(error.message, "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: described(error.cause) } : {}),
  };
};
