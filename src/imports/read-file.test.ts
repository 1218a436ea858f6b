import fc from "fast-check";
import { expect, it } from "vitest";
import { type Columns, columnsOf } from "./columns.ts";
import { bytesOf, latin1, utf16 } from "./files.fixture.ts";
import { readFile } from "./read-file.ts";
import type { ImportKind, Row } from "./rows.ts";

type Cells = Readonly<Record<string, string>>;

const known = new Map([["card", "CARD"]]);
const blankOr = (cell: fc.Arbitrary<string>) => fc.oneof(cell, fc.constant(""));
const word = fc
  .array(fc.constantFrom("a", "B", "é", "ô", "'", "-", "7", ",", ";", '"', "\n", "x y"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `w${parts.join("")}`);
const number = fc.integer({ min: 1, max: 99_999_999 }).map((value) => `0${value}`);
const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const sessions = fc.integer({ min: 0, max: 40 }).map((quarters) => String(quarters / 4));

const samples: Readonly<Record<string, fc.Arbitrary<string>>> = {
  department: fc.constant("Card"),
  start_date: day,
  signed_off_on: day,
  meeting_date: day,
  dcc: sessions,
  spa: sessions,
  is_lead_department: fc.constantFrom("yes", "N", "1", "false"),
  times_returned: fc.constantFrom("0", "3"),
  hours: sessions,
};
const personal = new Set(["assignment_number", "employee_number", "gmc_number", "plan_id"]);

/** Valid rows of a kind, as the text of their cells by column. */
const rowsOf = (kind: ImportKind): fc.Arbitrary<readonly Cells[]> => {
  const columns = Object.values(columnsOf[kind] as Columns).filter(
    ({ name }) =>
      ![
        "aliases",
        "plan_start",
        "plan_end",
        "review_due",
        "leave_date",
        "cd_agreed_on",
        "sgmd_approved_on",
        "stage_since",
        "other",
        "total_sessions",
        "contracted_sessions",
      ].includes(name),
  );
  const cells = Object.fromEntries(
    columns.map(({ name, required }) => {
      const sample = samples[name] ?? (personal.has(name) ? number : word);
      return [name, required || personal.has(name) ? sample : blankOr(sample)];
    }),
  );
  const key = {
    departments: "code",
    "staff-list": "assignment_number",
    "job-plans": "plan_id",
    "paper-plans": "plan_id",
  }[kind];
  return fc
    .array(fc.record(cells), { minLength: 1, maxLength: 5 })
    .map((rows) => rows.map((row, index) => ({ ...row, [key]: `0${index}` })));
};

interface Layout {
  readonly order: readonly string[];
  readonly header: (name: string) => string;
  readonly cell: (text: string) => string;
  readonly delimiter: string;
}

const textOf = (rows: readonly Cells[], { order, header, cell, delimiter }: Layout): string => {
  const quote = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [order.map(header), ...rows.map((row) => order.map((name) => cell(row[name] ?? "")))];
  return lines.map((line) => line.map(quote).join(delimiter)).join("\r\n");
};

const inUk = (text: string) => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");

it.each(["departments", "staff-list", "job-plans", "paper-plans"] as const)(
  "any %s read back equal, however they are spelt",
  async (kind) => {
    const columns = Object.values(columnsOf[kind] as Columns);
    const alias = (name: string) => {
      const last = columns.find((column) => column.name === name)?.aliases.at(-1) ?? name;
      return ` ${last.toUpperCase().replaceAll(" ", "_-")} `;
    };
    await fc.assert(
      fc.asyncProperty(rowsOf(kind), fc.infiniteStream(fc.nat()), async (rows, dice) => {
        const order = Object.keys(rows[0] ?? {});
        const shuffled = order
          .map((name) => [dice.next().value, name] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, name]) => name);
        const plain: Layout = { order, header: (name) => name, cell: (text) => text, delimiter: "," };
        const spellings = [
          bytesOf(textOf(rows, plain)),
          bytesOf(`\ufeff${textOf(rows, { ...plain, cell: inUk })}`),
          latin1(textOf(rows, { ...plain, delimiter: ";" })),
          utf16(textOf(rows, { ...plain, delimiter: "\t" })),
          bytesOf(
            `Our list, of; things\r\n\r\n"Made ""today"""\r\n${textOf(rows, { ...plain, order: shuffled, header: alias })}`,
          ),
        ];
        const files = await Promise.all(spellings.map((bytes) => readFile(kind, bytes, known)));
        const [first] = files.map((file): readonly Row[] => file.rows);
        expect(first).toHaveLength(rows.length);
        for (const file of files) expect(file).toMatchObject({ errors: [], rows: first });
      }),
      { numRuns: 60 },
    );
  },
);

it("any bytes end in rows or typed errors", async () => {
  const text = fc.string({
    unit: fc.constantFrom(
      "code",
      "name",
      "service group",
      "A",
      ",",
      ";",
      "\t",
      "\n",
      '"',
      "\r",
      "\0",
      "é",
      "\ud800",
    ),
    maxLength: 40,
  });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.of(0x50, 0x4b, 3, 4, ...tail)),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.of(0xff, 0xfe, ...tail)),
    text.map((lines) => bytesOf(lines)),
    text.map((lines) => bytesOf(`code,name,service group\n${lines}`)),
  );
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.constantFrom(...(Object.keys(columnsOf) as ImportKind[])),
      async (input, kind) => {
        const file = await readFile(kind, input, known);
        expect(file.errorCount > 0 ? file.rows.length === 0 : file.rows.length === file.rowCount).toBe(true);
        for (const error of file.errors) expect(error.message.length).toBeGreaterThan(10);
      },
    ),
    { numRuns: 500 },
  );
});
