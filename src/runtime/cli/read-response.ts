import { type Outcome, refused } from "./outcome.ts";

/** What came through the front door, once as it came and once as a value. */
export interface Read<T> {
  readonly raw: string;
  readonly body: T;
}

/** The body of a success that looks as it should; else what was refused, and why, one line for each error. */
export const readResponse = async <T>(
  response: Response,
  looksRight: (body: Readonly<Record<string, unknown>>) => boolean,
): Promise<Read<T> | Outcome> => {
  const raw = await response.text();
  const body = parsed(raw);
  if (body === null) return refused(`HTTP ${response.status}, and not an answer of Porth.`);
  if (!response.ok) return { exit: 1, err: [...problemLines(body, response.status)], raw };
  return looksRight(body)
    ? { raw, body: body as T }
    : refused(`HTTP ${response.status}, and not an answer of Porth.`);
};

const parsed = (raw: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

interface ProblemError {
  readonly pointer?: string;
  readonly detail?: string;
  readonly line?: number;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly message?: string;
}

const problemLines = (problem: Readonly<Record<string, unknown>>, status: number): readonly string[] => {
  const errors = Array.isArray(problem.errors) ? (problem.errors as readonly ProblemError[]) : [];
  const all = typeof problem.error_count === "number" ? problem.error_count : errors.length;
  return [
    typeof problem.detail === "string" ? problem.detail : `HTTP ${status}`,
    ...errors.map(errorLine),
    ...(all > errors.length ? [`and ${all - errors.length} more errors`] : []),
  ];
};

const errorLine = ({ pointer, detail, line, column, value, message }: ProblemError): string =>
  line === undefined
    ? `${pointer}: ${detail}`
    : [
        `line ${line}`,
        ...(column ? [`, ${column}`] : []),
        ...(value ? [`, ${JSON.stringify(value)}`] : []),
        `: ${message}`,
      ].join("");
