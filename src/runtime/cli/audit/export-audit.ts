import { writeFileSync } from "node:fs";
import { canonical } from "#audit/canonical.ts";
import { type Door, throughDoor } from "#runtime/cli/door.ts";
import { type Outcome, refused } from "#runtime/cli/outcome.ts";
import { type Read, readResponse } from "#runtime/cli/read-response.ts";
import type { Where } from "#runtime/cli/where.ts";

interface Item {
  readonly seq: number;
}

interface Page {
  readonly items: readonly Item[];
  readonly next: number | null;
}

/** Writes the trail and its checkpoints into a new file, as docs/audit.md describes it: one record a line. */
export const exportAudit = (where: Where, file: string): Promise<Outcome> =>
  throughDoor(where, async (door) => {
    const lines = await everything(door, "/v1/audit");
    if ("exit" in lines) return lines;
    const signed = await everything(door, "/v1/audit/checkpoints");
    if ("exit" in signed) return signed;
    // A checkpoint that was signed meanwhile is told of by a line that is not among these.
    const checkpoints = signed.filter(({ seq }) => seq < lines.length);
    const records = [
      { kind: "export", format: "porth-audit-export-1" },
      ...lines.map((line) => ({ kind: "line", ...line })),
      ...checkpoints.map((checkpoint) => ({ kind: "checkpoint", ...checkpoint, day: undefined })),
      { kind: "end", lines: lines.length, checkpoints: checkpoints.length },
    ];
    const kept = keep(file, `${records.map(canonical).join("\n")}\n`);
    const told = { file, lines: lines.length, checkpoints: checkpoints.length };
    return (
      kept ?? {
        exit: 0,
        out: [`${file}: ${told.lines} lines and ${told.checkpoints} checkpoints`],
        raw: JSON.stringify(told),
      }
    );
  });

/** Every page of a list, in order. */
const everything = async (door: Door, path: string): Promise<readonly Item[] | Outcome> => {
  const all: Item[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const read: Read<Page> | Outcome = await readResponse<Page>(
      await door(`${path}?limit=200&after=${after}`),
      ({ items }) => Array.isArray(items),
    );
    if ("exit" in read) return read;
    all.push(...read.body.items);
    after = read.body.next;
  }
  return all;
};

const keep = (file: string, text: string): Outcome | null => {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused(`${file} ${code === "EEXIST" ? "is there already" : `cannot be written (${code})`}.`);
  }
};
