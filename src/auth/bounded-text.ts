/** The body of a response as text. Throws when it is larger than it may be, or not UTF-8. */
export const boundedText = async (response: Response, mostBytes: number): Promise<string> => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error("The body is too large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};
