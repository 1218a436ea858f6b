import { sha256 } from "#audit/digest.ts";
import { addDays, type Day } from "#gate/day.ts";
import { sampleBoard } from "./board/sample-board.ts";

/** Porth's front door and two callers who may load it. */
export interface FrontDoor {
  readonly url: string;
  /** Register.Write. */
  readonly stewardToken: string;
  /** Review.Decide: a person. */
  readonly reviewerToken: string;
}

/**
 * Loads the made-up board through the same imports that anyone uses. A sample of an earlier day that nobody changed is
 * replaced by today's; what somebody loaded in its place is left alone.
 */
export const loadSample = async (door: FrontDoor, today: Day): Promise<void> => {
  const board = sampleBoard(today);
  const fresh = await load(door, "departments", board.departments, null);
  await load(door, "staff-list", board.staffList, board.staffListOn);
  await load(door, "job-plans", board.jobPlans, board.jobPlansOn);
  await load(door, "paper-plans", board.paperPlans, board.paperPlansOn);
  if (!fresh) return;
  for (const exemption of board.exemptions) await post(door, "/v1/exemptions", door.reviewerToken, exemption);
};

/** Whether the register had nothing of the kind before. */
const load = async (
  door: FrontDoor,
  kind: string,
  file: string,
  extractedOn: Day | null,
): Promise<boolean> => {
  const current = await currentExtract(door, kind);
  if (current && !isOlderSample(current, kind, extractedOn)) return false;
  const query = new URLSearchParams({
    kind,
    mode: "commit",
    ...(extractedOn && { extracted_on: extractedOn }),
  });
  await post(door, `/v1/imports?${query}`, door.stewardToken, file);
  return current === null;
};

interface Current {
  readonly extracted_on: Day | null;
  readonly sha256: string;
  readonly state: string;
}

const currentExtract = async ({ url, stewardToken }: FrontDoor, kind: string): Promise<Current | null> => {
  const response = await fetch(`${url}/v1/imports?kind=${kind}&limit=200`, {
    headers: { authorization: `Bearer ${stewardToken}` },
  });
  const { items } = (await response.json()) as { items: readonly Current[] };
  return items.find(({ state }) => state === "current") ?? null;
};

/** The days before today on which the sample's files are taken. */
const taken = { "staff-list": 2, "job-plans": 1, "paper-plans": 4 } as const;

const isOlderSample = (current: Current, kind: string, extractedOn: Day | null): boolean => {
  if (!current.extracted_on || !extractedOn || current.extracted_on >= extractedOn) return false;
  if (!(kind in taken)) return false;
  const board = sampleBoard(addDays(current.extracted_on, taken[kind as keyof typeof taken]));
  const file = {
    "staff-list": board.staffList,
    "job-plans": board.jobPlans,
    "paper-plans": board.paperPlans,
  };
  return sha256(file[kind as keyof typeof taken]) === current.sha256;
};

const post = async (
  { url }: FrontDoor,
  path: string,
  token: string,
  body: string | object,
): Promise<void> => {
  const response = await fetch(url + path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": typeof body === "string" ? "text/csv" : "application/json",
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${path}: HTTP ${response.status}: ${await response.text()}`);
};
