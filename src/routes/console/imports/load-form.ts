import * as z from "zod";
import type { NewOffer } from "#actions/register/offer-import.ts";
import type { LoadField } from "#console/pages/imports/load-file.ts";
import { importKinds } from "#console/pages/imports/view.ts";
import { type Day, isDay } from "#gate/day.ts";
import { maxFileBytes } from "#imports/limits.ts";
import type { ImportKind } from "#imports/rows.ts";
import type { loadWords } from "#words/pages/imports/load.ts";

const text = z.string().max(1_000).catch("");

/** Everything is taken as it comes: what must be mended is told all at once. */
export const loadShape = z.object({
  kind: text,
  day: text,
  month: text,
  year: text,
  file: z.instanceof(File).nullable().catch(null),
});

type Sent = z.output<typeof loadShape>;
type LoadErrors = ReadonlyMap<LoadField, keyof typeof loadWords.texts>;

/** A file to be checked, or what must be mended in the form. */
export const offerIn = async (
  sent: Sent,
  today: Day,
): Promise<{ readonly offer: NewOffer } | { readonly errors: LoadErrors }> => {
  const { kind, file } = sent;
  const extractedOn = kind === "departments" ? null : dayIn(sent);
  const errors = new Map(
    (
      [
        ["kind", isKind(kind) ? null : "kindMissing"],
        ["day", extractedOn === null ? null : wrongDay(extractedOn, today)],
        ["file", wrongFile(file)],
      ] as const
    ).flatMap(([field, error]) => (error === null ? [] : [[field, error] as const])),
  );
  if (errors.size > 0 || !isKind(kind) || file === null) return { errors };
  return {
    offer: {
      kind,
      extractedOn: extractedOn as Day | null,
      name: file.name.slice(0, 300),
      bytes: new Uint8Array(await file.arrayBuffer()),
    },
  };
};

const isKind = (text: string): text is ImportKind => (importKinds as readonly string[]).includes(text);

/** The day as it was typed in three parts; blank when all of them are. */
const dayIn = ({ day, month, year }: Sent): string => {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  return d + m + y === "" ? "" : `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
};

const wrongDay = (day: string, today: Day) =>
  day === "" ? "dayMissing" : !isDay(day) ? "dayWrong" : day > today ? "dayLater" : null;

/** A browser sends a file without a name where none is chosen. */
const wrongFile = (file: File | null) =>
  file === null || (file.name === "" && file.size === 0)
    ? "fileMissing"
    : file.size > maxFileBytes
      ? "fileLarge"
      : null;
