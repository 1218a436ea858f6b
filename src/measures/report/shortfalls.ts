import { dayText } from "#words/day-text.ts";
import { measureWords } from "#words/measures.ts";
import { sayIn } from "#words/page-words.ts";
import { itemWords } from "#words/pages/highlight/basis.ts";
import { frozenWords } from "#words/pages/highlight/frozen.ts";
import { inBoth } from "#words/render.ts";
import { reportBounds } from "./bounds.ts";
import type { Worked } from "./decisions-asked.ts";
import type { DecisionItem } from "./frozen-report.ts";
import { percentText } from "./movement.ts";

/** Extracts that are older than the gate takes them, or not there. */
export const extractsOld = ({ facts, evidence }: Worked): readonly DecisionItem[] =>
  (["staff_list", "allocate"] as const).flatMap((code): readonly DecisionItem[] => {
    const extract = evidence[code];
    if (extract && extract.age_days <= facts.policy.maxExtractAgeDays) return [];
    return [
      {
        kind: "extract",
        code,
        name: inBoth((language) => sayIn(itemWords, language)(code)),
        text: inBoth((language) => {
          const say = sayIn(itemWords, language);
          return extract
            ? say("taken", { day: dayText(extract.extracted_on, language) })
            : say("neverLoaded");
        }),
      },
    ];
  });

/** Service groups in which too many have no plan in place. */
export const groupsBehind = ({ parts }: Worked): readonly DecisionItem[] =>
  parts.flatMap(({ code, name, in_scope, exempt, in_place }): readonly DecisionItem[] => {
    const share = { value: in_scope - exempt - (in_place.now?.value ?? 0), of: in_scope };
    if (share.value * 100 <= share.of * reportBounds.not_in_place_percent) return [];
    const filled = { ...share, percent: percentText(share) ?? "" };
    return [
      {
        kind: "service_group",
        code,
        name,
        text: inBoth((language) => sayIn(frozenWords, language)("figure", filled)),
      },
    ];
  });

/** Figures of the audit's findings that moved the wrong way. */
export const findingsWorse = ({ findings }: Worked): readonly DecisionItem[] =>
  findings
    .flatMap(({ measures }) => measures)
    .filter(
      ({ direction, points }) => direction === "worse" && Math.abs(points ?? 0) >= reportBounds.worse_points,
    )
    .map(({ measure, now, last }) => ({
      kind: "measure",
      code: measure,
      name: measureWords[measure].title,
      text: inBoth((language) =>
        sayIn(itemWords, language)("worse", { last: percentText(last) ?? "", now: percentText(now) ?? "" }),
      ),
    }));
