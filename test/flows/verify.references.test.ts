import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { referenceOf } from "#audit/reference.ts";
import references from "../../drizzle/0008_references.sql?raw";
import { bodyOf, type Decision, type Page, textOf } from "../support/bodies.ts";
import { ask, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

const vacancy = (ref: string) => ({ ...ask, vacancy: { ref } });

const asked = async (porth: TestPorth, ref: string): Promise<Decision> => {
  const response = await put(await porth.as(["Gate.Ask"]), vacancy(ref), `k-${ref}`);
  expect(response.status, await response.clone().text()).toBe(201);
  return bodyOf<Decision>(response);
};

describe("a decision's reference", () => {
  it("is in the answer, in what is read of it later, and in its receipt", async () => {
    const porth = await testPorth();
    await loadCardiology(porth);
    const form = await porth.as(["Gate.Ask"]);
    const { id, reference } = await asked(porth, "T-1");
    expect(reference).toBe(referenceOf(id));
    const read = await bodyOf<Decision>(await form.get(`/v1/decisions/${id}?lang=cy`));
    const [listed] = (await bodyOf<Page<Decision>>(await form.get("/v1/decisions"))).items;
    const receipt = decodeJwt(await textOf(await form.get(`/v1/decisions/${id}/receipt`)));
    expect([read.reference, listed?.reference, receipt.reference]).toEqual(Array(3).fill(reference));
    expect((await asked(porth, "T-1")).reference).toBe(reference);
  });

  it("is nobody else's: an id that would have it too gives way to another", async () => {
    const [one, other] = alike();
    const ids = [one, other];
    let last = 0;
    const newId = (prefix: string): string => {
      last += 1;
      return (prefix === "dec" ? ids.shift() : undefined) ?? `${prefix}_${String(last).padStart(26, "0")}`;
    };
    const porth = await testPorth({ newId });
    await loadCardiology(porth);
    expect((await asked(porth, "T-1")).id).toBe(one);
    const second = await asked(porth, "T-2");
    expect(ids).toEqual([]);
    expect(second.id).not.toBe(other);
    const { decision = [], vacancy: vacancies = [], audit = [] } = await everythingIn(porth.db);
    expect(decision).toHaveLength(2);
    expect(vacancies).toHaveLength(2);
    expect(audit.filter(({ type }) => type === "decision.made")).toHaveLength(2);
  });

  it("is given to decisions that were made before there were any, and these stay as they were answered", async () => {
    const ends = ["A7B8C9", "A7B8C9", "X1Y2Z3"];
    let last = 0;
    const newId = (prefix: string): string => {
      last += 1;
      const end = prefix === "dec" ? ends.shift() : undefined;
      return `${prefix}_${String(last).padStart(20, "0")}${end ?? "000000"}`;
    };
    const porth = await testPorth({ newId });
    await loadCardiology(porth);
    for (const ref of ["T-1", "T-2", "T-3"]) await asked(porth, ref);
    const { d1 } = porth.db;
    for (const sql of [
      "drop index decision_reference",
      "alter table decision drop column reference",
      ...references.split("--> statement-breakpoint"),
    ])
      await d1.prepare(sql).run();
    const { decision = [] } = await everythingIn(porth.db);
    const given = decision.map(({ reference }) => String(reference));
    expect([given[0], given[2]]).toEqual(["PORTH-A7B8-C9", "PORTH-X1Y2-Z3"]);
    expect(given[1]).toMatch(/^PORTH-[0-9]{4}-[0-9]{2}$/);
    await expect(d1.prepare("update decision set outcome = 'clear'").run()).rejects.toThrow(
      "decisions_are_kept",
    );
    expect((await asked(porth, "T-4")).reference).toMatch(/^PORTH-/);
  });
});

/** Two ids of which people would say the same. */
const alike = (): readonly [string, string] => {
  const seen = new Map<string, string>();
  for (let at = 0; ; at += 1) {
    const id = `dec_${String(at).padStart(26, "0")}`;
    const reference = referenceOf(id);
    const first = seen.get(reference);
    if (first !== undefined) return [first, id];
    seen.set(reference, id);
  }
};
