import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import type { Language } from "#words/language.ts";
import type { HolderShown, Sight } from "./exemptions-view.ts";

/** The department of an assignment; a link for those who may open its page. */
export const departmentOf = (
  language: Language,
  { department }: HolderShown,
  { opensDepartments }: Sight,
): Html => {
  const name = isolated(departmentName(language, department));
  return opensDepartments
    ? html`<a href="${at(language, departmentAddress(department.code))}">${name}</a>`
    : name;
};
