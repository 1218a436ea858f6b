import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { withBoardFile } from "#runtime/config-on-node.ts";
import { sampleBoardName } from "./board/sample-board.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import { demonstrationSource } from "./inbound-source.ts";
import { audience, keyIn, readSettings, receiptKeyIn } from "./settings.ts";
import { welcome } from "./welcome.ts";

/** The demonstration in workerd: migrations and D1 are wrangler's, local, under `data/worker`. */
const { port, fixedDay, today, empty } = readSettings(process.env);
const folder = "data/worker";
const url = `http://localhost:${port}`;
mkdirSync(folder, { recursive: true });
const idp = await startIdentityProvider({ port: port + 1, audience, porthUrl: url });

/** A quotation mark would end what stands between quotation marks. */
const quotable = (text: string): string => JSON.stringify(JSON.parse(text)).replaceAll("'", "\\u0027");
const { PORTH_BOARD_FILE: board } = withBoardFile(process.env).environment;

const variables = {
  PORTH_ISSUERS: JSON.stringify([idp.row]),
  PORTH_RECEIPT_KEYS: JSON.stringify([await receiptKeyIn(`${folder}/receipt-key.json`)]),
  PORTH_REQUESTS_PER_MINUTE: "1000000",
  PORTH_URL: url,
  PORTH_BOARD: JSON.stringify(sampleBoardName),
  PORTH_SESSION_KEY: await keyIn(`${folder}/session-key`),
  PORTH_INBOUND: JSON.stringify([demonstrationSource]),
  PORTH_SECRET_KEY: await keyIn(`${folder}/secret-key`),
  ...(typeof board === "string" && board.trim() !== "" ? { PORTH_BOARD_FILE: quotable(board) } : {}),
  ...(fixedDay ? { PORTH_TODAY: fixedDay } : {}),
};
writeFileSync(
  `${folder}/variables`,
  Object.entries(variables)
    .map(([name, value]) => `${name}='${value}'`)
    .join("\n"),
  { mode: 0o600 },
);

const wrangler = (...words: readonly string[]) =>
  spawn("wrangler", [...words, "--persist-to", `${folder}/state`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, CI: "true", WRANGLER_SEND_METRICS: "false" },
  });

const ended = (child: ReturnType<typeof wrangler>): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

if ((await ended(wrangler("d1", "migrations", "apply", "porth", "--local"))) !== 0) process.exit(1);
const worker = wrangler(
  "dev",
  "src/runtime/demo/worker.ts",
  "--ip=127.0.0.1",
  `--port=${port}`,
  `--env-file=${folder}/variables`,
  "--show-interactive-dev-session=false",
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => worker.kill(signal));
void ended(worker).then((code) => process.exit(code ?? 0));

/** Milliseconds between looks at a Worker that is still starting. */
const pause = 250;
const ready = () =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, pause));
await welcome({ url, idp, today, empty, folder: `${folder}/sample` });
