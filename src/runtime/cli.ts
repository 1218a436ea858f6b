import { CommanderError } from "commander";
import type { Reader } from "#routes/answer-body.ts";
import type { AskOptions, StandingOptions } from "./cli/ask.ts";
import type { ConnectorOptions } from "./cli/connector.ts";
import type { ImportOptions } from "./cli/import-file.ts";
import { addOperating } from "./cli/operating.ts";
import { conclude, type Outcome, refused, wrongWords } from "./cli/outcome.ts";
import { addPolicyCommand } from "./cli/policy-command.ts";
import type { VerifyOptions } from "./cli/verify-audit.ts";
import { fileOf, type Where, type WhereOptions, whereOf } from "./cli/where.ts";
import { dayOption, kindArgument, languageOption, porthCommand } from "./cli/words.ts";

/** Each command's code is fetched when it is called for: help and wrong words are answered at once. */
const code = {
  ask: () => import("./cli/ask.ts"),
  connector: () => import("./cli/connector.ts"),
  config: () => import("./cli/check-config.ts"),
  doctor: () => import("./cli/doctor.ts"),
  import: () => import("./cli/import-file.ts"),
  replay: () => import("./cli/replay.ts"),
  verify: () => import("./cli/verify-audit.ts"),
};

const porth = porthCommand();
const options = () => porth.opts<WhereOptions & { readonly json?: boolean }>();

/** Runs a command on the file or the server that was named. */
const at =
  <T extends unknown[]>(act: (where: Where, ...asked: T) => Promise<Outcome>) =>
  (...asked: T) =>
    ending(async () => {
      const where = whereNamed();
      return "exit" in where ? where : act(where, ...asked);
    });

/** Runs a command that works on the local file alone. */
const onFile =
  <T extends unknown[]>(act: (file: string, ...asked: T) => Promise<Outcome>) =>
  (...asked: T) =>
    ending(async () => {
      const file = fileOf(options());
      return typeof file === "string" ? act(file, ...asked) : file;
    });

const ending = async (run: () => Promise<Outcome>): Promise<void> =>
  conclude(await run(), options().json === true);

const whereNamed = (): Where | Outcome =>
  options().url !== undefined && porth.getOptionValueSource("database") === "cli"
    ? wrongWords("Name a file or a server, not both.")
    : whereOf(options());

const urlNamed = (): { readonly url?: string } => {
  const { url } = options();
  return url === undefined ? {} : { url };
};

porth
  .command("import")
  .description("load a file as the whole snapshot of its kind")
  .addArgument(kindArgument())
  .argument("<file>", "CSV or XLSX")
  .addOption(dayOption("when the extract was taken; required but for departments"))
  .option("--check", "tell what it would do, and store nothing")
  .option("--allow-shrink", "also when the rows fall by more than the policy's share")
  .action(
    at(async (where, kind: string, file: string, o: ImportOptions) =>
      (await code.import()).importFile(where, kind, file, o),
    ),
  );

porth
  .command("ask")
  .description("may this department advertise this vacancy? On the record")
  .argument("<department>", "its code or an alias")
  .requiredOption("--vacancy <ref>", "the vacancy's reference")
  .option("--title <title>", "the post")
  .option("--requested-by <name>", "who wants to advertise")
  .addOption(languageOption())
  .action(
    at(async (where, department: string, o: AskOptions) => (await code.ask()).ask(where, department, o)),
  );

porth
  .command("standing")
  .description("may this department advertise? Off the record")
  .argument("<department>", "its code or an alias")
  .addOption(dayOption("today or later"))
  .addOption(languageOption())
  .action(
    at(async (where, department: string, o: StandingOptions) =>
      (await code.ask()).standing(where, department, o),
    ),
  );

porth
  .command("replay")
  .description("give a kept decision as it was answered, and decide it anew (local file only)")
  .argument("<decision>", "its id")
  .addOption(languageOption())
  .action(
    onFile(async (file, id: string, o: { readonly lang?: Reader["language"] }) =>
      (await code.replay()).replay(file, id, o.lang ?? "en"),
    ),
  );

porth
  .command("verify-audit")
  .description("check that every line of the trail follows the one before")
  .option("--against <known>", "and against a line:hash, or a file with a signed checkpoint, from before")
  .action(at(async (where, o: VerifyOptions) => (await code.verify()).verifyAudit(where, o)));

addOperating(porth, { at, onFile, ending });

porth
  .command("config")
  .description("the configuration of `npm run serve`")
  .command("check")
  .description("say everything that is missing or wrong in it")
  .action(() => ending(async () => (await code.config()).checkConfig(process.env)));

addPolicyCommand(porth, onFile);

porth
  .command("doctor")
  .description("look at all that Porth stands on, one line each (local file only)")
  .action(onFile(async (file) => (await code.doctor()).doctor(file, process.env)));

porth
  .command("connector")
  .description(
    "print a Power Automate custom connector for vacancy forms, as it would ask PORTH_URL or --url",
  )
  .option("--issuer <address>", "where the form's people sign in; otherwise as PORTH_ISSUERS has it")
  .option("--scope <scopes>", "what is asked of it, so that its tokens are for Porth")
  .action((o: Omit<ConnectorOptions, "url">) =>
    ending(async () => (await code.connector()).connector({ ...o, ...urlNamed() }, process.env)),
  );

/** Commander has said what was wrong; a fault of our own is told without what it was about. */
const endingOf = (error: unknown): Outcome => {
  if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : 2 };
  return refused(`Something went wrong inside (${error instanceof Error ? error.name : "no reason given"}).`);
};

await porth.parseAsync().catch((error: unknown) => conclude(endingOf(error), false));
