import {
  ask,
  type Command,
  housekeeping,
  importPlans,
  importStaff,
  passDays,
  say,
  withdraw,
} from "./commands.ts";

const plans = (huws: Parameters<typeof importPlans>[0]) => importPlans(huws, true);
const withoutGwens = (huws: Parameters<typeof importPlans>[0]) => importPlans(huws, false);
const override = (days: number) => say("override", days, "latest");
const uphold = say("uphold", 0, "latest");
const revoke = say("revoke", 0, "latest");
const inPlace = plans(-20);
const tomorrow = plans(1);
const expired = [ask, override(0), passDays(1), housekeeping];

/** Lives that between them go every way there is. Chance finds the ways of most, but seldom of all. */
export const lives: readonly (readonly Command[])[] = [
  [inPlace, ask, withdraw, ask, plans("late"), ask, inPlace, withdraw, plans("draft"), ask, withdraw],
  [inPlace, ask, plans("late"), ask, inPlace, plans("none"), ask, override(90), withdraw],
  [ask, uphold, ask, uphold, withdraw],
  [ask, uphold, inPlace],
  [ask, override(90), revoke, override(90), inPlace],
  [ask, override(90), withoutGwens("late"), plans("late"), withoutGwens("late"), override(90)],
  [...expired, withdraw],
  [...expired, ask],
  [...expired, inPlace],
  [ask, override(0), passDays(1), importStaff(true)],
  [ask, override(0), passDays(1), ask],
  [ask, override(90), passDays(11), housekeeping],
  [ask, override(90), passDays(11), ask, revoke, override(3)],
  [ask, override(0), passDays(1), revoke, override(3)],
  [tomorrow, ask, passDays(1), override(3), uphold],
  [withoutGwens(-20), ask, override(90), withoutGwens(1), passDays(1), override(3), revoke],
  ...[ask, housekeeping].flatMap((looked) => [
    [tomorrow, ask, passDays(1), looked],
    [tomorrow, ask, override(90), passDays(1), looked],
    [tomorrow, ask, uphold, passDays(1), looked],
    [plans(2), ...expired, passDays(1), looked],
    [withoutGwens(-20), ask, override(90), withoutGwens(1), passDays(1), looked],
  ]),
];
