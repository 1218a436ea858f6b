import fc from "fast-check";
import { expect } from "vitest";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf, type Decision } from "../bodies.ts";
import { put } from "../cardiology.ts";
import { asReviewer, decide, justification, overriding, revoke, upholding } from "../reviewing.ts";
import * as life from "./model.ts";
import { codeOf, dayAt, expectAsModelled, loadPlans, loadStaff, type Real, reviewOf } from "./real.ts";
import type { Cause } from "./transitions.ts";

export type Command = fc.AsyncCommand<life.Model, Real>;

/** Something that happens to Porth and to the model alike, after which they must agree. */
const command = (
  name: string,
  cause: Cause | null,
  run: (model: life.Model, now: Real) => Promise<void>,
  check: (model: Readonly<life.Model>) => boolean = () => true,
): Command => ({
  toString: () => name,
  check,
  run: async (model, now) => {
    await run(model, now);
    await expectAsModelled(model, now, cause);
  },
});

const reasonsOf = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code).toSorted();

export const ask = command("ask", "ask", async (model, now) => {
  const response = await put(await now.porth.as(["Gate.Ask"]), undefined, crypto.randomUUID());
  expect(response.status).toBe(201);
  const answer = await bodyOf<Decision>(response);
  const outcome = life.askedAbout(model);
  now.vacancy = answer.vacancy.id;
  expect(answer).toMatchObject({
    outcome,
    may_advertise: outcome !== "blocked",
    vacancy: { state: model.state },
  });
  expect(reasonsOf(answer)).toEqual(life.codesOf(model));
  const ends = model.cases.at(-1)?.words.at(-1)?.ends ?? 0;
  if (outcome !== "clear") expect(answer.valid_through).toBe(outcome === "blocked" ? null : dayAt(ends));
});

/** A word on the latest case, or on the first, which may be over. */
export const say = (outcome: life.Word["outcome"], days: number, which: "latest" | "first"): Command =>
  command(
    `${outcome} the ${which}${outcome === "override" ? ` for ${days} days` : ""}`,
    outcome,
    async (model, now) => {
      const one = model.cases.at(which === "latest" ? -1 : 0) as life.Case;
      const { id } = await reviewOf(now, model, one);
      const reviewer = await asReviewer(now.porth);
      const body = {
        override: { ...overriding, ends_on: dayAt(model.today + days) },
        uphold: upholding,
        revoke: {},
      };
      const response =
        outcome === "revoke"
          ? await revoke(reviewer, id, { justification })
          : await decide(reviewer, id, body[outcome]);
      const refusal = life.refusalOf(model, one, outcome);
      expect(await codeOf(response)).toBe(refusal);
      if (refusal === null) life.said(model, outcome, days);
    },
    ({ cases }) => cases.length > 0,
  );

export const withdraw = command(
  "withdraw",
  "withdraw",
  async (model, now) => {
    const form = await now.porth.as(["Gate.Ask"]);
    expect((await form.send("POST", `/v1/vacancies/${now.vacancy}/withdraw`)).status).toBe(200);
    life.withdrawn(model);
  },
  ({ state }) => state !== null,
);

/** As in the model, but for a plan that begins: in so many days. */
type HuwsPlanIn = Exclude<life.HuwsPlan, object> | number;

export const importPlans = (huws: HuwsPlanIn, gwenHasPlan: boolean): Command =>
  command(`plans: Huw ${huws}, Gwen ${gwenHasPlan}`, "register", async (model, now) => {
    model.huw.plan = typeof huws === "number" ? { begins: model.today + huws } : huws;
    Object.assign(model, { gwenHasPlan, plansOn: model.today });
    await loadPlans(now, model);
    life.judgedAgain(model);
  });

export const importStaff = (inPost: boolean): Command =>
  command(`staff: Huw ${inPost}`, "register", async (model, now) => {
    model.huw.inPost = inPost;
    model.staffOn = model.today;
    await loadStaff(now, model);
    life.judgedAgain(model);
  });

const exempt = (from: number, days: number): Command =>
  command(
    `exempt Huw in ${from} days for ${days}`,
    "register",
    async (model, now) => {
      model.huw.exempt = { from: model.today + from, until: model.today + from + days };
      const between = { from: dayAt(model.today + from), until: dayAt(model.today + from + days) };
      const body = { assignment_number: "20002", kind: "other", ...between };
      const response = await (await asReviewer(now.porth)).send("POST", "/v1/exemptions", body);
      expect(response.status).toBe(201);
      now.exemption = (await bodyOf<{ id: string }>(response)).id;
      life.judgedAgain(model);
    },
    ({ huw }) => huw.inPost && huw.exempt === null,
  );

const endExemption = command(
  "end the exemption",
  "register",
  async (model, now) => {
    const reviewer = await asReviewer(now.porth);
    expect((await reviewer.send("DELETE", `/v1/exemptions/${now.exemption}`)).status).toBe(204);
    const counted = model.huw.inPost;
    model.huw.exempt = null;
    if (counted) life.judgedAgain(model);
  },
  ({ huw }) => huw.exempt !== null,
);

export const passDays = (days: number): Command =>
  command(
    `${days} days`,
    null,
    async (model, now) => {
      model.today += days;
      now.porth.setClock(`${dayAt(model.today)}T09:14:03.120Z`);
      for (const one of model.cases) await reviewOf(now, model, one);
    },
    ({ today }) => today < 250,
  );

export const housekeeping = command("housekeeping", "clock", async (model, now) => {
  await keepHouse(now.porth.deps);
  life.judgedAgain(model);
});

const which = fc.constantFrom("latest", "latest", "latest", "first");
const override = fc.tuple(fc.constantFrom(0, 1, 3, 90), which).map(([days, of]) => say("override", days, of));
const plans = fc
  .tuple(
    fc.constantFrom<HuwsPlanIn>("late", "late", "draft", "none", -20, 1, 1, 1, 2, 2),
    fc.constantFrom(true, true, true, true, false),
  )
  .map(([huws, gwens]) => importPlans(huws, gwens));
const days = fc.constantFrom(1, 1, 1, 2, 4, 11).map(passDays);

/** Anything that can happen to a vacancy, more often what leads further. */
export const anything: readonly fc.Arbitrary<Command>[] = [
  ...[fc.constant(ask), fc.constant(ask), override, override, override],
  ...[
    which.map((of) => say("uphold", 0, of)),
    which.map((of) => say("revoke", 0, of)),
    fc.constant(withdraw),
  ],
  ...[plans, plans, fc.constantFrom(true, true, false).map(importStaff)],
  fc.tuple(fc.constantFrom(0, 1, 1), fc.constantFrom(0, 3, 30)).map(([from, length]) => exempt(from, length)),
  ...[fc.constant(endExemption), days, days, days, fc.constant(housekeeping), fc.constant(housekeeping)],
];
