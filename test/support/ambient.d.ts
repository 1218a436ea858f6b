/** What Vite and workerd lend the tests, as far as these use it. */
interface ImportMeta {
  readonly glob: <T>(
    pattern: string,
    options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true },
  ) => Record<string, T>;
}

declare module "cloudflare:workers" {
  export const env: { readonly DB: import("@cloudflare/workers-types").D1Database };
  export const waitUntil: (work: Promise<unknown>) => void;
}

declare module "*?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives the text so.
  export default text;
}
