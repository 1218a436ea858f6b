/** Everything that Porth forgets by itself, and after how many days unless its settings say otherwise. */
export const usualDays = {
  /** First answers to requests with an Idempotency-Key. */
  answers: 30,
  /** What was sent to endpoints, and the log of every try. */
  deliveries: 30,
  events: 30,
  /** Messages of HR systems that are done with: for so long a second delivery is known as one. */
  messages: 30,
  /** Messages that wait for people: the next whole extract has replaced what they said. */
  parked: 90,
  /** What was typed, or offered to be loaded, and never finished. */
  drafts: 1,
  offered: 1,
  /** From signing in: long after the longest is over. */
  sessions: 1,
  /** Of reviewers, since they last signed in. Their words stay, under their ids. */
  names: 2_192,
  /** Rows of staff lists, plans and departments that a later extract took away. */
  rows: 400,
} as const;

export type Kind = keyof typeof usualDays;

/** Days for which each kind is kept. */
export type Periods = Readonly<Record<Kind, number>>;

export const kinds = Object.keys(usualDays) as readonly Kind[];

/** Tries of a delivery go on for three days; an import of this age can still be undone. */
export const leastDays: Periods = {
  answers: 1,
  deliveries: 4,
  events: 4,
  messages: 7,
  parked: 7,
  drafts: 1,
  offered: 1,
  sessions: 1,
  names: 30,
  rows: 90,
};
