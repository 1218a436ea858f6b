import { afterEach, expect } from "vitest";
import type { Deps } from "#deps.ts";
import { dayOf } from "#gate/day.ts";
import { type Deliverer, startDelivering } from "#runtime/deliverer.ts";
import { egressOnNode } from "#runtime/egress/on-node.ts";
import { idMaker } from "#runtime/ids.ts";
import { postLimits } from "#webhooks/post.ts";
import { bodyOf, type DeliveryInFull, type EndpointWithSecret, type Page } from "../../support/bodies.ts";
import { type Caller, type TestPorth, testPorth } from "../../support/porth.ts";
import { always, readEndpoint } from "../../support/receivers.ts";

/** Porth with the real clock and the real egress, which delivers by itself to receivers on this machine. */
export interface Delivering {
  readonly porth: TestPorth;
  readonly manager: Caller;
  readonly deliverer: Deliverer;
}

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** Milliseconds that a try may take here: ten seconds would only be waited for. */
export const tryMilliseconds = 1_500;

export const startPorth = async (change: Partial<Deps> = {}): Promise<Delivering> => {
  const allowed = { hosts: [], isDemonstration: true };
  const egress = egressOnNode({ allowed, limits: { ...postLimits, milliseconds: tryMilliseconds } });
  const porth = await testPorth({
    now: Date.now,
    today: () => dayOf(Date.now()),
    newId: idMaker(Date.now),
    webhooks: { allowed, post: egress.post, chance: () => 0.5 },
    ...change,
  });
  const deliverer = startDelivering(porth.deps);
  running.push(async () => {
    await deliverer.stop(0);
    await egress.close();
  });
  return { porth, manager: always(porth, "Webhook.Manage"), deliverer };
};

/** Registers a receiver on this machine and waits until a test event has reached it. */
export const enabledAt = async (
  { manager }: Delivering,
  url: string,
  types: readonly string[] = ["import.committed"],
): Promise<EndpointWithSecret> => {
  const response = await manager.send("POST", "/v1/webhook-endpoints", { url, types });
  expect(response.status, await response.clone().text()).toBe(201);
  const endpoint = await bodyOf<EndpointWithSecret>(response);
  expect((await manager.send("POST", `/v1/webhook-endpoints/${endpoint.id}/test`)).status).toBe(202);
  await expect
    .poll(async () => (await readEndpoint(manager, endpoint.id)).state, { timeout: 5_000 })
    .toBe("enabled");
  return endpoint;
};

let named = 0;
/** Makes an event: a file is loaded. */
export const happen = async ({ porth }: Delivering): Promise<void> => {
  named += 1;
  const file = `code,name_en,service_group\nCARD,Cardiology ${named},MOR\n`;
  expect((await (await porth.as(["Register.Write"])).load("departments", file)).status).toBe(201);
};

/** The newest delivery to an endpoint. */
export const newestOf = async ({ manager }: Delivering, id: string): Promise<DeliveryInFull> => {
  const list = await manager.get(`/v1/webhook-endpoints/${id}/deliveries?limit=1`);
  const [one] = (await bodyOf<Page<{ id: string }>>(list)).items;
  return bodyOf<DeliveryInFull>(await manager.get(`/v1/deliveries/${one?.id}`));
};
