import { maxEntries, maxInflatedBytes, maxRatio, ratioFloorBytes } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";

/** One file inside a zip, as the central directory gives it; its data lies within the zip and overlaps no other's. */
export interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  /** Where its data starts. */
  readonly start: number;
  readonly packedBytes: number;
  /** What it comes to, uncompressed: a promise, kept or broken when it is read. */
  readonly bytes: number;
  readonly crc: number;
}

/** The files inside a zip, by their name in lower case. */
export type Directory = ReadonlyMap<string, Entry>;

const broken = unreadable("The workbook is damaged or cut short. Open it in Excel and save it again.");
const crowded = tooLarge(
  `The workbook holds more than ${maxEntries} files. Save only the sheet with the rows.`,
);
const bomb = tooLarge(
  "The workbook unpacks to more than Porth reads. Save only the sheet with the rows, as CSV UTF-8.",
);
const locked = unreadable("The workbook is protected with a password. Save a copy without one.");

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 0xffff;

/** Reads and checks the central directory of a zip. Nothing is unpacked. */
export const readDirectory = (bytes: Uint8Array): Directory | Fault => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return broken;
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return crowded;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return broken;
    const entry = readEntry(view, at);
    if ("code" in entry) return entry;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) return broken;
    entries.set(key, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at > end) return broken;
  return sizesFault([...entries.values()], view.getUint32(end + 16, true)) ?? entries;
};

const findEnd = (view: DataView): number | null => {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
};

const readEntry = (view: DataView, at: number): Entry | Fault => {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 0x2041) !== 0) return locked;
  const method = view.getUint16(at + 10, true);
  const nameBytes = view.getUint16(at + 28, true);
  const name = entryName(view, at + 46, nameBytes);
  const extra = { from: at + 46 + nameBytes, bytes: view.getUint16(at + 30, true) };
  const wide = wideFields(
    view,
    extra,
    [24, 20, 42].map((offset) => view.getUint32(at + offset, true)),
  );
  if (name === null || wide === null || (method !== 0 && method !== 8)) return broken;
  const [bytes, packedBytes, local] = wide as [number, number, number];
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return broken;
  if ((view.getUint16(local + 6, true) & 1) !== 0) return locked;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedBytes > view.byteLength || (method === 0 && bytes !== packedBytes)) return broken;
  return { name, isDeflated: method === 8, start, packedBytes, bytes, crc: view.getUint32(at + 16, true) };
};

const entryName = (view: DataView, from: number, length: number): string | null => {
  if (from + length > view.byteLength) return null;
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + from, length));
};

/** Fields that a ZIP64 writer moved to the entry's extra data, in their order there; null when they are not there. */
const wideFields = (
  view: DataView,
  extra: { readonly from: number; readonly bytes: number },
  narrow: readonly number[],
): readonly number[] | null => {
  const moved = 0xffffffff;
  if (!narrow.includes(moved)) return narrow;
  const end = Math.min(extra.from + extra.bytes, view.byteLength);
  for (let at = extra.from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    const wide = narrow.map((value) => {
      if (value !== moved) return value;
      from += 8;
      return from <= end ? Number(view.getBigUint64(from - 8, true)) : Number.POSITIVE_INFINITY;
    });
    return wide.every(Number.isSafeInteger) ? wide : null;
  }
  return null;
};

const sizesFault = (entries: readonly Entry[], directoryStart: number): Fault | null => {
  const isBomb = ({ bytes, packedBytes }: Entry) => bytes > ratioFloorBytes && bytes > packedBytes * maxRatio;
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > maxInflatedBytes || entries.some(isBomb)) return bomb;
  const ordered = entries.filter((entry) => entry.packedBytes > 0).toSorted((a, b) => a.start - b.start);
  const isClear = ordered.every((entry, index) => {
    const next = ordered[index + 1]?.start ?? directoryStart;
    return entry.start + entry.packedBytes <= next;
  });
  return isClear ? null : broken;
};
