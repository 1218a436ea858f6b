import { expect, it } from "vitest";
import { button, formButton } from "#console/components/form/button.ts";
import { checkboxes } from "#console/components/form/checkboxes.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorMessage } from "#console/components/form/error-message.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { fieldset } from "#console/components/form/fieldset.ts";
import { fileUpload } from "#console/components/form/file-upload.ts";
import { hint } from "#console/components/form/hint.ts";
import { input } from "#console/components/form/input.ts";
import { label } from "#console/components/form/label.ts";
import { radios } from "#console/components/form/radios.ts";
import { select } from "#console/components/form/select.ts";
import { textarea } from "#console/components/form/textarea.ts";
import { compare } from "./support/fixtures.ts";
import { dateOf, fieldOf, groupOf, named } from "./support/form-options.ts";

const language = "en";

const noField = {
  "No field is shown that cannot be filled in": /disabled/,
  "A label has no id of its own": /with id attribute/,
  "An error says what is wrong": /with error only/,
};
const noGroup = {
  ...noField,
  "What depends on an answer is asked on the next page": /conditional|with pre-checked values?/,
  "A group of answers always has a legend": /without fieldset/,
};

compare({
  component: "button",
  render: button,
  leftOut: { "A button has no picture": /icon/, "No button is shown that cannot be pressed": /disabled/ },
});

compare({ component: "hint", render: hint, leftOut: { "Needs a template": /call block/ } });

compare({
  component: "error-message",
  render: (options) => errorMessage({ language, ...options }),
  leftOut: {
    "Needs a template": /call block/,
    "The language says what comes before it": /without visually hidden text|with translations/,
  },
});

compare({
  component: "error-summary",
  render: (options) => errorSummary({ language, ...options, errorList: options.errorList ?? [] }),
  leftOut: { "Needs a template": /call block/, "Its heading is always the same": /heading HTML/ },
});

compare({
  component: "label",
  render: (options) => label(named(options), "x"),
  cut: (markup) => markup.replace("<label ", '<label for="x" '),
  leftOut: {
    "Needs a template": /call block/,
    "A caption is within its label": /"after"|"before"/,
    "A label has no id of its own": /with id attribute/,
    "Said in one way only": /overriding|deprecated/,
  },
});

compare({
  component: "legend",
  render: (options) => fieldset({ legend: named(options) }, []),
  cut: (markup) => `<fieldset class="nhsuk-fieldset">${markup}</fieldset>`,
  leftOut: {
    "Needs a template": /call block/,
    "A caption is within its legend": /"after"/,
    "A legend has no id of its own": /with id attribute/,
    "Said in one way only": /overriding|deprecated/,
  },
});

compare({
  component: "fieldset",
  render: ({ legend, text = [] }) => fieldset({ legend: named(legend) }, text),
  leftOut: { "Needs a template": /call block/ },
});

compare({
  component: "input",
  render: (options) => input(fieldOf(options)),
  leftOut: {
    ...noField,
    "Units stand in the label": /prefix|suffix/,
    "Nobody's telephone number is asked for": /phone number/,
    "A button stands below": /with button/,
    "Said in one way only": /overriding/,
  },
});

compare({ component: "textarea", render: (options) => textarea(fieldOf(options)), leftOut: noField });

compare({
  component: "select",
  render: (options) => select(fieldOf(options)),
  leftOut: { ...noField, "A button stands below": /with button/, "Lists are short": /divider/ },
});

compare({
  component: "file-upload",
  render: (options) => fileUpload(fieldOf(options)),
  leftOut: { ...noField, "One file at a time, by the browser's own button": /multiple|translations/ },
});

compare({ component: "radios", render: (options) => radios(groupOf(options)), leftOut: noGroup });

compare({
  component: "checkboxes",
  render: (options) => checkboxes(groupOf(options)),
  leftOut: {
    ...noGroup,
    "Choosing one answer for others needs a script": /"all" option|"none" option \(named group, unique\)/,
  },
});

compare({
  component: "date-input",
  render: (options) => dateInput(dateOf(options)),
  leftOut: {
    ...noField,
    "A day is whole": /^(day and month|month and year)/,
    "It is nobody's birthday": /autocomplete/,
    "An error says what is wrong": /errors? only/,
    "The language names the parts": /translations/,
  },
});

it("chooses the answers that were given", async () => {
  const items = [
    { value: "a", text: "A" },
    { value: "b", text: "B" },
  ];
  const group = { language, name: "x", legend: "X", items } as const;
  const chosen = async (markup: unknown) =>
    [...String(await markup).matchAll(/value="(\w)" checked/g)].map(([, value]) => value);
  expect(await chosen(radios({ ...group, value: "b" }))).toEqual(["b"]);
  expect(await chosen(radios(group))).toEqual([]);
  expect(await chosen(checkboxes({ ...group, values: ["a", "b"] }))).toEqual(["a", "b"]);
  expect(await chosen(checkboxes(group))).toEqual([]);
});

it("keeps every line break of a long text", async () => {
  const markup = String(await textarea({ language, name: "x", label: "X", value: "\nOne\n" }));
  expect(markup).toContain(">\n\nOne\n</textarea>");
});

it("posts what a button stands for", async () => {
  const markup = String(await formButton({ action: "/x", fields: { "a&b": '"1"' }, text: "Go" }));
  expect(markup).toContain('<form action="/x" method="post" novalidate>');
  expect(markup).toContain('<input type="hidden" name="a&amp;b" value="&quot;1&quot;">');
});
