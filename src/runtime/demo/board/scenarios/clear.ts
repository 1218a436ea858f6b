import { type Scenario, scenario } from "./scenario.ts";

/** Departments that may advertise, most of them with nothing to say, some with a warning. */
export const clearScenarios: Readonly<Record<string, Scenario>> = {
  GMED: scenario("all in place", 12, { movedToAllocate: 4 }),
  RENA: scenario("all in place, one about to leave", 8, { leavingSoon: 1 }),
  ICUM: scenario("all in place, one of them a long locum", 13, { longLocum: 1 }),
  RADI: scenario("all in place", 24, { movedToAllocate: 7, twoPostsHere: 1 }),
  MMIC: scenario("all in place", 4),
  AMED: scenario("all in place, a new starter among them", 8, { newStarterReviewed: 1 }),
  PSYO: scenario("all in place", 8, { movedToAllocate: 2 }),
  PSYC: scenario("all in place, one on an honorary contract", 7, { clinicalAcademic: 1 }),
  PSYP: scenario("all in place", 4),
  AUDV: scenario("all in place: the only one", 1),
  STRO: {
    ...scenario("a visitor's plan starts tomorrow: advice only", 4),
    visitor: { from: "NEUR", case: "startsTomorrow" },
  },
  CGER: {
    ...scenario("next year's talks overdue; a visitor's plan is on paper: advice only", 2, {
      nextYearOverdue: 1,
    }),
    visitor: { from: "GERI", case: "paperOnly" },
  },
  SPDN: scenario("only people who are exempt or advised", 3, {
    noNhsSessions: 1,
    inDispute: 1,
    shortLocum: 1,
  }),
  PUBH: scenario("nobody in post: it must be able to recruit", 0),
  PAED: scenario("five plans due for review", 13, { dueIn30: 2, dueIn60: 3 }),
  OBGY: scenario("next year's drafts beside this year's plans", 15, {
    nextYearsDraft: 6,
    nextYearWaiting: 2,
  }),
  NEON: scenario("two plans signed long after their meeting", 5, { signedLate: 2 }),
  INFE: scenario("a six-month review not held", 3, { sixMonthReviewNotHeld: 1 }),
  DIAB: scenario("sessions that are not in half steps", 8, { quarterSessions: 1 }),
  IMMU: scenario("a plan without a session figure", 2, { noSessions: 1 }),
  NPHY: scenario("paid for another intensity band", 2, { otherBand: 1 }),
  PAIN: scenario("paid more sessions than planned", 3, { paidMore: 1 }),
  REHA: scenario("no service outcomes recorded", 2, { noOutcomes: 1 }),
  RDNT: scenario("a plan agreed after it began", 3, { agreedAfterStart: 1 }),
  GENM: scenario("a plan signed by its own consultant", 2, { signedBySelf: 1 }),
  PSYL: scenario("thirteen sessions, more than 48 hours", 3, { thirteenSessions: 1 }),
  ADDI: scenario("eleven sessions that nobody agreed", 2, { elevenNotAgreed: 1 }),
  SEXH: scenario("a plan signed after three returns", 3, { sentBack: 1 }),
};
