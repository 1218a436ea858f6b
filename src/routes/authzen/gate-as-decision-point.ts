import { askGate } from "#actions/decisions/ask-gate.ts";
import { askOffRecord } from "#actions/decisions/ask-off-record.ts";
import {
  anyVacancy,
  isAllowed,
  listAllowedDepartments,
  listAllowedVacancies,
} from "#actions/decisions/search-allowed.ts";
import type { Principal } from "#auth/principal.ts";
import type { Decided, DecisionPoint, Found } from "#authzen/decision-point.ts";
import type { Evaluation } from "#authzen/question.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { decisionBody, type Reader, standingBody } from "#routes/answer-body.ts";

/** What the gate decides about. */
const names = { subject: "department", action: "advertise", resource: "vacancy" } as const;

/** The gate, asked in AuthZEN's words. A vacancy is asked about on the record, `any` off it; facts never come from the request. */
export const gateAsDecisionPoint = (deps: Deps, by: Principal, reader: Reader): DecisionPoint => ({
  evaluate: async ({ subject, action, resource }) => {
    if (!isAboutGate({ subject, action, resource })) return refused("unknown_question");
    try {
      return await (resource.id === anyVacancy
        ? standing(deps, by, subject.id, reader)
        : decision(deps, by, { department: subject.id, ref: resource.id }, reader));
    } catch (error) {
      if (error instanceof Problem && error.code === "unknown_department") return refused(error.code);
      throw error;
    }
  },
  search: {
    subject: async ({ subject, action, resource, page }) => {
      const isKnown = isAboutGate({ subject: { ...subject, id: "" }, action, resource });
      const codes = isKnown ? await listAllowedDepartments(deps, by, resource.id) : [];
      return paged(codes, page, (id) => ({ type: names.subject, id }));
    },
    resource: async ({ subject, action, resource, page }) => {
      const isKnown = isAboutGate({ subject, action, resource: { ...resource, id: "" } });
      const refs = isKnown ? await listAllowedVacancies(deps, by, subject.id) : [];
      return paged(refs, page, (id) => ({ type: names.resource, id }));
    },
    action: async ({ subject, resource }) => {
      const isKnown = isAboutGate({ subject, action: { name: names.action }, resource });
      const may = isKnown && (await isAllowed(deps, by, subject.id, resource.id));
      return { results: may ? [{ name: names.action }] : [], page: { next_token: "" } };
    },
  },
});

const isAboutGate = ({ subject, action, resource }: Pick<Evaluation, "subject" | "action" | "resource">) =>
  subject.type === names.subject && action.name === names.action && resource.type === names.resource;

const refused = (code: string): Decided => ({ decision: false, context: { code } });

const standing = async (deps: Deps, by: Principal, department: string, reader: Reader): Promise<Decided> => {
  const grounds = await askOffRecord(deps, by, { department, on: null });
  return { decision: grounds.answer.mayAdvertise, context: standingBody(grounds, reader) };
};

const decision = async (
  deps: Deps,
  by: Principal,
  { department, ref }: { readonly department: string; readonly ref: string },
  reader: Reader,
): Promise<Decided> => {
  const vacancy = { ref, title: null, grade: null, appointmentType: null, positionNumber: null };
  const kept = await askGate(deps, by, { department, vacancy, requestedBy: null }, () => []);
  return { decision: kept.grounds.answer.mayAdvertise, context: decisionBody(kept, reader) };
};

const usualLimit = 50;
const mostAtOnce = 200;

/** After the last of the page before; where that is gone meanwhile, after its place in the order. */
const startAfter = (all: readonly string[], token: string): number => {
  const at = all.indexOf(token);
  if (token === "" || at >= 0) return at + 1;
  const next = all.findIndex((one) => one !== anyVacancy && one > token);
  return next < 0 ? all.length : next;
};

/** One page of what was found: the token is the last of the page before. */
const paged = <T>(
  all: readonly string[],
  asked: { readonly token?: string | undefined; readonly limit?: number | undefined } | undefined,
  entity: (id: string) => T,
): Found<T> => {
  const start = startAfter(all, asked?.token ?? "");
  const end = start + Math.min(asked?.limit ?? usualLimit, mostAtOnce);
  const results = all.slice(start, end);
  return {
    results: results.map(entity),
    page: { next_token: end < all.length ? (results.at(-1) ?? "") : "" },
  };
};
