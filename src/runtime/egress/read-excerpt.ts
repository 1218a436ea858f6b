import type { Begun, Limits } from "./post-with.ts";

/** The start of a body as text. The rest is read too, so that the connection can serve again, but only to the limit. */
export const readExcerpt = async (
  chunks: Begun["chunks"],
  { answerBytes, excerptBytes }: Pick<Limits, "answerBytes" | "excerptBytes">,
): Promise<string> => {
  const start = new Uint8Array(excerptBytes);
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes < excerptBytes) start.set(chunk.subarray(0, excerptBytes - bytes), bytes);
    bytes += chunk.byteLength;
    if (bytes > answerBytes) break;
  }
  // A letter that is cut in two is left out.
  const text = new TextDecoder().decode(start.subarray(0, bytes), { stream: bytes > excerptBytes });
  return text.replaceAll("\0", "\ufffd");
};
