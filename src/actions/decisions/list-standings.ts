import { allow, type Principal } from "#auth/principal.ts";
import { listDepartmentCodes } from "#db/departments.ts";
import { readFactsOf } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import type { Answer, Outcome } from "#gate/answer.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { fold } from "#imports/fold.ts";

export interface StandingFilter {
  readonly serviceGroup: string | null;
  readonly standing: Outcome | null;
  /** Looked for in everything that a department is called, as headers are compared. */
  readonly text?: string | null;
  /** Departments whose code comes after this one. */
  readonly after: string | null;
  readonly limit: number;
}

export interface DepartmentStanding {
  readonly department: Facts["department"];
  readonly answer: Answer;
}

/** How departments stand today, in order of code. Reads on until the page is full or the departments are through. */
export const listStandings = async (
  deps: Deps,
  by: Principal,
  { serviceGroup, standing, text = null, after, limit }: StandingFilter,
): Promise<readonly DepartmentStanding[]> => {
  allow(by, "Gate.Ask");
  const today = deps.today();
  const folded = text === null ? null : fold(text);
  const found: DepartmentStanding[] = [];
  for (let from = after; ; ) {
    const codes = await listDepartmentCodes(deps.db, { serviceGroup, text: folded, after: from, limit: 200 });
    const facts = await readFactsOf(deps.db, codes, { asOf: today, askedOn: today });
    found.push(
      ...facts
        .map((each) => ({ department: each.facts.department, answer: mayAdvertise(each.facts, deps.policy) }))
        .filter(({ answer }) => standing === null || answer.outcome === standing),
    );
    from = codes.at(-1) ?? null;
    if (from === null || codes.length < 200 || found.length >= limit) return found.slice(0, limit);
  }
};
