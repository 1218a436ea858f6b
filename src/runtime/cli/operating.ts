import type { Command } from "commander";
import type { Outcome } from "./outcome.ts";
import type { RetentionOptions } from "./retention.ts";
import type { Where } from "./where.ts";
import { keyArgument } from "./words.ts";

/** How a command is run: on the file or the server that is named, on the file alone, or on nothing at all. What it gives is printed. */
interface Running {
  readonly at: <T extends unknown[]>(
    act: (where: Where, ...asked: T) => Promise<Outcome>,
  ) => (...asked: T) => Promise<void>;
  readonly onFile: <T extends unknown[]>(
    act: (file: string, ...asked: T) => Promise<Outcome>,
  ) => (...asked: T) => Promise<void>;
  readonly ending: (run: () => Promise<Outcome>) => Promise<void>;
}

/** The commands of those who keep Porth running. */
export const addOperating = (porth: Command, running: Running): void => {
  addBackups(porth, running);
  addRetention(porth, running);
  addKeys(porth, running);
  addExport(porth, running);
};

const addExport = (porth: Command, { at }: Running): void => {
  porth
    .command("export-audit")
    .description("write the trail and its checkpoints into a new file, for whoever checks them elsewhere")
    .argument("<file>", "what to make: NDJSON, as docs/audit.md says")
    .action(
      at(async (where, file: string) => (await import("./audit/export-audit.ts")).exportAudit(where, file)),
    );
};

const addBackups = (porth: Command, { onFile }: Running): void => {
  porth
    .command("migrate")
    .description("make the file, or bring it up to date (local file only)")
    .action(onFile(async (file) => (await import("./migrate-file.ts")).migrateFile(file)));

  porth
    .command("backup")
    .description("copy the file, also while it is in use, and check the copy (local file only)")
    .argument("[file]", "what to make; otherwise named by the moment, in the folder backups beside it")
    .action(
      onFile(async (file, named: string | undefined) => (await import("./backup.ts")).backup(file, named)),
    );

  porth
    .command("restore")
    .description("put a backup in the place of the file, which is kept aside (local file only)")
    .argument("<file>", "the backup")
    .option("--to <database>", "the file; otherwise --database")
    .action(
      onFile(async (file, from: string, { to = file }: { readonly to?: string }) =>
        (await import("./restore.ts")).restore(from, to),
      ),
    );
};

const addRetention = (porth: Command, { onFile }: Running): void => {
  porth
    .command("retention")
    .description("what is kept for a time, by the periods of PORTH_RETENTION")
    .command("run")
    .description("forget what has been kept for long enough (local file only)")
    .option("--dry-run", "say how much of each kind, and forget nothing")
    .action(
      onFile(async (file, o: RetentionOptions) =>
        (await import("./retention.ts")).retention(file, o, process.env),
      ),
    );
};

const addKeys = (porth: Command, { onFile, ending }: Running): void => {
  const keys = porth.command("keys").description("new keys, and how old ones are done with");

  keys
    .command("make")
    .description("print a new key as its setting takes it")
    .addArgument(keyArgument())
    .action((kind: "receipt" | "session" | "secret") =>
      ending(async () => (await import("./keys.ts")).makeKey(kind)),
    );

  keys
    .command("reseal")
    .description("seal all secrets with the first key of PORTH_SECRET_KEY (local file only)")
    .action(onFile(async (file) => (await import("./keys.ts")).resealKeys(file, process.env)));
};
