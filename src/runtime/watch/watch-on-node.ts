import { readVitals } from "#db/reports/vitals.ts";
import type { Deps } from "#deps.ts";
import { faultOf } from "#runtime/report.ts";
import { handOn, type Watch } from "#watch.ts";
import { levelOf, lineOf } from "./log-line.ts";
import { logTo, toStandardOutput } from "./log-on-node.ts";
import type { Metrics } from "./metrics.ts";
import type { Serving } from "./serve-metrics.ts";
import type { LogLevel } from "./settings.ts";

export interface WatchedHow {
  readonly logLevel: LogLevel;
  /** Without it nothing is measured. */
  readonly metricsPort: number | undefined;
  readonly host: string;
  /** Traces are sent to the collector that the environment names. */
  readonly sendsTraces: boolean;
  readonly serviceName: string;
  readonly version: string;
}

/** How Porth on Node is watched: a log on the standard output, and as configured metrics and traces. */
export interface WatchOnNode {
  readonly watch: Watch;
  readonly report: Deps["report"];
  /** One line of the log in words. */
  readonly say: (words: string) => void;
  /** Begins to answer what asks for metrics. */
  readonly begin: (deps: Deps) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is not asked for is not even loaded. */
export const watchOnNode = async (how: WatchedHow): Promise<WatchOnNode> => {
  const output = toStandardOutput();
  const log = logTo(output, how.logLevel);
  const onLost = (count: number) => log.warn({ event: "traces_lost", count });
  const about = { name: how.serviceName, version: how.version, onLost };
  const traces = how.sendsTraces ? (await import("./traces.ts")).tracesTo(about) : null;
  let metrics: Metrics | null = null;
  let serving: Serving | null = null;
  return {
    watch: {
      see: (seen) => {
        log[levelOf(seen)](lineOf(seen));
        metrics?.see(seen);
      },
      follow: traces?.follow ?? handOn,
    },
    report: (fault) => {
      log.error(faultOf(fault));
      metrics?.fault();
    },
    say: (words) => log.info(words),
    begin: async ({ db, policyName: policy, version, today, now }) => {
      if (how.metricsPort === undefined) return;
      const [{ metricsOf }, { serveMetrics }] = await Promise.all([
        import("./metrics.ts"),
        import("./serve-metrics.ts"),
      ]);
      metrics = metricsOf({ policy, version, today, now, vitals: () => readVitals(db) });
      serving = await serveMetrics(metrics, { host: how.host, port: how.metricsPort });
    },
    close: async () => {
      await Promise.all([serving?.close(), traces?.close()]);
      output.flushSync();
    },
  };
};
