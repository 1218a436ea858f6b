import { maxRunChars, maxXmlDepth } from "#imports/limits.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";

/** Hears the elements and the text of an XML file in order, and may end the reading. Names come without their prefix. */
interface XmlListener {
  /** Attributes come as written: `attributesOf` reads them. */
  readonly open: (name: string, attributes: string) => Fault | null;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => Fault | null;
}

const broken = unreadable(
  "A part of the workbook is not well-formed XML. Open it in Excel and save it again.",
);
const doctype = unreadable("A part of the workbook declares a document type, as no workbook does.");
const longRun = tooLarge(`A part of the workbook has a run of more than ${maxRunChars} characters.`);

/** Text, a comment, a section of text, an instruction, or a tag of at most 100 attributes. */
const token =
  /([^<]+)|<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|<\?.*?\?>|<(\/?)([^\s"'<>/=!?]+)((?:\s+[^\s"'<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,100})\s*(\/?)>/sy;

/**
 * Checks XML piece by piece for what a reader of workbooks may not bear: document types, tags and text without end,
 * depth without end, and elements that are not closed by their own name.
 */
export const scanXml = (pieces: Iterable<string | Fault>, listener: XmlListener): Fault | null => {
  const take = tokenTaker(listener);
  let rest = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") return piece;
    const text = rest + piece;
    let at = 0;
    token.lastIndex = 0;
    for (let found = token.exec(text); found !== null; found = token.exec(text)) {
      const fault = take(found);
      if (fault !== null) return fault;
      at = token.lastIndex;
    }
    rest = text.slice(at);
    if (/^<!(?!-|\[)./.test(rest)) return doctype;
    if (rest.length > maxRunChars) return rest.includes(">") ? broken : longRun;
  }
  return rest === "" && take.isClosed() ? null : broken;
};

/** Keeps account of the open elements and of the text since the last tag. */
const tokenTaker = (listener: XmlListener) => {
  const open: string[] = [];
  let hasRoot = false;
  let run = 0;
  const takeText = (text: string): Fault | null => {
    if (open.length === 0) return text.trim() === "" ? null : broken;
    run += text.length;
    listener.text?.(text);
    return run > maxRunChars ? longRun : null;
  };
  const takeEnd = (name: string): Fault | null =>
    open.pop() === name ? (listener.close?.(local(name)) ?? null) : broken;
  const take = ([, text, section, slash, name, attributes = "", empty]: RegExpExecArray): Fault | null => {
    if (name === undefined) return takeText(text ?? section ?? "");
    run = 0;
    hasRoot = true;
    if (slash !== "") return attributes + empty === "" ? takeEnd(name) : broken;
    if (open.push(name) > maxXmlDepth) return broken;
    return listener.open(local(name), attributes) ?? (empty === "" ? null : takeEnd(name));
  };
  return Object.assign(take, { isClosed: () => hasRoot && open.length === 0 });
};

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const pair = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of an element by their names, prefix and all. */
export const attributesOf = (written: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  pair.lastIndex = 0;
  for (let found = pair.exec(written); found !== null; found = pair.exec(written)) {
    const [, name = "", double, single = ""] = found;
    attributes.set(name, unescaped(double ?? single));
  }
  return attributes;
};

const unescaped = (text: string): string =>
  text.includes("&") ? text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => named[name] ?? "") : text;
