import { allow, type Principal } from "#auth/principal.ts";
import { readAskedVacancies } from "#db/allowed-vacancies.ts";
import { readEveryFacts } from "#db/every-facts.ts";
import { readFacts } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { fold } from "#imports/fold.ts";

/** Any vacancy: the standing question. */
export const anyVacancy = "any";

/** Whether a vacancy may be advertised today, off the record. An unknown department never may. */
export const isAllowed = async (
  deps: Deps,
  by: Principal,
  department: string,
  ref: string,
): Promise<boolean> => {
  allow(by, "Gate.Ask");
  const today = deps.today();
  const asked = {
    department: fold(department),
    ...(ref === anyVacancy ? {} : { vacancyRef: ref }),
  };
  const read = await readFacts(deps.db, asked, { asOf: today, askedOn: today });
  return read !== null && mayAdvertise(read.facts, deps.policy).mayAdvertise;
};

/** Codes of the departments that may advertise a vacancy of this reference today, in order. */
export const listAllowedDepartments = async (
  deps: Deps,
  by: Principal,
  ref: string,
): Promise<readonly string[]> => {
  allow(by, "Gate.Ask");
  const today = deps.today();
  const { facts } = await readEveryFacts(deps.db, { asOf: today, askedOn: today });
  const asked = ref === anyVacancy ? [] : await readAskedVacancies(deps.db, { ref });
  const overrideFor = new Map(asked.map(({ department, override }) => [department, override]));
  return [...facts]
    .filter(([code, each]) => {
      const override = overrideFor.get(code) ?? null;
      return mayAdvertise({ ...each, override }, deps.policy).mayAdvertise;
    })
    .map(([code]) => code);
};

/** References of the vacancies that a department may advertise today; `any` first when it may any. */
export const listAllowedVacancies = async (
  deps: Deps,
  by: Principal,
  department: string,
): Promise<readonly string[]> => {
  allow(by, "Gate.Ask");
  const today = deps.today();
  const read = await readFacts(deps.db, { department: fold(department) }, { asOf: today, askedOn: today });
  if (!read) return [];
  const { facts } = read;
  const allowed = (override: (typeof facts)["override"]) =>
    mayAdvertise({ ...facts, override }, deps.policy).mayAdvertise;
  const asked = await readAskedVacancies(deps.db, { department: facts.department.code });
  const refs = asked.filter(({ ref, override }) => ref !== anyVacancy && allowed(override));
  return [...(allowed(null) ? [anyVacancy] : []), ...refs.map(({ ref }) => ref)];
};
