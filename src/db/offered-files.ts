import { and, asc, eq, lt } from "drizzle-orm";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { offeredFile } from "./schema-reviews.ts";

/** A file that was checked, and waits for its owner's word. */
export interface WaitingFile {
  readonly id: string;
  readonly person: string;
  /** The question that came with it, as JSON. */
  readonly asked: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: string;
}

/** A row of D1 holds less than two megabytes. */
const partBytes = 900_000;

export const keepOfferedFile = ({ bytes, ...file }: WaitingFile): readonly Write[] =>
  Array.from(
    { length: Math.max(1, Math.ceil(bytes.length / partBytes)) },
    (_, part): Write =>
      (orm) =>
        orm.insert(offeredFile).values({
          ...file,
          part,
          bytes: Buffer.from(bytes.subarray(part * partBytes, (part + 1) * partBytes)).toString("base64"),
        }),
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
  return { id, person, asked: first.asked, at: first.at, bytes };
};

export const dropOfferedFile =
  (id: string): Write =>
  (orm) =>
    orm.delete(offeredFile).where(eq(offeredFile.id, id));

/** Files offered before a moment (RFC 3339) are forgotten. */
export const forgetOfferedBefore =
  (moment: string): Write =>
  (orm) =>
    orm.delete(offeredFile).where(lt(offeredFile.at, moment));
