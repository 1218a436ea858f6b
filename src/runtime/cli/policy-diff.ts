import { untilSettled } from "#db/commit.ts";
import { fromEveryFacts } from "#db/measures/facts-in-turn.ts";
import type { Deps } from "#deps.ts";
import { type DepartmentShadow, departmentShadow, type FindingShadow } from "#measures/policy-shadow.ts";
import { policyName } from "#runtime/policy.ts";
import type { BoardFile } from "#runtime/settings/board-file.ts";
import { type ChangedSetting, changedSettings } from "#runtime/settings/changed-settings.ts";
import { withFileToRead } from "./local-file.ts";
import type { Outcome } from "./outcome.ts";
import { boardAt } from "./own-board.ts";

/**
 * Which departments would get another answer today under a board's file that is not in use: 3 when any would. The facts
 * are the file's own; nothing is recorded.
 */
export const policyDiff = async (file: string, path: string): Promise<Outcome> => {
  const other = boardAt(path);
  if ("exit" in other) return other;
  return withFileToRead(file, async (deps, active) => {
    const [policies, asOf] = [[active.policy, other.policy].map(policyName), deps.today()];
    const settings = changedSettings(active, other);
    const { total, departments } = await shadows(deps, other);
    return {
      exit: departments.length === 0 ? 0 : 3,
      raw: JSON.stringify({ as_of: asOf, policies, settings, total, departments }),
      out: [
        ...policies.map(
          ({ id, version, digest }, at) => `${["now ", "then"][at]} ${id} ${version} ${digest}`,
        ),
        ...settings.map(settingLine),
        ...departments.flatMap(departmentLines),
        summaryLine(total, departments),
        `as of ${asOf}; nothing is recorded`,
      ],
    };
  });
};

const shadows = async ({ db, policy, today }: Deps, other: BoardFile) => {
  const days = { asOf: today(), askedOn: today() };
  const { made } = await untilSettled(() =>
    fromEveryFacts(db, days, (facts) => ({ shadow: departmentShadow(facts, policy, other.policy) })),
  );
  const changed = made.flatMap(({ shadow }) => shadow ?? []);
  const [moved, others] = [changed.filter(hasMoved), changed.filter((each) => !hasMoved(each))];
  return { total: made.length, departments: [...moved, ...others] };
};

const hasMoved = ({ before, after }: DepartmentShadow): boolean => before !== after;

const settingLine = ({ pointer, before, after }: ChangedSetting): string =>
  `  ${pointer}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;

const departmentLines = (shadow: DepartmentShadow): readonly string[] => {
  const { department, before, after, findings, validThrough, clearThrough } = shadow;
  return [
    `${department.code} ${department.nameEn}: ${before === after ? `still ${before}` : `${before} → ${after}`}`,
    ...findings.map(findingLine),
    ...(validThrough && before === after ? [`  valid through ${daysText(validThrough)}`] : []),
    ...(clearThrough && before === after ? [`  clear through ${daysText(clearThrough)}`] : []),
  ];
};

const findingLine = ({ severity, rule, code, before, after }: FindingShadow): string => {
  const what = `${severity === "block" ? "reason" : "warning"} ${rule} ${code}`;
  if (before === null) return `  new: ${what}${after ? ` (${after})` : ""}`;
  return after === null
    ? `  gone: ${what}${before ? ` (${before})` : ""}`
    : `  ${what}: ${before} → ${after}`;
};

const daysText = ([before, after]: readonly [string | null, string | null]): string =>
  `${before ?? "no end"} → ${after ?? "no end"}`;

const summaryLine = (total: number, departments: readonly DepartmentShadow[]): string => {
  const moved = departments.filter(hasMoved);
  const clear = moved.filter(({ after }) => after === "clear").length;
  const blocked = moved.length - clear;
  const counts = `${clear} would come clear, ${blocked} would be blocked, ${departments.length - moved.length} would keep their yes or no`;
  return departments.length === 0
    ? `none of ${total} departments would change its answer`
    : `${departments.length} of ${total} departments would change their answer: ${counts}`;
};
