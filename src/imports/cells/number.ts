import { bad } from "#imports/row-errors.ts";

const badNumber = bad(
  "bad_number",
  (value) => `‘${value}’ is not a number. Write it in digits, with a point for the fraction: 7.5.`,
);
const whole = bad("bad_number", (value) => `‘${value}’ is not a whole number.`);
const beyond = (most: number) =>
  bad("bad_number", (value) => `‘${value}’ is more than ${most}, which cannot be right. Correct it.`);

/** To four decimal places: what a calculation leaves behind them is no part of the figure. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A figure from nought to `most`. */
export const readNumberTo = (most: number) => {
  const tooMuch = beyond(most);
  return (text: string) => {
    if (text.length > 24 || !/^(?:\d+\.?\d*|\.\d+)$/.test(text)) return badNumber;
    const value = rounded(Number(text));
    return value <= most ? value : tooMuch;
  };
};

/** A whole number from nought to `most`. */
export const readCountTo = (most: number) => {
  const read = readNumberTo(most);
  return (text: string) => {
    const value = read(text);
    return typeof value === "number" && !Number.isInteger(value) ? whole : value;
  };
};
