import { beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Decision } from "../support/bodies.ts";
import { ask, loadCardiology, put } from "../support/cardiology.ts";
import { type Caller, testPorth } from "../support/porth.ts";

let form: Caller;

beforeAll(async () => {
  const porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(["Gate.Ask"]);
});

const english = "1 consultant's job plan is out of date.";
const welsh = "Mae cynllun swydd 1 meddyg ymgynghorol wedi dod i ben.";

describe("the language of an answer", () => {
  it.each([
    ["no header", {}, "en", english],
    ["cy", { "accept-language": "cy" }, "cy", welsh],
    ["cy-GB before en", { "accept-language": "cy-GB, en;q=0.8" }, "cy", welsh],
    ["en before cy", { "accept-language": "en, cy;q=0.8" }, "en", english],
    ["a language that Porth does not speak", { "accept-language": "de" }, "en", english],
    ["lang=cy over the header", { "accept-language": "en", query: "?lang=cy" }, "cy", welsh],
    ["lang=en over the header", { "accept-language": "cy", query: "?lang=en" }, "en", english],
  ] as const)("201 for %s", async (_, headers, language, message) => {
    const response = await put(form, ask, crypto.randomUUID(), headers);
    expect(response.status).toBe(201);
    expect(response.headers.get("content-language")).toBe(language);
    expect(response.headers.get("vary")).toContain("Accept-Language");
    const body = await bodyOf<Decision>(response);
    expect(body.reasons[0]?.message).toBe(message);
    expect(body.department.name).toBe(language === "cy" ? "Cardioleg" : "Cardiology");
  });

  it("201 with both for lang=both", async () => {
    const response = await put(form, ask, crypto.randomUUID(), {
      query: "?lang=both",
      "accept-language": "cy",
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("content-language")).toBe("en, cy");
    const [reason] = (await bodyOf<Decision>(response)).reasons;
    expect(reason?.message).toEqual({ en: english, cy: welsh });
    expect(reason?.fix).toEqual({
      en: "Hold the job plan reviews and sign them off on Allocate.",
      cy: "Cynhaliwch yr adolygiadau cynllun swydd a llofnodwch y cynlluniau ar Allocate.",
    });
  });

  it("falls back to the English name where a department has no other", async () => {
    const derm = { department: "DERM", vacancy: { ref: "1" } };
    const response = await put(form, derm, crypto.randomUUID(), { "accept-language": "cy" });
    expect((await bodyOf<Decision>(response)).department.name).toBe("Dermatology");
  });

  it("400 for another lang", async () => {
    expect((await put(form, ask, "k-1", { query: "?lang=fr" })).status).toBe(400);
  });
});
