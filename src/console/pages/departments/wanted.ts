import type { Answer } from "#gate/answer.ts";
import type { Facts } from "#gate/facts.ts";

/** What somebody looks for, as the address has it. */
export interface Wanted {
  /** Null for every standing. */
  readonly standing: "clear" | "blocked" | null;
  readonly serviceGroup: string | null;
  readonly text: string | null;
  /** The code of the department that the page comes after. */
  readonly after: string | null;
}

/** How one department stands today. */
export interface Stood {
  readonly department: Facts["department"];
  readonly answer: Answer;
}

/** What was found. */
export interface DepartmentsView {
  readonly wanted: Wanted;
  /** Every department that is looked for, however it stands. */
  readonly found: readonly Stood[];
  /** The names of service groups in this language, by code. */
  readonly serviceGroups: ReadonlyMap<string, string>;
}

/** A part of what was found, by service group. */
export interface DepartmentsShown {
  readonly groups: readonly {
    readonly code: string;
    /** On this page. */
    readonly shown: readonly Stood[];
    /** Of the group, on any page and however they stand. */
    readonly all: readonly Stood[];
  }[];
  readonly next: string | null;
  /** What the page before comes after; undefined on the first page, null on the second. */
  readonly previous: string | null | undefined;
}

/** The departments of one page, in order of service group and code. A page that is no longer there is the first one. */
export const pageOf = ({ wanted, found }: DepartmentsView, size = 100): DepartmentsShown => {
  const inOrder = found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const matching = inOrder.filter(
    ({ answer }) => wanted.standing === null || answer.outcome === wanted.standing,
  );
  const start = matching.findIndex(({ department }) => department.code === wanted.after) + 1;
  const shown = matching.slice(start, start + size);
  const groups = Map.groupBy(shown, ({ department }) => department.serviceGroup);
  return {
    groups: [...groups].map(([code, ones]) => ({
      code,
      shown: ones,
      all: inOrder.filter(({ department }) => department.serviceGroup === code),
    })),
    next: start + size < matching.length ? (shown.at(-1)?.department.code ?? null) : null,
    previous: start === 0 ? undefined : (matching[start - size - 1]?.department.code ?? null),
  };
};

const keyOf = ({ department }: Stood): string => `${department.serviceGroup}\n${department.code}`;

/** Where the list is, looked for like this. */
export const addressOf = ({ standing, serviceGroup, text, after }: Wanted): string => {
  const query = new URLSearchParams({
    ...(standing && { standing }),
    ...(serviceGroup && { service_group: serviceGroup }),
    ...(text && { text }),
    ...(after && { after }),
  });
  return `/departments${query.size > 0 ? `?${query}` : ""}`;
};

/** Where a department is. A code may hold anything. */
export const departmentAddress = (code: string): string => `/departments/${encodeURIComponent(code)}`;
