const overTen = "Management response, section 3: more than 10 sessions are agreed by the clinical director";
const overThirteen =
  "Management response, section 3: more than 13 sessions are approved by the Service Group Medical Director";

/** The figures about sessions, hours, pay and outcomes. The Welsh is a draft. */
export const sessionWords = {
  over_10_sessions: {
    title: { en: "More than 10 sessions", cy: "Mwy na 10 sesiwn" },
    definition: {
      en: "Of the plans that speak for people not exempt and give a total: those of more than 10 sessions and at most 13.",
      cy: "O'r cynlluniau sy'n siarad dros bobl heb eithriad ac sy'n rhoi cyfanswm: y rhai sydd â mwy na 10 sesiwn a dim mwy na 13.",
    },
    source: overTen,
  },
  over_10_sessions_agreed: {
    title: { en: "More than 10 sessions, agreed", cy: "Mwy na 10 sesiwn, wedi'u cytuno" },
    definition: {
      en: "Of the plans of more than 10 sessions and at most 13: those with the day of the clinical director's agreement (JP-27).",
      cy: "O'r cynlluniau â mwy na 10 sesiwn a dim mwy na 13: y rhai sy'n rhoi diwrnod cytundeb y cyfarwyddwr clinigol (JP-27).",
    },
    source: overTen,
  },
  over_10_sessions_not_agreed: {
    title: { en: "More than 10 sessions, not agreed", cy: "Mwy na 10 sesiwn, heb eu cytuno" },
    definition: {
      en: "Of the plans of more than 10 sessions and at most 13: those without it; a blank is no agreement.",
      cy: "O'r cynlluniau â mwy na 10 sesiwn a dim mwy na 13: y rhai hebddo; nid yw bwlch yn gytundeb.",
    },
    source: overTen,
  },
  over_13_sessions: {
    title: { en: "More than 13 sessions", cy: "Mwy na 13 sesiwn" },
    definition: {
      en: "Of the plans that speak for people not exempt and give a total: those of more than 13 sessions.",
      cy: "O'r cynlluniau sy'n siarad dros bobl heb eithriad ac sy'n rhoi cyfanswm: y rhai sydd â mwy na 13 sesiwn.",
    },
    source: overThirteen,
  },
  over_13_sessions_approved: {
    title: { en: "More than 13 sessions, approved", cy: "Mwy na 13 sesiwn, wedi'u cymeradwyo" },
    definition: {
      en: "Of the plans of more than 13 sessions: those approved by the service group medical director on the day or before (JP-6).",
      cy: "O'r cynlluniau â mwy na 13 sesiwn: y rhai a gymeradwywyd gan gyfarwyddwr meddygol y grŵp gwasanaeth ar y diwrnod neu cyn hynny (JP-6).",
    },
    source: overThirteen,
  },
  over_13_sessions_not_approved: {
    title: { en: "More than 13 sessions, not approved", cy: "Mwy na 13 sesiwn, heb eu cymeradwyo" },
    definition: {
      en: "Of the plans of more than 13 sessions: those without that approval; a blank is no approval.",
      cy: "O'r cynlluniau â mwy na 13 sesiwn: y rhai heb y gymeradwyaeth honno; nid yw bwlch yn gymeradwyaeth.",
    },
    source: overThirteen,
  },
  pay_sessions_match: {
    title: { en: "Sessions paid as planned", cy: "Sesiynau a delir fel y cynlluniwyd" },
    definition: {
      en: "Of people not exempt whose plan gives a total and whose contracted sessions the staff list gives for every assignment: those for whom the two are equal (JP-25).",
      cy: "O'r bobl heb eithriad y mae eu cynllun yn rhoi cyfanswm a'r rhestr staff yn rhoi'r sesiynau contract ar gyfer pob aseiniad: y rhai y mae'r ddau'n hafal iddynt (JP-25).",
    },
    source: "Management response, section 3: the audit found wrong session payments",
  },
  pay_band_match: {
    title: { en: "Band paid as planned", cy: "Band a delir fel y cynlluniwyd" },
    definition: {
      en: "Of people not exempt whose plan gives an intensity band and for whom the staff list gives one: those paid just the band on the plan (JP-26).",
      cy: "O'r bobl heb eithriad y mae eu cynllun yn rhoi band dwyster a'r rhestr staff yn rhoi un: y rhai a delir y band ar y cynllun yn unig (JP-26).",
    },
    source: "Management response, section 3: the audit found wrong intensity-banding payments",
  },
  hours_over_48: {
    title: { en: "More than 48 hours a week", cy: "Mwy na 48 awr yr wythnos" },
    definition: {
      en: "Of the plans that speak for people not exempt and give weekly hours: those of more than 48 (JP-28).",
      cy: "O'r cynlluniau sy'n siarad dros bobl heb eithriad ac sy'n rhoi oriau wythnosol: y rhai sydd â mwy na 48 (JP-28).",
    },
    source: "Davies, Health Service Journal, 27 May 2004: working-time limits",
  },
  outcomes_recorded: {
    title: { en: "Outcomes recorded", cy: "Canlyniadau wedi'u cofnodi" },
    definition: {
      en: "Of the plans that speak for people not exempt and say whether service outcomes are recorded: those that say yes (JP-29).",
      cy: "O'r cynlluniau sy'n siarad dros bobl heb eithriad ac sy'n dweud a gofnodwyd canlyniadau'r gwasanaeth: y rhai sy'n dweud eu bod (JP-29).",
    },
    source: "Management response, section 2: the agreed service outcomes",
  },
} as const;
