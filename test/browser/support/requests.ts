import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayOf } from "#gate/day.ts";
import { bodyOf, type Decision, type Review } from "../../support/bodies.ts";
import { reviewsIn } from "../../support/reviewing.ts";
import { loadSampleBoard } from "../../support/sample-board.ts";
import { type ServedConsole, serveConsole } from "./serve-signed-in.ts";

/** A Porth with the made-up board, whose clock can be moved on. */
export interface ServedRequests extends ServedConsole {
  /** Asks the gate as the vacancy form does. */
  readonly ask: (department: string, ref: string, more?: Asked) => Promise<Decision>;
  /** Asks about a vacancy that comes out blocked, and gives the request that it opens. */
  readonly blocked: (department: string, ref: string, more?: Asked) => Promise<Review>;
  /** Signs somebody in by links and buttons alone, on the way to an address. */
  readonly signIn: (page: Page, person: RegExp, address: string) => Promise<void>;
  /** Milliseconds that the clock is ahead. */
  readonly moveOn: (milliseconds: number) => void;
}

export interface Asked {
  readonly title?: string;
  readonly requestedBy?: string;
}

export const director = /Dr Branwen Enghraifft/;
export const deputy = /Dr Pryderi Dychmygol/;
export const manager = /Rhiannon Patrwm/;

export const serveRequests = async (): Promise<ServedRequests> => {
  let ahead = 0;
  const served = await serveConsole({ now: () => Date.now() + ahead });
  await loadSampleBoard(served.porth, dayOf(Date.now()));
  const form = await served.porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  const ask: ServedRequests["ask"] = async (department, ref, { title, requestedBy } = {}) => {
    const body = {
      department,
      vacancy: { ref, title: title ?? "Consultant", grade: "Consultant", appointment_type: "permanent" },
      requested_by: requestedBy ?? "A. Manager",
    };
    const key = { "idempotency-key": crypto.randomUUID() };
    const response = await form.send("POST", "/v1/decisions", body, key);
    expect(response.status, await response.clone().text()).toBe(201);
    return bodyOf<Decision>(response);
  };
  return {
    ...served,
    ask,
    blocked: async (department, ref, more) => {
      expect((await ask(department, ref, more)).outcome).toBe("blocked");
      const review = (await reviewsIn(served.porth)).find(({ vacancy }) => vacancy.ref === ref);
      if (!review) throw new Error(`No request of ${ref}.`);
      return review;
    },
    signIn: async (page, person, address) => {
      await page.goto(address);
      expect(page.url()).toMatch(new RegExp(`^${served.issuer}/sign-in/`));
      await page.getByRole("button", { name: person }).click();
      await page.waitForURL(`${served.url}/**`);
    },
    moveOn: (milliseconds) => {
      ahead = milliseconds;
    },
  };
};
