import { openDatabase } from "#db/database.ts";
import { assemble } from "./assemble.ts";
import { readAssetOnNode } from "./assets/on-node.ts";
import { startBackups } from "./backup/scheduled.ts";
import { readNodeConfig } from "./config-on-node.ts";
import { egressOnNode } from "./egress/on-node.ts";
import { schemaState } from "./migrations.ts";
import { openSqlite } from "./open-sqlite.ts";
import { openReadingThread } from "./read-file-in-thread.ts";
import { serveNode } from "./serve-node.ts";
import { sqliteAsD1 } from "./sqlite-as-d1.ts";
import { version } from "./version.ts";
import { watchOnNode } from "./watch/watch-on-node.ts";

/** Says on one screen why Porth does not start, and ends. */
const refuse = (...why: readonly string[]): never => {
  console.error(["Porth does not start:", ...why.map((line) => `  ${line}`)].join("\n"));
  process.exit(1);
};

const config = readNodeConfig(process.env);
if ("faults" in config) refuse(...config.faults);
else {
  const sqlite = (() => {
    try {
      return openSqlite(config.database, "existing");
    } catch (error) {
      return refuse(
        `${config.database} cannot be opened (${error instanceof Error ? error.message : "no reason given"}).`,
        "A new file is made by: npm run -s porth -- migrate",
      );
    }
  })();
  const state = schemaState(sqlite);
  if (state === "behind")
    refuse(`${config.database} is older than this Porth. Run: npm run -s porth -- migrate`);
  if (state === "ahead")
    refuse(`${config.database} was made by a newer Porth. Install that one, or restore a backup.`);
  const watched = await watchOnNode({ ...config, version });
  const db = openDatabase(sqliteAsD1(sqlite));
  const deps = await assemble({
    config,
    db,
    readFile: openReadingThread(),
    readAsset: readAssetOnNode,
    today: null,
    hasCurrentSchema: async () => schemaState(sqlite) === "current",
    watched,
    egress: (allowed) => egressOnNode({ allowed }).post,
  });
  await watched
    .begin(deps)
    .catch(() => refuse(`PORTH_METRICS_PORT ${config.metricsPort} is taken, or not to be had.`));
  const backups = config.backups === null ? null : startBackups(config.database, config.backups, deps);
  const port = await serveNode(deps, config, async () => {
    await backups?.stop();
    await watched.close();
    sqlite.close();
  });
  watched.say(`Porth answers on http://${config.host}:${port}`);
}
