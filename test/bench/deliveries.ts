import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import { startDemonstration } from "./demonstration.ts";
import { type Measured, median } from "./measured.ts";

const asks = 3_000;
const rounds = 5;
const concurrency = 50;

/** Goal 8: 1,000 deliveries a second to a fast receiver, and a dead one among five costs the others nothing. */
export const deliveries = async (): Promise<readonly Measured[]> => {
  const receivers = await startReceivers(5);
  const porth = await startSending();
  try {
    await porth.ask(asks);
    const figures = { bare: [] as number[], one: [] as number[], five: [] as number[], dead: [] as number[] };
    const [first = 0] = receivers.ports;
    /** Deliveries a second to each fast one of these, all of which have everything to come. */
    const delivered = async (ports: readonly number[]): Promise<number> => {
      const ids = await Promise.all(ports.map((port) => porth.register(port)));
      const before = await receivers.counts();
      const began = performance.now();
      const events = await Promise.all(ids.map((id) => porth.recover(id)));
      const wanted = receivers.ports.map((port) => events[ports.indexOf(port)] ?? 0);
      await receivers.reached(before.map((count, at) => count + (wanted[at] ?? 0)));
      const seconds = (performance.now() - began) / 1_000;
      await Promise.all(ids.map((id) => porth.remove(id)));
      return Math.max(...wanted) / seconds;
    };
    for (let round = 0; round < rounds; round += 1) {
      figures.bare.push(await bare(first, asks));
      figures.one.push(await delivered([first]));
      figures.five.push(await delivered(receivers.ports));
      figures.dead.push(await delivered([...receivers.ports.slice(1), receivers.dead]));
    }
    return shown(figures);
  } finally {
    await porth.stop();
    receivers.stop();
  }
};

const shown = (of: Readonly<Record<"bare" | "one" | "five" | "dead", readonly number[]>>): Measured[] => {
  const [bare, one, five, dead] = [median(of.bare), median(of.one), median(of.five), median(of.dead)];
  const unit = "deliveries/s";
  const to = "undici alone";
  return [
    { name: "undici alone, 50 at once", figure: bare, unit: "requests/s" },
    {
      name: "one fast receiver",
      figure: one,
      unit,
      ratio: { to, of: one / bare },
      goal: "≥ 1,000/s",
      holds: one >= 1_000,
    },
    { name: "each of five fast receivers", figure: five, unit, ratio: { to, of: five / bare } },
    {
      name: "each of four, the fifth being dead",
      figure: dead,
      unit,
      ratio: { to: "that with five fast ones", of: dead / five },
      goal: "≥ 1,000/s, ≥ 0.95",
      holds: dead >= 1_000 && dead >= 0.95 * five,
    },
  ];
};

/** What this machine posts to such a receiver without Porth: no signature, nothing kept. */
const bare = async (port: number, count: number): Promise<number> => {
  const dispatcher = new Agent({ connections: concurrency });
  const body = JSON.stringify({ type: "decision.made", data: { text: "x".repeat(400) } });
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) {
        const answer = await request(`http://127.0.0.1:${port}/`, { method: "POST", body, dispatcher });
        await answer.body.dump();
      }
    }),
  );
  const rate = count / ((performance.now() - began) / 1_000);
  await dispatcher.close();
  return rate;
};

const startReceivers = async (fast: number) => {
  const child = fork(new URL("./receivers.ts", import.meta.url), [String(fast)]);
  const [{ ports, dead }] = (await once(child, "message")) as [{ ports: readonly number[]; dead: number }];
  const counts = async (): Promise<readonly number[]> => {
    child.send("counts");
    const [message] = (await once(child, "message")) as [{ counts: readonly number[] }];
    return message.counts;
  };
  return {
    ports,
    dead,
    counts,
    reached: async (wanted: readonly number[]): Promise<void> => {
      while ((await counts()).some((count, at) => count < (wanted[at] ?? 0))) await pause(5);
    },
    stop: () => child.kill(),
  };
};

/** The demonstration alone sends to receivers on this machine. */
const startSending = async () => {
  const since = new Date().toISOString();
  const demonstration = await startDemonstration();
  const form = await demonstration.callAs("vacancy-form");
  const system = await demonstration.callAs("hr-system");
  return {
    ask: async (count: number): Promise<void> => {
      let asked = 0;
      await Promise.all(
        Array.from({ length: 16 }, async () => {
          while (asked++ < count)
            await form("POST", "/v1/decisions", { department: "CARD", vacancy: { ref: `BENCH-${asked}` } });
        }),
      );
    },
    register: async (receiver: number): Promise<string> => {
      const wanted = { url: `http://127.0.0.1:${receiver}/`, types: ["decision.made"] };
      const { id } = (await system("POST", "/v1/webhook-endpoints", wanted)) as { id: string };
      await system("POST", `/v1/webhook-endpoints/${id}/test`);
      while (((await system("GET", `/v1/webhook-endpoints/${id}`)) as { state: string }).state !== "enabled")
        await pause(20);
      return id;
    },
    recover: async (id: string): Promise<number> =>
      ((await system("POST", `/v1/webhook-endpoints/${id}/recover`, { since })) as { events: number }).events,
    remove: (id: string) => system("DELETE", `/v1/webhook-endpoints/${id}`),
    stop: demonstration.stop,
  };
};
