import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayOf } from "#gate/day.ts";
import { bodyOf, type Decision, type Review } from "../../support/bodies.ts";
import type { TestPorth } from "../../support/porth.ts";
import { reviewsIn } from "../../support/reviewing.ts";
import { loadSampleBoard } from "../../support/sample-board.ts";
import { type Chrome, faultsOf, type Look } from "./chrome.ts";
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

/** Every journey is gone twice: as it comes, and again with all that may differ. The pages have no script of their own. */
export const ways = [
  ["with scripts", "", {}],
  ["in Welsh, on a phone, without scripts", "/cy", { scripts: false, width: 320 }],
] as const satisfies readonly (readonly [string, "" | "/cy", Look])[];

export const director = /Dr Branwen Enghraifft/;
export const deputy = /Dr Pryderi Dychmygol/;
export const manager = /Rhiannon Patrwm/;

const loadBoard = (porth: TestPorth): Promise<unknown> => loadSampleBoard(porth, dayOf(Date.now()));

export const serveRequests = async (load = loadBoard): Promise<ServedRequests> => {
  let ahead = 0;
  const served = await serveConsole({ now: () => Date.now() + ahead });
  await load(served.porth);
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

/** The browser refused nothing and asked for nothing that is not there. Pages that say no have statuses of their own. */
export const expectNoReport = (page: Page): void => {
  const ours = faultsOf(page).filter(
    (text) => !/server responded with a status of 4(?:00|03|09)\b/.test(text),
  );
  expect(ours, page.url()).toEqual([]);
};

/** Somebody who is signed in and looks at an address. */
export const openSignedIn = async (
  { chrome, served }: { readonly chrome: Chrome; readonly served: ServedRequests },
  address: string,
  { look = {}, person = director }: { readonly look?: Look; readonly person?: RegExp } = {},
): Promise<Page> => {
  const page = await chrome.open(look);
  await served.signIn(page, person, address);
  return page;
};

/** Presses the one button of the page's own form, and waits for the page that comes of it. */
export const goOn = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent("load"), page.locator("main form button").click()]);
};

/** Where a page is, without the origin. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

export const justification = "Two locums leave in March, and without this post the rota has no cover.";

/** Answers the questions of an override from the first one on, up to the check. Ends in forty days. */
export const answerOverride = async (page: Page): Promise<void> => {
  await page.locator("#category-2").check();
  await goOn(page);
  await page.locator("#justification").fill(justification);
  await goOn(page);
  const day = dayOf(Date.now() + 40 * 86_400_000).split("-");
  for (const [at, part] of ["year", "month", "day"].entries())
    await page.locator(`#end-${part}`).fill(String(Number(day[at])));
  await goOn(page);
};
