import fc from "fast-check";
import { expect, it } from "vitest";
import { bodyOf, type Import, type Problem } from "../support/bodies.ts";
import { departments, gwen, huw, plan, plansFile, staffFile } from "../support/cardiology.ts";
import { runtime } from "../support/database.ts";
import { type Caller, testPorth } from "../support/porth.ts";
import { readableOf } from "../support/readable.ts";

type Kind = Import["kind"];

/** A file of a kind; of a list of departments the codes, of a staff list the departments that people are in. */
interface File {
  readonly text: string;
  readonly names?: readonly string[];
}

const renal = "RENA,Renal Medicine,,MOR,\n";
const inRenal = gwen.replace("10001", "10003").replace("20001", "20003").replace("CARD", "RENA");
const noDermatology = departments.replace("DERM,Dermatology,,NPTS,\n", "");
const paper = (...employees: readonly string[]) =>
  ["Employee Number,Start Date", ...employees.map((number) => `${number},2026-11-01`), ""].join("\n");

const files: Readonly<Record<Kind, readonly File[]>> = {
  departments: [
    { text: departments, names: ["CARD", "DERM"] },
    { text: departments + renal, names: ["CARD", "DERM", "RENA"] },
    { text: noDermatology, names: ["CARD"] },
    { text: noDermatology.replace("Heart;430", "Calon") + renal, names: ["CARD", "RENA"] },
  ],
  "staff-list": [
    { text: staffFile(gwen, huw), names: ["CARD"] },
    { text: staffFile(huw.replace("CARD", "DERM"), gwen), names: ["CARD", "DERM"] },
    { text: staffFile(gwen.replace("Consultant", "Consultant in Cardiology")), names: ["CARD"] },
    { text: staffFile(huw, inRenal), names: ["CARD", "RENA"] },
    { text: staffFile(gwen.replace("10001", "10002"), inRenal.replace("RENA", "CARD")), names: ["CARD"] },
  ],
  "job-plans": [
    { text: plansFile(plan("JP-1", "10001", "Signed Off", "2026-04-01")) },
    {
      text: plansFile(
        plan("JP-1", "10002", "Signed Off", "2026-04-01"),
        plan("JP-2", "10001", "Draft", "2026-04-01"),
      ),
    },
    {
      text: plansFile(
        plan("JP-2", "10001", "Locked", "2026-06-01"),
        plan("JP-3", "10003", "Nobody knows", ""),
      ),
    },
    { text: plansFile(plan("JP-4", "99999", "Signed Off", "2026-04-01")) },
  ],
  "paper-plans": [{ text: paper("10001") }, { text: paper("10002", "10003") }, { text: paper("77777") }],
};
const kinds = Object.keys(files) as readonly Kind[];

/** A snapshot as it was loaded. */
interface Loaded {
  readonly id: string;
  readonly file: File;
  readonly day: string;
}

/** What the register is thought to be: of each kind the snapshots that undoing would bring back, the current one last. */
type Model = Record<Kind, Loaded[]>;

const isWhole = (model: Model, kind: Kind, top: Loaded | undefined): boolean => {
  const topOf = (each: Kind) => (each === kind ? top : model[each].at(-1))?.file.names ?? [];
  return topOf("staff-list").every((name) => topOf("departments").includes(name));
};

/** Why a file would be refused; null when it is taken. */
const refusal = (model: Model, kind: Kind, { file, day }: Omit<Loaded, "id">): string | null => {
  const current = model[kind].at(-1);
  if (!isWhole(model, kind, { id: "", file, day })) return "file_refused";
  if (current === undefined) return null;
  if (current.file === file && current.day === day) return "same_extract";
  return day < current.day ? "older_extract" : null;
};

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...kinds), fc.nat(4), fc.constantFrom("2026-11-19", "2026-11-20", "2026-11-21"))
      .map(([kind, at, day]) => ({ kind, load: { file: at, day } })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...kinds).map((kind) => ({ kind, load: null })) },
);

/** Something of every kind, and a staff list before the current one. */
const beginning = (
  [
    ["departments", 0],
    ["staff-list", 1],
    ["staff-list", 0],
    ["job-plans", 0],
    ["paper-plans", 0],
  ] as const
).map(([kind, file]) => ({ kind, load: { file, day: "2026-11-19" } }));

const load = (steward: Caller, kind: Kind, { file, day }: Omit<Loaded, "id">) => {
  const on = kind === "departments" ? "" : `&extracted_on=${day}`;
  const path = `/v1/imports?kind=${kind}&mode=commit&allow_shrink=true${on}`;
  return steward.send("POST", path, file.text, { "content-type": "text/csv" });
};

const expectTold = async (response: Response, refused: string | null): Promise<string> => {
  const told = await bodyOf<Import & Problem>(response);
  expect(response.ok ? null : told.code).toBe(refused);
  return told.id;
};

const take = async (steward: Caller, model: Model, kind: Kind, loaded: Omit<Loaded, "id">): Promise<void> => {
  const refused = refusal(model, kind, loaded);
  const id = await expectTold(await load(steward, kind, loaded), refused);
  if (refused === null) model[kind].push({ id, ...loaded });
};

const undo = async (steward: Caller, model: Model, kind: Kind): Promise<void> => {
  const [earlier, current] = [model[kind].at(-2), model[kind].at(-1)];
  if (current === undefined) return;
  const refused = isWhole(model, kind, earlier) ? null : "departments_in_use";
  await expectTold(await steward.send("POST", `/v1/imports/${current.id}/undo`), refused);
  if (refused === null) model[kind].pop();
};

it("imports and undoings in any order leave the register that loading the current files alone would make", () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const porth = await testPorth();
      const steward = await porth.as(["Register.Write"]);
      const model: Model = { departments: [], "staff-list": [], "job-plans": [], "paper-plans": [] };
      for (const { kind, load } of [...beginning, ...steps]) {
        const file = files[kind][(load?.file ?? 0) % files[kind].length] as File;
        if (load) await take(steward, model, kind, { file, day: kind === "departments" ? "" : load.day });
        else await undo(steward, model, kind);
      }
      const came = await readableOf(porth, "current");

      const plain = await testPorth();
      const loader = await plain.as(["Register.Write"]);
      for (const kind of kinds) {
        const top = model[kind].at(-1);
        if (top) expect((await load(loader, kind, top)).status).toBe(201);
      }
      expect(came).toEqual(await readableOf(plain, "current"));
    }),
    { numRuns: runtime === "node" ? 60 : 10 },
  ));
