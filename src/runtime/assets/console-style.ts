import { fileURLToPath } from "node:url";

const source = fileURLToPath(import.meta.resolve("#console/console.scss"));

let made: Promise<Uint8Array<ArrayBuffer>> | null = null;

/** The console's stylesheet, compiled when first asked for and once in a process: it takes most of a second. */
export const consoleStyle = (): Promise<Uint8Array<ArrayBuffer>> => {
  made ??= compiled();
  return made;
};

const compiled = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const { compile, NodePackageImporter } = await import("sass");
  const { css } = compile(source, {
    importers: [new NodePackageImporter()],
    style: "compressed",
  });
  return new TextEncoder().encode(css);
};
