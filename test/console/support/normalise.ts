/**
 * Markup with everything gone that a reader of the page cannot tell: white space around tags, the order of attributes,
 * and the attributes that only the package's scripts read. Porth ships no scripts: a link that looks like a button stays
 * a link, and the browser itself puts the focus where a script would have.
 */
export const normalised = (markup: string): string =>
  markup
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith("<") ? tag(part) : text(part)))
    .filter((part) => part !== "")
    .join("\n");

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  ctdot: "⋯",
};

const text = (part: string): string =>
  part
    .replace(/&([#\w]+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();

const tag = (part: string): string => {
  const [, slash, name = "", rest = ""] = /^<(\/?)([\w-]+)([\s\S]*?)\/?>$/.exec(part) ?? [];
  if (slash) return `</${name}>`;
  const attributes = [...rest.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)]
    .map(([, key = "", double, single]) => `${key}="${text(double ?? single ?? "")}"`)
    .filter((attribute) => !isOfScripts(name, attribute))
    .toSorted();
  return `<${[name, ...attributes].join(" ")}>`;
};

const isOfScripts = (name: string, attribute: string): boolean =>
  /^(data-|draggable=|autofocus=|tabindex=)/.test(attribute) ||
  (name === "a" && attribute === 'role="button"');
