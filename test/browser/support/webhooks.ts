import type { Page } from "playwright-core";
import { startDelivering } from "#runtime/deliverer.ts";
import { egressOnNode } from "#runtime/egress/on-node.ts";
import { openReceiver, type RealReceiver } from "../../webhooks/support/receiver.ts";
import { type ServedConsole, serveConsole } from "./serve-signed-in.ts";

/** A Porth that delivers to a real receiver on this machine. */
export interface ServedWebhooks extends ServedConsole {
  readonly receiver: RealReceiver;
  /** Signs the job planning manager in, by links and buttons alone, on the way to an address. */
  readonly signIn: (page: Page, address: string) => Promise<void>;
}

export const serveWebhooks = async (): Promise<ServedWebhooks> => {
  const allowed = { hosts: [], isDemonstration: true };
  const egress = egressOnNode({ allowed });
  const served = await serveConsole({ webhooks: { allowed, post: egress.post, chance: () => 0.5 } });
  const receiver = await openReceiver();
  const deliverer = startDelivering(served.porth.deps);
  return {
    ...served,
    receiver,
    signIn: async (page, address) => {
      await page.goto(address);
      await page.getByRole("button", { name: /Rhiannon Patrwm/ }).click();
      await page.waitForURL(`${served.url}/**`);
    },
    close: async () => {
      await deliverer.stop(0);
      await egress.close();
      await receiver.stop();
      await served.close();
    },
  };
};
