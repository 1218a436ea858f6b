/** What people who build a flow see of a field: `Vacancy Position Number` for `position_number` of `vacancy`. */
export const titleOf = (names: readonly string[]): string =>
  names
    .flatMap((name) => name.split(/[_-]/))
    .map((word) => (word === "id" ? "ID" : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
