import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Problem } from "../support/bodies.ts";
import {
  correctedJobPlans,
  departments,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  staffFile,
  staffList,
} from "../support/cardiology.ts";
import { everythingIn, type Kept } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let steward: Caller;
let before: Kept;

/** Ten people, so that a fifth of them can go. */
const ten = Array.from({ length: 10 }, (_, at) =>
  gwen.replace("10001", `1100${at}`).replace("20001", `2100${at}`),
);

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  steward = await porth.as(["Register.Write"]);
  expect((await steward.load("staff-list", staffFile(gwen, huw, ...ten))).status).toBe(201);
  before = await everythingIn(porth.db);
});

/** No file that is refused leaves anything behind. */
afterEach(async () => {
  expect(await everythingIn(porth.db)).toEqual(before);
});

const on = (day: string, mode = "commit") => `&mode=${mode}&extracted_on=${day}`;
const told = async (response: Response) => bodyOf<Problem>(response);

describe("POST /v1/imports refuses", () => {
  it.each([
    ["no day", "&mode=commit", 400, "invalid_request"],
    ["a day that is none", on("2026-02-30"), 400, "invalid_request"],
    ["a day in another form", on("20/11/2026"), 400, "invalid_request"],
    ["tomorrow", on("2026-11-23"), 422, "day_out_of_range"],
    ["tomorrow, at a check too", on("2026-11-23", "check"), 422, "day_out_of_range"],
    ["another mode", on("2026-11-20", "force"), 400, "invalid_request"],
    ["another yes or no", `${on("2026-11-20")}&allow_shrink=yes`, 400, "invalid_request"],
    ["another parameter", `${on("2026-11-20")}&dry=true`, 400, "invalid_request"],
  ])("%s", async (_, query, status, code) => {
    const response = await steward.load("job-plans", correctedJobPlans, query);
    expect(response.status).toBe(status);
    expect((await told(response)).code).toBe(code);
  });

  it("400 another kind, or none", async () => {
    for (const query of ["?kind=rota&mode=commit", "?mode=commit"])
      expect(
        (await steward.send("POST", `/v1/imports${query}`, "code,name_en", { "content-type": "text/csv" }))
          .status,
      ).toBe(400);
  });

  it("401 without a token, 403 without the role", async () => {
    expect((await porth.anyone.load("job-plans", correctedJobPlans)).status).toBe(401);
    const form = await porth.as(["Gate.Ask", "Gate.ReadDetail", "Audit.Read"]);
    expect((await form.load("job-plans", correctedJobPlans)).status).toBe(403);
    expect((await form.load("job-plans", correctedJobPlans, on("2026-11-20", "check"))).status).toBe(403);
  });

  it("413 a file of more than 10 MB", async () => {
    const response = await steward.load("job-plans", new Uint8Array(10 * 1024 * 1024 + 1).fill(44));
    expect(response.status).toBe(413);
    expect((await told(response)).code).toBe("too_large");
  });

  it.each(["application/json", "multipart/form-data; boundary=x"])(
    "415 what is said to be %s",
    async (type) => {
      const response = await steward.load("job-plans", correctedJobPlans, undefined, {
        "content-type": type,
      });
      expect(response.status).toBe(415);
      expect((await told(response)).code).toBe("unsupported_media_type");
    },
  );

  it("409 an extract that is older than the current one", async () => {
    const response = await steward.load("job-plans", correctedJobPlans, on("2026-11-19"));
    expect(response.status).toBe(409);
    expect((await told(response)).code).toBe("older_extract");
  });

  it.each([
    ["job-plans", jobPlans],
    ["departments", departments],
  ] as const)("409 the very file that is current: %s", async (kind, file) => {
    const response = await steward.load(kind, file);
    expect(response.status).toBe(409);
    expect((await told(response)).code).toBe("same_extract");
  });

  it("409 a file with more than a fifth fewer rows", async () => {
    const response = await steward.load("staff-list", staffFile(gwen, huw, ...ten.slice(0, 7)));
    expect(response.status).toBe(409);
    const problem = await told(response);
    expect(problem.code).toBe("rows_fell");
    expect(problem.detail).toContain("allow_shrink=true");
  });

  it.each(["", "&allow_shrink=true"])("422 every fault of a file at once, with its place%s", async (more) => {
    const file = [
      "Job Plan ID,Employee Number,Status,Start Date,End Date,DCC,SPA,Total",
      "JP-1,10001,Signed Off,31/02/2026,,7,3,",
      "JP-2,,,2026-04-01,,seven,3,",
      "JP-2,10002,Signed Off,2026-04-01,2026-03-01,7,3,11",
    ].join("\n");
    const response = await steward.load("job-plans", file, `${on("2026-11-21")}${more}`);
    expect(response.status).toBe(422);
    const problem = await told(response);
    expect(problem.code).toBe("file_refused");
    const found = problem.errors?.map((one) => "line" in one && [one.line, one.column, one.value, one.code]);
    expect(found).toEqual([
      [2, "plan_start", "31/02/2026", "bad_date"],
      [3, "status", null, "required"],
      [3, "dcc", "seven", "bad_number"],
      [3, "assignment_number", null, "required"],
      [4, "plan_end", "2026-03-01", "end_before_start"],
      [4, "total_sessions", "11", "total_differs"],
      [4, "plan_id", "JP-2", "duplicate"],
    ]);
    expect(problem.error_count).toBe(7);
  });

  it("422 the same at a check", async () => {
    const response = await steward.load("job-plans", "Status\nSigned Off\n", on("2026-11-21", "check"));
    expect(response.status).toBe(422);
    expect((await told(response)).errors?.map((one) => "code" in one && one.code)).toEqual([
      "missing_column",
    ]);
  });

  it("422 the first two hundred of many, and how many there are", async () => {
    const lines = Array.from(
      { length: 300 },
      (_, at) => `${at},${at},N,F,Consultant,Permanent,NONE,2019-02-04`,
    );
    const response = await steward.load("staff-list", staffFile(...lines), on("2026-11-21"));
    expect(response.status).toBe(422);
    const problem = await told(response);
    expect(problem.errors).toHaveLength(200);
    expect(problem.error_count).toBe(300);
    expect(problem.errors?.[0]).toMatchObject({ line: 2, code: "unknown_department", value: "NONE" });
  });

  it("422 departments without one that people on the staff list are in", async () => {
    const response = await steward.load("departments", "code,name_en,service_group\nDERM,Dermatology,NPTS\n");
    expect(response.status).toBe(422);
    expect((await told(response)).errors).toMatchObject([{ code: "unknown_department", value: "CARD" }]);
  });

  it.each([
    ["an empty file", ""],
    ["a file without rows of the kind", staffList],
    ["half a workbook", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["an unclosed quote", `${jobPlans}\n"JP-3,10001`],
  ])("422 %s", async (_, file) => {
    const response = await steward.load("job-plans", file, on("2026-11-21"));
    expect(response.status).toBe(422);
    expect((await told(response)).code).toBe("file_refused");
  });
});
