import { tag } from "#console/components/tag.ts";
import type { Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { deliveryStateWords, endpointStateWords } from "#words/pages/webhooks/states.ts";
import type { DeliveryState, ShownEndpoint } from "./view.ts";

const endpointColours = { pending: "blue", enabled: "green", failing: "yellow", disabled: "red" } as const;
const deliveryColours = { waiting: "blue", delivered: "green", given_up: "red" } as const;

/** An endpoint that is enabled and whose last tries all failed is failing. */
export const endpointTag = (
  { state, failures }: Pick<ShownEndpoint, "state" | "failures">,
  language: Language,
): Html => {
  const shown = state === "enabled" && failures > 0 ? "failing" : state;
  return tag({ text: sayIn(endpointStateWords, language)(shown), colour: endpointColours[shown] });
};

export const deliveryTag = (state: DeliveryState, language: Language): Html =>
  tag({ text: sayIn(deliveryStateWords, language)(state), colour: deliveryColours[state] });
