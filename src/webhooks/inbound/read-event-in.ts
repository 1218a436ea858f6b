import * as z from "zod";
import type { ProblemAt } from "#problem.ts";
import { inboundDataShapes } from "./data-shapes.ts";
import { type InboundType, inboundTypes, type KnownEvent, type UnknownEvent } from "./event-in.ts";

/** A body whose signature has been checked. */
export interface BodyIn {
  /** The `webhook-id`. */
  readonly id: string;
  readonly text: string;
  readonly contentType: string | null;
}

/** What is wrong with a body that is no event. Never quotes it. */
export interface MalformedEvent {
  readonly malformed: readonly ProblemAt[];
}

const day = 86_400_000;
const mostFaults = 20;

const typeName = z.string().regex(/^[!-~]{1,255}$/, "must be 1 to 255 visible ASCII characters");

const instant = z
  .string()
  .max(64)
  .transform((text) => text.toUpperCase())
  .pipe(z.iso.datetime({ offset: true, error: "must be an instant of RFC 3339, with Z or an offset" }));

/** `occurred_at` goes before `timestamp`, which Standard Webhooks means the same by. */
const native = z
  .object({ occurred_at: instant.optional(), timestamp: instant.optional(), data: z.unknown() })
  .transform(({ occurred_at, timestamp, data }) => ({ at: occurred_at ?? timestamp, data }));

const cloudEvent = z
  .object({
    specversion: z.literal("1.0"),
    id: z.string().min(1).max(1_000),
    source: z.string().min(1).max(2_000),
    time: instant.optional(),
    datacontenttype: z
      .string()
      .regex(/^application\/(?:[\w.-]+\+)?json\b/i, "must be JSON")
      .nullish(),
    data: z.unknown(),
  })
  .transform(({ time, data }) => ({ at: time, data }));

/** Reads an event in the form of Standard Webhooks, or of CloudEvents 1.0 in structured mode. */
export const readEventIn = (
  { id, text, contentType }: BodyIn,
  now: number,
): KnownEvent | UnknownEvent | MalformedEvent => {
  const json = jsonOf(text);
  if (json === undefined) return fault("", "is not JSON");
  const typed = z.object({ type: typeName }).safeParse(json);
  if (!typed.success) return malformed(typed.error);
  const isCloudEvent = /^application\/cloudevents\+json\s*(?:;|$)/i.test(contentType ?? "");
  const type = knownType(typed.data.type, isCloudEvent);
  if (type === null) return { type: typed.data.type, unknown: true };
  const read = (isCloudEvent ? cloudEvent : native).safeParse(json);
  if (!read.success) return malformed(read.error);
  const { at, data } = read.data;
  const place = isCloudEvent ? "/time" : "/occurred_at";
  if (at === undefined) return fault(place, "is missing");
  const instantAt = Date.parse(at);
  if (!(instantAt <= now + day)) return fault(place, "lies more than a day ahead");
  const told = inboundDataShapes[type].safeParse(data);
  if (!told.success) return malformed(told.error, ["data"]);
  return { type, id, occurredAt: new Date(instantAt).toISOString(), data: told.data } as KnownEvent;
};

/** Undefined, which JSON cannot say, for what is no JSON. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** CloudEvents put the sender's domain before the type: `wales.nhs.hr.staff.starter`. */
const knownType = (type: string, isCloudEvent: boolean): InboundType | null =>
  inboundTypes.find((known) => type === known || (isCloudEvent && type.endsWith(`.${known}`))) ?? null;

const fault = (pointer: string, detail: string): MalformedEvent => ({ malformed: [{ pointer, detail }] });

const malformed = ({ issues }: z.ZodError, within: readonly string[] = []): MalformedEvent => ({
  malformed: issues.slice(0, mostFaults).map(({ path, message }) => ({
    pointer: [...within, ...path].map((part) => `/${String(part)}`).join(""),
    detail: message,
  })),
});
