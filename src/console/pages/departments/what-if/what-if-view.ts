import type { Text } from "#console/html.ts";
import type { Day } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import type { Unsigned } from "#register/what-if-signed.ts";
import { type DayPart, dayTyped, type TypedDay } from "#review/typed-word.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { whatIfWords } from "#words/pages/departments-what-if.ts";
import type { ToldAnswer } from "#words/told.ts";

/** The form as far as it is filled in, right or wrong. */
export interface TypedWhatIf {
  /** What the list was when it was filled in; null when nothing was asked yet. */
  readonly seen: string | null;
  readonly places: readonly number[];
  readonly sessionsApproved: boolean;
  readonly on: TypedDay;
}

export interface WhatIfView {
  /** As they are today. */
  readonly facts: Facts;
  readonly unsigned: readonly Unsigned[];
  readonly seen: string;
  /** What was asked for is about a list that is no longer so. */
  readonly hasMoved: boolean;
  readonly typed: TypedWhatIf;
  readonly faults: readonly WhatIfFault[];
  /** What the gate would say, and of which day; null when nothing was asked. */
  readonly result: { readonly answer: ToldAnswer; readonly asOf: Day } | null;
  /** The last day that can be asked about. */
  readonly lastDay: Day;
  /** More sessions than this need an approval. */
  readonly sessionsLimit: number;
}

export interface WhatIfFault {
  readonly field: "person" | "on";
  readonly text: Text;
  readonly parts?: readonly DayPart[];
}

const parts = ["day", "month", "year"] as const;

/** What must be mended before the form can be answered. */
export const faultsIn = (
  { places, on }: TypedWhatIf,
  { today, lastDay, language }: { readonly today: Day; readonly lastDay: Day; readonly language: Language },
): readonly WhatIfFault[] => {
  const say = sayIn(whatIfWords, language);
  const empty = parts.filter((part) => on[part].trim() === "");
  const day = dayTyped(on);
  const fault = (text: string, more: Partial<WhatIfFault> = {}): WhatIfFault => ({
    field: "on",
    text,
    ...more,
  });
  const wrong =
    empty.length === 3
      ? []
      : empty.length > 0
        ? [fault(say("dayIncomplete"), { parts: empty })]
        : day === null
          ? [fault(say("dayUnreal"))]
          : day < today
            ? [fault(say("dayPast"))]
            : day > lastDay
              ? [fault(say("dayLate", { day: dayText(lastDay, language) }))]
              : [];
  return [
    ...(places.length === 0 ? [{ field: "person", text: say("nobodyChosen") } as const] : []),
    ...wrong,
  ];
};
