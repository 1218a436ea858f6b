import { and, asc, eq, sql } from "drizzle-orm";
import type { Day } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import { commit, type Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { offeredFile } from "./schema/reviews.ts";

/** A file that was checked, and waits for its owner's word. */
export interface WaitingFile {
  readonly id: string;
  readonly person: string;
  readonly asked: AskedOfFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: string;
}

/** What was said of a file when it was offered. */
export interface AskedOfFile {
  readonly kind: ImportKind;
  /** Null for departments alone. */
  readonly extractedOn: Day | null;
  /** What the file is called where it came from. */
  readonly name: string;
}

/** A row of D1 holds less than two megabytes. */
const partBytes = 900_000;

/**
 * Keeps a file in place of the one of its kind that its owner offered before. The register does not move, so that the
 * trail has nothing to tell.
 */
export const keepOfferedFile = (db: Database, { bytes, asked, ...file }: WaitingFile): Promise<void> =>
  commit(
    db,
    (orm) =>
      orm
        .delete(offeredFile)
        .where(
          and(eq(offeredFile.person, file.person), sql`${offeredFile.asked} ->> 'kind' = ${asked.kind}`),
        ),
    ...Array.from(
      { length: Math.max(1, Math.ceil(bytes.length / partBytes)) },
      (_, part): Write =>
        (orm) =>
          orm.insert(offeredFile).values({
            ...file,
            part,
            asked: JSON.stringify(asked),
            bytes: Buffer.from(bytes.subarray(part * partBytes, (part + 1) * partBytes)).toString("base64"),
          }),
    ),
  );

/** Null when there is none of this id, or when it is somebody else's. */
export const readOfferedFile = async (
  db: Database,
  id: string,
  person: string,
): Promise<WaitingFile | null> => {
  const parts = await db.orm
    .select()
    .from(offeredFile)
    .where(and(eq(offeredFile.id, id), eq(offeredFile.person, person)))
    .orderBy(asc(offeredFile.part));
  const [first] = parts;
  if (!first) return null;
  const bytes = new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part.bytes, "base64"))));
  return { id, person, asked: JSON.parse(first.asked) as AskedOfFile, at: first.at, bytes };
};

export const dropOfferedFile =
  (id: string, person: string): Write =>
  (orm) =>
    orm.delete(offeredFile).where(and(eq(offeredFile.id, id), eq(offeredFile.person, person)));

/** Gives a file up that was offered. Where there is none, nothing happens. */
export const discardOfferedFile = (db: Database, id: string, person: string): Promise<void> =>
  commit(db, dropOfferedFile(id, person));
