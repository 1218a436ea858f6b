import { html } from "hono/html";
import { attributes, classes, type Html, type Text } from "#console/html.ts";

interface Look {
  readonly text: Text;
  readonly variant?: "secondary" | "secondary-solid" | "warning" | "reverse";
  readonly small?: boolean;
}

interface Options extends Look {
  /** Leads there, and looks like a button. */
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
}

export const button = ({ href, name, value, ...look }: Options): Html =>
  href === undefined
    ? html`<button${attributes({ class: classesOf(look), name, type: "submit", value })}>${look.text}</button>`
    : html`<a${attributes({ class: classesOf(look), href })}>${look.text}</a>`;

interface FormOptions extends Look {
  readonly action: string;
  /** What is sent, by name. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A button that does one thing: a form of its own, posted there. */
export const formButton = ({ action, fields = {}, ...look }: FormOptions): Html =>
  html`<form action="${action}" method="post" novalidate>
  ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
  ${button(look)}
</form>`;

const classesOf = ({ variant, small }: Look): string =>
  classes("nhsuk-button", variant && `nhsuk-button--${variant}`, small && "nhsuk-button--small");
