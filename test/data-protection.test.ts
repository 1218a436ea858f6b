import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { usualDays } from "#db/retention/periods.ts";
import { columnsOf } from "#imports/columns.ts";
import { freshDatabase } from "./support/database.ts";

const page = readFileSync("docs/dpia.md", "utf8");

/** Each table that the page tells of, with its columns and the class of each. */
const told = new Map(
  page
    .split("\n### ")
    .slice(1)
    .map((section) => [
      /^`(\w+)`/.exec(section)?.[1] ?? "",
      new Map(
        [...section.matchAll(/^\| `(\w+)` \| (\S+) \| \S/gm)].map(([, name = "", kind]) => [name, kind]),
      ),
    ]),
);

/** What the database has, generated columns and all. */
const tables = new Map<string, readonly string[]>();
beforeAll(async () => {
  const d1 = await freshDatabase();
  const { results } = await d1
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all<{ name: string }>();
  for (const { name } of results) {
    const columns = await d1
      .prepare(`select name from pragma_table_xinfo('${name}')`)
      .all<{ name: string }>();
    tables.set(
      name,
      columns.results.map((column) => column.name),
    );
  }
});

describe("docs/dpia.md", () => {
  it("tells of every table and of every column, and of none that is not there", () => {
    expect([...told.keys()].toSorted()).toEqual([...tables.keys()].toSorted());
    for (const [table, columns] of tables)
      expect([...(told.get(table)?.keys() ?? [])].toSorted(), table).toEqual(columns.toSorted());
  });

  it("gives each column a class, and each table a time for which it is kept", () => {
    for (const [table, columns] of told)
      for (const [column, kind] of columns)
        expect(["P", "R", "F", "S", "N"], `${table}.${column}`).toContain(kind);
    for (const section of page.split("\n### ").slice(1)) expect(section).toMatch(/\. Kept: \S/);
  });

  it("says of what names, numbers and secrets are that they are", () => {
    for (const [table, columns] of told)
      for (const [column, kind] of columns) {
        if (/secret|proof/.test(column) && !column.endsWith("until"))
          expect(kind, `${table}.${column}`).toBe("S");
        if (/^(assignment_number|requested_by|employee|facts|bytes|row)$/.test(column))
          expect(kind, `${table}.${column}`).toBe("P");
        if (/_by$|^person$|^caller$/.test(column) && !/^(requested|added|removed)_by$/.test(column))
          expect(kind, `${table}.${column}`).toBe("R");
      }
  });

  it("has every kind that is forgotten, with its usual days", () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, kind = "", days]) => [
      kind,
      Number(days),
    ]);
    expect(Object.fromEntries(rows)).toEqual(usualDays);
  });

  it.each(Object.entries(columnsOf))("names every column that is read of %s", (kind, columns) => {
    const row = page.split("\n").find((line) => line.startsWith(`- \`${kind}\``)) ?? "";
    expect([...row.matchAll(/`(\w+)`/g)].slice(kind.includes("-") ? 0 : 1).map(([, name]) => name)).toEqual(
      Object.values(columns).map(({ name }) => name),
    );
  });
});
