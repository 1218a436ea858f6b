import { parentPort } from "node:worker_threads";
import type { ColumnAliases } from "#imports/column-aliases.ts";
import { readFile } from "#imports/read-file.ts";
import type { ImportKind, KnownDepartments, ReadFile, Row } from "#imports/rows.ts";

/** What the thread is asked to read. */
export interface ReadRequest {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly known: KnownDepartments;
  readonly aliases: ColumnAliases;
}

/** What the thread answers: the rows in batches, then the rest of the file's report, which ends the answer. */
export type ReadAnswer = { readonly rows: readonly Row[] } | { readonly report: Omit<ReadFile, "rows"> };

const rowsPerMessage = 2000;

parentPort?.on("message", async ({ kind, bytes, known, aliases }: ReadRequest) => {
  const { rows, ...report } = await readFile(kind, bytes, known, aliases);
  for (let at = 0; at < rows.length; at += rowsPerMessage)
    answer({ rows: rows.slice(at, at + rowsPerMessage) });
  answer({ report });
});

const answer = (part: ReadAnswer): void => parentPort?.postMessage(part);
