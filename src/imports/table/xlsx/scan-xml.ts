import { maxRunChars, maxXmlDepth } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";

/** Hears the elements and the text of an XML file in order. Names come without their prefix. */
export interface XmlListener {
  /** Attributes come as written: `attribute` reads one. */
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** True when enough was heard; or why the rest is not worth hearing. */
  readonly stop: () => Fault | boolean;
}

const broken = unreadable(
  "A part of the workbook is not well-formed XML. Open it in Excel and save it again.",
);
const doctype = unreadable("A part of the workbook declares a document type, as no workbook does.");
const longRun = tooLarge(`A part of the workbook has a run of more than ${maxRunChars} characters.`);

/**
 * Reads XML piece by piece. Document types are refused, so there are no entities but the five and numbers.
 * Every element must be closed by its own name. Memory is bounded, and work is in proportion to the text.
 */
export const scanXml = (pieces: Iterable<string | Fault>, listener: XmlListener): Fault | null => {
  const open: string[] = [];
  let hasRoot = false;
  let rest = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") return piece;
    const text = rest + piece;
    let at = 0;
    for (let end = tokenEnd(text, at); end > 0; end = tokenEnd(text, at)) {
      const fault = takeToken(text.slice(at, end), open, listener);
      const stopped = fault ?? listener.stop();
      if (stopped !== false) return stopped === true ? null : stopped;
      hasRoot ||= open.length > 0 || text.startsWith("/>", end - 2);
      at = end;
    }
    rest = text.slice(at);
    if (rest.length > maxRunChars) return longRun;
  }
  return hasRoot && open.length === 0 && rest.trim() === "" ? null : broken;
};

/** Where the tag, comment or text that starts here ends; 0 or less when the piece ends before it. */
const tokenEnd = (text: string, at: number): number => {
  if (text.charCodeAt(at) !== 60) return text.indexOf("<", at);
  const next = text.charCodeAt(at + 1);
  if (next === 63) return text.indexOf("?>", at) + 2 || 0;
  if (next === 33) return markEnd(text, at);
  for (let end = at + 1, mark = 0; end < text.length; end += 1) {
    const char = text.charCodeAt(end);
    if (mark === 0 && char === 62) return end + 1;
    if (char === 34 || char === 39) mark = mark === 0 ? char : mark === char ? 0 : mark;
  }
  return 0;
};

const markEnd = (text: string, at: number): number => {
  const after = (end: string) => {
    const found = text.indexOf(end, at + 4);
    return found < 0 ? 0 : found + end.length;
  };
  if (text.startsWith("<!--", at)) return after("-->");
  if (text.startsWith("<![CDATA[", at)) return after("]]>");
  return text.length - at < 9 ? 0 : at + 9;
};

const takeToken = (token: string, open: string[], listener: XmlListener): Fault | null => {
  if (token.charCodeAt(0) !== 60) {
    if (open.length === 0) return token.trim() === "" || token === "\ufeff" ? null : broken;
    listener.text(token.includes("&") ? withoutEntities(token) : token);
    return null;
  }
  const next = token.charCodeAt(1);
  if (next === 63 || token.startsWith("<!--")) return null;
  if (next === 33) {
    if (!token.startsWith("<![CDATA[")) return doctype;
    listener.text(token.slice(9, -3));
    return null;
  }
  return next === 47 ? takeEnd(token, open, listener) : takeStart(token, open, listener);
};

const takeEnd = (token: string, open: string[], listener: XmlListener): Fault | null => {
  const name = token.slice(2, -1).trimEnd();
  if (open.pop() !== name) return broken;
  listener.close(name.slice(name.indexOf(":") + 1));
  return null;
};

const takeStart = (token: string, open: string[], listener: XmlListener): Fault | null => {
  const isEmpty = token.charCodeAt(token.length - 2) === 47;
  const last = token.length - (isEmpty ? 2 : 1);
  let end = 1;
  while (end < last && token.charCodeAt(end) > 32) end += 1;
  const name = token.slice(1, end);
  const local = name.slice(name.indexOf(":") + 1);
  if (open.length >= maxXmlDepth || local === "") return broken;
  listener.open(local, token.slice(end, last));
  if (isEmpty) listener.close(local);
  else open.push(name);
  return null;
};

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });

/** An attribute's value; null when the element has none of that name. A prefix is ignored, unless the name has one. */
export const attribute = (attributes: string, name: string): string | null => {
  for (let at = 0; at < attributes.length; ) {
    while (attributes.charCodeAt(at) <= 32) at += 1;
    const equals = attributes.indexOf("=", at);
    if (equals < 0) return null;
    let from = equals + 1;
    while (attributes.charCodeAt(from) <= 32) from += 1;
    const end = attributes.indexOf(attributes.charAt(from), from + 1);
    if (end < 0) return null;
    if (equals - at >= name.length && isNamed(attributes.slice(at, equals).trimEnd(), name))
      return withoutEntities(attributes.slice(from + 1, end));
    at = end + 1;
  }
  return null;
};

const isNamed = (written: string, name: string): boolean =>
  written === name || (written.endsWith(name) && written.charAt(written.length - name.length - 1) === ":");
