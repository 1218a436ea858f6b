import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled, type Write } from "#db/commit.ts";
import { listSealedAnswers, moveSealedAnswer } from "#db/kept-answers.ts";
import { type Endpoint, listEveryEndpoint, moveEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";

/** How many endpoints have their secrets sealed anew. */
export interface Resealed {
  readonly endpoints: number;
}

/**
 * Seals every secret with the newest key that another one sealed, answers that are kept for repeated requests too: then
 * the older keys can go. Where all is sealed so, nothing happens.
 */
export const resealSecrets = (deps: Deps, by: Principal): Promise<Resealed> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const old = (await listEveryEndpoint(deps.db)).filter((endpoint) => isOld(deps, endpoint));
    if (old.length === 0) return { endpoints: 0 };
    await commit(
      deps.db,
      ...old.flatMap((endpoint) => moveEndpoint(endpoint, resealed(deps, endpoint))),
      ...(await answersResealed(deps)),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "secrets.resealed",
        by: by.id,
        data: { endpoints: old.length },
      }),
    );
    return { endpoints: old.length };
  });
};

const isOld = ({ sealer }: Deps, { secret, oldSecret }: Endpoint): boolean =>
  [secret, oldSecret].some((sealed) => sealed !== null && !sealer.isNewest(sealed));

const resealed = ({ sealer }: Deps, { secret, oldSecret }: Endpoint) => ({
  secret: sealer.seal(sealer.unseal(secret)),
  oldSecret: oldSecret === null ? null : sealer.seal(sealer.unseal(oldSecret)),
});

const answersResealed = async ({ db, sealer }: Deps): Promise<readonly Write[]> =>
  (await listSealedAnswers(db))
    .filter(({ sealed }) => !sealer.isNewest(sealed))
    .map((answer) => moveSealedAnswer(answer, sealer.seal(sealer.unseal(answer.sealed))));
