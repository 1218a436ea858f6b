import type { Answer } from "#gate/answer.ts";
import type { Finding } from "#gate/finding.ts";
import type { Policy } from "#gate/policy.ts";
import { fixOf, inBoth, messageOf } from "./render.ts";

/** An answer in words, in both languages: what is kept of a decision, so that it reads the same for ever. */
export interface ToldAnswer extends Omit<Answer, "reasons" | "warnings"> {
  readonly reasons: readonly ToldFinding[];
  readonly warnings: readonly ToldFinding[];
}

export interface ToldFinding extends Finding {
  readonly message: InBoth;
  readonly fix: InBoth;
  /** The board's own guidance, where the policy links to it. */
  readonly help: string | null;
}

export interface InBoth {
  readonly en: string;
  readonly cy: string;
}

export const tell = (answer: Answer, { help }: Policy): ToldAnswer => {
  const told = (finding: Finding): ToldFinding => ({
    ...finding,
    message: inBoth((language) => messageOf(finding, language)),
    fix: inBoth((language) => fixOf(finding, language)),
    help: help[finding.rule] ?? null,
  });
  return { ...answer, reasons: answer.reasons.map(told), warnings: answer.warnings.map(told) };
};
