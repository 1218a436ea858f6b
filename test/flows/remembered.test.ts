import { beforeEach, expect, it } from "vitest";
import { policy20240901 } from "#gate/policies/2024-09-01.ts";
import { policyName } from "#runtime/policy.ts";
import { bodyOf, type Import, type Standing } from "../support/bodies.ts";
import {
  correctedJobPlans,
  departments,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  mair,
  put,
  staffFile,
} from "../support/cardiology.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { asReviewer } from "../support/reviewing.ts";
import { tell } from "../support/telling.ts";

let porth: TestPorth;
let reader: Caller;

const names = ["CARD", "heart", "430", "DERM"];
const standing = (caller: Caller, name: string): Promise<Response> =>
  caller.get(`/v1/departments/${name}/standing`);
const asReader = (of: TestPorth): Promise<Caller> => of.as(["Gate.Ask", "Gate.ReadDetail"]);
const tagOf = async (name: string) => (await standing(reader, name)).headers.get("etag");

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  reader = await asReader(porth);
  for (const name of names) await tagOf(name);
});

/** What Porth answers now is what one answers that never read anything before. */
const expectSameAsNew = async (): Promise<void> => {
  const other = await porth.restarted();
  other.setClock(new Date(porth.deps.now()).toISOString());
  const another = await asReader(other);
  reader = await asReader(porth);
  for (const name of names) {
    const [known, fresh] = [await standing(reader, name), await standing(another, name)];
    expect([known.status, known.headers.get("etag")], name).toEqual([
      fresh.status,
      fresh.headers.get("etag"),
    ]);
    expect(await known.text(), name).toBe(await fresh.text());
  }
};

const load = async (kind: Parameters<Caller["load"]>[0], file: string, day = "2026-11-20") => {
  const steward = await porth.as(["Register.Write"]);
  const query = `&mode=commit&extracted_on=${day}&allow_shrink=true`;
  const response = await steward.load(kind, file, query);
  expect(response.status, await response.clone().text()).toBe(201);
  return bodyOf<Import>(response);
};

const exempted = async (): Promise<string> => {
  const steward = await asReviewer(porth, { roles: ["Review.Decide", "Review.Read", "Register.Write"] });
  const response = await steward.send("POST", "/v1/exemptions", {
    assignment_number: "20002",
    kind: "authorised_absence",
    from: "2026-11-01",
    until: "2027-01-31",
  });
  expect(response.status, await response.clone().text()).toBe(201);
  return (await bodyOf<{ id: string }>(response)).id;
};

const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["plans that come right", () => load("job-plans", correctedJobPlans)],
  ["a staff list with one more", () => load("staff-list", staffFile(gwen, huw, mair))],
  ["a staff list without one", () => load("staff-list", staffFile(gwen))],
  [
    "somebody in another department",
    () => load("staff-list", staffFile(gwen, huw.replace(",CARD,", ",DERM,"))),
  ],
  [
    "somebody's post elsewhere",
    () => load("staff-list", staffFile(gwen, huw, huw.replace("20002", "20009").replace(",CARD,", ",DERM,"))),
  ],
  ["the same staff list of a later day", () => load("staff-list", staffFile(gwen, huw), "2026-11-22")],
  [
    "paper plans",
    () => load("paper-plans", "Plan Ref,Employee Number,Start Date,DCC,SPA\nP-1,10002,2026-09-01,7,3\n"),
  ],
  [
    "a department's other name",
    () => load("departments", departments.replace("Cardiology", "Heart medicine")),
  ],
  [
    "an alias that is another's",
    () => load("departments", departments.replace("Heart;430", "430").replace("NPTS,", "NPTS,Heart")),
  ],
  [
    "an import undone",
    async () => {
      const { id } = await load("job-plans", correctedJobPlans);
      await expectSameAsNew();
      const steward = await porth.as(["Register.Write"]);
      expect((await steward.send("POST", `/v1/imports/${id}/undo`)).status).toBe(200);
    },
  ],
  ["an exemption", exempted],
  [
    "an exemption ended",
    async () => {
      const id = await exempted();
      await expectSameAsNew();
      expect((await (await asReviewer(porth)).send("DELETE", `/v1/exemptions/${id}`)).status).toBe(204);
    },
  ],
  [
    "a leaver",
    () =>
      tell(porth, { type: "staff.leaver", data: { assignment_number: "20002", leave_date: "2026-11-21" } }),
  ],
  ["an absence", () => tell(porth, { type: "staff.absence_started", data: { assignment_number: "20002" } })],
  [
    "a move",
    () => tell(porth, { type: "staff.moved", data: { assignment_number: "20002", department: "DERM" } }),
  ],
  ["midnight", async () => porth.setClock("2026-11-23T00:00:01Z")],
  ["the day on which evidence is too old", async () => porth.setClock("2026-12-01T09:00:00Z")],
];

it.each(changes)("%s is seen by the very next answer", async (_, change) => {
  const before = await Promise.all(names.map(tagOf));
  await change();
  await expectSameAsNew();
  expect(await Promise.all(names.map(tagOf))).not.toEqual(before);
});

it("another policy is seen by the very next answer", async () => {
  const lenient = { ...policy20240901, inForceFrom: "2030-01-01" } as const;
  const other = await asReader(
    await testPorth({ db: porth.deps.db, policy: lenient, policyName: policyName(lenient) }),
  );
  const body = await bodyOf<Standing>(await standing(other, "CARD"));
  expect(body.policy.digest).toBe(policyName(lenient).digest);
  expect(body.policy.digest).not.toBe((await bodyOf<Standing>(await standing(reader, "CARD"))).policy.digest);
});

it("an ask on the record is answered by what stands when it is kept", async () => {
  const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  expect((await bodyOf<Standing>(await put(form))).outcome).toBe("blocked");
  await load("job-plans", correctedJobPlans);
  expect((await bodyOf<Standing>(await put(form, undefined, "k-2"))).outcome).toBe("clear");
  await load("job-plans", jobPlans, "2026-11-21");
  expect((await bodyOf<Standing>(await put(form, undefined, "k-3"))).outcome).toBe("blocked");
});
