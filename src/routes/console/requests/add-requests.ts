import type { AddPages } from "#routes/console/console-app.ts";
import { addRequest } from "./request.ts";
import { addRequestList } from "./requests.ts";
import { addWithdraw } from "./withdraw.ts";
import { addWordCheck } from "./word-check.ts";
import { addWordDone } from "./word-done.ts";
import { addWordSteps } from "./word-steps.ts";

/** The pages of those who review. */
export const addRequests: AddPages = (pages, deps) => {
  for (const add of [addRequestList, addRequest, addWordSteps, addWordCheck, addWordDone, addWithdraw])
    add(pages, deps);
};
