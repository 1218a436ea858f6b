import fc from "fast-check";
import { expect, it } from "vitest";
import { vacancyStates } from "#gate/vacancy.ts";
import { runtime } from "../support/database.ts";
import { anything, type Command } from "../support/vacancy-life/commands.ts";
import { lives } from "../support/vacancy-life/lives.ts";
import { firstModel } from "../support/vacancy-life/model.ts";
import { real } from "../support/vacancy-life/real.ts";
import { ways } from "../support/vacancy-life/transitions.ts";

/** For a longer hunt: LIFE_RUNS=2000 LIFE_SEED=7 npx vitest run --project node test/flows/vacancy-life.model.test.ts */
const settings: Record<string, string | undefined> = process.env;
const numRuns = Number(settings.LIFE_RUNS ?? (runtime === "node" ? 25 : 4));
const seed = settings.LIFE_SEED;
const timeout = 60_000 + numRuns * 1_000;

const seen = new Set<string>();
const live = async (commands: Iterable<Command>) =>
  fc.asyncModelRun(async () => ({ model: firstModel(), real: await real(seen) }), commands);

it("every state can be reached, by every way that leads there", { timeout }, async () => {
  for (const life of lives) await live(life);
  expect([...seen].toSorted()).toEqual(ways.toSorted());
  expect(new Set(ways.map((way) => way.split("→ ")[1]))).toEqual(new Set(vacancyStates));
});

it("whatever happens, a vacancy is where a simple model has it, and came there by a way that there is", {
  timeout,
}, async () => {
  seen.clear();
  const commands = fc.commands([...anything], { maxCommands: 100, size: "max" });
  await fc.assert(fc.asyncProperty(commands, live), {
    numRuns,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
  expect([...seen].filter((way) => !ways.includes(way))).toEqual([]);
  if (settings.LIFE_RUNS) console.log(`${numRuns} lives, ${seen.size} of ${ways.length} ways`);
});
