import { dateInput } from "#console/components/form/date-input.ts";
import { radios } from "#console/components/form/radios.ts";
import { textarea } from "#console/components/form/textarea.ts";
import type { Html } from "#console/html.ts";
import { addDays } from "#gate/day.ts";
import { lastEndDay } from "#review/bounds.ts";
import type { Step, StepFault } from "#review/typed-word.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { journeyWords } from "#words/pages/requests-journey.ts";
import { figureText } from "./fault-text.ts";
import type { WordView } from "./view.ts";

interface Asked {
  readonly fault: StepFault | null;
  readonly message: string | undefined;
  readonly caption: Html;
}

interface Question {
  readonly title: string;
  readonly field: Html;
  /** The field that an error leads to. */
  readonly errorId: string;
}

type Ask = (language: Language, view: WordView, asked: Asked) => Question;

const category: Ask = (language, { typed, overrideCategories }, { message, caption }) => {
  const title = sayIn(journeyWords, language)("category");
  const field = radios({
    language,
    name: "category",
    legend: { text: title, size: "l", heading: 1, caption },
    errorMessage: message,
    value: typed.category,
    items: overrideCategories.map(({ code, name, hint }) => ({
      value: code,
      text: name[language],
      hint: hint[language],
    })),
  });
  return { title, field, errorId: "category" };
};

const titles = {
  override: "justifyOverride",
  uphold: "justifyUphold",
  revoke: "justifyRevoke",
} as const;

const justification: Ask = (language, { outcome, typed, policy }, { message, caption }) => {
  const say = sayIn(journeyWords, language);
  const title = say(titles[outcome]);
  const { least, most } = policy.justificationCharacters;
  const field = textarea({
    language,
    name: "justification",
    label: { text: title, size: "l", heading: 1, caption },
    hint: say("justificationHint", { least, most: figureText(most) }),
    errorMessage: message,
    value: typed.justification,
    rows: 8,
  });
  return { title, field, errorId: "justification" };
};

const end: Ask = (language, { typed, today, policy }, { fault, message, caption }) => {
  const say = sayIn(journeyWords, language);
  const title = say("end");
  const field = dateInput({
    language,
    id: "end",
    legend: { text: title, size: "l", heading: 1, caption },
    hint: say("endHint", {
      last: dayText(lastEndDay(today, policy), language),
      example: addDays(today, exampleDays).split("-").toReversed().map(Number).join(" "),
    }),
    errorMessage: message,
    values: typed.end,
    ...(fault?.parts && { errorIn: fault.parts }),
  });
  return { title, field, errorId: `end-${fault?.parts?.[0] ?? "day"}` };
};

/** An example that would do. */
const exampleDays = 28;

export const questions: Readonly<Record<Step, Ask>> = { category, justification, end };
