import { expect, it } from "vitest";
import { columnsOf, planIdentity } from "./columns.ts";
import { fold } from "./fold.ts";
import type { ImportKind } from "./rows.ts";

const kinds = Object.keys(columnsOf) as ImportKind[];

it.each(kinds)("in %s no header stands for two columns", (kind) => {
  const headers = Object.values(columnsOf[kind]).flatMap(({ name, aliases }) => [
    ...new Set([name, ...aliases].map(fold)),
  ]);
  expect(headers).toHaveLength(new Set(headers).size);
  expect(headers).not.toContain("");
});

it.each([
  ["departments", ["code", "name_en", "service_group"]],
  [
    "staff-list",
    ["employee_number", "assignment_number", "surname", "job_role", "category", "department", "start_date"],
  ],
  ["job-plans", ["status"]],
  ["paper-plans", []],
] as const)("%s must have %j", (kind, names) => {
  const required = Object.values(columnsOf[kind]).filter((column) => column.required);
  expect(required.map(({ name }) => name)).toEqual(names);
});

it("plans are matched to people by three columns", () => {
  expect(planIdentity.map((field) => columnsOf["job-plans"][field]?.name)).toEqual([
    "assignment_number",
    "employee_number",
    "gmc_number",
  ]);
});

it.each([
  ["Sign-Off Date", "sign off date"],
  ["  plan__ID ", "plan id"],
  [">13 Approval", "13 approval"],
  ["Métadata – Tŷ", "metadata ty"],
  ["İSTANBUL", "istanbul"],
  ["__proto__", "proto"],
  ["", ""],
])("the header %j folds to %j", (header, folded) => {
  expect(fold(header)).toBe(folded);
});
