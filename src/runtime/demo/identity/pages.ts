import { html, raw } from "hono/html";
import type { DemoPerson } from "./people.ts";

type Html = ReturnType<typeof html>;

const style = raw(`
  html { font: 1.125rem/1.5 arial, sans-serif; color: #212b32; background: #f0f4f5; }
  body { max-width: 40rem; margin: 0 auto; padding: 1rem; }
  .demo { display: inline-block; padding: 0 .5rem; background: #005eb8; color: #fff; font-weight: bold; }
  ul { list-style: none; padding: 0; }
  li { margin: 0 0 1rem; padding: 1rem; background: #fff; border: 1px solid #768692; }
  button { width: 100%; padding: .75rem; font: inherit; font-weight: bold; color: #fff; background: #007f3b;
    border: 2px solid transparent; cursor: pointer; }
  button:focus-visible, a:focus-visible { outline: 4px solid #212b32; background: #ffeb3b; color: #212b32; }
  li p { margin: .5rem 0 0; }
  code { overflow-wrap: anywhere; }`);

const page = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Porth demonstration</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="demo">Demonstration</p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;

/** One button for each made-up person; no password. */
export const signInPage = (people: readonly DemoPerson[]): Html =>
  page(
    "Sign in",
    html`<p>Everyone here is made up. Choose who to be.</p>
<form method="post">
<ul>${people.map(
      ({ id, name, post, roles }) => html`
<li>
<button type="submit" name="person" value="${id}" aria-describedby="${id}">${name}, ${post}</button>
<p id="${id}">May: <code>${roles.join(", ")}</code></p>
</li>`,
    )}
</ul>
</form>`,
  );

/** `form` comes from the provider and guards against sign-out from another site. */
export const signOutPage = (form: string): Html =>
  page(
    "Sign out",
    html`${raw(form)}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>`,
  );

export const signedOutPage = (): Html => page("Signed out", html`<p>You are signed out.</p>`);

export const errorPage = (detail: string, porthUrl: string): Html =>
  page("That did not work", html`<p>${detail}</p><p><a href="${porthUrl}">Go to Porth</a></p>`);
