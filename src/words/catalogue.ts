import type { Outcome } from "#gate/answer.ts";
import type { Code, Owner, PayrollCode } from "#gate/finding.ts";
import type { Stage } from "#gate/policy.ts";
import type { ProblemCode } from "#problem.ts";
import type { FiguredCode, Unit } from "./figures.ts";

/** The plural forms of each language, as CLDR names them. English may word nought by itself, Welsh must. */
export type EnglishForm = "one" | "other";
export type WelshForm = "zero" | "one" | "two" | "few" | "many" | "other";

/** One sentence in every plural form of the language; `{{count}}` is the number. */
export type Counted<Form extends string> = Readonly<Record<Form, string>> & { readonly zero?: string };

/** Findings about the department as a whole: they count nobody. */
type DepartmentCode =
  | "staff_list_missing"
  | "allocate_extract_missing"
  | "staff_list_stale"
  | "allocate_extract_stale"
  | "rule_not_in_force"
  | "no_consultants";

/** Which extracts are meant decides the sentence. */
type ExtractsCode = "extract_ageing";
export type Extracts = "staff_list" | "allocate" | "both";

/** A change form is about one person: its sentences count nobody either. */
type Message<C extends Code, Form extends string> = C extends ExtractsCode
  ? Readonly<Record<Extracts, string>>
  : C extends DepartmentCode | PayrollCode
    ? string
    : Counted<Form>;

/** What a finding says, and what would clear it. `{{owner}}` in a fix is whose move it is. */
type FindingWords<C extends Code, Form extends string> = {
  readonly message: Message<C, Form>;
  readonly fix: string;
} & (C extends FiguredCode ? { readonly withoutFigures: string } : unknown);

/** Everything Porth can say in one language. A code, owner, stage or problem without words does not compile. */
export interface Catalogue<Form extends string> {
  /** True until the board's translators have passed it. */
  readonly draft: boolean;
  readonly findings: { readonly [C in Code]: FindingWords<C, Form> };
  /** What a finding says of a day that is yet to come: the `{{message}}` of it. */
  readonly ahead: string;
  readonly units: Readonly<Record<Unit, Counted<Form>>>;
  readonly owners: Readonly<Record<Owner, { readonly name: string; readonly inSentence: string }>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly problems: Readonly<Record<ProblemCode, { readonly title: string; readonly help: string }>>;
  /** January to December. */
  readonly months: readonly string[] & { readonly length: 12 };
}
