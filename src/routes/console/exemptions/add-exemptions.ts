import type { AddPages } from "#routes/console/console-app.ts";
import { addExemptionCheck } from "./exemption-check.ts";
import { addExemptionEnd } from "./exemption-end.ts";
import { addExemptionForm } from "./exemption-form.ts";
import { addExemptionList } from "./exemption-list.ts";

/** The pages of those who may exempt. */
export const addExemptionPages: AddPages = (pages, deps) => {
  for (const add of [addExemptionList, addExemptionForm, addExemptionCheck, addExemptionEnd])
    add(pages, deps);
};
