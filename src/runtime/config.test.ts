import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { readNodeConfig } from "./config-on-node.ts";
import { policyName } from "./policy.ts";
import { commandSettings, demonstrationSettings, nodeSettings } from "./settings/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "porth-config-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const receiptKey = { kty: "OKP", crv: "Ed25519", kid: "r-1", x: "public", d: "the-private-part" };
const issuer = {
  name: "board",
  issuer: "https://login.test/",
  jwks_url: "https://login.test/jwks",
  audiences: ["https://porth.test"],
  algorithms: ["RS256"],
  sign_in: { client_id: "porth", client_secret: "the-client-secret" },
};
const sound: Readonly<Record<string, string>> = {
  PORTH_ISSUERS: JSON.stringify([issuer]),
  PORTH_RECEIPT_KEYS: JSON.stringify([receiptKey]),
  PORTH_URL: "https://porth.test",
  PORTH_BOARD: JSON.stringify({ en: "Test board", cy: "Bwrdd prawf" }),
  PORTH_SESSION_KEY: "n".repeat(43),
  PORTH_SECRET_KEY: "s".repeat(43),
  PORTH_DATABASE: "porth.db",
};
const faultsIn = (environment: Readonly<Record<string, string>>): readonly string[] => {
  const config = readNodeConfig(environment);
  return "faults" in config ? config.faults : [];
};

describe("the settings", () => {
  it("are complete without those that have a default", () => expect(faultsIn(sound)).toEqual([]));

  it.each(Object.keys(sound))("are not without %s, which is named", (name) => {
    const { [name]: _, ...others } = sound;
    expect(faultsIn(others)).toEqual([`${name} is missing`]);
  });

  it("are read to the end: each fault is told, of all of them at once", () => {
    const faults = faultsIn({
      ...sound,
      PORTH_ISSUERS: "{",
      PORTH_URL: "porth",
      PORT: "none",
      PORTH_INBOUND: "[1]",
      PORTH_BOARD_FILE: JSON.stringify({ policy: { plan_months: 0 }, extra: 1 }),
    });
    const named = faults.map((fault) => fault.split(" ").slice(0, 2).join(" "));
    expect(named).toEqual(
      expect.arrayContaining([
        "PORTH_ISSUERS is",
        "PORTH_URL must",
        "PORT Invalid",
        "PORTH_INBOUND (0)",
        "PORTH_BOARD_FILE /extra",
        "PORTH_BOARD_FILE /policy/plan_months",
      ]),
    );
  });

  const secrets = {
    PORTH_ISSUERS: ["the-client-secret", { ...issuer, algorithms: ["HS256"], sign_in: "the-client-secret" }],
    PORTH_RECEIPT_KEYS: ["the-private-part", { ...receiptKey, kty: "RSA", crv: "the-private-part" }],
    PORTH_INBOUND: ["whsec_hidden", { source: "ESR", secrets: ["whsec_hidden"], key: "whsec_hidden" }],
  } as const;
  it.each(Object.entries(secrets))("%s is not repeated when it is wrong", (name, [secret, row]) => {
    for (const text of [JSON.stringify([row]), JSON.stringify(row), `${secret} [`, JSON.stringify(secret)]) {
      const faults = faultsIn({ ...sound, [name]: text });
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.join("\n")).not.toContain(secret);
    }
  });

  it.each(["PORTH_SESSION_KEY", "PORTH_SECRET_KEY"])("%s is not repeated when it is wrong", (name) => {
    const faults = faultsIn({ ...sound, [name]: "not-quite-a-key" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain("not-quite");
  });
});

describe("the board's file", () => {
  const own = JSON.stringify({ policy: { id: "test", version: "2", max_extract_age_days: 10 } });

  it("is read from its path on Node, or is the setting itself, on Workers too", () => {
    const digests = [
      readNodeConfig({ ...sound, PORTH_BOARD_FILE: written("board.json", own) }),
      readNodeConfig({ ...sound, PORTH_BOARD_FILE: own }),
      readConfig({ ...sound, PORTH_BOARD_FILE: own }),
    ].map((config) => ("faults" in config ? config.faults : policyName(config.boardFile.policy).digest));
    expect(new Set(digests).size).toBe(1);
    expect(digests[0]).toMatch(/^sha256:/);
  });

  it("that is wrong keeps a Worker from starting too, as does a path, which it cannot follow", () => {
    const wrong = JSON.stringify({ policy: { plan_months: 0 }, more: 1 });
    expect(readConfig({ ...sound, PORTH_BOARD_FILE: wrong })).toEqual({
      faults: [
        "PORTH_BOARD_FILE /more is not a field that Porth knows",
        "PORTH_BOARD_FILE /policy/plan_months must be at least 1",
      ],
    });
    expect(readConfig({ ...sound, PORTH_BOARD_FILE: "data/board.json" })).toEqual({
      faults: ["PORTH_BOARD_FILE is not JSON"],
    });
  });

  it("that cannot be read keeps Porth from starting, with whatever else does", () => {
    const { PORTH_URL: _, ...others } = sound;
    expect(faultsIn({ ...others, PORTH_BOARD_FILE: join(folder, "none.json") })).toEqual([
      "PORTH_URL is missing",
      "PORTH_BOARD_FILE names a file that cannot be read",
    ]);
  });
});

describe(".env.example", () => {
  const text = readFileSync(".env.example", "utf8");
  const given = parseEnv(text) as Record<string, string>;
  const optional = parseEnv(text.replaceAll(/^# ([A-Z_]+=)/gm, "$1")) as Record<string, string>;
  const shapes = { ...commandSettings.shape, ...demonstrationSettings.shape, ...nodeSettings.shape };

  it("has every setting that is read, and none besides", () =>
    expect(Object.keys(optional).toSorted()).toEqual(Object.keys(shapes).toSorted()));

  it("leaves open what must be filled in, and no more", () =>
    expect(faultsIn(given).map((fault) => fault.split(" ")[0])).toEqual([
      "PORTH_RECEIPT_KEYS",
      "PORTH_SESSION_KEY",
      "PORTH_SECRET_KEY",
    ]));

  const defaults = Object.keys(optional).filter((name) => !(name in given) && optional[name] !== "");
  it.each(defaults)("gives %s as it is without it", (name) => {
    const shape = shapes[name as keyof typeof shapes];
    expect(shape.parse(optional[name])).toEqual(shape.parse(undefined));
  });

  it("knows every setting that the code speaks of", () => {
    const product = globSync("src/**/*.ts").filter((path) => !/\.(test|fixture)\.ts$/.test(path));
    const spoken = product
      .flatMap(
        (path) => readFileSync(path, "utf8").match(/\bPORTH_[A-Z_]+\b|(?<=\benv\.)[A-Z_]{3,}\b/g) ?? [],
      )
      .filter((name) => !notSettings.has(name));
    expect(Object.keys(shapes)).toEqual(expect.arrayContaining([...new Set(spoken)]));
  });
});

/** The code of a fault, and what wrangler.toml binds. */
const notSettings: ReadonlySet<string> = new Set(["PORTH_NOT_DIALABLE", "ASSETS", "WORK"]);
