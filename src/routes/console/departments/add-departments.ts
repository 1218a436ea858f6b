import type { AddPages } from "#routes/console/console-app.ts";
import { addDepartment } from "./department.ts";
import { addDepartmentList } from "./department-list.ts";
import { addDepartmentWhatIf } from "./department-what-if.ts";

/** The pages of those who may ask how departments stand. */
export const addDepartmentPages: AddPages = (pages, deps) => {
  for (const add of [addDepartmentList, addDepartment, addDepartmentWhatIf]) add(pages, deps);
};
