import { porth } from "#app.ts";
import { issuerTable } from "#auth/issuers.ts";
import { signInProviders } from "#auth/sign-in.ts";
import type { Deps } from "#deps.ts";
import { dayOf } from "#gate/day.ts";
import { readAssetOnNode } from "#runtime/assets/on-node.ts";
import { startIdentityProvider } from "#runtime/demo/identity-provider.ts";
import { idMaker } from "#runtime/ids.ts";
import { type TestPorth, testPorth } from "../../support/porth.ts";
import { serveOnNode } from "./serve.ts";

export interface ServedConsole {
  readonly url: string;
  /** Where people sign in: at another site. */
  readonly issuer: string;
  readonly porth: TestPorth;
  readonly close: () => Promise<void>;
}

/** Porth and the demonstration's identity provider, both with the real clock, where a browser can reach them. */
export const serveConsole = async (change: Partial<Deps> = {}): Promise<ServedConsole> => {
  let answer = (_: Request): Response | Promise<Response> => new Response(null, { status: 503 });
  const served = await serveOnNode((request) => answer(request));
  const idp = await startIdentityProvider({ port: 0, audience: "https://porth.test", porthUrl: served.url });
  const outside = { fetch, now: Date.now };
  const providers = signInProviders(issuerTable.parse([idp.row]), outside);
  const test = await testPorth({
    now: Date.now,
    today: () => dayOf(Date.now()),
    newId: idMaker(Date.now),
    readAsset: readAssetOnNode,
    ...change,
  });
  const { console: settings } = test.deps;
  if (settings === undefined) throw new Error("There is no console.");
  const app = porth({ ...test.deps, console: { ...settings, url: served.url, providers } });
  answer = (request) => app.fetch(request);
  return {
    url: served.url,
    issuer: idp.issuer,
    porth: test,
    close: async () => {
      await idp.close();
      await served.close();
    },
  };
};
