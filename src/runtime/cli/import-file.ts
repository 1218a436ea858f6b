import { readFileSync } from "node:fs";
import type * as z from "zod";
import type { importShape, reportShape } from "#routes/shapes/import.ts";
import { throughDoor } from "./door.ts";
import { type Outcome, refused, wrongWords } from "./outcome.ts";
import { openProgress } from "./progress.ts";
import { readResponse } from "./read-response.ts";
import type { Where } from "./where.ts";

type Report = z.output<typeof reportShape> & Partial<Pick<z.output<typeof importShape>, "id">>;

export interface ImportOptions {
  readonly on?: string;
  readonly check?: boolean;
  readonly allowShrink?: boolean;
}

/** Loads a file as the whole snapshot of its kind, or tells what it would do. */
export const importFile = async (
  where: Where,
  kind: string,
  file: string,
  { on, check = false, allowShrink = false }: ImportOptions,
): Promise<Outcome> => {
  if (kind !== "departments" && on === undefined)
    return wrongWords("Say on which day the extract was taken: --on YYYY-MM-DD");
  const bytes = bytesOf(file);
  if (bytes === null) return refused(`${file} cannot be read.`);
  const query = new URLSearchParams({
    kind,
    mode: check ? "check" : "commit",
    ...(on === undefined ? {} : { extracted_on: on }),
    ...(allowShrink ? { allow_shrink: "true" } : {}),
  });
  const progress = openProgress(`import ${kind}`);
  const outcome = await throughDoor(
    where,
    async (door) => {
      const response = await door(`/v1/imports?${query}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: bytes,
      });
      const read = await readResponse<Report>(response, ({ effect }) => Array.isArray(effect));
      return "exit" in read ? read : { exit: 0, raw: read.raw, out: reportLines(read.body) };
    },
    progress.stage,
  );
  progress.end();
  return outcome;
};

const bytesOf = (file: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return null;
  }
};

const reportLines = (report: Report): readonly string[] => [
  `${report.id === undefined ? "checked, nothing stored" : `stored as ${report.id}`}: ${report.kind}${report.extracted_on === null ? "" : ` of ${report.extracted_on}`}, ${report.rows} rows`,
  `${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.removed} removed`,
  ...(report.ignored_columns.length === 0 ? [] : [`columns not read: ${report.ignored_columns.join(", ")}`]),
  ...report.warnings.map((warning) => `warning: ${warning}`),
  report.effect.length === 0 ? "no department's gate changes" : "departments whose gate changes:",
  ...report.effect.map(
    ({ department, before, after }) => `  ${department}: ${before ?? "not there"} → ${after ?? "not there"}`,
  ),
];
