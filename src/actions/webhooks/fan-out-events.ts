import { allow, type Principal } from "#auth/principal.ts";
import { commit, untilSettled } from "#db/commit.ts";
import { type Endpoint, listBehind } from "#db/webhooks/endpoints.ts";
import { fanOut, readUnseen } from "#db/webhooks/fan-out.ts";
import type { Deps } from "#deps.ts";

/** How many events one commit puts on their way. */
const mostEvents = 1_000;

/** Puts new events on their way to every enabled endpoint that wants them. */
export const fanOutEvents = async (deps: Deps, by: Principal): Promise<void> => {
  allow(by, "Webhook.Manage");
  while (await untilSettled(() => fanOutSome(deps)));
};

/** Whether there may be more. */
const fanOutSome = async (deps: Deps): Promise<boolean> => {
  const endpoints = await listBehind(deps.db);
  if (endpoints.length === 0) return false;
  const seen = Math.min(...endpoints.map(({ seenSeq }) => seenSeq));
  const events = await readUnseen(deps.db, seen, mostEvents);
  await commit(deps.db, ...endpoints.flatMap((endpoint) => fanOutTo(deps, endpoint, events)));
  return events.length === mostEvents;
};

const fanOutTo = (deps: Deps, endpoint: Endpoint, events: Awaited<ReturnType<typeof readUnseen>>) => {
  const unseen = events.filter(({ seq }) => seq > endpoint.seenSeq);
  const last = unseen.at(-1);
  if (!last) return [];
  const { types } = endpoint;
  const wanted = unseen.filter(
    ({ type }) => type !== "webhook.test" && (types.length === 0 || types.includes(type)),
  );
  const deliveries = wanted.map(({ id }) => ({ id: deps.newId("dlv"), eventId: id }));
  const now = deps.now();
  return fanOut(endpoint, deliveries, { seen: last.seq, at: new Date(now).toISOString(), dueAt: now });
};
