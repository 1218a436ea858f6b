import { exportJWK, generateKeyPair, type JWK } from "jose";
import { describe, expect, it } from "vitest";
import { resealSecrets } from "#actions/webhooks/reseal-secrets.ts";
import { clock } from "#auth/principal.ts";
import { receiptsFrom } from "#auth/receipts.ts";
import { sealerWith } from "#auth/sealed-text.ts";
import { sealWith } from "#auth/session-seal.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf, type EndpointWithSecret } from "../support/bodies.ts";
import { loadCardiology, put } from "../support/cardiology.ts";
import { receiptKey, type TestPorth, testPorth } from "../support/porth.ts";
import { asManager } from "../support/receivers.ts";
import { linesOf } from "../support/reviewing.ts";

const [oldKey, newKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
type Keys = readonly [Uint8Array, ...Uint8Array[]];

/** The steps of a rotation: each opens what the one before and the one after it have sealed. */
const steps: readonly Keys[] = [[oldKey], [oldKey, newKey], [newKey, oldKey], [newKey]];

describe("the key of sessions", () => {
  it("is replaced without anybody having to sign in again", async () => {
    const later = 4_102_444_800_000;
    for (const [at, keys] of steps.entries()) {
      const sealed = await sealWith(keys).close("session", { id: "ses_1" }, later);
      for (const near of [steps[at - 1], steps[at + 1]])
        if (near) expect(await sealWith(near).open("session", sealed, 0)).toMatchObject({ id: "ses_1" });
    }
  });

  it("that is gone opens nothing", async () => {
    const sealed = await sealWith([oldKey]).close("session", { id: "ses_1" }, 4_102_444_800_000);
    expect(await sealWith([newKey]).open("session", sealed, 0)).toBeNull();
  });
});

describe("the key of receipts", () => {
  const publicHalf = ({ d: _, ...key }: JWK): JWK => key;
  const receiptOf = async (porth: TestPorth, key: string): Promise<string> => {
    const form = await porth.as(["Gate.Ask"]);
    const response = await put(form, { department: "CARD", vacancy: { ref: `TRAC-${key}` } }, key);
    const { receipt } = (await response.json()) as { receipt: string };
    return (await form.get(receipt)).text();
  };
  const verdictOf = async (porth: TestPorth, receipt: string): Promise<string> => {
    const browser = porth.browser();
    const page = await browser.post("/verify", { receipt });
    return page.text();
  };

  it("is replaced: both are published, and receipts of either are genuine without the old private half", async () => {
    const { privateKey } = await generateKeyPair("Ed25519", { extractable: true });
    const fresh: JWK = { ...(await exportJWK(privateKey)), kid: "receipts-2" };
    const before = await testPorth();
    await loadCardiology(before);
    const old = await receiptOf(before, "k-1");
    const both = await before.restarted({ receipts: await receiptsFrom([receiptKey, fresh]) });
    const after = await before.restarted({ receipts: await receiptsFrom([fresh, publicHalf(receiptKey)]) });
    const young = await receiptOf(after, "k-2");
    for (const porth of [both, after]) {
      const { keys } = (await (await porth.anyone.get("/.well-known/jwks.json")).json()) as {
        keys: readonly JWK[];
      };
      expect(keys.map(({ kid }) => kid).toSorted()).toEqual(["receipts-1", "receipts-2"]);
      expect(keys.every((key) => !("d" in key))).toBe(true);
      for (const receipt of [old, young]) expect(await verdictOf(porth, receipt)).toContain("Genuine");
    }
  });
});

describe("the key of webhook secrets", () => {
  const registered = async (porth: TestPorth) =>
    bodyOf<EndpointWithSecret>(
      await asManager(porth).send(
        "POST",
        "/v1/webhook-endpoints",
        { url: "https://hr.test/a" },
        {
          "idempotency-key": "k-1",
        },
      ),
    );
  const sealed = async ({ db }: TestPorth): Promise<string> =>
    (await db.d1.prepare("select secret from endpoint").first<string>("secret")) ?? "";

  it("is replaced: all is sealed anew, the same answer is given again, and the old key is not needed", async () => {
    const porth = await testPorth({ sealer: sealerWith([oldKey]) });
    const { secret } = await registered(porth);
    const both = await porth.restarted({ sealer: sealerWith([newKey, oldKey]) });
    expect(await resealSecrets(both.deps, clock)).toEqual({ endpoints: 1 });
    const alone = await porth.restarted({ sealer: sealerWith([newKey]) });
    expect(sealerWith([newKey]).unseal(await sealed(porth))).toBe(secret);
    expect((await registered(alone)).secret).toBe(secret);
    expect(await linesOf(porth, "secrets.resealed")).toMatchObject([{ data: { endpoints: 1 } }]);
  });

  it("is replaced by housekeeping too, once; by a key that does not open them nothing is lost", async () => {
    const porth = await testPorth({ sealer: sealerWith([oldKey]) });
    const { secret } = await registered(porth);
    const wrong = await porth.restarted({ sealer: sealerWith([newKey]) });
    await expect(resealSecrets(wrong.deps, clock)).rejects.toThrow("None of the keys opens this.");
    const both = await porth.restarted({ sealer: sealerWith([newKey, oldKey]) });
    await keepHouse(both.deps);
    await keepHouse(both.deps);
    expect(sealerWith([newKey]).unseal(await sealed(porth))).toBe(secret);
    expect(await linesOf(porth, "secrets.resealed")).toHaveLength(1);
  });
});
