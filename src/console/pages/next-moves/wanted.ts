import type { Day } from "#gate/day.ts";
import type { Owner } from "#gate/finding.ts";
import { inOrder, type MovesFilter, placeOf } from "#measures/next-move-order.ts";
import type { NextMove } from "#measures/next-moves.ts";

/** What somebody looks for, as the address has it. */
export interface Wanted extends MovesFilter {
  /** The place of the move that the page comes after. */
  readonly after: string | null;
}

/** What was found. */
export interface NextMovesView {
  readonly wanted: Wanted;
  /** Every move there is, whatever is looked for. */
  readonly moves: readonly NextMove[];
  readonly today: Day;
  /** The names of service groups in this language, by code. */
  readonly serviceGroups: ReadonlyMap<string, string>;
  /** Whether people are named. */
  readonly detail: boolean;
}

/** What waits for one role in one service group. */
export interface Section {
  readonly owner: Owner;
  /** On this page. */
  readonly shown: readonly NextMove[];
  /** On any page. */
  readonly all: readonly NextMove[];
}

export interface MovesShown {
  readonly groups: readonly { readonly code: string; readonly sections: readonly Section[] }[];
  readonly next: string | null;
  /** What the page before comes after; undefined on the first page, null on the second. */
  readonly previous: string | null | undefined;
}

/** The moves of one page, by service group and role. A page that is no longer there is the first one. */
export const pageOf = ({ wanted, moves }: NextMovesView, size = 25): MovesShown => {
  const matching = inOrder(moves, wanted);
  const { after } = wanted;
  const from = after === null ? 0 : matching.filter((move) => placeOf(move) <= after).length;
  const start = from < matching.length ? from : 0;
  const shown = matching.slice(start, start + size);
  const placeAt = (at: number): string | null => {
    const move = matching[at];
    return move ? placeOf(move) : null;
  };
  return {
    groups: [...Map.groupBy(shown, groupOf)].map(([code, ofGroup]) => ({
      code,
      sections: [...Map.groupBy(ofGroup, ({ owner }) => owner)].map(([owner, ones]) => ({
        owner,
        shown: ones,
        all: matching.filter((move) => move.owner === owner && groupOf(move) === code),
      })),
    })),
    next: start + size < matching.length ? placeAt(start + size - 1) : null,
    previous: start === 0 ? undefined : placeAt(start - size - 1),
  };
};

const groupOf = ({ department }: NextMove): string => department.serviceGroup;

/** Each department once, in order of its code. */
export const departmentsOf = (moves: readonly NextMove[]): readonly NextMove["department"][] =>
  [...new Map(moves.map(({ department }) => [department.code, department])).values()].toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );

/** Where the list is, looked for like this. What blocks is shown without asking. */
export const addressOf = (wanted: Wanted): string => {
  const query = queryOf(wanted, wanted.severity === "block" ? null : (wanted.severity ?? "all"));
  return `/next-moves${query.size > 0 ? `?${query}` : ""}`;
};

/** Where the same list is as a file, all of it. */
export const fileAddressOf = (wanted: Wanted): string => {
  const query = queryOf({ ...wanted, after: null }, wanted.severity);
  return `/next-moves.csv${query.size > 0 ? `?${query}` : ""}`;
};

const queryOf = (
  { owner, serviceGroup, department, after }: Wanted,
  severity: string | null,
): URLSearchParams =>
  new URLSearchParams({
    ...(owner && { owner }),
    ...(serviceGroup && { service_group: serviceGroup }),
    ...(department && { department }),
    ...(severity && { severity }),
    ...(after && { after }),
  });

/** What blocks one department, whosever move it is. */
export const movesOfDepartment = (department: string): string =>
  addressOf({ owner: null, serviceGroup: null, department, severity: "block", after: null });
