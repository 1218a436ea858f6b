import type { Command } from "commander";
import type { Outcome } from "./outcome.ts";

type OnFile = <T extends unknown[]>(
  act: (file: string, ...asked: T) => Promise<Outcome>,
) => (...asked: T) => Promise<void>;

/** What may be asked of a policy before it is in force. */
export const addPolicyCommand = (porth: Command, onFile: OnFile): void => {
  porth
    .command("policy")
    .description("a board's own file, before it is in use")
    .command("diff")
    .description("which departments would change their answer today under it (local file only)")
    .argument("<file>", "the board's file")
    .action(
      onFile(async (database, path: string) => (await import("./policy-diff.ts")).policyDiff(database, path)),
    );
};
