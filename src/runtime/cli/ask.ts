import type * as z from "zod";
import type { decisionShape, findingShape, standingShape } from "#routes/shapes/answer.ts";
import { throughDoor } from "./door.ts";
import type { Outcome } from "./outcome.ts";
import { readResponse } from "./read-response.ts";
import type { Where } from "./where.ts";

type Decision = z.output<typeof decisionShape>;
type Standing = z.output<typeof standingShape>;
type Finding = z.output<typeof findingShape>;

export interface AskOptions {
  readonly vacancy: string;
  readonly title?: string;
  readonly requestedBy?: string;
  readonly lang?: string;
}

/** Asks the gate on the record. */
export const ask = (where: Where, department: string, options: AskOptions): Promise<Outcome> =>
  throughDoor(where, async (door) => {
    const { vacancy: ref, title, requestedBy: requested_by, lang } = options;
    const response = await door(`/v1/decisions${queryOf({ lang })}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ department, vacancy: { ref, title }, requested_by }),
    });
    return told(response, (decision: Decision) => [
      `decision ${decision.reference} (${decision.id}) for ${decision.vacancy.ref}, ${decision.vacancy.state}`,
    ]);
  });

export interface StandingOptions {
  readonly on?: string;
  readonly lang?: string;
}

/** Asks off the record: today, or on a future day. */
export const standing = (where: Where, department: string, { on, lang }: StandingOptions): Promise<Outcome> =>
  throughDoor(where, async (door) => {
    const path = `/v1/departments/${encodeURIComponent(department)}/standing${queryOf({ on, lang })}`;
    return told(await door(path), ({ forecast }: Standing) => [forecast ? "a forecast" : "off the record"]);
  });

/** Nothing but a success that says `may_advertise: true` is a yes. */
const told = async <T extends Standing>(
  response: Response,
  footing: (answer: T) => readonly string[],
): Promise<Outcome> => {
  const read = await readResponse<T>(response, (body) => typeof body.may_advertise === "boolean");
  if ("exit" in read) return read;
  const { body, raw } = read;
  return {
    exit: body.may_advertise === true ? 0 : 3,
    raw,
    out: [
      `${body.outcome}: ${body.department.name} (${body.department.code}) ${body.may_advertise ? "may" : "may not"} advertise, as of ${body.as_of}`,
      ...body.reasons.flatMap(findingLines),
      ...body.warnings.flatMap(findingLines),
      ...(body.valid_through === null ? [] : [`the answer is valid through ${body.valid_through}`]),
      ...(body.clear_through === null ? [] : [`clear through ${body.clear_through} if nothing changes`]),
      ...footing(body),
    ],
  };
};

const findingLines = ({ rule, severity, message, fix }: Finding): readonly string[] => [
  ...inLines(message).map((text) => `  ${severity === "warn" ? "warning" : "reason"} ${rule}: ${text}`),
  ...inLines(fix).map((text) => `    ${text}`),
];

const inLines = (text: Finding["message"]): readonly string[] =>
  typeof text === "string" ? [text] : [text.en, text.cy];

const queryOf = (asked: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
};
