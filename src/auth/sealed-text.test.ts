import { expect, it } from "vitest";
import { sealerWith } from "./sealed-text.ts";

const [old, fresh] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

it("opens what it sealed, and seals alike texts differently", () => {
  const { seal, unseal } = sealerWith([old]);
  const sealed = [seal("whsec_â"), seal("whsec_â")];
  expect(sealed.map(unseal)).toEqual(["whsec_â", "whsec_â"]);
  expect(sealed[0]).not.toBe(sealed[1]);
  expect(sealed[0]).not.toContain("whsec");
});

it("opens with an older key, and seals with the newest", () => {
  const sealed = sealerWith([old]).seal("kept");
  const both = sealerWith([fresh, old]);
  expect(both.unseal(sealed)).toBe("kept");
  expect(sealerWith([fresh]).unseal(both.seal("new"))).toBe("new");
  expect(() => sealerWith([fresh]).unseal(sealed)).toThrow();
});

it("opens nothing that was changed, cut or made up", () => {
  const { seal, unseal } = sealerWith([old]);
  const sealed = Buffer.from(seal("kept"), "base64url");
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(changed.toString("base64url"))).toThrow();
    expect(() => unseal(sealed.subarray(0, at).toString("base64url"))).toThrow();
  }
});
