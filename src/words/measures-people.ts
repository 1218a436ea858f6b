/** The figures that count people in scope, and plans by where they are and whether they hold. The Welsh is a draft. */
export const peopleWords = {
  in_scope: {
    title: { en: "In scope", cy: "O fewn cwmpas" },
    definition: {
      en: "Consultants on the staff list whom the gate judges on the day. Someone who works in two departments counts once in each.",
      cy: "Meddygon ymgynghorol ar y rhestr staff y mae'r porth yn eu barnu ar y diwrnod. Mae rhywun sy'n gweithio mewn dwy adran yn cyfrif unwaith ym mhob un.",
    },
    source: "Management response, section 3; design decision: who is in scope",
  },
  in_place: {
    title: { en: "In place", cy: "Yn ei le" },
    definition: {
      en: "Of those in scope, people who are not exempt and have a job plan that meets JP-1 to JP-6 on the day.",
      cy: "O'r rhai o fewn cwmpas, pobl nad ydynt wedi'u heithrio ac sydd â chynllun swydd sy'n bodloni JP-1 i JP-6 ar y diwrnod.",
    },
    source: "Management response, section 3: all the job plans are in place",
  },
  exempt: {
    title: { en: "Exempt", cy: "Wedi'u heithrio" },
    definition: {
      en: "Of those in scope, people with an exemption in force on the day. Nothing is found about them.",
      cy: "O'r rhai o fewn cwmpas, pobl ag eithriad mewn grym ar y diwrnod. Ni cheir dim yn eu cylch.",
    },
    source: "Design decision: exemptions",
  },
  not_in_place: {
    title: { en: "Not in place", cy: "Ddim yn ei le" },
    definition: {
      en: "Of those in scope, people who are neither in place nor exempt.",
      cy: "O'r rhai o fewn cwmpas, pobl nad oes ganddynt gynllun yn ei le ac nad ydynt wedi'u heithrio.",
    },
    source: "Management response, section 3: all the job plans are in place",
  },
  on_allocate: {
    title: { en: "On Allocate", cy: "Ar Allocate" },
    definition: {
      en: "Of those in scope and not exempt, people for whom a plan in the Allocate extract speaks: the one in place, or else the one nearest to it.",
      cy: "O'r rhai o fewn cwmpas heb eithriad, pobl y mae cynllun yn y detholiad Allocate yn siarad drostynt: yr un sydd yn ei le, neu fel arall yr un agosaf at hynny.",
    },
    source: "Management response, section 3: the audit found plans not on Allocate",
  },
  on_paper: {
    title: { en: "On paper", cy: "Ar bapur" },
    definition: {
      en: "Of those in scope and not exempt, people for whom a plan on the manager's list of paper plans speaks.",
      cy: "O'r rhai o fewn cwmpas heb eithriad, pobl y mae cynllun ar restr cynlluniau papur y rheolwr yn siarad drostynt.",
    },
    source: "Management response, section 2: some plans are still on paper",
  },
  no_plan: {
    title: { en: "No plan", cy: "Dim cynllun" },
    definition: {
      en: "Of those in scope and not exempt, people with no job plan of any kind, not even one that is out of date.",
      cy: "O'r rhai o fewn cwmpas heb eithriad, pobl heb gynllun swydd o unrhyw fath, hyd yn oed un nad yw'n gyfredol.",
    },
    source: "Management response, section 3: all the job plans are in place",
  },
  in_date: {
    title: { en: "In date", cy: "Cyfredol" },
    definition: {
      en: "Of those in scope and not exempt, people for whom a plan speaks that has started and is not past its last day (JP-4, JP-5).",
      cy: "O'r rhai o fewn cwmpas heb eithriad, pobl y mae cynllun sydd wedi dechrau ac nad yw ei ddiwrnod olaf wedi mynd heibio yn siarad drostynt (JP-4, JP-5).",
    },
    source: "Management response, section 2: plans last twelve months",
  },
  due_within_30_days: {
    title: { en: "Due within 30 days", cy: "I'w adolygu o fewn 30 diwrnod" },
    definition: {
      en: "Of those in place, people whose cover ends within 30 days of the day.",
      cy: "O'r rhai sydd â chynllun yn ei le, pobl y daw eu cynllun i ben o fewn 30 diwrnod i'r diwrnod.",
    },
    source: "Management response, section 2: plans are reviewed every twelve months",
  },
  due_within_60_days: {
    title: { en: "Due within 60 days", cy: "I'w adolygu o fewn 60 diwrnod" },
    definition: {
      en: "Of those in place, people whose cover ends within 60 days of the day; those due within 30 are among them.",
      cy: "O'r rhai sydd â chynllun yn ei le, pobl y daw eu cynllun i ben o fewn 60 diwrnod i'r diwrnod, gan gynnwys y rhai o fewn 30.",
    },
    source: "Management response, section 2: plans are reviewed every twelve months",
  },
  due_within_90_days: {
    title: { en: "Due within 90 days", cy: "I'w adolygu o fewn 90 diwrnod" },
    definition: {
      en: "Of those in place, people whose cover ends within 90 days of the day; those due within 60 are among them.",
      cy: "O'r rhai sydd â chynllun yn ei le, pobl y daw eu cynllun i ben o fewn 90 diwrnod i'r diwrnod, gan gynnwys y rhai o fewn 60.",
    },
    source: "Management response, section 2: plans are reviewed every twelve months",
  },
} as const;
