const gate =
  "Management response, section 3: nothing is approved for recruitment unless all the job plans are in place";

/** The figures about departments and what the gate says of them. The Welsh is a draft. */
export const departmentWords = {
  departments: {
    title: { en: "Departments", cy: "Adrannau" },
    definition: { en: "Departments in the register.", cy: "Adrannau yn y gofrestr." },
    source: gate,
  },
  departments_clear: {
    title: { en: "Departments clear", cy: "Adrannau y caniateir iddynt hysbysebu" },
    definition: {
      en: "Of all departments, those that the gate finds nothing blocking in on the day.",
      cy: "O'r holl adrannau, y rhai nad yw'r porth yn canfod dim sy'n eu rhwystro ar y diwrnod.",
    },
    source: gate,
  },
  departments_blocked: {
    title: { en: "Departments blocked", cy: "Adrannau wedi'u rhwystro" },
    definition: {
      en: "Of all departments, those with at least one reason that blocks on the day, whether or not a vacancy of theirs is overridden.",
      cy: "O'r holl adrannau, y rhai ag o leiaf un rheswm sy'n rhwystro ar y diwrnod, p'un a oes caniatâd eithriadol i un o'u swyddi gwag ai peidio.",
    },
    source: gate,
  },
  departments_overridden: {
    title: { en: "Departments with an override", cy: "Adrannau â chaniatâd eithriadol" },
    definition: {
      en: "Of the blocked departments, those with at least one vacancy that an override lets through on the day.",
      cy: "O'r adrannau sydd wedi'u rhwystro, y rhai ag o leiaf un swydd wag y mae caniatâd eithriadol yn ei gollwng drwodd ar y diwrnod.",
    },
    source: "Design decision: an override covers one vacancy, never the department",
  },
  open_overrides: {
    title: { en: "Open overrides", cy: "Caniatadau eithriadol agored" },
    definition: {
      en: "Vacancies that an override lets through on the day: it has not ended, and covers every reason that stands. Not known of days that were filled in afterwards.",
      cy: "Swyddi gwag y mae caniatâd eithriadol yn eu gollwng drwodd ar y diwrnod: nid yw wedi dod i ben, ac mae'n cwmpasu pob rheswm sy'n sefyll. Nid yw'n hysbys ar gyfer dyddiau a lenwyd wedyn.",
    },
    source: "Design decision: an override covers one vacancy, never the department",
  },
  clear_through: {
    title: { en: "Earliest clear through", cy: "Y cynharaf y parheir yn glir" },
    definition: {
      en: "The first of the days up to which a department that is clear stays so if nothing is done. Null when none is clear, or nothing limits them.",
      cy: "Y cyntaf o'r dyddiau y mae adran y caniateir iddi hysbysebu yn aros felly hyd atynt os na wneir dim. Gwag pan nad oes un, neu pan nad oes dim yn eu cyfyngu.",
    },
    source: "Management response, section 2: plans are reviewed every twelve months",
  },
} as const;
