import type { departmentColumns } from "./columns.ts";
import { fold } from "./fold.ts";
import type { Complain, Kind } from "./kind.ts";
import { bad } from "./row-errors.ts";
import type { DepartmentRow, KnownDepartments } from "./rows.ts";

type Columns = typeof departmentColumns;

const alreadyCalled = (code: string, line: number) =>
  bad("duplicate", (value) => `‘${value}’ already means ${code} (line ${line}). Name each department once.`);

interface Called {
  readonly code: string;
  readonly line: number;
}

/** The list of departments. A code or alias means one department; names may be shared, at a warning. */
export const openDepartments = (): Kind<Columns, DepartmentRow> => {
  const codes = new Map<string, Called>();
  const names = new Map<string, Called>();
  const shared = new Map<string, string>();

  const claim = (name: string, by: Called, complain: Complain, field: string) => {
    const key = fold(name);
    const other = codes.get(key) ?? names.get(key);
    if (other !== undefined && other.line !== by.line)
      complain(field, name, alreadyCalled(other.code, other.line));
    else codes.set(key, by);
  };
  const share = (name: string, by: Called, complain: Complain, field: string) => {
    const key = fold(name);
    const [coded, named] = [codes.get(key), names.get(key)];
    if (coded !== undefined && coded.line !== by.line)
      complain(field, name, alreadyCalled(coded.code, coded.line));
    else if (named === undefined) names.set(key, by);
    else if (named.line !== by.line) shared.set(key, name);
  };

  return {
    check: ({ code, nameEn, nameCy, aliases }, line, complain) => {
      const by = { code: code ?? "another department", line };
      if (code) claim(code, by, complain, "code");
      for (const alias of aliases ?? []) claim(alias, by, complain, "aliases");
      if (nameEn) share(nameEn, by, complain, "nameEn");
      if (nameCy) share(nameCy, by, complain, "nameCy");
    },
    build: (values) => ({ ...values, aliases: values.aliases ?? [] }),
    warnings: () =>
      [...shared.values()].map(
        (name) => `More than one department is called ‘${name}’. A staff list must name them by code.`,
      ),
  };
};

/** What the departments are called: by code and alias, and by a name that only one of them has. */
export const knownDepartments = (departments: readonly DepartmentRow[]): KnownDepartments => {
  const byName = new Map<string, Set<string>>();
  for (const { code, nameEn, nameCy } of departments)
    for (const name of [nameEn, nameCy ?? nameEn]) {
      const key = fold(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(code));
    }
  const alone = [...byName].flatMap(([name, [code, another]]) =>
    code !== undefined && another === undefined ? [[name, code] as const] : [],
  );
  const coded = departments.flatMap(({ code, aliases }) =>
    [...aliases, code].map((name) => [fold(name), code] as const),
  );
  return new Map([...alone, ...coded]);
};
