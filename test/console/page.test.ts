import { describe, expect, it } from "vitest";
import { type Around, at, type PageOptions, page } from "#console/page.ts";

const around: Around = {
  language: "en",
  path: "/requests?state=blocked&text=a%26b",
  board: "Bwrdd <b>Iechyd</b> & Co",
  person: { name: "Dr O'Neill <i>" },
  sections: ["requests", "audit"],
  stylesheet: "/assets/console.0000000000000000.css",
  notice: null,
};

const made = async (change: Partial<PageOptions> = {}, body = "Body <script>") =>
  String(await page({ ...around, title: "Requests", ...change }, body));

describe("a page", () => {
  it.each([
    ["en", false, "Requests – Porth – "],
    ["en", true, "Error: Requests – Porth – "],
    ["cy", true, "Gwall: Requests – Porth – "],
  ] as const)(
    "in %s, with errors %s, is called after itself, Porth and the board",
    async (language, hasErrors, title) => {
      const markup = await made({ language, hasErrors });
      expect(markup).toContain(`<title>${title}Bwrdd &lt;b&gt;Iechyd&lt;/b&gt; &amp; Co</title>`);
      expect(markup).toContain(`<html lang="${language}">`);
    },
  );

  it("is markup where it is written, and text wherever it is given", async () => {
    const markup = await made();
    expect(markup).toContain("Body &lt;script&gt;");
    expect(markup).toContain("Dr O&#39;Neill &lt;i&gt;");
    expect(markup).not.toMatch(/<script|<i>|<b>| style=| on\w+=/);
  });

  it("leads to itself in the other language, with its query", async () => {
    expect(await made()).toContain(
      'href="/cy/requests?state=blocked&amp;text=a%26b" hreflang="cy" lang="cy"',
    );
    expect(await made({ language: "cy" })).toContain(
      'href="/requests?state=blocked&amp;text=a%26b" hreflang="en" lang="en"',
    );
  });

  it("leads only to the sections that the person may open, in the page's language", async () => {
    const links = [
      ...(await made({ language: "cy", current: "audit" })).matchAll(
        /navigation-link" href="([^"]+)"( aria-current="true")?/g,
      ),
    ];
    expect(links.map(([, href, current]) => [href, current !== undefined])).toEqual([
      ["/cy/requests", false],
      ["/cy/audit", true],
    ]);
  });

  it("offers to sign out whoever is signed in, and others to sign in", async () => {
    expect(await made()).toContain('action="/sign-out" method="post"');
    const signedOut = await made({ language: "cy", person: null, sections: [] });
    expect(signedOut).toContain('href="/cy/sign-in"');
    expect(signedOut).not.toMatch(/sign-out|<nav class="nhsuk-header__navigation"/);
  });

  it("says what everybody must know of this Porth, and leads back where there is a way back", async () => {
    const markup = await made({ notice: "Invented", back: { href: "/requests", text: "Back" } });
    expect(markup).toMatch(/<aside class="porth-notice" aria-label="About this Porth">[\s\S]*Invented/);
    expect(markup).toContain('<a class="nhsuk-back-link" href="/requests">Back</a>');
    expect(await made()).not.toMatch(/porth-notice|back-link/);
  });
});

it.each([
  ["en", "/", "/"],
  ["cy", "/", "/cy"],
  ["en", "/requests?a=b", "/requests?a=b"],
  ["cy", "/requests?a=b", "/cy/requests?a=b"],
  ["cy", "/?a=b", "/cy?a=b"],
] as const)("in %s, %s is at %s", (language, path, address) => {
  expect(at(language, path)).toBe(address);
});
