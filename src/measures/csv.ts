/** A value of one cell; null is blank. */
export type Cell = string | number | null;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet reads as they are meant: with a byte order mark, as there is Welsh
 * in them, and no text that it would take for a formula.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("")}`;

const written = (cell: Cell): string => {
  if (typeof cell === "number") return String(cell);
  const text = neutral(cell ?? "");
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A quote goes before what a spreadsheet takes for the beginning of a formula, full-width signs too. */
const neutral = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);
