import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { PolicyName } from "#db/decisions/grounds.ts";
import type { Vitals } from "#db/reports/vitals.ts";
import type { Day } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import type { Seen } from "#watch.ts";
import { vitalGauges } from "./vital-gauges.ts";

/** Which Porth is measured, and what it says when it is asked how it fares. */
export interface Measured {
  readonly version: string;
  readonly policy: PolicyName;
  readonly vitals: () => Promise<Vitals>;
  readonly today: () => Day;
  readonly now: () => number;
}

export interface Metrics {
  readonly see: (seen: Seen) => void;
  readonly fault: () => void;
  /** Everything, in Prometheus' text. */
  readonly scrape: () => Promise<string>;
  readonly contentType: string;
}

const importKinds: readonly ImportKind[] = ["departments", "staff-list", "job-plans", "paper-plans"];

export const metricsOf = (measured: Measured): Metrics => {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  new Gauge({
    name: "porth_info",
    help: "Which Porth this is, and by which policy it answers: 1",
    labelNames: ["version", "policy", "digest"],
    registers,
  }).set({ version: measured.version, policy: measured.policy.version, digest: measured.policy.digest }, 1);
  const counters = countersIn(register);
  const readGauges = vitalGauges(register, measured);
  return {
    see: seesWith(counters),
    fault: () => counters.faults.inc(),
    scrape: async () => {
      await readGauges();
      return register.metrics();
    },
    contentType: register.contentType,
  };
};

const countersIn = (register: Registry) => {
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name: `porth_${name}`, help, labelNames, registers: [register] });
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `porth_${name}`, help, registers: [register] });
  const found = {
    requests: counter("http_requests_total", "Requests by route", ["method", "route", "status"]),
    seconds: new Histogram({
      name: "porth_http_request_duration_seconds",
      help: "Time to answer by route",
      labelNames: ["route"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [register],
    }),
    decisions: counter("decisions_total", "Answers kept, by outcome", ["question", "outcome"]),
    reasons: counter("decision_reasons_total", "Reasons of answers kept, by code", ["question", "code"]),
    deliveries: counter("deliveries_total", "Tries to send an event, by result", ["result"]),
    imports: counter("imports_total", "Files by kind and result", ["kind", "result"]),
    verifications: counter("audit_verifications_total", "Walks of the trail, by finding", ["result"]),
    broken: gauge("audit_broken", "Whether the last walk found the trail broken: 1 or 0"),
    verifiedAt: gauge("audit_verified_timestamp_seconds", "When the trail was last walked; 0 for never"),
    faults: counter("faults_total", "Faults reported", []),
  };
  // What has not happened yet is 0, and not unknown: else its first time would not be a rise.
  for (const outcome of ["clear", "blocked", "overridden"])
    found.decisions.inc({ question: "advertise", outcome }, 0);
  for (const outcome of ["clear", "blocked"]) found.decisions.inc({ question: "payroll", outcome }, 0);
  for (const result of ["delivered", "failed", "given_up"]) found.deliveries.inc({ result }, 0);
  for (const result of ["whole", "broken"]) found.verifications.inc({ result }, 0);
  for (const kind of importKinds)
    for (const result of ["committed", "refused", "undone"]) found.imports.inc({ kind, result }, 0);
  return found;
};

const seesWith =
  (counters: ReturnType<typeof countersIn>) =>
  (seen: Seen): void => {
    switch (seen.event) {
      case "request": {
        const { method, route, status } = seen;
        counters.requests.inc({ method, route, status });
        counters.seconds.observe({ route }, seen.milliseconds / 1_000);
        break;
      }
      case "decision": {
        const { question, outcome } = seen;
        for (const code of seen.codes) counters.reasons.inc({ question, code });
        counters.decisions.inc({ question, outcome });
        break;
      }
      case "delivery":
        counters.deliveries.inc({ result: seen.result });
        break;
      case "import":
        counters.imports.inc({ kind: seen.kind, result: seen.result });
        break;
      case "verification":
        counters.verifications.inc({ result: seen.result });
        counters.broken.set(seen.result === "broken" ? 1 : 0);
        counters.verifiedAt.setToCurrentTime();
        break;
    }
  };
