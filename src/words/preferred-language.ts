import type { Language } from "./language.ts";

/**
 * The language that an Accept-Language header asks for (RFC 9110): Welsh when it is wanted more than English, or as
 * much and named first. English otherwise, also when the header is absent or cannot be read.
 */
export const preferredLanguage = (acceptLanguage: string | null): Language => {
  const ranges = (acceptLanguage ?? "").split(",").flatMap(parseRange);
  const wanted = (language: string) => ranges.filter(({ primary }) => primary === language);
  const quality = (language: string) =>
    Math.max(0, ...(wanted(language).length > 0 ? wanted(language) : wanted("*")).map(({ q }) => q));
  const welshFirst = ranges.find(({ primary }) => primary === "cy" || primary === "en")?.primary === "cy";
  const [cy, en] = [quality("cy"), quality("en")];
  return cy > en || (cy === en && cy > 0 && welshFirst) ? "cy" : "en";
};

interface Range {
  /** `cy` of `cy-GB`, in lower case; `*` for any. */
  readonly primary: string;
  /** From 0, not wanted, to 1. */
  readonly q: number;
}

/** One range with its weight, `cy-GB;q=0.8`; none when it is not written so. */
const parseRange = (text: string): readonly Range[] => {
  const [range = "", weight = "q=1", ...more] = text.split(";").map((part) => part.trim().toLowerCase());
  const primary = /^(?:([a-z]{1,8})(?:-[a-z0-9]{1,8})*|\*)$/.exec(range);
  const q = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(weight)?.[1];
  return primary && q !== undefined && more.length === 0
    ? [{ primary: primary[1] ?? "*", q: Number(q) }]
    : [];
};
