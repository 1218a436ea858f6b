import { expect } from "vitest";
import { textOf } from "./bodies.ts";
import { everythingIn } from "./kept.ts";
import type { TestPorth } from "./porth.ts";

/** What a register must agree in to be the same one. */
export type Readable = Readonly<Record<string, unknown>>;

/**
 * Everything that can be read of the register as it stands: rows, whose plans are whose, what departments are called,
 * the current extracts, and what the gate says of every department, byte for byte but for the revision. With `current`,
 * nothing that tells one import from another of the same file.
 */
export const readableOf = async (
  porth: TestPorth,
  which: "imports" | "current" = "imports",
): Promise<Readable> => {
  const kept = await everythingIn(porth.db);
  const reader = await porth.as(["Gate.Ask", "Gate.ReadDetail", "Register.Write"]);
  const get = async (path: string) => {
    const response = await reader.get(path);
    expect([200, 404], path).toContain(response.status);
    return (await textOf(response))
      .replaceAll(/"revision":\d+/g, '"revision":0')
      .replaceAll(/(instance|request_id)":"[^"]*/g, "");
  };
  const names = [...new Set((kept.department_name ?? []).map(({ folded }) => String(folded)))];
  const standings = names.map(async (name) => {
    const path = `/v1/departments/${encodeURIComponent(name)}/standing`;
    return [name, await get(`${path}?lang=both`), await get(`${path}?on=2027-03-01`)];
  });
  return {
    rows: inOrder(
      kept.register_row
        ?.filter(({ removed_by }) => removed_by === null)
        .map(({ kind, key, row }) => [kind, key, row]),
    ),
    owners: inOrder(kept.plan_owner),
    names: inOrder(kept.department_name),
    extracts: inOrder(
      kept.extract
        ?.filter(({ state }) => state === "current")
        .map(({ id, replaces, report, loaded_at, ...extract }) =>
          which === "imports" ? { ...extract, id, replaces, report, loaded_at } : extract,
        ),
    ),
    departments: await get("/v1/departments"),
    unmatched: await get("/v1/register/unmatched"),
    standings: await Promise.all(standings),
  };
};

const inOrder = (values: readonly unknown[] = []): readonly string[] =>
  values.map((value) => JSON.stringify(value)).toSorted();
