import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Day } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import { gwen, huw, plan, plansFile, staffFile } from "../../support/cardiology.ts";
import { hostile } from "./departments.ts";
import { type ServedConsole, serveConsole } from "./serve-signed-in.ts";

/** A Porth with a small register, whose day can be moved, and the two who look after it. */
export interface ServedImports extends ServedConsole {
  readonly setToday: (day: Day) => void;
  /** Signs the job planning manager in by links and buttons alone, on the way to an address. */
  readonly signIn: (page: Page, address: string, person?: RegExp) => Promise<void>;
  readonly load: (kind: ImportKind, file: string, on?: Day) => Promise<void>;
}

export const director = /Dr Branwen Enghraifft/;
const manager = /Rhiannon Patrwm/;

const quoted = `"${hostile.replaceAll('"', '""')}"`;
export const departments = `code,name_en,name_cy,service_group
CARD,Cardiology,Cardioleg,MOR
DERM,Dermatology,,NPTS
HOST,${quoted},,NPTS
`;
export const staff = staffFile(gwen, huw);
const signed = plan("JP-1", "10001", "Signed Off", "2026-04-01");
/** Huw's plan is out of date; two plans are nobody's, and one status is not known. */
export const plans = plansFile(
  signed,
  plan("JP-2", "10002", "Signed Off", "2025-09-01"),
  plan("JP-8", "99998", "Signed Off", "2026-04-01"),
  `JP-9,99999,${quoted},2026-04-01,,7,3`,
);
/** The same with Huw's plan signed off: the gate opens for Cardiology. */
export const corrected = plans.replace("2025-09-01,2025-09-01", "2026-11-01,2026-11-01");

export const serveImports = async (): Promise<ServedImports> => {
  let today: Day = "2026-11-22";
  const served = await serveConsole({ today: () => today });
  const steward = await served.porth.as({ roles: ["Register.Write"], sub: "data-steward" });
  return {
    ...served,
    setToday: (day) => {
      today = day;
    },
    signIn: async (page, address, person = manager) => {
      await page.goto(address);
      await page.getByRole("button", { name: person }).click();
      await page.waitForURL(`${served.url}/**`);
    },
    load: async (kind, file, on = "2026-11-20") => {
      const response = await steward.load(kind, file, `&mode=commit&allow_shrink=true&extracted_on=${on}`);
      expect(response.status, await response.clone().text()).toBe(201);
    },
  };
};

/** Chooses a file on the form, as its owner would, and sends it to be checked. */
export const choose = async (
  page: Page,
  kind: ImportKind,
  { file, name = "extract.csv", day = "21" }: { file: string; name?: string; day?: string },
): Promise<void> => {
  await page.locator(`input[value=${kind}]`).check();
  const parts = kind === "departments" ? ["", "", ""] : [day, "11", "2026"];
  for (const [at, part] of ["day", "month", "year"].entries())
    await page.locator(`#day-${part}`).fill(parts[at] ?? "");
  await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: /^(Check the file|Gwirio'r ffeil)$/ }).click();
};
