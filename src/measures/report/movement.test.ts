import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMore, movementOf, percentOf, percentText } from "./movement.ts";

const share = (value: number, of: number) => ({ value, of });

describe("in percent", () => {
  it.each([
    [share(1, 3), 33.3, "33.3"],
    [share(2, 3), 66.7, "66.7"],
    [share(0, 7), 0, "0.0"],
    [share(96, 100), 96, "96.0"],
    [share(1, 800), 0.1, "0.1"],
    [share(0, 0), null, null],
    [null, null, null],
  ])("%o is %s", (of, percent, text) => {
    expect([percentOf(of), percentText(of)]).toEqual([percent, text]);
  });
});

describe("movement", () => {
  it.each([
    [share(8, 10), share(7, 10), "more", "better", 10],
    [share(7, 10), share(8, 10), "more", "worse", -10],
    [share(8, 10), share(7, 10), "less", "worse", 10],
    [share(7, 10), share(8, 10), "less", "better", -10],
    [share(7, 10), share(14, 20), "less", "same", 0],
    [share(500, 1001), share(500, 1000), "more", "worse", 0],
    [share(1, 8), share(1, 16), "more", "better", 6.3],
    [share(1, 16), share(1, 8), "more", "worse", -6.3],
    [share(0, 0), share(1, 2), "more", "unknown", null],
    [share(1, 2), share(0, 0), "more", "unknown", null],
    [null, share(1, 2), "more", "unknown", null],
    [share(1, 2), null, "more", "unknown", null],
  ] as const)("from %3$o… %#", (now, last, good, direction, points) => {
    expect(movementOf(now, last, good)).toEqual({ direction, points });
  });

  const anyShare = fc
    .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
    .map(([value, more]) => share(value, value + more));

  it("there and back is the same way, with the opposite sign", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const [there, back] = [movementOf(a, b, "more"), movementOf(b, a, "more")];
        const opposite = { better: "worse", worse: "better", same: "same", unknown: "unknown" } as const;
        return (
          back.direction === opposite[there.direction] &&
          (there.points ?? 0) + (back.points ?? 0) === 0 &&
          isMore(a, b) === (there.direction === "better")
        );
      }),
    );
  });
});
