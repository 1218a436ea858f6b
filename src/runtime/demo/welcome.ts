import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "#gate/day.ts";
import { correctedJobPlans, sampleBoard, sampleBoardName } from "./board/sample-board.ts";
import { demoPeople } from "./identity/people.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { loadSample } from "./load-sample.ts";
import { applicationToken, personToken } from "./tokens.ts";

/** A demonstration that answers: Porth, its identity provider, and the day it calls today. */
export interface Demonstration {
  readonly url: string;
  readonly idp: IdentityProvider;
  readonly today: Day;
  readonly empty: boolean;
  /** Where the sample's files are laid, to be loaded by hand. */
  readonly folder: string;
}

/** Loads the sample board, asks the question once, and says how to ask it again. */
export const welcome = async ({ url, idp, today, empty, folder }: Demonstration): Promise<void> => {
  layFiles(folder, today);
  console.log(`Porth answers on ${url} (interface: ${url}/docs)\n`);
  console.log(empty ? "The register is empty." : `${sampleBoardName.en}. Everyone in it is made up.`);
  console.log(`Today is ${today}. Files to load by hand are in ${folder}/.\n`);
  console.log(`People who can sign in at ${url}:`);
  for (const { name, post } of demoPeople) console.log(`  ${name}, ${post.toLowerCase()}`);
  if (!empty)
    await loadSample(
      {
        url,
        stewardToken: await applicationToken(idp.issuer, "data-steward"),
        reviewerToken: await personToken(idp, url, demoPeople[0]?.id ?? ""),
      },
      today,
    );
  console.log(`\nMay Cardiology advertise? Ask it:\n\n${curlLine(url, idp.issuer)}\n`);
  const { status, body } = await ask(url, await applicationToken(idp.issuer, "vacancy-form"));
  console.log(`HTTP ${status}\n${JSON.stringify(body, null, 2)}\n`);
};

const question = {
  department: "CARD",
  vacancy: { ref: "TRAC-88123", title: "Consultant cardiologist", grade: "Consultant" },
  requested_by: "A. Manager",
};

/** One line for a shell, which gets its token by a second curl. */
export const curlLine = (url: string, issuer: string): string =>
  [
    `curl -s '${url}/v1/decisions' -H "Authorization: Bearer $(`,
    `curl -s -u vacancy-form:demo -d grant_type=client_credentials '${issuer}/token'`,
    ` | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"`,
    ` -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%s)-$$"`,
    ` -d '${JSON.stringify(question)}'`,
  ].join("");

const ask = async (url: string, token: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${url}/v1/decisions`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    body: JSON.stringify(question),
  });
  return { status: response.status, body: await response.json() };
};

const layFiles = (folder: string, today: Day): void => {
  const board = sampleBoard(today);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [
    ["departments", board.departments],
    [`staff-list-${board.staffListOn}`, board.staffList],
    [`job-plans-${board.jobPlansOn}`, board.jobPlans],
    [`paper-plans-${board.paperPlansOn}`, board.paperPlans],
    [`job-plans-${today}-corrected`, correctedJobPlans(today)],
  ] as const)
    writeFileSync(join(folder, `${name}.csv`), text);
};
