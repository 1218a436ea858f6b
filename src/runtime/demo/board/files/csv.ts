/** A header, and what stands under it in a row; null is an empty cell. */
export type Column<R> = readonly [header: string, cell: (row: R) => string | number | null];

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly (string | number | null)[]): string =>
  cells.map((cell) => quoted(cell === null ? "" : String(cell))).join(",");

/** The text of a CSV file as a system exports it: title lines, the header, the rows; lines end in CR LF. */
export const csv = <R>(
  titles: readonly string[],
  columns: readonly Column<R>[],
  rows: readonly R[],
): string =>
  [
    ...titles.map((title) => line([title])),
    line(columns.map(([header]) => header)),
    ...rows.map((row) => line(columns.map(([, cell]) => cell(row)))),
    "",
  ].join("\r\n");

export const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? "Yes" : "No");
