import { html } from "hono/html";
import { insetText } from "#console/components/inset-text.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import type { Owner } from "#gate/finding.ts";
import type { NextMove } from "#measures/next-moves.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { doWords, youWords } from "#words/pages/next-moves-do.ts";
import { departmentsOf, type Section } from "./wanted.ts";

/** What a role does now about all that blocks in a service group, and which departments that would clear. */
export const whatToDo = (language: Language, { owner, all }: Section, opens: boolean): Html | string => {
  const blocking = all.filter(({ severity }) => severity === "block");
  if (blocking.length === 0) return "";
  const say = sayIn(doWords, language);
  const cleared = departmentsOf(blocking.filter(({ ownerWouldClear }) => ownerWouldClear));
  const names = cleared.map((department) => {
    const name = isolated(departmentName(language, department));
    return opens ? html`<a href="${at(language, departmentAddress(department.code))}">${name}</a>` : name;
  });
  return insetText({
    language,
    text: html`<p><strong>${sayIn(youWords, language)(owner)}:</strong></p>
      <ul class="nhsuk-list nhsuk-list--bullet">${actionsOf(language, blocking).map((text) => html`<li>${text}</li>`)}</ul>
      <p>${say("clears", { count: cleared.length })}${names.map((name, place) => html`${place > 0 ? "," : ""} ${name}`)}${names.length > 0 ? "." : ""}</p>`,
  });
};

type Action = Exclude<keyof typeof doWords.texts, "plans" | "clears">;

/** Each thing to do once, for so many plans as it is to be done with. */
const actionsOf = (language: Language, moves: readonly NextMove[]): readonly string[] => {
  const say = sayIn(doWords, language);
  return [...Map.groupBy(moves, actionOf)].flatMap(([action, ones]) =>
    action === null
      ? []
      : [say(action, { plans: say("plans", { count: ones.reduce((sum, { count }) => sum + count, 0) }) })],
  );
};

const actionOf = ({ code, owner }: Pick<NextMove, "code" | "owner">): Action | null => {
  switch (code) {
    case "plan_not_signed_off":
      return signing[owner];
    case "staff_list_missing":
    case "staff_list_stale":
      return "staff_list";
    case "allocate_extract_missing":
    case "allocate_extract_stale":
      return "allocate";
    default:
      return code in doWords.texts ? (code as Action) : null;
  }
};

/** What brings a plan on its way to signature one step further, by whose move it is. */
const signing: Readonly<Record<Owner, Action>> = {
  consultant: "complete",
  consultant_and_clinical_director: "discuss",
  clinical_director: "sign",
  service_manager: "sign",
  service_group_medical_director: "sign",
  executive_medical_director: "settle",
  job_planning_manager: "replace",
  data_steward: "sign",
};
