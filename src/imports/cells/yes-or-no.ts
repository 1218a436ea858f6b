import { bad } from "#imports/row-errors.ts";

const words: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["y", true],
  ["true", true],
  ["1", true],
  ["no", false],
  ["n", false],
  ["false", false],
  ["0", false],
]);

const neither = bad("bad_identifier", (value) => `‘${value}’ is neither yes nor no. Write yes or no.`);

export const readYesOrNo = (text: string) => words.get(text.toLowerCase()) ?? neither;

/** Whether something is recorded: yes or no; any other words are the thing itself, so it is. */
export const readRecorded = (text: string): boolean => words.get(text.toLowerCase()) ?? true;
