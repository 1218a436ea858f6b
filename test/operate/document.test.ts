import { it } from "vitest";
import { expectAsPrinted, patienceOfTest } from "../support/documented.ts";

it(
  "the commands of docs/operate.md do what it says, one after the other, and print what stands below them",
  () => expectAsPrinted("docs/operate.md"),
  patienceOfTest,
);
