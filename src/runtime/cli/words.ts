import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type Day, isDay } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import { version } from "#runtime/version.ts";

const exitCodes = `
Exit codes:
  0  done; ask and standing: clear
  1  refused, or not there: why is on the error stream, one line for each error
  2  wrong words on the command line
  3  the answer is no: ask and standing are blocked, the trail does not verify,
     the replayed answer can no longer be given again, or the policies differ

The demonstration's file is data/demonstration.db.`;

/** The command line without any command: what holds for all of them, and how it speaks. */
export const porthCommand = (): Command =>
  new Command("porth")
    .description("May this department advertise? Porth on the local file or, with --url, on a server.")
    .version(version)
    .addOption(
      new Option("--database <file>", "the local file").env("PORTH_DATABASE").default("data/porth.db"),
    )
    .option("--url <address>", "a server in place of the local file")
    .addOption(
      new Option("--token <token>", "for the server; the environment is safer, others see command lines").env(
        "PORTH_TOKEN",
      ),
    )
    .option("--json", "print the raw response")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(withoutValues(text)) })
    .addHelpText("afterAll", exitCodes)
    .exitOverride();

/** A mistyped `--tokn=…` is not repeated with its value. */
const withoutValues = (text: string): string => text.replaceAll(/(--[^\s'=]*)=[^\n]*/g, "$1=…'");

const kinds: readonly ImportKind[] = ["departments", "staff-list", "job-plans", "paper-plans"];

export const kindArgument = () =>
  new Argument("<kind>", "what the file is a whole snapshot of").choices(kinds);

export const keyArgument = () =>
  new Argument("<kind>", "what it is for").choices(["receipt", "session", "secret"]);

export const dayOption = (what: string) =>
  new Option("--on <day>", `YYYY-MM-DD: ${what}`).argParser((text): Day => {
    if (!isDay(text)) throw new InvalidArgumentError("It is not a day, YYYY-MM-DD.");
    return text;
  });

export const languageOption = () =>
  new Option("--lang <language>", "of the reasons").choices(["en", "cy", "both"]);
