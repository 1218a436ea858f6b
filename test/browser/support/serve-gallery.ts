import { Hono } from "hono";
import { html } from "hono/html";
import type { Around } from "#console/page.ts";
import { readAssetOnNode } from "#runtime/assets/on-node.ts";
import type { Language } from "#words/language.ts";
import { galleryOfContent } from "./gallery.ts";
import { galleryOfEnds, galleryOfForms } from "./gallery-form.ts";
import { type Served, serveOnNode } from "./serve.ts";

export const galleries = { content: galleryOfContent, forms: galleryOfForms, ends: galleryOfEnds };

/** The policy that the console's pages are served under. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Pages that show every component, in both languages, and one that breaks every rule. */
export const serveGallery = (): Promise<Served> => {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("Content-Security-Policy", policy);
  });
  app.get("/console.css", async (c) =>
    c.body((await readAssetOnNode("console.css")) ?? "", 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
  for (const [name, gallery] of Object.entries(galleries)) {
    app.get(`/${name}`, async (c) => c.html(await gallery(around("en", `/${name}`))));
    app.get(`/cy/${name}`, async (c) => c.html(await gallery(around("cy", `/${name}`))));
  }
  app.get("/broken", async (c) => c.html(await broken));
  return serveOnNode((request) => app.fetch(request));
};

const around = (language: Language, path: string): Around => ({
  language,
  path,
  board: language === "en" ? "Glannau'r De University Health Board" : "Bwrdd Iechyd Prifysgol Glannau'r De",
  person: { name: "Dr Rhiannon Vaughan-Pritchard" },
  sections: ["requests", "departments", "exemptions", "imports", "audit"],
  stylesheet: "/console.css",
  notice:
    language === "en"
      ? "A demonstration: the board and everyone in it are invented."
      : "Arddangosiad: dyfeisiwyd y bwrdd a phawb sydd ynddo.",
});

const broken = html`<!doctype html>
<html><head><title></title></head><body style="color: #eee"><img src="/none.png"><input size="300"></body></html>`;
