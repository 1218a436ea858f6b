import * as z from "zod";
import { type ShareMeasure, shares } from "#measures/shares.ts";
import { code, count, day, prose } from "#routes/shapes/text.ts";
import { type Measure, measures } from "#words/measures.ts";

const share = z
  .strictObject({ value: count, of: count })
  .meta({ id: "Share", description: "So many of so many. Null where nothing can be said." });

const awaiting = z
  .strictObject({
    stage: code,
    owner: code.nullable().meta({ description: "Whose move it is; null when it waits for a day alone." }),
    value: count,
    median_days: z
      .number()
      .min(0)
      .max(100_000)
      .nullable()
      .meta({ description: "Days at the stage; null when no plan there says since when." }),
  })
  .meta({ id: "AwaitingAtStage", description: "Plans that wait at one stage." });

const orNothing = share.nullable();

const shareMembers = Object.fromEntries(
  [...Object.keys(shares), "departments_overridden"].map((name) => [name, orNothing]),
) as Readonly<Record<ShareMeasure | "departments_overridden", typeof orNothing>>;

/** Every measure's figure, by the measure's name. */
export const figuresShape = z
  .strictObject({
    in_scope: count,
    departments: count,
    open_overrides: count.nullable(),
    clear_through: day.nullable(),
    awaiting: z.array(awaiting).max(100),
    ...shareMembers,
  })
  .meta({ id: "Figures", description: "Each figure is what its definition says, by the same name." });

const inBoth = z
  .strictObject({ en: prose(), cy: prose() })
  .meta({ id: "DefinitionInBothLanguages", description: "With `lang=both`." });

const text = z.union([prose(), inBoth]).meta({ id: "DefinitionText" });

const definition = z.strictObject({ title: text, definition: text, source: prose(500) }).meta({
  id: "Definition",
  description: "What one figure is, and the section of the board's paper or the decision that asks for it.",
});

export const definitionsShape = z
  .strictObject(
    Object.fromEntries(measures.map((name) => [name, definition])) as Readonly<
      Record<Measure, typeof definition>
    >,
  )
  .meta({ id: "Definitions", description: "The one written definition of every figure." });
