import { type ConsoleContext, languageOf } from "./console-context.ts";

/** Nothing but Porth's own style and pictures, no script, no frame, and forms that go to Porth alone. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers of every page of the console. Nothing of them is kept: another may sit down at the same computer. */
export const guardPage = (c: ConsoleContext): void => {
  c.header("Content-Security-Policy", policy);
  c.header("Cache-Control", "no-store");
  c.header("Content-Language", languageOf(c.req.path));
};
