import { start } from "../support/process.ts";
import { type Attack, attack, type Load } from "./attack.ts";
import { startDemonstration } from "./demonstration.ts";
import { type Measured, median } from "./measured.ts";

const rounds = 5;

/** Goals 1 and 2: an ask on the record, a standing, and one that has not changed, each in turn with Hono's hello. */
export const asks = async (): Promise<readonly Measured[]> => {
  const hello = start("test/bench/hello.ts", {});
  const porth = await startDemonstration();
  try {
    const port = /listening (\d+)\./.exec(await hello.until("."))?.[1];
    const authorization = `Bearer ${await porth.tokenOf("vacancy-form")}`;
    const standing = `${porth.url}/v1/departments/CARD/standing`;
    const tag = (await fetch(standing, { headers: { authorization } })).headers.get("etag") ?? "";
    const attacks: Readonly<Record<string, Attack>> = {
      hello: { url: `http://127.0.0.1:${port}/` },
      ask: {
        url: `${porth.url}/v1/decisions`,
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: { department: "CARD", vacancy: { title: "Consultant cardiologist" } },
      },
      standing: { url: standing, headers: { authorization } },
      unchanged: { url: standing, headers: { authorization, "if-none-match": tag } },
    };
    const loads = new Map<string, Load[]>();
    for (let round = 0; round < rounds; round += 1)
      for (const [name, each] of Object.entries(attacks))
        loads.set(name, [...(loads.get(name) ?? []), await attack(each)]);
    return shown((name, of) => median((loads.get(name) ?? []).map((load) => load[of])));
  } finally {
    await porth.stop();
    await hello.stop();
  }
};

const goals = [
  ["ask", "ask on the record", 0.2],
  ["standing", "standing", 0.3],
  ["unchanged", "standing, not modified", 0.45],
] as const;

const shown = (of: (name: string, figure: keyof Load) => number): readonly Measured[] => {
  const hello = of("hello", "rate");
  const p99 = of("ask", "p99");
  return [
    { name: "Hono hello", figure: hello, unit: "requests/s" },
    ...goals.map(([name, told, least]) => ({
      name: told,
      figure: of(name, "rate"),
      unit: "requests/s",
      ratio: { to: "hello", of: of(name, "rate") / hello },
      goal: `≥ ${least} of hello`,
      holds: of(name, "rate") / hello >= least,
    })),
    { name: "ask on the record, p99", figure: p99, unit: "ms", goal: "≤ 15 ms", holds: p99 <= 15 },
  ];
};
