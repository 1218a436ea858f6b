import { expect, it, vi } from "vitest";
import { demonstrated, documentedIn, patienceOfTest } from "../support/documented.ts";

const commandsOf = (heading: string): readonly string[] =>
  documentedIn("README.md", heading).map(({ commands }) => commands);

it(
  "the README's commands ask, have a receiver told of it that finds it genuine, and clear Cardiology",
  async () => {
    const { run } = await demonstrated();
    const [ask = "", load = ""] = commandsOf("The question and its answer");
    const received = run(commandsOf("HR systems")[0] ?? "").printed;
    const soon = { timeout: 20_000, interval: 100 };
    await vi.waitFor(() => expect(received()).toContain(`genuine {"type":"webhook.test"`), soon);
    run(ask);
    for (const type of ["decision.made", "decision.blocked"])
      await vi.waitFor(() => expect(received()).toContain(`genuine {"type":"${type}"`), soon);
    const again = run(`${load}\n${ask}`);
    expect(await again.ended, again.printed()).toBe(0);
    expect(again.printed()).toContain('{"department":"CARD","before":"blocked","after":"clear"}');
    expect(again.printed()).toContain('"may_advertise":true');
    expect(received()).not.toContain("not genuine");
  },
  patienceOfTest,
);
