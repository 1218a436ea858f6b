import type { AdapterFactory, AdapterPayload } from "oidc-provider";

const most = 2_000;

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Where the demonstration's provider keeps sign-ins: in memory, the newest two thousand things, gone on restart. */
export const memory = (): AdapterFactory => {
  const kept = new Map<string, Kept>();
  const live = (entry: Kept | undefined): AdapterPayload | undefined =>
    entry !== undefined && entry.until > Date.now() ? entry.payload : undefined;

  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    const first = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      live([...kept].find(([key, { payload }]) => key.startsWith(`${kind}:`) && matches(payload))?.[1]);
    return {
      upsert: async (id, payload, seconds = Number.POSITIVE_INFINITY) => {
        kept.delete(keyOf(id));
        kept.set(keyOf(id), { payload, until: Date.now() + seconds * 1000 });
        for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest);
      },
      find: async (id) => live(kept.get(keyOf(id))),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => first((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = live(kept.get(keyOf(id)));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};
