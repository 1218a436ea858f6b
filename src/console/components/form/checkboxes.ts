import type { Html } from "#console/html.ts";
import { type Choices, choices } from "./choices.ts";

interface Options extends Choices {
  readonly values?: readonly string[];
}

/** Any of several answers. */
export const checkboxes = (options: Options): Html =>
  choices(options, {
    type: "checkbox",
    block: "nhsuk-checkboxes",
    isChosen: (value) => options.values?.includes(value) ?? false,
  });
