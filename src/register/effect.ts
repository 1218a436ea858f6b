import { canonical } from "#audit/canonical.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";
import type { Days } from "./department-facts.ts";
import { everyDepartment } from "./every-department.ts";
import type { Register } from "./register.ts";

/** What a change of the register does to each department: the answers, and whether its facts moved. */
export interface Effect {
  readonly department: string;
  /** Null when there was, or will be, no such department. */
  readonly before: "clear" | "blocked" | null;
  readonly after: "clear" | "blocked" | null;
  /** People, plans or exemptions differ; a newer extract of the same rows moves nothing. */
  readonly moved: boolean;
}

/** The effect on every department of either register, in order of code. */
export const effectOf = (
  before: Register,
  after: Register,
  days: Days,
  policy: Policy,
): readonly Effect[] => {
  const [was, is] = [everyDepartment(before, days), everyDepartment(after, days)];
  const outcome = (facts: Facts | undefined) => (facts ? mayAdvertise(facts, policy).outcome : null);
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
