import { allow, type Principal } from "#auth/principal.ts";
import { commit, untilSettled } from "#db/commit.ts";
import { readEveryFacts } from "#db/every-facts.ts";
import { judgedAgain } from "#db/judged-again.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import {
  announceDueSoon,
  announcePastYeses,
  moveCalendar,
  readCalendar,
  readPastYeses,
} from "#db/webhooks/calendar.ts";
import type { Deps } from "#deps.ts";
import { addDays } from "#gate/day.ts";
import { fallingDue } from "#gate/falling-due.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";

/**
 * Judges everything again as the calendar has moved on: an override that is over expires, what the new day made clear
 * is cleared, and the outside hears of that, of yeses that are over and of plans that come to their end. When nothing
 * moved, nothing is kept.
 */
export const rejudgeVacancies = (deps: Deps, by: Principal): Promise<void> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const { db, policy, newId } = deps;
    const today = deps.today();
    const { facts, version } = await readEveryFacts(db, { asOf: today, askedOn: today });
    const telling = { at: new Date(deps.now()).toISOString(), by: by.id, newId };
    const told = (await readCalendar(db)) ?? addDays(today, -1);
    const due = [...facts].map(([department, each]) => ({
      department,
      falling: fallingDue(mayAdvertise(each, policy), policy, told, today),
    }));
    const { unmoved, writes } = await judgedAgain(db, { ...telling, facts, department: null, policy });
    const moved = [
      ...writes,
      ...announcePastYeses(await readPastYeses(db, today), telling),
      ...(told < today ? [...announceDueSoon(due, telling), moveCalendar(today)] : []),
    ];
    if (moved.length > 0) await commit(db, registerUnmoved(version), unmoved, ...moved);
  });
};
