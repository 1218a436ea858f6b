import type { EventType } from "#webhooks/event-types.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { eventMeaningWords, eventNameWords } from "#words/pages/webhooks/event-names.ts";

/** An endpoint as pages show it: never its secret. */
export interface ShownEndpoint {
  readonly id: string;
  readonly url: string;
  /** Empty for all. */
  readonly types: readonly EventType[];
  readonly description: string;
  readonly state: "pending" | "enabled" | "disabled";
  readonly reason: "gone" | "failing" | "by_hand" | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly succeededAt: string | null;
  readonly oldSecretUntil: string | null;
  readonly createdAt: string;
}

export const deliveryStates = ["waiting", "delivered", "given_up"] as const;

export type DeliveryState = (typeof deliveryStates)[number];

export interface ShownDelivery {
  readonly id: string;
  readonly type: EventType;
  readonly state: DeliveryState;
  readonly tries: number;
  /** In milliseconds. */
  readonly dueAt: number;
  readonly createdAt: string;
}

/** One try of a delivery. */
export interface ShownTry {
  readonly number: number;
  readonly at: string;
  readonly status: number | null;
  readonly failure: string | null;
  readonly latencyMilliseconds: number;
  readonly excerpt: string;
}

/** Where an endpoint's page is, and what is below it. */
export const endpointAddress = (id: string, below = ""): string => `/webhooks/${id}${below}`;

export const deliveryAddress = (endpoint: string, id: string): string =>
  endpointAddress(endpoint, `/deliveries/${id}`);

/** The part of an address that people know it by. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

/** What tells it from others at the same host. */
export const placeOf = (url: string): string => {
  const { host, pathname } = URL.parse(url) ?? { host: url, pathname: "" };
  return host + pathname.replace(/^\/$/, "");
};

const keyOf = (type: EventType) =>
  type.replace(".", "_") as keyof typeof eventNameWords.texts & keyof typeof eventMeaningWords.texts;

export const eventName = (type: EventType, language: Language): string =>
  sayIn(eventNameWords, language)(keyOf(type));

export const eventMeaning = (type: EventType, language: Language): string =>
  sayIn(eventMeaningWords, language)(keyOf(type));
