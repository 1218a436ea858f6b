import { describe, expect, it } from "vitest";
import { emptyChain } from "#audit/chain.ts";
import type { Vitals } from "#db/reports/vitals.ts";
import type { Seen } from "#watch.ts";
import { levelOf, lineOf, loggedId, logLine } from "./log-line.ts";
import { logTo } from "./log-on-node.ts";
import { metricsOf } from "./metrics.ts";

const vitals: Vitals = {
  extracts: [
    { kind: "departments", extractedOn: null, loadedAt: "2026-11-20T08:00:00.000Z" },
    { kind: "staff-list", extractedOn: "2026-11-15", loadedAt: "2026-11-20T08:00:00.000Z" },
  ],
  outbox: { waiting: 3, oldestAt: "2026-11-22T08:00:00.000Z" },
  head: { seq: 42, hash: emptyChain.hash },
  signed: null,
  lastDecisionAt: "2026-11-22T08:30:00.000Z",
};

const measured = (read: () => Promise<Vitals>) =>
  metricsOf({
    ...{ version: "1.2.3", policy: { id: "p", version: "2024-09-01", digest: "sha256:0" }, vitals: read },
    ...{ today: () => "2026-11-22" as const, now: () => Date.parse("2026-11-22T09:00:00.000Z") },
  });

const broken: Seen = { event: "verification", result: "broken", count: 41 };

describe("metrics", () => {
  it("say how Porth fares at the moment they are read", async () => {
    const text = await measured(async () => vitals).scrape();
    for (const line of [
      'porth_extract_age_days{kind="staff-list"} 7',
      "porth_outbox_waiting 3",
      "porth_outbox_oldest_seconds 3600",
      "porth_audit_head 42",
      "porth_checkpoint_timestamp_seconds 0",
      "porth_last_decision_timestamp_seconds 1795336200",
      "porth_database_answers 1",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).not.toContain('kind="departments"} 0\nporth_extract');
  });

  it("say that the database is gone, and all that they know without it", async () => {
    const metrics = measured(async () => {
      throw new Error("gone");
    });
    metrics.fault();
    const lines = (await metrics.scrape()).split("\n");
    expect(lines).toContain("porth_database_answers 0");
    expect(lines).toContain("porth_faults_total 1");
    expect(lines.filter((line) => line.startsWith("porth_extract_age_days{"))).toEqual([]);
  });

  it("say that the trail is broken until it is found whole", async () => {
    const metrics = measured(async () => vitals);
    expect(await metrics.scrape()).toMatch(/^porth_audit_broken 0$/m);
    metrics.see(broken);
    expect(await metrics.scrape()).toMatch(/^porth_audit_broken 1$/m);
    metrics.see({ ...broken, result: "whole" });
    expect(await metrics.scrape()).toMatch(/^porth_audit_broken 0$/m);
  });
});

describe("a line of the log", () => {
  it("has the fields that are allowed, where they are what they should be, and no others", () => {
    const offered = {
      event: "request",
      status: 200,
      name: "Gwen",
      ms: Number.NaN,
      route: "/x y",
      codes: ["a b"],
    };
    expect(logLine(offered)).toEqual({ event: "request", status: 200 });
    expect(lineOf({ ...broken, by: "Gwen" } as Seen)).toEqual({ ...broken });
  });

  it.each([
    ["a UUID", "91ba28e2-9eef-4f6e-9d0f-3ef4d6c354c2"],
    ["a ULID", "01K00000000000000000000000"],
    ["hexadecimal digits", "0af7651916cd43dd8448eb211c80319c"],
    ["our own", "housekeeping"],
  ])("has an id as it is when it is %s", (_, id) => {
    expect(loggedId(id)).toBe(id);
  });

  it.each(["Gwen", "g.invented@wales.nhs.uk", "1234567890", "eyJhbGciOiJFUzI1NiJ9"])(
    "has a digest for %s",
    (id) => {
      expect(loggedId(id)).toMatch(/^~[0-9a-f]{32}$/);
    },
  );

  it.each([
    ["error", broken],
    ["info", { ...broken, result: "whole" }],
    ["warn", { event: "import", kind: "staff-list", result: "refused" }],
    ["info", { event: "import", kind: "staff-list", result: "committed" }],
    ["info", { event: "decision", question: "advertise", outcome: "blocked", codes: [] }],
  ] as const)("is at %s for %o", (level, seen) => {
    expect(levelOf(seen)).toBe(level);
  });

  it("is one JSON object on Node, above the level that is set, and blots out what should never have come", () => {
    const written: string[] = [];
    const log = logTo({ write: (line) => void written.push(line) }, "warn");
    log.info({ event: "request" });
    log.warn({ event: "import", token: "eyJ", nested: { name: "Gwen" } });
    expect(written.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ level: "warn", time: expect.stringMatching(/^\d{4}-.*Z$/), event: "import" },
        ...{ token: "[Redacted]", nested: { name: "[Redacted]" } },
      },
    ]);
  });
});
