import { expect } from "vitest";
import type { Day } from "#gate/day.ts";
import { type SampleBoard, sampleBoard } from "#runtime/demo/board/sample-board.ts";
import type { TestPorth } from "./porth.ts";

/** Loads the made-up board of a day through the front door: its four files, then its exemptions. */
export const loadSampleBoard = async (porth: TestPorth, today: Day): Promise<SampleBoard> => {
  const board = sampleBoard(today);
  const steward = await porth.as(["Register.Write"]);
  for (const [kind, file, on] of [
    ["departments", board.departments, null],
    ["staff-list", board.staffList, board.staffListOn],
    ["job-plans", board.jobPlans, board.jobPlansOn],
    ["paper-plans", board.paperPlans, board.paperPlansOn],
  ] as const) {
    const response = await steward.load(kind, file, `&mode=commit&extracted_on=${on}`);
    expect(response.status, await response.clone().text()).toBe(201);
  }
  const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"] });
  for (const exemption of board.exemptions)
    expect((await reviewer.send("POST", "/v1/exemptions", exemption)).status).toBe(201);
  return board;
};
