import fc from "fast-check";
import { expect, it } from "vitest";
import { languages } from "./language.ts";
import { preferredLanguage } from "./preferred-language.ts";

it.each<[string | null, "en" | "cy"]>([
  [null, "en"],
  ["", "en"],
  ["cy", "cy"],
  ["cy-GB", "cy"],
  ["CY-gb", "cy"],
  ["en", "en"],
  ["fr", "en"],
  ["*", "en"],
  ["cy, en", "cy"],
  ["en, cy", "en"],
  ["cy-GB,cy;q=0.9,en-GB;q=0.8,en;q=0.7", "cy"],
  ["en-GB,en;q=0.9,cy;q=0.8", "en"],
  ["en;q=0.5, cy;q=0.8", "cy"],
  ["fr, cy;q=0.3", "cy"],
  ["fr, cy;q=0.3, *;q=0.5", "en"],
  ["cy;q=0.5, *;q=0.1", "cy"],
  ["*, en;q=0", "cy"],
  ["cy;q=0", "en"],
  ["cy;q=0, en;q=0", "en"],
  ["cy;q=0.001", "cy"],
  [" cy ; q=1.000 ", "cy"],
  ["cy;q=1.001", "en"],
  ["cy;q=-1", "en"],
  ["cy;q=high", "en"],
  ["cy;q", "en"],
  ["cy;q=0.9;q=1", "en"],
  ["cyrillic", "en"],
  ["cy_GB", "en"],
  [",,cy,,", "cy"],
  ["en;q=nonsense, cy;q=0.1", "cy"],
])("%j asks for %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

it("answers any text at all with a language", () => {
  const headerLike = fc
    .array(fc.constantFrom("cy", "en", "*", "-GB", ";q=", "0.5", "1", ",", ";", " ", "=", "é"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), headerLike), (header) => {
      expect(languages).toContain(preferredLanguage(header));
    }),
  );
});
