/** One figure of one run, and the goal that it is held against. */
export interface Measured {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** Beside what the same machine does without Porth in the same run. */
  readonly ratio?: { readonly to: string; readonly of: number };
  readonly goal?: string;
  readonly holds?: boolean;
}

export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const shown = (figure: number): string =>
  figure >= 100 ? Math.round(figure).toLocaleString("en-GB") : figure.toPrecision(3);

/** The figures as a table for people. */
export const table = (measured: readonly Measured[]): string => {
  const rows = measured.map(({ name, figure, unit, ratio, goal, holds }) => [
    name,
    `${shown(figure)} ${unit}`,
    ratio ? `${ratio.of.toFixed(3)} of ${ratio.to}` : "",
    goal ?? "",
    holds === undefined ? "" : holds ? "holds" : "DOES NOT HOLD",
  ]);
  const all = [["what", "figure", "ratio", "goal", ""], ...rows];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};
