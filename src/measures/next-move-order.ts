import type { Owner } from "#gate/finding.ts";
import type { NextMove } from "./next-moves.ts";

/** Whose moves are wanted, and of which service group; null for all. */
export interface MovesFilter {
  readonly owner: Owner | null;
  readonly serviceGroup: string | null;
}

/** What a move is called in a list: by service group, then whose move it is, then department, code and whether it blocks. */
export const placeOf = ({ department, owner, code, severity }: NextMove): string =>
  [department.serviceGroup, owner, department.code, code, severity].join("/");

/** In order of their places; those that are wanted. */
export const inOrder = (
  moves: readonly NextMove[],
  { owner, serviceGroup }: MovesFilter,
): readonly NextMove[] =>
  moves
    .filter(
      (move) =>
        (owner === null || move.owner === owner) &&
        (serviceGroup === null || move.department.serviceGroup === serviceGroup),
    )
    .map((move) => ({ move, place: placeOf(move) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ move }) => move);
