import { type ChainHead, emptyChain } from "#audit/chain.ts";
import { sha256 } from "#audit/digest.ts";
import { verifyChain } from "#audit/verify-chain.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { checkpointType } from "#auth/receipts.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { trailUnmoved } from "#db/reports/highlight-reports.ts";
import {
  type Checkpoint,
  countLines,
  insertCheckpoint,
  notYetSigned,
  readLastCheckpoint,
} from "#db/trail/checkpoints.ts";
import { listAuditLines } from "#db/trail.ts";
import { announce } from "#db/webhooks/outbox.ts";
import type { Deps } from "#deps.ts";
import { dayOf } from "#gate/day.ts";
import { hrefTo } from "#webhooks/event-fields.ts";

/**
 * Signs where the trail stands, once a UK day, and tells it outside. What came since the last checkpoint is walked first:
 * a trail that does not follow from it is never signed. A trail without a line has nothing to sign.
 */
export const signCheckpoint = async (deps: Deps, by: Principal): Promise<void> => {
  allow(by, "Register.Write");
  const day = dayOf(deps.now());
  await untilSettled(async () => {
    const last = await readLastCheckpoint(deps.db);
    if (last !== null && last.day >= day) return;
    const { seq, hash: head } = await walkedFrom(deps, last);
    if (seq === 0) return;
    const said = {
      seq,
      head,
      count: await countLines(deps.db, seq),
      at: new Date(deps.now()).toISOString(),
    };
    if (said.count !== seq) throw new Error(`The trail has not as many lines as its line ${seq} says.`);
    const jws = await deps.receipts.sign(said, checkpointType);
    await keep(deps, by, { ...said, day, jws });
  });
};

/** The line of the trail that tells of a checkpoint is the very next one after those it speaks for. */
const keep = ({ db, newId }: Deps, by: Principal, row: Checkpoint): Promise<void> => {
  const { day, jws, ...said } = row;
  return commit(
    db,
    notYetSigned(day),
    trailUnmoved({ seq: row.seq, hash: row.head }),
    insertCheckpoint(row),
    record({
      at: row.at,
      type: "checkpoint.signed",
      by: by.id,
      data: { seq: row.seq, head: row.head, count: row.count, sha256: sha256(jws) },
    }),
    ...announce({
      id: newId("evt"),
      at: row.at,
      type: "audit.checkpoint",
      data: { ...said, jws, href: hrefTo.checkpoint(row.seq) },
    }),
  );
};

const walkedFrom = async ({ db }: Deps, last: Checkpoint | null): Promise<ChainHead> => {
  let head = last === null ? emptyChain : { seq: last.seq, hash: last.head };
  const [signed] = last === null ? [] : await listAuditLines(db, last.seq - 1, 1);
  if (last !== null && signed?.seq === last.seq && signed.hash !== last.head)
    throw new Error(`The trail's line ${last.seq} is not the one that was signed.`);
  for (;;) {
    const lines = await listAuditLines(db, head.seq, 1_000);
    const found = verifyChain(head, lines);
    if (!found.valid) throw new Error(`The trail is broken at line ${found.brokenAt}: ${found.why}.`);
    if (lines.length === 0) return head;
    head = found.head;
  }
};
