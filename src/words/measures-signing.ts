/** The figures about signature and the way to it. The Welsh is a draft. */
export const signingWords = {
  signed_off: {
    title: { en: "Signed off", cy: "Wedi'i lofnodi" },
    definition: {
      en: "Of those in scope and not exempt, people for whom a plan speaks that is signed off or locked on the day (JP-3).",
      cy: "O'r rhai o fewn cwmpas heb eithriad, pobl y mae cynllun sydd wedi'i lofnodi neu ei gloi ar y diwrnod yn siarad drostynt (JP-3).",
    },
    source: "Management response, section 3",
  },
  signed_off_within_10_weeks: {
    title: { en: "Signed off within 10 weeks", cy: "Wedi'i lofnodi o fewn 10 wythnos" },
    definition: {
      en: "Of the plans that speak for people not exempt, are not archived and give the day of their meeting: those signed off at most 70 days after it. The rest were signed later, or are not signed more than 70 days on. Unsigned plans whose 70 days are not over are left out, and so are signed ones that give no day of signature.",
      cy: "O'r cynlluniau sy'n siarad dros bobl heb eithriad, nad ydynt wedi'u harchifo ac sy'n rhoi diwrnod eu cyfarfod: y rhai a lofnodwyd o fewn 70 diwrnod iddo. Llofnodwyd y gweddill yn hwyrach, neu nid ydynt wedi'u llofnodi dros 70 diwrnod wedyn. Ni chyfrifir cynlluniau heb eu llofnodi tra bo'r 70 diwrnod heb ddod i ben, na rhai wedi'u llofnodi heb ddyddiad llofnodi.",
    },
    source:
      "Management response, section 3: the audit found plans not signed off within 10 weeks of the meeting",
  },
  signoff_overdue: {
    title: { en: "Sign-off overdue", cy: "Llofnodi'n hwyr" },
    definition: {
      en: "Of those in scope and not exempt, people with a plan not archived and not signed off whose meeting was more than 70 days ago (JP-22).",
      cy: "O'r rhai o fewn cwmpas heb eithriad, pobl â chynllun heb ei archifo na'i lofnodi y bu ei gyfarfod dros 70 diwrnod yn ôl (JP-22).",
    },
    source:
      "Management response, section 3: the audit found plans not signed off within 10 weeks of the meeting",
  },
  awaiting: {
    title: { en: "Awaiting signature, by stage", cy: "Yn aros am lofnod, fesul cam" },
    definition: {
      en: "Plans of people in scope and not exempt that are neither archived nor signed off on the day, by their stage, with whose move it is. The median is of the days at the stage, of plans whose stage date is given.",
      cy: "Cynlluniau pobl o fewn cwmpas heb eithriad nad ydynt wedi'u harchifo na'u llofnodi ar y diwrnod, fesul cam, a phwy sydd nesaf i weithredu. Canolrif y dyddiau ar y cam yw'r canolrif, o'r cynlluniau y rhoddir dyddiad eu cam.",
    },
    source: "Davies, Health Service Journal, 27 May 2004: nobody knows whose move it is",
  },
  sent_back: {
    title: { en: "Sent back", cy: "Wedi'u dychwelyd" },
    definition: {
      en: "Of people not exempt with a plan, not archived, that says how often it was returned: those with one returned two or more times (JP-33).",
      cy: "O'r bobl heb eithriad sydd â chynllun heb ei archifo sy'n dweud pa mor aml y'i dychwelwyd: y rhai ag un a ddychwelwyd ddwywaith neu fwy (JP-33).",
    },
    source: "Davies, Health Service Journal, 27 May 2004: drafts bounce",
  },
  agreed_before_start: {
    title: { en: "Agreed before it started", cy: "Cytunwyd cyn dechrau" },
    definition: {
      en: "Of the plans that speak for people not exempt and give both their start and the day of signature: those signed on their first day or before (JP-30).",
      cy: "O'r cynlluniau sy'n siarad dros bobl heb eithriad ac sy'n rhoi eu dechrau a diwrnod eu llofnodi: y rhai a lofnodwyd ar eu diwrnod cyntaf neu cyn hynny (JP-30).",
    },
    source: "Davies, Health Service Journal, 27 May 2004: plans are prospective",
  },
  six_month_reviews_held: {
    title: { en: "Six-month reviews held", cy: "Adolygiadau chwe mis a gynhaliwyd" },
    definition: {
      en: "Of new starters not exempt, from the end of their sixth month in the department to the end of their twelfth: those with a meeting or a sign-off dated from 28 days before that sixth month ended (JP-23).",
      cy: "O'r dechreuwyr newydd heb eithriad, o ddiwedd eu chweched mis yn yr adran hyd ddiwedd eu deuddegfed: y rhai â chyfarfod neu lofnod â dyddiad o 28 diwrnod cyn diwedd y chweched mis hwnnw ymlaen (JP-23).",
    },
    source: "Management response, section 3: new starters are reviewed after six months",
  },
} as const;
