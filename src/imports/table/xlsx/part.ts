import { Inflate } from "fflate";
import { type Fault, unreadable } from "#imports/row-errors.ts";
import type { Entry } from "./directory.ts";

const damaged = unreadable("The workbook is damaged. Open it in Excel and save it again.");

/** Compressed bytes unpacked at a time: no more than some 8 MiB can come of them. */
const sliceBytes = 8192;

/**
 * The text of one file inside a zip, piece by piece. A piece that is no text is a fault, and the last:
 * the data is damaged, is not UTF-8, or comes to more or less than the directory promised.
 */
export function* partText(zip: Uint8Array, entry: Entry): Generator<string | Fault, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let seen = 0;
  for (const chunk of entry.isDeflated ? inflated(zip, entry) : stored(zip, entry)) {
    seen += chunk?.length ?? 0;
    const text = chunk === null || seen > entry.bytes ? null : decoded(decoder, chunk);
    if (text === null) return yield damaged;
    yield text;
  }
  const rest = seen === entry.bytes ? decoded(decoder) : null;
  yield rest ?? damaged;
}

const decoded = (decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string | null => {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return null;
  }
};

function* stored(zip: Uint8Array, { start, packedBytes }: Entry): Generator<Uint8Array> {
  for (let at = 0; at < packedBytes; at += sliceBytes * 8)
    yield zip.subarray(start + at, start + Math.min(at + sliceBytes * 8, packedBytes));
}

/** Unpacks in small steps, so that a reader can stop before there is too much; null when the data is damaged. */
function* inflated(zip: Uint8Array, { start, packedBytes }: Entry): Generator<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at < packedBytes; at += sliceBytes) {
    const end = Math.min(at + sliceBytes, packedBytes);
    try {
      inflate.push(zip.subarray(start + at, start + end), end === packedBytes);
    } catch {
      return yield null;
    }
    yield* chunks.splice(0);
  }
}
