import type { VacancyState } from "#gate/vacancy.ts";

/** What moves a vacancy: somebody's request, a change of the register, or a day that has begun. */
export type Cause = "ask" | "override" | "uphold" | "revoke" | "withdraw" | "register" | "clock";

type From = VacancyState | "nothing";

const judged: Partial<Record<From, readonly VacancyState[]>> = {
  awaiting_review: ["overridden", "cleared"],
  overridden: ["awaiting_review", "cleared", "expired"],
  upheld: ["cleared"],
  expired: ["cleared"],
};

/** Every way from one state to another; what is not here must never happen. */
const transitions: Readonly<Record<Cause, Partial<Record<From, readonly VacancyState[]>>>> = {
  ask: {
    nothing: ["clear", "awaiting_review"],
    clear: ["awaiting_review"],
    awaiting_review: ["overridden", "cleared"],
    overridden: ["awaiting_review", "cleared"],
    upheld: ["awaiting_review", "cleared"],
    cleared: ["awaiting_review"],
    withdrawn: ["clear", "awaiting_review"],
    expired: ["awaiting_review", "cleared"],
  },
  override: { awaiting_review: ["overridden"] },
  uphold: { awaiting_review: ["upheld"] },
  revoke: { overridden: ["awaiting_review"] },
  withdraw: {
    clear: ["withdrawn"],
    awaiting_review: ["withdrawn"],
    overridden: ["withdrawn"],
    upheld: ["withdrawn"],
    cleared: ["withdrawn"],
    expired: ["withdrawn"],
  },
  register: judged,
  clock: judged,
};

/** One of them, as it is noted. */
export const arc = (from: From, cause: Cause, to: VacancyState): string => `${from} —${cause}→ ${to}`;

/** All of them, as they are noted. */
export const ways: readonly string[] = Object.entries(transitions).flatMap(([cause, table]) =>
  Object.entries(table).flatMap(([from, states]) =>
    states.map((to) => arc(from as From, cause as Cause, to)),
  ),
);
