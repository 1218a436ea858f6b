import { beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Page } from "../support/bodies.ts";
import { correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;
let reader: Caller;
/** What was answered, the oldest first: to the form three blocked, then one clear; to another form one clear. */
const answered: Decision[] = [];

const asked = async (caller: Caller, department: string, ref: string): Promise<Decision> =>
  bodyOf<Decision>(
    await put(caller, { department, vacancy: { ref } }, `${department} ${ref}`.replace(" ", "-")),
  );

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  const day = async (instant: string) => {
    porth.setClock(instant);
    form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
    reader = await porth.as({ roles: ["Gate.ReadDetail"], sub: "reader" });
  };
  answered.length = 0;
  await day("2026-11-22T09:00:00Z");
  answered.push(await asked(form, "CARD", "A"), await asked(form, "CARD", "B"));
  await day("2026-11-23T09:00:00Z");
  answered.push(await asked(form, "Heart", "C"));
  await correctCardiology(porth);
  await day("2026-11-24T09:00:00Z");
  answered.push(await asked(form, "CARD", "D"));
  const other = await porth.as({ roles: ["Gate.Ask"], sub: "another-form" });
  answered.push(await asked(other, "DERM", "A"));
});

const list = async (caller: Caller, query = ""): Promise<Page<Decision>> => {
  const response = await caller.get(`/v1/decisions${query}`);
  expect(response.status, query).toBe(200);
  return bodyOf<Page<Decision>>(response);
};
const refs = ({ items }: Page<Decision>) =>
  items.map(({ department, vacancy }) => `${department.code} ${vacancy.ref}`);

describe("GET /v1/decisions", () => {
  it("200 with one's own, newest first, as they were answered", async () => {
    const page = await list(form);
    expect(page).toEqual({ items: answered.slice(0, 4).toReversed(), next: null });
  });

  it("200 with everybody's, and with people, to Gate.ReadDetail", async () => {
    const page = await list(reader);
    expect(refs(page)).toEqual(["DERM A", "CARD D", "CARD C", "CARD B", "CARD A"]);
    expect(page.items[4]?.reasons[0]?.people?.map(({ name }) => name)).toEqual(["Huw Fictional"]);
  });

  it("200 with none to one who asked nothing", async () => {
    const stranger = await porth.as({ roles: ["Gate.Ask"], sub: "stranger" });
    expect(await list(stranger)).toEqual({ items: [], next: null });
  });

  it.each([
    ["?department=DERM", ["DERM A"]],
    ["?department=NONE", []],
    ["?department=heart", ["CARD D", "CARD C", "CARD B", "CARD A"]],
    ["?vacancy=A", ["DERM A", "CARD A"]],
    ["?department=CARD&vacancy=A", ["CARD A"]],
    ["?outcome=clear", ["DERM A", "CARD D"]],
    ["?outcome=blocked", ["CARD C", "CARD B", "CARD A"]],
    ["?outcome=overridden", []],
    ["?from=2026-11-23", ["DERM A", "CARD D", "CARD C"]],
    ["?to=2026-11-23", ["CARD C", "CARD B", "CARD A"]],
    ["?from=2026-11-23&to=2026-11-23", ["CARD C"]],
    ["?from=2026-11-24&to=2026-11-23", []],
  ])("200 for %s", async (query, expected) => {
    expect(refs(await list(reader, query))).toEqual(expected);
  });

  it("200 for a vacancy by its id", async () => {
    const id = answered[1]?.vacancy.id;
    expect(refs(await list(reader, `?vacancy=${id}`))).toEqual(["CARD B"]);
    expect(refs(await list(await porth.as({ roles: ["Gate.Ask"], sub: "x" }), `?vacancy=${id}`))).toEqual([]);
  });

  it("keeps others' out of every filter", async () => {
    expect(refs(await list(form, "?vacancy=A"))).toEqual(["CARD A"]);
    expect(refs(await list(form, "?department=DERM"))).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 200])("gives every page of %i, each linked to the next", async (limit) => {
    const seen: string[] = [];
    let path: string | null = `/v1/decisions?limit=${limit}&from=2026-11-22`;
    while (path !== null) {
      const response: Response = await reader.get(path);
      const page: Page<Decision> = await bodyOf<Page<Decision>>(response);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...refs(page));
      const link: string | null = response.headers.get("link");
      path = link === null ? null : (/^<([^>]+)>; rel="next"$/.exec(link)?.[1] ?? "broken");
      expect(path === null ? null : new URL(path, "http://localhost").searchParams.get("cursor")).toBe(
        page.next,
      );
    }
    expect(seen).toEqual(["DERM A", "CARD D", "CARD C", "CARD B", "CARD A"]);
  });

  it.each([
    "?limit=0",
    "?limit=201",
    "?limit=ten",
    "?limit=1.5",
    "?cursor=nonsense",
    "?outcome=yes",
    "?from=2026-02-30",
    "?to=22/11/2026",
    "?colour=red",
  ])("400 for %s", async (query) => {
    expect((await reader.get(`/v1/decisions${query}`)).status).toBe(400);
  });

  it("401 without a token, 403 without a role", async () => {
    expect((await porth.anyone.get("/v1/decisions")).status).toBe(401);
    expect((await (await porth.as(["Register.Write"])).get("/v1/decisions")).status).toBe(403);
  });
});

describe("GET /v1/decisions/{id}", () => {
  it("200 as it was answered, though the register has changed and the day is another", async () => {
    const [first] = answered;
    const response = await form.get(`/v1/decisions/${first?.id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(JSON.stringify(first));
  });

  it("200 in the language asked for, with people for Gate.ReadDetail", async () => {
    const response = await reader.get(`/v1/decisions/${answered[0]?.id}?lang=cy`);
    expect(response.headers.get("content-language")).toBe("cy");
    const body = await bodyOf<Decision>(response);
    expect(body.department.name).toBe("Cardioleg");
    expect(body.reasons[0]?.message).toMatch(/^Mae /);
    expect(body.reasons[0]?.people).toHaveLength(1);
  });

  it.each(["", "/receipt"])("404 to another caller, as to one that is not there%s", async (what) => {
    const theirs = await form.get(`/v1/decisions/${answered[4]?.id}${what}`);
    const nobodys = await form.get(`/v1/decisions/dec_01ARZ3NDEKTSV4RRFFQ69G5FAV${what}`);
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const detail = async (response: Response) => (await bodyOf<{ detail: string }>(response)).detail;
    expect(await detail(theirs)).toBe(await detail(nobodys));
  });

  it.each(["dec_", "nonsense", "vac_01ARZ3NDEKTSV4RRFFQ69G5FAV", "%00", "..%2F..%2Flivez"])(
    "404 for what cannot be an id: %s",
    async (id) => {
      expect((await form.get(`/v1/decisions/${id}`)).status).toBe(404);
    },
  );

  it("403 without a role", async () => {
    const clerk = await porth.as(["Register.Write"]);
    for (const what of ["", "/receipt"])
      expect((await clerk.get(`/v1/decisions/${answered[0]?.id}${what}`)).status).toBe(403);
  });

  it("keeps nothing of having been read", async () => {
    const before = await everythingIn(porth.db);
    await list(reader);
    await reader.get(`/v1/decisions/${answered[0]?.id}`);
    await reader.get(`/v1/decisions/${answered[0]?.id}/receipt`);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});

describe("a decision that was kept", () => {
  it.each(["update decision set outcome = 'clear'", "update evidence set answer = '{}'"])(
    "is not changed by ‘%s’",
    async (sql) => {
      await expect(porth.db.d1.prepare(sql).run()).rejects.toThrow(/kept/);
      expect((await bodyOf<Decision>(await form.get(`/v1/decisions/${answered[0]?.id}`))).outcome).toBe(
        "blocked",
      );
    },
  );
});
