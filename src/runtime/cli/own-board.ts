import { textOf, withBoardFile } from "#runtime/config-on-node.ts";
import { type BoardFile, readBoardFile, shippedBoard } from "#runtime/settings/board-file.ts";
import { type Outcome, refused } from "./outcome.ts";

/** What the board decided for itself, as the server on the same file would read it. */
export const ownBoard = (environment: NodeJS.ProcessEnv): BoardFile | Outcome => {
  const file = withBoardFile(environment);
  if (file.faults.length > 0) return refused(...file.faults);
  const { PORTH_BOARD_FILE: text } = file.environment;
  return typeof text === "string" && text.trim() !== "" ? boardIn(text, "PORTH_BOARD_FILE") : shippedBoard;
};

/** A board's file that is not in use yet. */
export const boardAt = (path: string): BoardFile | Outcome => {
  const text = textOf(path);
  return text === null ? refused(`${path} cannot be read.`) : boardIn(text, path);
};

const boardIn = (text: string, name: string): BoardFile | Outcome => {
  const read = readBoardFile(text);
  return "faults" in read ? refused(...read.faults.map((fault) => `${name} ${fault}`)) : read;
};
