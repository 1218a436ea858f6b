import type { Html } from "#console/html.ts";
import { type Choices, choices } from "./choices.ts";

interface Options extends Choices {
  readonly value?: string | undefined;
}

/** One answer of several. */
export const radios = (options: Options): Html =>
  choices(options, { type: "radio", block: "nhsuk-radios", isChosen: (value) => value === options.value });
