import type { Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { stateWords } from "#words/pages/states.ts";
import { tag } from "./tag.ts";

/** Five states have a colour of their own, the same on every page; the others are grey. */
const colours = {
  clear: "green",
  blocked: "red",
  overridden: "purple",
  awaiting_review: "blue",
  evidence_out_of_date: "yellow",
  upheld: "grey",
  cleared: "grey",
  withdrawn: "grey",
  expired: "grey",
} as const;

/** An outcome of the gate, a state of a vacancy, or that the evidence is too old to tell. */
export type State = keyof typeof colours;

export const stateTag = (state: State, language: Language): Html =>
  tag({ text: sayIn(stateWords, language)(state), colour: colours[state] });
