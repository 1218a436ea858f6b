import { checkRetention, runRetention } from "#actions/retention/run-retention.ts";
import { type Kind, kinds } from "#db/retention/periods.ts";
import { retentionShape } from "#runtime/settings/retention-shape.ts";
import { localOperator, withFile } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";

export interface RetentionOptions {
  readonly dryRun?: boolean;
}

/** Forgets what has been kept for long enough, or says what it would forget: each kind, its period and how much. */
export const retention = async (
  file: string,
  { dryRun = false }: RetentionOptions,
  { PORTH_RETENTION: text = "{}" }: NodeJS.ProcessEnv,
): Promise<Outcome> => {
  const read = retentionShape.safeParse(parsed(text));
  if (!read.success)
    return refused(
      ...read.error.issues.map(({ path, message }) => `PORTH_RETENTION ${[...path, message].join(" ")}`),
    );
  return withFile(file, async (deps) => {
    const act = dryRun ? checkRetention : runRetention;
    const counts = await act({ ...deps, retention: read.data }, localOperator);
    return {
      exit: 0,
      raw: JSON.stringify({ dry_run: dryRun, counts }),
      out: [
        dryRun ? "would be forgotten; nothing was changed:" : "forgotten, and told to the trail:",
        ...kinds.map((kind) => line(kind, counts[kind], read.data[kind])),
      ],
    };
  });
};

const line = (kind: Kind, count: number, days: number): string =>
  `  ${kind.padEnd(10)} ${String(count).padStart(8)}  kept for ${days} days`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    return null;
  }
};
