import type { Deps } from "#deps.ts";

/** One line of JSON about a fault: what and where, and never a message that could quote data. */
export const reportFault: Deps["report"] = ({ requestId, error }) => {
  console.error(JSON.stringify({ level: "error", request_id: requestId, ...described(error) }));
};

const described = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? error.code : undefined;
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: described(error.cause) } : {}),
  };
};
