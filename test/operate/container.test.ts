import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { receiptKey } from "../support/porth.ts";
import { somePort } from "../support/process.ts";
import { testIssuer } from "../support/tokens.ts";

const dockerfile = readFileSync("docs/operate/Dockerfile", "utf8");
const about = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };

/** The values of an instruction, in order; continued lines are one. */
const instructions = (name: string): readonly string[] =>
  [...dockerfile.replaceAll(/\\\n\s*/g, "").matchAll(new RegExp(`^${name} (.*)$`, "gm"))].map(
    ([, value = ""]) => value,
  );
const words = (text = "[]") => z.array(z.string()).parse(JSON.parse(text));
const health = words(/CMD (\[.*\])/.exec(instructions("HEALTHCHECK")[0] ?? "")?.[1]);

describe("the Dockerfile", () => {
  it("has nothing that a linter warns of", () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(
      validate(`${dockerfile}
RUNN true`),
    ).toHaveLength(1);
  });

  it("builds in one stage and runs in another, with the Node that the packages would bring, as nobody in particular", () => {
    const images = instructions("FROM");
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toContain(`node:${about.dependencies.node}-`);
    expect(instructions("USER")).toEqual(["node"]);
    expect(dockerfile.indexOf("\nUSER ")).toBeGreaterThan(dockerfile.lastIndexOf("\nRUN "));
  });

  it("copies only what is there, and what its ignore file lets through", () => {
    const letThrough = readFileSync("docs/operate/Dockerfile.dockerignore", "utf8");
    for (const copied of instructions("COPY").filter((text) => !text.startsWith("--from")))
      for (const path of copied.split(" ").slice(0, -1)) {
        expect(existsSync(path), path).toBe(true);
        expect(letThrough).toContain(`!${path}\n`);
      }
  });
});

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
if (!isRoot) console.log("The entry command runs as who runs the tests: only root can run it as nobody.");

describe("its entry command, in a clean folder that is not its own, as nobody", () => {
  let folder: string;
  const port = String(somePort());
  let env: Record<string, string>;
  const as = isRoot ? { uid: nobody, gid: nobody } : {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "porth-container-"));
    execFileSync("chmod", ["0755", folder]);
    const app = join(folder, "porth");
    mkdirSync(app);
    for (const path of ["package.json", "drizzle", "src"]) cpSync(path, join(app, path), { recursive: true });
    for (const name of runtimePackages()) {
      mkdirSync(dirname(join(app, name)), { recursive: true });
      execFileSync("bash", ["-c", 'cp -al "$0" "$1" 2>/dev/null || cp -a "$0" "$1"', name, join(app, name)]);
    }
    mkdirSync(join(folder, "data"));
    if (isRoot) chownSync(join(folder, "data"), nobody, nobody);
    env = {
      ...Object.fromEntries((instructions("ENV")[0] ?? "").split(" ").map((pair) => pair.split("="))),
      PORT: port,
      HOST: "127.0.0.1",
      PORTH_DATABASE: join(folder, "data/porth.db"),
      PORTH_ISSUERS: JSON.stringify(testIssuer().issuers),
      PORTH_RECEIPT_KEYS: JSON.stringify([receiptKey]),
      PORTH_URL: "https://porth.test",
      PORTH_BOARD: JSON.stringify({ en: "Test board", cy: "Bwrdd prawf" }),
      PORTH_SESSION_KEY: Buffer.alloc(32).toString("base64url"),
      PORTH_SECRET_KEY: Buffer.alloc(32).toString("base64url"),
    };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (
    args: readonly string[],
  ): { child: ChildProcess; ended: Promise<number | null>; said: () => string } => {
    const child = spawn(process.execPath, args, { cwd: join(folder, "porth"), env, ...as });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
    const ended = new Promise<number | null>((end) => child.once("exit", end));
    return { child, ended, said: () => said };
  };

  it("makes its file, answers, is well, and stops when it is told to; its health check says so each time", async () => {
    const migrated = run(["src/runtime/cli.ts", "migrate"]);
    expect(await migrated.ended, migrated.said()).toBe(0);
    const porth = run(words(instructions("CMD").at(-1)));
    await vi.waitFor(() => expect(porth.said()).toContain("Porth answers"), { timeout: 30_000 });
    const [, ...check] = health;
    expect(await run(check).ended).toBe(0);
    const page = await fetch(`http://127.0.0.1:${port}/signed-out`);
    expect(page.status).toBe(200);
    porth.child.kill("SIGTERM");
    expect(await porth.ended, porth.said()).toBe(0);
    expect(await run(check).ended).toBe(1);
  });
});

/** What `npm ci --omit=dev` installs, but for Node itself. */
function runtimePackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(
      ([path, { dev, devOptional }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional,
    )
    .map(([path]) => path)
    .filter((path) => path !== "node_modules/node" && existsSync(path));
}
