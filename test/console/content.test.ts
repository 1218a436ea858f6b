import { expect, it } from "vitest";
import { card } from "#console/components/card.ts";
import { details } from "#console/components/details.ts";
import { insetText } from "#console/components/inset-text.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { panel } from "#console/components/panel.ts";
import { type State, stateTag } from "#console/components/state-tag.ts";
import { table } from "#console/components/table.ts";
import { tag } from "#console/components/tag.ts";
import { taskList } from "#console/components/task-list.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import { stateWords } from "#words/pages/states.ts";
import { statusOf, summaryOf } from "./support/content-options.ts";
import { compare } from "./support/fixtures.ts";

const language = "en";
const template = { "Needs a template": /call block/ };

compare({
  component: "tag",
  render: tag,
  leftOut: { ...template, "A tag has a colour and a border": /without|colour class/ },
});

compare({
  component: "details",
  render: ({ classes, ...options }) => details({ ...options, expander: classes === "nhsuk-expander" }),
  leftOut: { ...template },
});

compare({
  component: "inset-text",
  render: (options) => insetText({ language, ...options }),
  leftOut: template,
});

compare({
  component: "warning-callout",
  render: (options) => warningCallout({ language, ...options }),
  leftOut: { ...template, "It says what it is about": /without heading/ },
});

compare({
  component: "panel",
  render: panel,
  leftOut: {
    ...template,
    "Its heading is the page's, in one size": /heading (classes|level)|size|id attribute/,
    "Nobody is interrupted": /interruption/,
  },
});

compare({
  component: "notification-banner",
  render: (options) => notificationBanner({ language, ...options }),
  leftOut: {
    ...template,
    "Its role follows from its variant": /role=alert/,
    "Its heading is a heading": /paragraph with heading class/,
  },
});

compare({
  component: "card",
  render: card,
  // The package fills these cards by a template: only the box and its heading are compared.
  cut: (markup, { description }) =>
    description || markup.includes("nhsuk-icon")
      ? markup
      : markup.replace(/(<\/h\d>)[\s\S]*(<\/div>\s*<\/div>)$/, "$1$2"),
  leftOut: {
    "What can be done stands in the content": /action/,
    "No pictures": /with image|chevron/,
    "It is no advice on health": /emergency|urgent/,
    "Its content is markup already": /custom description/,
    "A heading has no id of its own": /id attribute|A to Z/,
  },
});

compare({
  component: "summary-list",
  render: summaryOf,
  leftOut: {
    "A card's heading has no actions": /^as a card (?!\(clickable).*(action|custom HTML)/,
    "It is no advice on health": /urgent|emergency/,
    "An action is a link": /buttons?$/,
    "Every row looks alike": /widths|specific row/,
  },
});

compare({
  component: "task-list",
  render: (options) => taskList(statusOf(options)),
  leftOut: { "Said in one way only": /deprecated/, "No gaps": /empty items/ },
});

compare({
  component: "tables",
  render: table,
  leftOut: {
    "Sorting without a script is a link in the head": /sortable/,
    "On white, with lines and no stripes": /striped|reverse|border/,
    "A table stands by itself": /as a card/,
    "A table always has a caption": /first cell as header/,
    "No gaps": /empty items/,
    "What is missing is said in words": /format and missing data/,
  },
});

it.each(Object.entries(stateWords.texts))("says %s in words, with its colour", async (state, words) => {
  for (const language of ["en", "cy"] as const)
    expect(String(await stateTag(state as State, language))).toMatch(
      new RegExp(`^<strong class="nhsuk-tag nhsuk-tag--\\w+">${words[language]}</strong>$`),
    );
});
