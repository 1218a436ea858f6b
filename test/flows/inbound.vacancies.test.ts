import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type EventItem, type Page } from "../support/bodies.ts";
import { correctCardiology, loadCardiology } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { linesOf, reviewsIn } from "../support/reviewing.ts";
import { eventBody, sendSigned, type Telling, tell } from "../support/telling.ts";

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

const requested: Telling = {
  type: "vacancy.requested",
  data: {
    department: "Heart",
    vacancy: {
      ref: "TRAC-88123",
      title: "Consultant cardiologist",
      grade: "Consultant",
      appointment_type: "permanent",
      position_number: "P-1",
    },
    requested_by: "E-17",
  },
};

const events = async (): Promise<readonly EventItem[]> => {
  const listed = await (await porth.as(["Webhook.Manage"])).get("/v1/events?limit=200");
  return (await bodyOf<Page<EventItem>>(listed)).items;
};

describe("a vacancy that an HR system asks about", () => {
  it("is asked about on the record, and the answer goes out", async () => {
    const taken = await tell(porth, requested);
    expect(taken).toMatchObject({ state: "asked", reason: null });
    const { decision = [], vacancy = [] } = await everythingIn(porth.db);
    expect(decision).toMatchObject([{ department: "CARD", outcome: "blocked", asked_by: "inbound:esr" }]);
    expect(vacancy).toMatchObject([
      {
        ref: "TRAC-88123",
        title: "Consultant cardiologist",
        grade: "Consultant",
        appointment_type: "permanent",
        position_number: "P-1",
        requested_by: "E-17",
        state: "awaiting_review",
      },
    ]);
    const told = (await events()).slice(-3);
    expect(told.map(({ type }) => type)).toEqual(["decision.made", "decision.blocked", "review.requested"]);
    expect(told[0]?.body.data).toMatchObject({
      decision: decision[0]?.id,
      outcome: "blocked",
      department: "CARD",
    });
    expect((await linesOf(porth, "hr_event.received")).map(({ by, data }) => [by, data])).toEqual([
      [
        "inbound:esr",
        { message: taken.id, source: "esr", type: "vacancy.requested", state: "asked", reason: null },
      ],
    ]);
    expect(await reviewsIn(porth)).toHaveLength(1);
  });

  it("is asked about anew by the next message, and gets the answer of then", async () => {
    await tell(porth, requested);
    await correctCardiology(porth);
    await tell(porth, { ...requested, id: "msg_2" });
    const reader = await porth.as(["Gate.ReadDetail"]);
    const { items } = await bodyOf<Page<Decision>>(await reader.get("/v1/decisions?vacancy=TRAC-88123"));
    expect(items.map(({ outcome, vacancy }) => [outcome, vacancy.state])).toEqual([
      ["clear", "cleared"],
      ["blocked", "awaiting_review"],
    ]);
    expect((await events()).at(-1)).toMatchObject({
      type: "decision.made",
      body: { data: { outcome: "clear" } },
    });
  });

  it.each([
    ["no vacancy", { department: "CARD" }],
    ["a blank reference", { department: "CARD", vacancy: { ref: " " } }],
    ["a department that is a number", { department: 4, vacancy: { ref: "T-1" } }],
  ])("400 with %s, and nothing is kept", async (_, data) => {
    const response = await sendSigned(porth, eventBody({ type: "vacancy.requested", data }));
    expect(response.status).toBe(400);
    expect(await rowsIn(porth.db, "inbox")).toBe(0);
  });
});
