import type { AuditEntry } from "#audit/chain.ts";
import { record, type Write } from "#db/commit.ts";
import { type InboundType, inboundTypes } from "#webhooks/inbound/event-in.ts";
import { type Became, type InboxRow, insertMessage, settleMessage } from "./inbox.ts";

/** A message whose signature holds, and what it says. */
export interface MessageIn {
  readonly source: string;
  readonly messageId: string;
  readonly text: string;
  readonly contentType: string | null;
}

/** A message as it is kept. Its text is kept only while it is parked. */
export const messageRow = (
  { source, messageId, text, contentType }: MessageIn,
  about: Pick<InboxRow, "id" | "type" | "receivedAt">,
  { state, reason, fields }: Became,
): InboxRow => ({
  ...about,
  source,
  messageId,
  state,
  reason,
  fields: JSON.stringify(fields),
  body: state === "parked" ? text : null,
  contentType,
});

/**
 * What the trail is told of a message: never what it says, nor a type that Porth does not know, which may say anything.
 * Rows that it brings later on, once it makes sense, know it by `change`.
 */
export const receivedLine = (
  row: Pick<InboxRow, "id" | "source" | "type" | "state" | "reason">,
  at: string,
  change: string = row.id,
): Omit<AuditEntry, "by"> => ({
  at,
  type: "hr_event.received",
  data: {
    message: row.id,
    source: row.source,
    type: inboundTypes.includes(row.type as InboundType) ? row.type : "unknown",
    state: row.state,
    reason: row.reason,
    ...(change === row.id ? {} : { change }),
  },
});

/** What is kept with the answer to a request that came as a message: of two that are the same, the second is refused. */
export const requestTaken = (row: InboxRow, by: string): readonly Write[] => [
  insertMessage(row),
  record({ ...receivedLine(row, row.receivedAt), by }),
];

const asked: Became = { state: "asked", reason: null, fields: [] };

/** What is kept with the answer to a request that was parked. */
export const requestRevived = (row: InboxRow, by: string, at: string): readonly Write[] => [
  ...settleMessage(row.id, asked),
  record({ ...receivedLine({ ...row, ...asked }, at), by }),
];
