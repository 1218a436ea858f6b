import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Webhook } from "standardwebhooks";
import { Webhook as Svix } from "svix";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { answering } from "../egress/support/receivers.ts";
import { breakable } from "../support/breakable.ts";
import { freshDatabase } from "../support/database.ts";
import { readEndpoint } from "../support/receivers.ts";
import {
  type Delivering,
  enabledAt,
  happen,
  newestOf,
  startPorth,
  tryMilliseconds,
} from "./support/delivering.ts";
import { type Behaviour, type Came, good, startReceiver } from "./support/receiver.ts";

/** Milliseconds within which what happens is told at once. */
const atOnce = 1_000;

/** A receiver that was reached once, and then behaves like this. */
const behaving = async (porth: Delivering, how: Behaviour) => {
  const receiver = await startReceiver();
  const endpoint = await enabledAt(porth, receiver.url);
  receiver.behaves(how);
  return { receiver, endpoint };
};

const statusOf =
  (code: number, headers = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(code, headers).end();

/** Pours a body that never ends, as fast as it is taken. */
const endless: Behaviour = (_, response) => {
  const block = Buffer.alloc(64 * 1024, "x");
  const pour = () => {
    while (response.write(block));
  };
  response.on("drain", pour).on("error", () => {});
  pour();
};

describe("among receivers of every kind at once", () => {
  it("each gets what its answers earn, and the good ones get theirs at once", async () => {
    const porth = await startPorth();
    const elsewhere = await answering(200);
    const all = {
      slow: await behaving(porth, (_, response) => void pause(700).then(() => response.end("in the end"))),
      hanging: await behaving(porth, () => {}),
      faulty: await behaving(porth, statusOf(500)),
      moved: await behaving(porth, statusOf(302, { location: elsewhere.url })),
      gone: await behaving(porth, statusOf(410)),
      busy: await behaving(porth, statusOf(429, { "retry-after": "120" })),
      endless: await behaving(porth, endless),
      cut: await behaving(porth, ({ socket }) => void socket.destroy()),
      dead: await behaving(porth, good),
      good: await behaving(porth, good),
      alsoGood: await behaving(porth, good),
    };
    await all.dead.receiver.stop();
    const began = Date.now();
    await happen(porth);
    for (const { receiver } of [all.good, all.alsoGood]) {
      await expect.poll(() => receiver.of("import.committed").length, { interval: 10 }).toBe(1);
      expect(receiver.of("import.committed")[0]?.at).toBeLessThan(began + atOnce);
    }
    await pause(tryMilliseconds + 500);
    const came = async (name: keyof typeof all) => {
      const { state, log } = await newestOf(porth, all[name].endpoint.id);
      return [state, log[0]?.status ?? log[0]?.failure];
    };
    expect(await Promise.all(Object.keys(all).map((name) => came(name as keyof typeof all)))).toEqual([
      ["delivered", 200],
      ["waiting", "timed_out"],
      ["waiting", 500],
      ["waiting", 302],
      ["given_up", 410],
      ["waiting", 429],
      ["delivered", 200],
      ["waiting", "connection_lost"],
      ["waiting", "connection_refused"],
      ["delivered", 204],
      ["delivered", 204],
    ]);
    expect(elsewhere.connections()).toBe(0);
    expect(await readEndpoint(porth.manager, all.gone.endpoint.id)).toMatchObject({ reason: "gone" });
    const asked = Date.parse((await newestOf(porth, all.busy.endpoint.id)).due_at ?? "") - began;
    expect(asked).toBeGreaterThan(119_000);
    expect(asked).toBeLessThan(122_000);
  });
});

describe("a receiver that comes back", () => {
  it("gets what it missed: by the second try, and by sending again", async () => {
    const porth = await startPorth();
    const { receiver, endpoint } = await behaving(porth, statusOf(500));
    await happen(porth);
    await expect.poll(async () => (await newestOf(porth, endpoint.id)).tries).toBe(1);
    receiver.behaves(good);
    const { id } = await newestOf(porth, endpoint.id);
    await porth.manager.send("POST", `/v1/deliveries/${id}/resend`);
    await expect.poll(async () => (await newestOf(porth, endpoint.id)).state).toBe("delivered");
    receiver.behaves(statusOf(503));
    await happen(porth);
    await expect.poll(async () => (await newestOf(porth, endpoint.id)).tries).toBe(1);
    receiver.behaves(good);
    await expect
      .poll(async () => (await newestOf(porth, endpoint.id)).state, { timeout: 10_000 })
      .toBe("delivered");
    const [first, second] = receiver.of("import.committed").slice(-2) as [Came, Came];
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    expect(second.at - first.at).toBeGreaterThan(4_500);
  });

  it("takes what the reference libraries verify, byte for byte", async () => {
    const porth = await startPorth();
    const { receiver, endpoint } = await behaving(porth, good);
    await happen(porth);
    await expect.poll(() => receiver.of("import.committed").length).toBe(1);
    for (const { body, headers } of receiver.came)
      for (const Library of [Webhook, Svix]) {
        expect(() => new Library(endpoint.secret).verify(body, headers)).not.toThrow();
        expect(() => new Library(endpoint.secret).verify(body.replace("v1", "v2"), headers)).toThrow();
      }
  });
});

describe("many events", () => {
  it("reach a good receiver while another hangs, and leave memory as it was though a third never ends", async () => {
    const porth = await startPorth();
    const fast = await behaving(porth, good);
    await behaving(porth, () => {});
    const pouring = await behaving(porth, endless);
    await many(porth, 40);
    const before = memory();
    await many(porth, 260);
    await expect.poll(() => fast.receiver.of("import.committed").length, { timeout: 20_000 }).toBe(300);
    await expect.poll(() => pouring.receiver.of("import.committed").length, { timeout: 20_000 }).toBe(300);
    await expect.poll(() => memory() - before, { timeout: 10_000 }).toBeLessThan(10 * 1024 * 1024);
    const ids = fast.receiver.of("import.committed").map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(300);
  });
});

const many = async (porth: Delivering, events: number): Promise<void> => {
  for (let at = 0; at < events; at++) await happen(porth);
};

/** What is held after everything that can be freed was. */
const memory = (): number => {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

describe("a database that fails for a moment", () => {
  it("is told of, and keeps nothing from being delivered for long", async () => {
    const d1 = breakable(await freshDatabase());
    const porth = await startPorth({ db: openDatabase(d1.d1) });
    const { receiver } = await behaving(porth, good);
    await happen(porth);
    await expect.poll(() => receiver.of("import.committed").length).toBe(1);
    const file = "code,name_en,service_group\nCARD,Other,MOR\n";
    const steward = await porth.porth.as(["Register.Write"]);
    const { onNews } = porth.porth.db;
    porth.porth.db.onNews = () => {
      d1.breakAt(1, "for good");
      onNews();
      setTimeout(d1.mend, 300);
    };
    expect((await steward.load("departments", file)).status).toBe(201);
    await expect.poll(() => receiver.of("import.committed").length, { timeout: 10_000 }).toBe(2);
    expect(porth.porth.faults.length).toBeGreaterThan(0);
  });
});

describe("being told to stop", () => {
  it("waits for what is on its way, takes no more, and leaves the rest", async () => {
    const porth = await startPorth();
    const { receiver, endpoint } = await behaving(
      porth,
      (_, response) => void pause(500).then(() => response.end()),
    );
    await happen(porth);
    await expect.poll(() => receiver.of("import.committed").length, { interval: 5 }).toBe(1);
    const stopped = porth.deliverer.stop(5_000);
    await happen(porth);
    await stopped;
    expect(await newestOf(porth, endpoint.id)).toMatchObject({ state: "delivered", tries: 1 });
    await pause(200);
    expect(receiver.of("import.committed")).toHaveLength(1);
  });

  it("cuts short who takes too long, and nobody fails by it", async () => {
    const porth = await startPorth();
    const { receiver, endpoint } = await behaving(porth, () => {});
    await happen(porth);
    await expect.poll(() => receiver.of("import.committed").length, { interval: 5 }).toBe(1);
    const began = Date.now();
    await porth.deliverer.stop(100);
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(await newestOf(porth, endpoint.id)).toMatchObject({ state: "waiting", tries: 0, log: [] });
    expect(await readEndpoint(porth.manager, endpoint.id)).toMatchObject({ failures: 0 });
  });
});
