import { waitUntil } from "cloudflare:workers";
import type {
  D1Database,
  ExecutionContext,
  Fetcher,
  MessageBatch,
  Queue,
  ScheduledController,
} from "@cloudflare/workers-types";
import { verifyTrail } from "#actions/reports/verify-trail.ts";
import { porth } from "#app.ts";
import { clock } from "#auth/principal.ts";
import { openDatabase } from "#db/database.ts";
import type { Deps } from "#deps.ts";
import type { Day } from "#gate/day.ts";
import { readFile } from "#imports/read-file.ts";
import { handOn } from "#watch.ts";
import { assemble } from "./assemble.ts";
import { readAssetOnWorkers } from "./assets/on-workers.ts";
import { readConfig } from "./config.ts";
import { type Deliver, deliver, deliverTo } from "./deliver-on-workers.ts";
import { egressOnWorkers } from "./egress/on-workers.ts";
import { keepHouse } from "./housekeeping.ts";
import { hasCurrentSchemaOnD1 } from "./migrations-on-d1.ts";
import { reportFault } from "./report.ts";
import { logOnWorkers, logVitals } from "./watch/log-on-workers.ts";

/** The cron trigger that sweeps up what is due, whatever became of the queue. */
const everyMinute = "* * * * *";

/** What wrangler.toml binds, and the variables and secrets of `config.ts`. */
export interface WorkerEnv extends Readonly<Record<string, unknown>> {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
  readonly WORK: Queue<Work>;
}

/** Work that is tried again until it succeeds, which a cron trigger alone is not. */
export type Work = { readonly do: "keep_house" } | Deliver;

interface Running {
  readonly deps: Deps;
  readonly app: ReturnType<typeof porth>;
}

/** What the demonstration alone does otherwise. */
interface Otherwise {
  /** Null follows the clock. */
  readonly todayOf?: (env: WorkerEnv) => Day | null;
  readonly notice?: NonNullable<Deps["console"]>["notice"];
  readonly isDemonstration?: boolean;
}

/** Porth on Workers, put together once in each isolate. */
export const onWorkers = (otherwise: Otherwise = {}) => {
  let running: Promise<Running> | null = null;
  const runningOn = (env: WorkerEnv): Promise<Running> => {
    running ??= start(env, otherwise);
    return running;
  };
  return {
    fetch: async (request: Request, env: WorkerEnv, context: ExecutionContext) =>
      (await runningOn(env)).app.fetch(request, env, context),
    scheduled: async ({ cron }: ScheduledController, env: WorkerEnv) => {
      if (cron === everyMinute) await deliver((await runningOn(env)).deps, env.WORK);
      else await env.WORK.send({ do: "keep_house" });
    },
    queue: async ({ messages }: MessageBatch<Work>, env: WorkerEnv) => {
      const { deps } = await runningOn(env);
      for (const message of messages) {
        await done(message.body, deps, env.WORK);
        message.ack();
      }
    },
  };
};

const done = (work: Work, deps: Deps, queue: WorkerEnv["WORK"]): Promise<void> => {
  if (work.do === "keep_house") return houseKept(deps);
  return work.to === undefined ? deliver(deps, queue) : deliverTo(deps, queue, work.to);
};

/** Every hour; at three in the morning the trail is walked as well. */
const houseKept = async (deps: Deps): Promise<void> => {
  await keepHouse(deps);
  await logVitals(deps);
  if (new Date(deps.now()).getUTCHours() === 3) await verifyTrail(deps, clock);
};

const start = async (
  env: WorkerEnv,
  { todayOf, notice = null, isDemonstration = false }: Otherwise,
): Promise<Running> => {
  const config = readConfig(env);
  if ("faults" in config) throw new Error(`Porth does not start: ${config.faults.join("; ")}`);
  const db = openDatabase(env.DB);
  const deps = await assemble({
    config,
    db,
    readFile,
    readAsset: readAssetOnWorkers(env.ASSETS),
    today: todayOf?.(env) ?? null,
    notice,
    hasCurrentSchema: () => hasCurrentSchemaOnD1(env.DB),
    watched: { watch: { see: logOnWorkers, follow: handOn }, report: reportFault },
    egress: (allowed) => egressOnWorkers({ allowed }),
    isDemonstration,
  });
  db.onNews = () =>
    waitUntil(
      env.WORK.send({ do: "deliver" }).catch((error) => deps.report({ requestId: "deliverer", error })),
    );
  return { deps, app: porth(deps) };
};
