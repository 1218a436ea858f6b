import { select } from "#console/components/form/select.ts";
import type { Html } from "#console/html.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";

interface Chosen {
  readonly wanted: { readonly serviceGroup: string | null };
  /** The names of service groups in this language, by code. */
  readonly serviceGroups: ReadonlyMap<string, string>;
}

/** Which service group a list is of, or every one. */
export const serviceGroupSelect = (language: Language, { wanted, serviceGroups }: Chosen): Html => {
  const say = sayIn(departmentsWords, language);
  return select({
    language,
    name: "service_group",
    label: say("serviceGroup"),
    value: wanted.serviceGroup ?? "",
    items: [
      { value: "", text: say("everyServiceGroup") },
      ...[...serviceGroups].map(([value, text]) => ({ value, text })),
    ],
  });
};
