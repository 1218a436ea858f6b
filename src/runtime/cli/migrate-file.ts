import { migrate, schemaState } from "#runtime/migrations.ts";
import { notCurrent, withSqlite } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";

/** Makes the file where there is none, and brings it up to date: all steps or none. */
export const migrateFile = (file: string): Promise<Outcome> =>
  withSqlite(file, "create", (sqlite) => {
    const before = schemaState(sqlite);
    if (before === "ahead") return refused(`${file} ${notCurrent.ahead}`);
    migrate(sqlite);
    const out = before === "current" ? `${file} was up to date` : `${file} is up to date now`;
    return { exit: 0, out: [out], raw: JSON.stringify({ database: file, before, now: "current" }) };
  });
