import "./src/runtime/assets/gather.ts";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Known to all: they open nothing but tests. */
const workerSettings = {
  PORTH_ISSUERS: JSON.stringify([
    {
      name: "test",
      issuer: "https://issuer.test",
      jwks_url: "https://issuer.test/jwks",
      audiences: ["https://porth.test"],
      algorithms: ["ES256"],
    },
  ]),
  PORTH_RECEIPT_KEYS: JSON.stringify([
    {
      kty: "OKP",
      crv: "Ed25519",
      kid: "receipts-1",
      d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    },
  ]),
  PORTH_URL: "https://porth.test",
  PORTH_BOARD: JSON.stringify({ en: "Test board", cy: "Bwrdd prawf" }),
  PORTH_SESSION_KEY: "dGhpcyBrZXkgb3BlbnMgbm90aGluZyBidXQgdGVzdHM",
  PORTH_SECRET_KEY: "dGhpcyBrZXkgb3BlbnMgbm90aGluZyBidXQgdGVzdHM",
  PORTH_WEBHOOK_HOSTS: JSON.stringify(["hr.test"]),
};

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          isolate: false,
          include: ["src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["test/bench/**", "test/worker/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: workerSettings },
          }),
        ],
        test: {
          name: "workerd",
          isolate: false,
          include: [
            "test/flows/**/*.test.ts",
            "test/worker/**/*.test.ts",
            "src/imports/**/*.test.ts",
            "src/auth/**/*.test.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
