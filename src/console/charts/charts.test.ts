import { describe, expect, it } from "vitest";
import { columnChart } from "./column-chart.ts";
import { shareBar } from "./share-bar.ts";
import { trendChart } from "./trend-chart.ts";

const about = { id: "x", title: "Title <b>", desc: "What is seen" };
const all = (markup: unknown, pattern: RegExp) =>
  [...String(markup).matchAll(pattern)].map(([, found]) => found);

describe("a trend", () => {
  const of = (points: readonly (number | null)[], most = 100) =>
    trendChart({ ...about, points, most, unit: "%", marks: [{ at: 0, text: "1 Nov" }] });

  it("is a picture with a name and a description, both escaped", () => {
    const markup = String(of([50, 60]));
    expect(markup).toContain('role="img" aria-labelledby="x-title" aria-describedby="x-desc"');
    expect(markup).toContain('<title id="x-title">Title &lt;b&gt;</title>');
    expect(markup).toContain('<desc id="x-desc">What is seen</desc>');
    expect(markup).not.toMatch(/style=|NaN|undefined/);
  });

  it("goes from nought to what there can be, left to right", () => {
    expect(all(of([0, 25, 100]), /__line" d="([^"]*)"/g)).toEqual(["M0,100L50,75L100,0"]);
    expect(all(of([0, 25, 100]), /text-anchor="end">([^<]*)</g)).toEqual(["0%", "50%", "100%"]);
    expect(all(of([3, 3], 7), /text-anchor="end">([^<]*)</g)).toEqual(["0%", "5%", "10%"]);
  });

  it("breaks where days are missing, and hatches them", () => {
    const markup = of([10, 10, null, null, 20]);
    expect(all(markup, /__line" d="([^"]*)"/g)).toEqual(["M0,90L25,90M100,80Z"]);
    expect(all(markup, /<rect x="([^"]*)" y="0" width="[^"]*"/g)).toEqual(["37.5%"]);
    expect(all(markup, /<rect x="[^"]*" y="0" width="([^"]*)"/g)).toEqual(["50%"]);
    expect(all(markup, /cx="([^"]*)"/g)).toEqual(["100%"]);
  });

  it.each([
    [[null, 5], ["100%"], 1],
    [[5, null], ["0%"], 1],
    [[5, null, 5, null, 5, 5], ["0%", "40%", "100%"], 2],
    [[null, null], [], 1],
    [[5], ["100%"], 0],
    [[], [], 0],
  ])("of %o has dots at %o and %i gaps", (points, dots, gaps) => {
    const markup = of(points);
    expect(all(markup, /cx="([^"]*)"/g)).toEqual(dots);
    expect(all(markup, /(<pattern)/g)).toHaveLength(gaps);
    const ids = all(markup, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("columns", () => {
  const columns = Array.from({ length: 4 }, (_, at) => ({ label: `M${at}`, value: at, of: 4 }));

  it("stand as high as they count, before what they could be", () => {
    const markup = columnChart({ ...about, columns });
    expect(all(markup, /__bar" x="[^"]*" width="[^"]*" y="[^"]*" height="([^"]*)"/g)).toEqual([
      "0%",
      "25%",
      "50%",
      "75%",
    ]);
    expect(all(markup, /--figure" [^>]*>(\d)</g)).toEqual(["0", "1", "2", "3"]);
    expect(all(markup, /(--minor)/g)).toHaveLength(4);
  });

  it("are none of none", () => {
    expect(String(columnChart({ ...about, columns: [{ label: "M", value: 0, of: 0 }] }))).not.toContain(
      "NaN",
    );
    expect(String(columnChart({ ...about, columns: [] }))).toContain("</svg>");
  });
});

it.each([
  [1, 2, "50%"],
  [0, 0, "0%"],
  [3, 2, "100%"],
  [1, 3, "33.3%"],
])("%i of %i is a bar of %s", (value, of, width) => {
  expect(all(shareBar(value, of), /__bar" x="0" y="0" width="([^"]*)"/g)).toEqual([width]);
});
