/** Statements stay well below what D1 takes in one parameter: 2 MB. */
const chunkCharacters = 500_000;

/** Values as JSON arrays, each small enough for one statement. */
export const inChunks = (values: readonly unknown[]): readonly string[] => {
  const chunks: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const value of values) {
    const text = JSON.stringify(value);
    if (size + text.length > chunkCharacters) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(text);
    size += text.length + 1;
  }
  return chunks.map((texts) => `[${texts.join(",")}]`);
};
