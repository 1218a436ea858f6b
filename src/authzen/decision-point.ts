import type { Evaluation, Search, Semantic } from "./question.ts";

/** The answer to one question. */
export interface Decided {
  readonly decision: boolean;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** A page of what a search found. The token is empty at the end. */
export interface Found<T> {
  readonly results: readonly T[];
  readonly page: { readonly next_token: string };
}

export interface Entity {
  readonly type: string;
  readonly id: string;
}

/** Who decides: behind the routes of AuthZEN stands Porth's gate, or in a test anything that decides. */
export interface DecisionPoint {
  readonly evaluate: (question: Evaluation) => Promise<Decided>;
  readonly search: {
    readonly subject: (asked: Search<"subject">) => Promise<Found<Entity>>;
    readonly resource: (asked: Search<"resource">) => Promise<Found<Entity>>;
    readonly action: (asked: Search<"action">) => Promise<Found<{ readonly name: string }>>;
  };
}

/** What stops a run of questions early: the first no, the first yes, or nothing. */
const stopsAt: Readonly<Record<Semantic, boolean | null>> = {
  execute_all: null,
  deny_on_first_deny: false,
  permit_on_first_permit: true,
};

/** Questions in their order, each answered, as far as the semantic goes. One that is not whole is a no. */
export const evaluateAll = async (
  { evaluate }: Pick<DecisionPoint, "evaluate">,
  questions: readonly (Evaluation | null)[],
  semantic: Semantic = "execute_all",
): Promise<readonly Decided[]> => {
  const decided: Decided[] = [];
  for (const question of questions) {
    const one = question ? await evaluate(question) : incomplete;
    decided.push(one);
    if (one.decision === stopsAt[semantic]) break;
  }
  return decided;
};

const incomplete: Decided = {
  decision: false,
  context: { error: { status: 400, message: "The question has no subject, action or resource." } },
};
