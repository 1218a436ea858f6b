/** A moment in a file's name: `20261123T164200Z`. Later ones come later in order. */
export const stamp = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** What a backup is called that is given no other name. */
export const backupName = (at: number): string => `porth-${stamp(at)}.db`;

/** When a backup of such a name was taken; null for any other file. */
export const takenAt = (name: string): number | null => {
  const [, year, month, day, hour, minute, second] =
    /^porth-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/.exec(name) ?? [];
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};
