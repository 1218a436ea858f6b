import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { disable } from "#db/webhooks/disabling.ts";
import { type Endpoint, moveEndpoint, readKnownEndpoint, seesFromNow } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";

/** Sends again to an endpoint that was reached before, from now on; what it missed is for `recoverEvents`. */
export const enableEndpoint = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<Endpoint>,
): Promise<Endpoint> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await readKnownEndpoint(deps.db, id);
    if (known.state === "enabled") {
      await commit(deps.db, ...keep(known));
      return known;
    }
    if (known.succeededAt === null)
      throw new Problem("endpoint_untested", "No test event has reached this address yet. Send one first.");
    const change = { state: "enabled", reason: null, failures: 0, failingSince: null } as const;
    const enabled = { ...known, ...change, version: known.version + 1 };
    await commit(
      deps.db,
      ...keep(enabled),
      ...moveEndpoint(known, change),
      seesFromNow(id),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "endpoint.enabled",
        by: by.id,
        data: { endpoint: id },
      }),
    );
    return enabled;
  });
};

/** Sends an endpoint nothing more until it is enabled again; the others hear of it. */
export const disableEndpoint = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<Endpoint>,
): Promise<Endpoint> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await readKnownEndpoint(deps.db, id);
    if (known.state === "disabled") {
      await commit(deps.db, ...keep(known));
      return known;
    }
    const disabled = { ...known, state: "disabled", reason: "by_hand", version: known.version + 1 } as const;
    const telling = { at: new Date(deps.now()).toISOString(), by: by.id, newId: deps.newId };
    await commit(deps.db, ...keep(disabled), ...disable(known, "by_hand", telling));
    return disabled;
  });
};
