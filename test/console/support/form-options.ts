// biome-ignore-all lint/suspicious/noExplicitAny: the package's options are what they are, and the markup is what is compared.

/** The package gives the heading of a label as a text, as true, or as options; ours is its level. */
export const named = (label: any): any => {
  if (typeof label !== "object" || !("heading" in label)) return label;
  const { heading, ...rest } = label;
  if (heading === true) return { ...rest, heading: 1 };
  if (typeof heading === "object" && ("level" in heading || "text" in heading)) {
    const { level = 1, ...more } = heading;
    return { ...rest, ...more, heading: level };
  }
  return { ...rest, text: heading, heading: 1 };
};

export const fieldOf = ({ label, ...options }: any): any => ({
  language: "en",
  ...options,
  label: named(label),
});

export const groupOf = ({ fieldset, ...options }: any): any => ({
  language: "en",
  ...options,
  legend: named(fieldset.legend),
});

/** The package gives a day's parts as items or by name; ours are values, and the parts that are wrong. */
export const dateOf = ({ items, day, month, year, values, ...options }: any): any => {
  const parts: any[] = items ?? [
    { name: "day", ...day },
    { name: "month", ...month },
    { name: "year", ...year },
  ];
  const wrong = parts.filter(({ error }) => error).map(({ name }) => name);
  return groupOf({
    ...options,
    values: values ?? Object.fromEntries(parts.map(({ name, value }) => [name, value])),
    ...(wrong.length > 0 ? { errorIn: wrong } : {}),
  });
};
