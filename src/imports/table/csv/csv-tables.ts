import type { Fault } from "#imports/row-errors.ts";
import type { Tables } from "#imports/table/table.ts";
import { scanCsv } from "./scan-csv.ts";
import { textOf } from "./text-of.ts";

const delimiters = [",", ";", "\t"];

/** The text as a table by each delimiter it may have: the one that shows the header is the right one. */
export const csvTables = (bytes: Uint8Array): Tables | Fault => {
  const read = textOf(bytes);
  if ("code" in read) return read;
  return {
    tables: delimiters.map((delimiter) => ({
      name: null,
      isRagged: true,
      scan: (take) => scanCsv(read.text, delimiter, take),
    })),
    epoch: 1900,
    warnings: read.warnings,
  };
};
