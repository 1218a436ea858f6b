import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow, type Principal } from "#auth/principal.ts";
import { reportSheet } from "#console/pages/highlight/report-sheet.ts";
import { type HighlightReportRow, readHighlightReport } from "#db/reports/highlight-reports.ts";
import type { Deps } from "#deps.ts";
import type { FrozenReport } from "#measures/report/frozen-report.ts";
import { reportCsv } from "#measures/report/report-csv.ts";
import { Problem } from "#problem.ts";
import { assetAddress } from "#routes/assets.ts";
import { type AddRoutes, readerOf } from "#routes/porth-app.ts";
import { language } from "#routes/shapes/list.ts";
import { json, security, tagHeader } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { line, prose } from "#routes/shapes/text.ts";
import { names } from "#routes/standing.ts";
import type { Language } from "#words/language.ts";
import { highlightReportShape } from "./report-shape.ts";

const asJson = json("The report", highlightReportShape);

const read = createRoute({
  method: "get",
  path: "/v1/highlight-reports/{id}",
  operationId: "readHighlightReport",
  tags: ["Reports"],
  summary: "A report as it was frozen, to the byte",
  description:
    "As JSON in both languages; with `.csv` after the id as a file for a spreadsheet, with `.html` as a page to be printed on A4, each in one language.",
  ...security("Report.Read"),
  request: {
    params: z.strictObject({
      id: z
        .string()
        .max(35)
        .regex(/^hlr_[0-9A-HJKMNP-TV-Z]{26}(\.csv|\.html)?$/, "is not such an id")
        .meta({
          description: "`hlr_` and a ULID, with `.csv` or `.html` or without.",
          examples: ["hlr_01KAN7Q4YF2M8X3C5V9B0T6DZE", "hlr_01KAN7Q4YF2M8X3C5V9B0T6DZE.csv"],
        }),
    }),
    query: z.strictObject({
      lang: z
        .enum(["en", "cy"])
        .optional()
        .meta({ description: language.meta()?.description ?? "" }),
    }),
    headers: z.object({
      "if-none-match": line(2_000).optional().meta({ description: "Tags of answers that you have." }),
    }),
  },
  responses: {
    200: {
      ...asJson,
      content: {
        ...asJson.content,
        "text/csv": { schema: prose(10_000_000) },
        "text/html": { schema: prose(10_000_000) },
      },
      headers: tagHeader,
    },
    304: { description: "The answer is the one you have.", headers: tagHeader },
    ...problemResponses("not_found"),
  },
});

export const addReadHighlightReport: AddRoutes = (app, deps) => {
  app.openapi(read, async (c) => {
    const [id = "", format] = c.req.valid("param").id.split(".");
    const row = await highlightReportFor(c.var.by, deps, id);
    const reader = readerOf(c, format ? c.req.valid("query").lang : "both");
    const inLanguage = reader.language === "cy" ? "cy" : "en";
    const etag = `"${row.sha256}${format ? `-${format}-${inLanguage}` : ""}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", format ? "private, no-cache" : "private, max-age=31536000, immutable");
    if (names(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    if (format === "csv") return c.body(reportCsvOf(row, inLanguage), 200, csvHeaders(row)) as never;
    if (format === "html") {
      c.header("Content-Security-Policy", sheetPolicy);
      return c.html(await sheetOf(deps, row, inLanguage)) as never;
    }
    return c.body(row.body, 200, { "Content-Type": "application/json" }) as never;
  });
};

/** A style and nothing else: it is printed. */
const sheetPolicy =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/** A report, for whoever reads reports. */
export const highlightReportFor = async (
  by: Principal,
  { db }: Deps,
  id: string,
): Promise<HighlightReportRow> => {
  allow(by, "Report.Read");
  const row = await readHighlightReport(db, id);
  if (row === null) throw new Problem("not_found", "There is no such report.");
  return row;
};

export const reportOf = ({ body }: HighlightReportRow) => JSON.parse(body) as FrozenReport;

export const reportCsvOf = (row: HighlightReportRow, inLanguage: Language): string =>
  reportCsv(reportOf(row), inLanguage);

export const csvHeaders = ({ fromDay, toDay }: HighlightReportRow) => ({
  "Content-Type": "text/csv; charset=utf-8",
  "Content-Disposition": `attachment; filename="highlight-report-${fromDay}-${toDay}.csv"`,
});

const sheetOf = async (
  { readAsset, console, overrideCategories }: Deps,
  row: HighlightReportRow,
  inLanguage: Language,
) =>
  reportSheet({
    language: inLanguage,
    board: console?.board[inLanguage] ?? "Porth",
    stylesheet: readAsset ? await assetAddress(readAsset, "console.css") : null,
    report: reportOf(row),
    sha256: row.sha256,
    overrideCategories,
  });
