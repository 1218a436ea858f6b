/** Windows-1252 beyond Latin-1: the characters of 0x80 to 0x9F, in order; a space where the code page has none. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const cp1252Byte = (character: string): number | null => {
  const code = character.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const high = character === " " ? -1 : HIGH.indexOf(character);
  return high === -1 ? null : 0x80 + high;
};

/** What Windows-1252 cannot hold loses its accent (ŵ is written w), the same way in every file. */
export const windows1252 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes: number[] = [];
  for (const character of text) {
    const bare = character.normalize("NFD").charAt(0);
    const byte = cp1252Byte(character) ?? cp1252Byte(bare);
    if (byte === null) throw new Error(`Windows-1252 has no ${character}`);
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
};

/** UTF-16, little end first, with its mark. */
export const utf16le = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes.set([unit & 0xff, unit >> 8], 2 + index * 2);
  }
  return bytes;
};

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const utf8WithMark = (text: string): Uint8Array<ArrayBuffer> => utf8(`\u{feff}${text}`);
