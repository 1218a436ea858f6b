import type { Day } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { frozenWords } from "#words/pages/highlight/frozen.ts";
import { inBoth } from "#words/render.ts";
import type { InBoth } from "#words/told.ts";
import type { Compared } from "./findings.ts";
import type { ReportPart } from "./frozen-report.ts";

/** The whole report in one sentence. */
export const headlineOf = (on: Day, { in_scope, in_place, departments_blocked }: ReportPart): InBoth =>
  inBoth((language) =>
    sayIn(frozenWords, language)("headline", {
      day: dayText(on, language),
      blocked: departments_blocked.now?.value ?? 0,
      departments: departments_blocked.now?.of ?? 0,
      inPlace: in_place.now?.value ?? 0,
      inScope: in_scope,
      movement: movedText(in_place, language),
    }),
  );

const movedText = ({ direction, points }: Compared, language: Language): string => {
  const say = sayIn(frozenWords, language);
  if (direction === "unknown" || points === null) return "";
  if (direction === "same") return say("headlineSame");
  const filled = { points: Math.abs(points).toFixed(1) };
  return direction === "better" ? say("headlineBetter", filled) : say("headlineWorse", filled);
};
