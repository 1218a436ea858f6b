import { type Day, daysBetween } from "#gate/day.ts";
import type { Department } from "#gate/facts.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { itemWords } from "#words/pages/highlight/basis.ts";
import { inBoth } from "#words/render.ts";
import { reportBounds } from "./bounds.ts";
import type { Worked } from "./decisions-asked.ts";
import type { DecisionItem } from "./frozen-report.ts";

/** Departments that are still blocked, and in which an override ended that nothing took the place of. */
export const overridesEnded = ({ blocked, overrides }: Worked): readonly DecisionItem[] => {
  const covered = new Set(
    overrides.filter(({ state }) => state === "open").map(({ given }) => given.vacancy),
  );
  const ended = Map.groupBy(
    overrides.filter(
      ({ state, given }) => state === "expired" && !given.isSettled && !covered.has(given.vacancy),
    ),
    ({ given }) => given.department,
  );
  return blocked.flatMap(({ department }) => {
    const each = ended.get(department.code) ?? [];
    const last = each.map(({ given }) => given.endsOn).reduce(latest, null);
    const count = new Set(each.map(({ given }) => given.vacancy)).size;
    return last === null
      ? []
      : [
          itemOf(department, (language) =>
            sayIn(itemWords, language)("endedOverrides", { count, day: dayText(last, language) }),
          ),
        ];
  });
};

/** Departments that have been blocked for longer than the committee waits, the longest first. */
export const blockedLong = ({ facts: { period, watched }, blocked }: Worked): readonly DecisionItem[] => {
  const known = new Map(watched.map((each) => [each.code, each]));
  return blocked
    .flatMap(({ department }) => {
      const { blockedOn = period.to, wasClear = true } = known.get(department.code) ?? {};
      return daysBetween(blockedOn, period.to) > reportBounds.blocked_days
        ? [{ department, blockedOn, wasClear }]
        : [];
    })
    .toSorted((a, b) => (a.blockedOn < b.blockedOn ? -1 : a.blockedOn > b.blockedOn ? 1 : 0))
    .map(({ department, blockedOn, wasClear }) =>
      itemOf(department, (language) =>
        sayIn(itemWords, language)(wasClear ? "blockedSince" : "blockedAtLeast", {
          day: dayText(blockedOn, language),
        }),
      ),
    );
};

const latest = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

const itemOf = ({ code, nameEn, nameCy }: Department, text: Parameters<typeof inBoth>[0]): DecisionItem => ({
  kind: "department",
  code,
  name: { en: nameEn, cy: nameCy ?? nameEn },
  text: inBoth(text),
});
