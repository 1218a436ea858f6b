import { keptErrors, quotedChars } from "./limits.ts";
import type { RowError, RowErrorCode } from "./rows.ts";

/** What is wrong with a cell, before it is known where the cell is. Made once, not per cell. */
export interface Bad {
  readonly code: RowErrorCode;
  readonly message: (value: string) => string;
}

export const bad = (code: RowErrorCode, message: (value: string) => string): Bad => ({ code, message });

export const isBad = (value: unknown): value is Bad =>
  typeof value === "object" && value !== null && "code" in value && "message" in value;

/** Why a file cannot be read to its end. */
export type Fault = RowError;

export const isFault = (value: object): value is Fault => "code" in value && "message" in value;

export const unreadable = (message: string, line = 1): Fault => fault("unreadable_file", message, line);

export const tooLarge = (message: string, line = 1): Fault => fault("too_large", message, line);

const fault = (code: RowErrorCode, message: string, line: number): Fault => ({
  line,
  column: null,
  value: null,
  code,
  message,
});

/** The start of a cell, as an error shows it. */
export const quoted = (value: string): string =>
  value.length > quotedChars ? `${value.slice(0, quotedChars).toWellFormed()}…` : value.toWellFormed();

/** Gathers what is wrong with a file: counts everything, keeps the first. */
export interface RowErrors {
  readonly add: (line: number, column: string | null, value: string | null, what: Bad) => void;
  readonly count: () => number;
  readonly kept: () => readonly RowError[];
}

export const collectErrors = (): RowErrors => {
  const kept: RowError[] = [];
  let count = 0;
  return {
    add: (line, column, value, { code, message }) => {
      count += 1;
      if (kept.length >= keptErrors) return;
      const shown = value === null ? null : quoted(value);
      kept.push({ line, column, value: shown, code, message: message(shown ?? "") });
    },
    count: () => count,
    kept: () => kept,
  };
};
