import type { Language } from "#words/language.ts";

/** The Welsh name where there is one. */
export const departmentName = (
  language: Language,
  { nameEn, nameCy }: { readonly nameEn: string; readonly nameCy: string | null },
): string => (language === "cy" ? (nameCy ?? nameEn) : nameEn);
