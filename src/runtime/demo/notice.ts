/** What every page of the demonstration says first. */
export const demonstrationNotice = {
  en: "This is a demonstration. The health board and everyone in it are made up.",
  cy: "Arddangosiad yw hwn. Mae’r bwrdd iechyd a phawb sydd ynddo yn ddychmygol.",
} as const;
