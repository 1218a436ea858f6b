import { allow, type Principal } from "#auth/principal.ts";
import type { Grounds } from "#db/decisions/grounds.ts";
import { readFacts } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import type { Day } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { fold } from "#imports/fold.ts";
import { Problem, unknownDepartment } from "#problem.ts";
import { whatIf } from "#register/what-if.ts";
import { signedOff, type Unsigned, unsignedIn } from "#register/what-if-signed.ts";
import { tell } from "#words/told.ts";

/** Whose plans are supposed to be signed off today. */
export interface Chosen {
  /** The `seen` of the list that was shown. */
  readonly seen: string;
  /** Places in that list, from 1: no address has to name a person. */
  readonly places: readonly number[];
  readonly sessionsApproved: boolean;
  /** The day to answer for; null for today. */
  readonly on: Day | null;
}

/** Who is not in place, and what the gate would say if some of them were. */
export interface IfSigned {
  readonly facts: Facts;
  readonly unsigned: readonly Unsigned[];
  /** Moves when the list may have. */
  readonly seen: string;
  /** Null when nothing was asked, or the list is another than the one that was shown. */
  readonly grounds: Grounds | null;
}

/** What the gate would say of a department if these plans were signed off. Nothing is kept. */
export const askIfSigned = async (
  deps: Deps,
  by: Principal,
  department: string,
  chosen: Chosen | null,
): Promise<IfSigned> => {
  allow(by, "Gate.ReadDetail");
  const today = deps.today();
  const read = await readFacts(deps.db, { department: fold(department) }, { asOf: today, askedOn: today });
  if (!read) throw unknownDepartment();
  const { facts } = read;
  const unsigned = unsignedIn(facts, deps.policy);
  const seen = `${facts.evidence.revision}.${facts.asOf}`;
  const asked = chosen?.seen === seen ? chosen : null;
  return { facts, unsigned, seen, grounds: asked && groundsOf(deps, facts, unsigned, asked) };
};

const groundsOf = (
  deps: Deps,
  facts: Facts,
  unsigned: readonly Unsigned[],
  { places, sessionsApproved, on }: Chosen,
): Grounds => {
  const assignmentNumbers = unsigned
    .filter((_, at) => places.includes(at + 1))
    .map(({ assignmentNumber }) => assignmentNumber);
  const supposed = whatIf(facts, signedOff(facts, deps.policy, { assignmentNumbers, sessionsApproved }));
  if ("refused" in supposed)
    throw new Problem("internal_error", "A plan of the register cannot be supposed.");
  const then = { ...supposed, asOf: on ?? facts.asOf };
  return {
    facts: then,
    policy: deps.policyName,
    answer: tell(mayAdvertise(then, deps.policy), deps.policy),
  };
};
