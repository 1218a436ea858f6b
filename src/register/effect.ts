import { canonical } from "#audit/canonical.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";

/** What a change of the register does to each department: the answers, and whether its facts moved. */
export interface Effect {
  readonly department: string;
  /** Null when there was, or will be, no such department. */
  readonly before: "clear" | "blocked" | null;
  readonly after: "clear" | "blocked" | null;
  /** People, plans or exemptions differ; a newer extract of the same rows moves nothing. */
  readonly moved: boolean;
}

/** The facts of every department of a register, by code. */
type FactsByCode = ReadonlyMap<string, Facts>;

/** The effect on every department of either register, in order of code. */
export const effectOf = (was: FactsByCode, is: FactsByCode, policy: Policy): readonly Effect[] => {
  const outcome = (facts: Facts | undefined) =>
    facts ? (mayAdvertise(facts, policy).mayAdvertise ? "clear" : "blocked") : null;
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().map((department) => {
    const [old, fresh] = [was.get(department), is.get(department)];
    return {
      department,
      before: outcome(old),
      after: outcome(fresh),
      moved: canonical(unevidenced(old)) !== canonical(unevidenced(fresh)),
    };
  });
};

/** What a department's revision speaks of: its facts but for the extracts' dates. */
const unevidenced = (facts: Facts | undefined) =>
  facts && { department: facts.department, people: facts.people };
