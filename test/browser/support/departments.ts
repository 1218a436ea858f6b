import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Day } from "#gate/day.ts";
import { gwen, huw, plan, plansFile, staffFile } from "../../support/cardiology.ts";
import { expectWellShown } from "./accessible.ts";
import { type Chrome, faultsOf, type Look } from "./chrome.ts";
import { type ServedConsole, serveConsole } from "./serve-signed-in.ts";

/** A Porth with a small register, part of it hostile, whose day can be moved. */
export interface ServedDepartments extends ServedConsole {
  readonly setToday: (day: Day) => void;
  /** Signs the acting director in, or another, by links and buttons alone, on the way to an address. */
  readonly signIn: (page: Page, address: string, person?: RegExp) => Promise<void>;
}

/** What would be seen of it as anything but text would be a fault; it is 300 characters without a space. */
export const hostile = `<script>alert(1)</script>"'><img/src=x/onerror=alert(2)>\u202e${"W".repeat(244)}`;

const quoted = `"${hostile.replaceAll('"', '""')}"`;
const departments = `code,name_en,name_cy,service_group,service_group_name_en,aliases
CARD,Cardiology,Cardioleg,MOR,Morfa Hospital,Heart
DERM,Dermatology,,NPTS,${quoted},
H&M/1,${quoted},,NPTS,${quoted},
`;
const staff = staffFile(
  gwen,
  huw,
  "10003,20003,Newydd,Mair,Consultant,Permanent,CARD,2026-10-05",
  `10004,20004,${quoted},${quoted},Consultant,Permanent,CARD,2019-02-04`,
  `10005,20005,${quoted},,Consultant,Permanent,H&M/1,2019-02-04`,
);
const plans = plansFile(
  plan("JP-1", "10001", "Signed Off", "2026-04-01"),
  plan("JP-2", "10002", "Signed Off", "2025-09-01"),
  `JP-4,10004,${quoted},2026-09-01,,11,3`,
);

export const serveDepartments = async (): Promise<ServedDepartments> => {
  let today: Day = "2026-11-22";
  const served = await serveConsole({ today: () => today });
  const steward = await served.porth.as(["Register.Write"]);
  for (const [kind, file] of [
    ["departments", departments],
    ["staff-list", staff],
    ["job-plans", plans],
  ] as const) {
    const response = await steward.load(kind, file);
    expect(response.status, await response.clone().text()).toBe(201);
  }
  return {
    ...served,
    setToday: (day) => {
      today = day;
    },
    signIn: async (page, address, person = /Dr Branwen Enghraifft/) => {
      await page.goto(address);
      await page.getByRole("button", { name: person }).click();
      await page.waitForURL(`${served.url}/**`);
    },
  };
};

/** How each journey is made: as it comes, and again with all that may differ. The pages have no script of their own. */
export const looks: readonly (readonly [name: string, look: Look & { readonly at: "" | "/cy" }])[] = [
  ["as it comes", { at: "" }],
  ["in Welsh, on a phone, without scripts", { at: "/cy", scripts: false, width: 320, language: "cy-GB" }],
];

/** A page that is looked at like this, and what must hold in each of its states. */
export const lookedAt = async (chrome: Chrome, { at, ...look }: (typeof looks)[number][1]) => {
  const page = await chrome.open(look);
  return {
    page,
    /** Nothing is refused, and what is shown is shown well. */
    seen: async (name: string) => {
      expect(faultsOf(page).filter((fault) => !isAnswerToForm(fault))).toEqual([]);
      await expectWellShown(chrome, page, `${name}-${at.slice(1) || "en"}`);
    },
  };
};

/** What cannot be done as it was asked comes with a status of its own, of which Chromium complains too. */
const isAnswerToForm = (fault: string): boolean =>
  /the server responded with a status of 4(00|04|09|22)/.test(fault);
