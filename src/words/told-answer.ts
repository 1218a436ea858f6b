import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";
import { type ToldAnswer, tell } from "./told.ts";

const told = new WeakMap<Facts, WeakMap<Policy, ToldAnswer>>();

/** What the gate answers to these facts, in words. The same facts are judged once under each policy. */
export const toldAnswer = (facts: Facts, policy: Policy): ToldAnswer => {
  const known = told.get(facts)?.get(policy);
  if (known) return known;
  const answer = tell(mayAdvertise(facts, policy), policy);
  told.set(facts, (told.get(facts) ?? new WeakMap()).set(policy, answer));
  return answer;
};
