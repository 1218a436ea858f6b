import { html } from "hono/html";
import { classes, type Html, type Text } from "#console/html.ts";

interface Options {
  readonly text: Text;
  readonly colour?: "green" | "red" | "purple" | "blue" | "yellow" | "grey";
}

/** A state in a word or two. The colour repeats what the words say and says nothing by itself. */
export const tag = ({ text, colour }: Options): Html =>
  html`<strong class="${classes("nhsuk-tag", colour && `nhsuk-tag--${colour}`)}">${text}</strong>`;
