/** The shares that are followed day by day, by the words of each. */
export const followed = {
  clear: "departments_clear",
  in_place: "in_place",
  on_allocate: "on_allocate",
  signed_off_within_10_weeks: "signed_off_within_10_weeks",
} as const;

export type Followed = keyof typeof followed;
