import { expect, it } from "vitest";
import { keepHouse } from "#runtime/housekeeping.ts";
import { ask, loadCardiology } from "../support/cardiology.ts";
import { testPorth } from "../support/porth.ts";

it("an answer is kept under its key for thirty days, and then forgotten", async () => {
  const porth = await testPorth();
  await loadCardiology(porth);
  const decided = async () => {
    const form = await porth.as(["Gate.Ask"]);
    const response = await form.send("POST", "/v1/decisions", ask, { "idempotency-key": "k-1" });
    return ((await response.json()) as { id: string }).id;
  };
  const first = await decided();

  porth.setClock("2026-12-22T09:14:03.120Z");
  await keepHouse(porth.deps);
  expect(await decided()).toBe(first);

  porth.setClock("2026-12-22T09:14:03.121Z");
  await keepHouse(porth.deps);
  expect(await decided()).not.toBe(first);
});
