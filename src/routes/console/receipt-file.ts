import { receiptHeaders } from "#routes/shapes/operation.ts";
import type { ConsoleContext } from "./console-context.ts";

/** A signed receipt to keep, as a file that is called like the answer it is of. */
export const receiptFile = (c: ConsoleContext, id: string, receipt: string): Response =>
  c.body(receipt, 200, {
    ...receiptHeaders,
    "Content-Disposition": `attachment; filename="${id.replaceAll(/[^\w]/g, "")}.jws"`,
  });
