import { receiptsFrom } from "#auth/receipts.ts";
import { sealerWith } from "#auth/sealed-text.ts";
import { sealWith } from "#auth/session-seal.ts";
import { signInProviders } from "#auth/sign-in.ts";
import { tokenVerifier } from "#auth/verify-token.ts";
import type { Database } from "#db/database.ts";
import type { ConsoleSettings, Deps, Webhooks } from "#deps.ts";
import { type Day, dayOf } from "#gate/day.ts";
import type { readFile } from "#imports/read-file.ts";
import { unwatched } from "#watch.ts";
import type { AllowList } from "#webhooks/allow-list.ts";
import type { Post } from "#webhooks/post.ts";
import { boardDeps } from "./board-deps.ts";
import type { Config } from "./config.ts";
import { idMaker } from "./ids.ts";
import { reportFault } from "./report.ts";
import { version } from "./version.ts";
import { seenIn } from "./watch/seen-in.ts";

/** What the two runtimes do each in their own way. */
export interface Surroundings {
  readonly config: Config;
  readonly db: Database;
  readonly readFile: typeof readFile;
  readonly readAsset: NonNullable<Deps["readAsset"]>;
  /** The demonstration may stop the calendar; null follows the clock. */
  readonly today: Day | null;
  readonly egress: (allowed: AllowList) => Post;
  readonly hasCurrentSchema: Deps["hasCurrentSchema"];
  /** How those who run it see what it does; without it they are told of faults alone. */
  readonly watched?: Pick<Deps, "watch" | "report">;
  /** Receivers on the same machine are allowed. */
  readonly isDemonstration?: boolean;
  /** The demonstration says on every page that it is one. */
  readonly notice?: ConsoleSettings["notice"];
}

const network = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked), now: Date.now };

/** Puts together what the outside lends. */
export const assemble = async (surroundings: Surroundings): Promise<Deps> => {
  const { config, db, readFile, readAsset, today, hasCurrentSchema, notice = null } = surroundings;
  const { watch, report } = surroundings.watched ?? { watch: unwatched, report: reportFault };
  db.onRecord = (entries) => {
    for (const seen of entries.flatMap(seenIn)) watch.see(seen);
  };
  return {
    db,
    ...boardDeps(config.boardFile, readFile),
    readAsset,
    now: Date.now,
    today: () => today ?? dayOf(Date.now()),
    newId: idMaker(Date.now),
    verifyToken: tokenVerifier(config.issuers, network),
    receipts: await receiptsFrom(config.receiptKeys),
    report,
    watch,
    hasCurrentSchema,
    requestsPerMinute: config.requestsPerMinute,
    console: {
      url: config.url,
      board: config.board,
      notice,
      providers: signInProviders(config.issuers, network),
      seal: sealWith(config.sessionKeys),
    },
    sealer: sealerWith(config.secretKeys),
    webhooks: webhooksOf(surroundings),
    inbound: config.inbound,
    retention: config.retention,
    version,
  };
};

const webhooksOf = ({ config, egress, isDemonstration = false }: Surroundings): Webhooks => {
  const allowed = { hosts: config.webhookHosts, isDemonstration };
  return { allowed, post: egress(allowed), chance: Math.random };
};
