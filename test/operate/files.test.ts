import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";

const unit = readFileSync("docs/operate/porth.service", "utf8");

/** The directives of the unit by section, without comments. */
const sections = new Map<string, readonly (readonly [string, string])[]>(
  unit
    .split(/^\[/m)
    .slice(1)
    .map((text) => {
      const [name = "", ...lines] = text.split("\n");
      const pairs = lines
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const);
      return [name.replace("]", ""), pairs];
    }),
);

it("the systemd unit has its three sections, and every line in them is a directive", () => {
  expect([...sections.keys()]).toEqual(["Unit", "Service", "Install"]);
  for (const [name] of [...sections.values()].flat()) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
  const service = new Map(sections.get("Service"));
  expect(service.get("ExecStart")).toMatch(/ src\/runtime\/node\.ts$/);
  for (const [name, value] of Object.entries({
    DynamicUser: "yes",
    NoNewPrivileges: "yes",
    CapabilityBoundingSet: "",
    ProtectSystem: "strict",
    ProtectHome: "yes",
    PrivateDevices: "yes",
    StateDirectory: "porth",
  }))
    expect(service.get(name), name).toBe(value);
});

const analyse = "systemd-analyze";

const hasSystemd = (() => {
  try {
    return execFileSync(analyse, ["--version"]).length > 0;
  } catch {
    console.log("There is no systemd-analyze here: the unit is read by this test alone.");
    return false;
  }
})();

it.runIf(hasSystemd)("systemd finds no fault with it, and exposes little", () => {
  const folder = mkdtempSync(join(tmpdir(), "porth-unit-"));
  const file = join(folder, "porth.service");
  writeFileSync(file, unit.replaceAll("/opt/porth", resolve(".")));
  const said = execFileSync(analyse, ["verify", file], { stdio: "pipe" }).toString();
  expect(said).toBe("");
  execFileSync(analyse, ["security", "--offline=true", "--threshold=20", file], { stdio: "pipe" });
  rmSync(folder, { recursive: true });
});

/** What containers.dev lets stand there, as far as Porth uses it. */
const command = z.union([z.string(), z.array(z.string())]);
const port = z.int().min(0).max(65_535);
const devContainer = z.strictObject({
  name: z.string(),
  image: z.string().regex(/^[\w./-]+:[\w.-]+$/),
  remoteUser: z.string(),
  updateContentCommand: command,
  postAttachCommand: command,
  containerEnv: z.record(z.string(), z.string()),
  forwardPorts: z.array(port),
  portsAttributes: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({
      label: z.string(),
      onAutoForward: z.enum(["notify", "openBrowser", "openBrowserOnce", "openPreview", "silent", "ignore"]),
    }),
  ),
  hostRequirements: z.strictObject({ cpus: z.int().min(1), memory: z.string().regex(/^\d+([tgmk]b)?$/) }),
  customizations: z.record(z.string(), z.unknown()),
});

it("the Dev Container has what its specification knows, and forwards the ports of the demonstration", () => {
  const read = devContainer.parse(JSON.parse(readFileSync(".devcontainer/devcontainer.json", "utf8")));
  expect(read.remoteUser).not.toBe("root");
  expect(read.forwardPorts).toEqual([8787, 8788]);
});

it("a deployment names what every environment of wrangler.toml has: its database by the binding, and its migrations", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const toml = readFileSync("wrangler.toml", "utf8");
  const environments = [...toml.matchAll(/^\[env\.(\w+)\]$/gm)].map(([, name]) => name);
  expect(environments).toContain("production");
  for (const name of environments) {
    const [, database = ""] = toml.split(`[[env.${name}.d1_databases]]`);
    expect(database.split("\n[")[0]).toMatch(/binding = "DB"[\s\S]*migrations_dir = "drizzle"/);
  }
  expect(scripts.deploy).toMatch(/^wrangler d1 migrations apply DB --remote .*&& wrangler deploy /);
});
