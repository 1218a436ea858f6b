import { lastEndDay, tidied } from "#review/bounds.ts";
import type { StepFault } from "#review/typed-word.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { faultWords } from "#words/pages/requests-journey.ts";
import type { WordView } from "./view.ts";

/** What is wrong with an answer and how to mend it, with the figures that it takes. */
export const faultText = (language: Language, { code, parts = [] }: StepFault, view: WordView): string => {
  const say = sayIn(faultWords, language);
  const { least, most } = view.policy.justificationCharacters;
  const length = figureText([...tidied(view.typed.justification)].length);
  switch (code) {
    case "justification_short":
      return say(code, { least, length });
    case "justification_long":
      return say(code, { most: figureText(most), length });
    case "end_incomplete": {
      const [one = "", other] = parts.map((part) => say(partWords[part]));
      return say(code, { parts: other === undefined ? one : say("and", { one, other }) });
    }
    case "end_past":
      return say(code, { today: dayText(view.today, language) });
    case "end_late":
      return say(code, { last: dayText(lastEndDay(view.today, view.policy), language) });
    default:
      return say(code);
  }
};

const partWords = { day: "partDay", month: "partMonth", year: "partYear" } as const;

/** Thousands stand apart by a comma in both languages. */
export const figureText = (figure: number): string => figure.toLocaleString("en-GB");
