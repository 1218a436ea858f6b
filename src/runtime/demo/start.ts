import { dirname, join } from "node:path";
import { base64url } from "jose";
import { openDatabase } from "#db/database.ts";
import { usualDays } from "#db/retention/periods.ts";
import { assemble } from "#runtime/assemble.ts";
import { readAssetOnNode } from "#runtime/assets/on-node.ts";
import { egressOnNode } from "#runtime/egress/on-node.ts";
import { migrate, schemaState } from "#runtime/migrations.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { openReadingThread } from "#runtime/read-file-in-thread.ts";
import { reportFault } from "#runtime/report.ts";
import { serveNode } from "#runtime/serve-node.ts";
import { sqliteAsD1 } from "#runtime/sqlite-as-d1.ts";
import { version } from "#runtime/version.ts";
import { watchOnNode } from "#runtime/watch/watch-on-node.ts";
import { sampleBoardName } from "./board/sample-board.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import { demonstrationSource } from "./inbound-source.ts";
import { demonstrationNotice } from "./notice.ts";
import { audience, keyIn, readSettings, receiptKeyIn } from "./settings.ts";
import { welcome } from "./welcome.ts";

const { port, database, fixedDay, today, empty, boardFile, watchedHow } = readSettings(process.env);
const url = `http://localhost:${port}`;
const idp = await startIdentityProvider({ port: port + 1, audience, porthUrl: url });
const sqlite = openSqlite(database, "create");
migrate(sqlite);
if (schemaState(sqlite) === "ahead") {
  console.error(
    `${database} was made by a newer Porth. Move it away, or name another file in PORTH_DATABASE.`,
  );
  process.exit(1);
}
const host = "127.0.0.1";
const watched = await watchOnNode({ ...watchedHow, host, version });
const deps = await assemble({
  config: {
    issuers: [idp.row],
    receiptKeys: [await receiptKeyIn(`${database}.receipt-key.json`)],
    requestsPerMinute: 1_000_000,
    url,
    board: sampleBoardName,
    sessionKeys: [base64url.decode(await keyIn(`${database}.session-key`))],
    secretKeys: [base64url.decode(await keyIn(`${database}.secret-key`))],
    webhookHosts: [],
    inbound: [demonstrationSource],
    boardFile,
    retention: usualDays,
  },
  db: openDatabase(sqliteAsD1(sqlite)),
  readFile: openReadingThread(),
  readAsset: readAssetOnNode,
  today: fixedDay,
  notice: demonstrationNotice,
  hasCurrentSchema: async () => schemaState(sqlite) === "current",
  watched: watchedHow.logLevel === "silent" ? { ...watched, report: reportFault } : watched,
  egress: (allowed) => egressOnNode({ allowed }).post,
  isDemonstration: true,
});
await watched.begin(deps);
await serveNode(deps, { host, port }, async () => {
  await watched.close();
  await idp.close();
  sqlite.close();
});
await welcome({ url, idp, today, empty, folder: join(dirname(database), "sample") });
