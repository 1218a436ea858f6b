import { canonical } from "./canonical.ts";
import { sha256 } from "./digest.ts";

/** One line of the trail: what happened, who did it, and the hash that ties it to the line before. */
export interface AuditLine {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly type: AuditType;
  /** Canonical JSON: the exact text that was hashed. */
  readonly body: string;
}

export type AuditType =
  | "decision.made"
  | "payroll_change.checked"
  | "import.committed"
  | "exemption.recorded"
  | "exemption.ended"
  | "vacancy.withdrawn"
  | "vacancy.rejudged"
  | "review.decided"
  | "import.undone"
  | "hr_event.received"
  | "hr_event.dismissed"
  | "endpoint.registered"
  | "endpoint.changed"
  | "endpoint.removed"
  | "endpoint.enabled"
  | "endpoint.disabled"
  | "endpoint.secret_rotated"
  | "endpoint.tested"
  | "endpoint.recovered"
  | "delivery.resent"
  | "deputy.recorded"
  | "deputy.ended"
  | "measures.kept"
  | "highlight_report.frozen"
  | "retention.run"
  | "checkpoint.signed"
  | "secrets.resealed";

/** What is to be told to the trail. People and things go by reference, never by name. */
export interface AuditEntry {
  readonly at: string;
  readonly type: AuditType;
  /** The principal's id. */
  readonly by: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where the trail stands. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The trail before its first line. */
export const emptyChain: ChainHead = { seq: 0, hash: "0".repeat(64) };

export const hashOf = (prevHash: string, body: string): string => sha256("porth-audit-v1", prevHash, body);

export const nextLine = (head: ChainHead, { at, type, by, data }: AuditEntry): AuditLine => {
  const seq = head.seq + 1;
  const body = canonical({ seq, at, type, by, data });
  return { seq, prevHash: head.hash, hash: hashOf(head.hash, body), at, type, body };
};
