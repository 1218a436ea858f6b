import type { Owner, Severity } from "#gate/finding.ts";
import type { NextMove } from "./next-moves.ts";

/** Which moves are wanted; null for all. */
export interface MovesFilter {
  readonly owner: Owner | null;
  readonly serviceGroup: string | null;
  /** The department's code. */
  readonly department: string | null;
  readonly severity: Severity | null;
}

/** What a move is called in a list: by service group, then whose move it is, then department, code and whether it blocks. */
export const placeOf = ({ department, owner, code, severity }: NextMove): string =>
  [department.serviceGroup, owner, department.code, code, severity].join("/");

/** In order of their places; those that are wanted. */
export const inOrder = (moves: readonly NextMove[], filter: MovesFilter): readonly NextMove[] =>
  wantedOf(moves, filter)
    .map((move) => ({ move, place: placeOf(move) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ move }) => move);

/** Those that are wanted, in the order they come in: for who counts them. */
export const wantedOf = (
  moves: readonly NextMove[],
  { owner, serviceGroup, department, severity }: MovesFilter,
): readonly NextMove[] =>
  moves.filter(
    (move) =>
      (owner === null || move.owner === owner) &&
      (serviceGroup === null || move.department.serviceGroup === serviceGroup) &&
      (department === null || move.department.code === department) &&
      (severity === null || move.severity === severity),
  );
