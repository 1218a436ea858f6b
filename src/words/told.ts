import type { Answer } from "#gate/answer.ts";
import type { Finding } from "#gate/finding.ts";
import type { PayrollAnswer } from "#gate/payroll/payroll-answer.ts";
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

/** The second question's answer in words. */
export interface ToldPayrollAnswer extends Omit<PayrollAnswer, "reasons"> {
  readonly reasons: readonly ToldFinding[];
}

export const tell = (answer: Answer, policy: Policy): ToldAnswer => ({
  ...answer,
  reasons: inWords(answer.reasons, policy),
  warnings: inWords(answer.warnings, policy),
});

export const tellPayroll = (answer: PayrollAnswer, policy: Policy): ToldPayrollAnswer => ({
  ...answer,
  reasons: inWords(answer.reasons, policy),
});

const inWords = (findings: readonly Finding[], { help }: Policy): readonly ToldFinding[] =>
  findings.map((finding) => ({
    ...finding,
    message: inBoth((language) => messageOf(finding, language)),
    fix: inBoth((language) => fixOf(finding, language)),
    help: help[finding.rule] ?? null,
  }));
