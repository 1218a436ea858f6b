import { beforeEach, expect, it } from "vitest";
import { bodyOf, type Import } from "../support/bodies.ts";
import { gwen, huw, loadCardiology, mair, staffFile } from "../support/cardiology.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { readableOf } from "../support/readable.ts";
import { type Telling, tell } from "../support/telling.ts";

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

const moved = (who: string, department: string, at: string): Telling => ({
  type: "staff.moved",
  id: `msg_${who}_${at}`,
  occurredAt: `2026-11-22T${at}:00Z`,
  data: { assignment_number: who, department },
});

const load = async (file: string, on: string): Promise<string> => {
  const steward = await porth.as(["Register.Write"]);
  const response = await steward.load(
    "staff-list",
    file,
    `&mode=commit&allow_shrink=true&extracted_on=${on}`,
  );
  expect(response.status).toBe(201);
  return (await bodyOf<Import>(response)).id;
};

const undo = async (id: string): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  expect((await steward.send("POST", `/v1/imports/${id}/undo`)).status).toBe(200);
};

it("undoing an import brings back the register of just before it: with the events of before, without those of after", async () => {
  await tell(porth, moved("20001", "DERM", "07:00"));
  const before = await readableOf(porth);
  const id = await load(staffFile(gwen, huw, mair), "2026-11-21");
  await tell(porth, moved("20002", "DERM", "08:00"));
  await tell(porth, moved("20003", "DERM", "08:00"));
  await undo(id);
  expect(await readableOf(porth)).toEqual(before);
});

it("an event that waited through an import is of after it, and undoing goes all the way back", async () => {
  const first = await readableOf(porth);
  await tell(porth, moved("20003", "DERM", "08:00"));
  const one = await load(staffFile(gwen, huw, mair), "2026-11-21");
  await tell(porth, moved("20003", "CARD", "09:00"));
  const between = await readableOf(porth);
  const two = await load(staffFile(gwen, mair), "2026-11-21");
  await tell(porth, moved("20003", "DERM", "09:30"));
  await undo(two);
  expect(await readableOf(porth)).toEqual(between);
  await undo(one);
  expect(await readableOf(porth)).toEqual(first);
});

it("events after an undoing count again, and an import after them replaces them", async () => {
  const id = await load(staffFile(gwen, huw, mair), "2026-11-21");
  await undo(id);
  await tell(porth, moved("20002", "DERM", "08:00"));
  const told = await readableOf(porth, "current");
  await load(staffFile(gwen, huw, mair), "2026-11-22");
  const replaced = await readableOf(porth, "current");

  porth = await testPorth();
  await loadCardiology(porth);
  await load(staffFile(gwen, huw.replace("CARD", "DERM")), "2026-11-20");
  const { extracts: ours, ...rest } = await readableOf(porth, "current");
  expect({ ...told, extracts: ours }).toEqual({ ...rest, extracts: ours });
  await load(staffFile(gwen, huw, mair), "2026-11-22");
  expect(replaced).toEqual(await readableOf(porth, "current"));
});
