/** What the report counts besides the measures, as it is defined. The Welsh is a draft. */
export const termWords = {
  requests: {
    title: { en: "Requests to advertise", cy: "Ceisiadau i hysbysebu" },
    definition: {
      en: "Vacancies that the gate was asked about in the period, on the record, each by the last answer that it got in it.",
      cy: "Swyddi gwag y gofynnwyd i'r porth amdanynt yn y cyfnod, ar gofnod, pob un yn ôl yr ateb olaf a gafodd ynddo.",
    },
    source:
      "Management response, section 3: nothing is approved for recruitment unless all plans are in place",
  },
  locum_requests: {
    title: { en: "Locum adverts while blocked", cy: "Hysbysebion locwm tra bo rhwystr" },
    definition: {
      en: "Of the requests, those for a locum that were answered while something blocked the department: refused, or let through by an override.",
      cy: "O'r ceisiadau, y rhai am locwm a atebwyd tra bo rhywbeth yn rhwystro'r adran: eu gwrthod, neu eu gollwng drwodd drwy ganiatâd eithriadol.",
    },
    source: "Design decision: a block must not be answered by a locum unseen",
  },
  overrides: {
    title: { en: "Overrides by reason", cy: "Caniatadau eithriadol yn ôl rheswm" },
    definition: {
      en: "Overrides that counted on a day of the period, by the reviewer's words alone: open on its last day, expired by their own last day, or ended early by another word of a reviewer. Days run from the day an override was given to its last, both counted, no further than the period. A reason that is not on the list counts as another reason.",
      cy: "Caniatadau eithriadol a oedd yn cyfrif ar ddiwrnod o'r cyfnod, yn ôl geiriau'r adolygydd yn unig: yn agored ar ei ddiwrnod olaf, wedi dod i ben ar eu diwrnod olaf eu hunain, neu wedi'u terfynu'n gynnar gan air arall gan adolygydd. Cyfrifir y dyddiau o'r diwrnod y rhoddwyd y caniatâd hyd ei ddiwrnod olaf, gan gynnwys y ddau, heb fynd y tu hwnt i'r cyfnod. Mae rheswm nad yw ar y rhestr yn cyfrif fel rheswm arall.",
    },
    source: "Design decision: an override has a reason and an end, and its duration is reported",
  },
  comparison: {
    title: { en: "The last report", cy: "Yr adroddiad diwethaf" },
    definition: {
      en: "The report whose period ends last before this one's period ends; of several, the one made last. Shares are compared, in percentage points.",
      cy: "Yr adroddiad y daw ei gyfnod i ben olaf cyn diwedd cyfnod yr un hwn; o blith sawl un, yr un a wnaed olaf. Cymherir cyfrannau, mewn pwyntiau canran.",
    },
    source: "Management response, section 3: progress against the audit",
  },
  data_quality: {
    title: { en: "Quality of the data", cy: "Ansawdd y data" },
    definition: {
      en: "As it was when the report was made: rows of plans that match nobody on the staff list (JP-35), departments on the staff list and status texts that Porth does not know, and events of HR systems that wait for people.",
      cy: "Fel yr oedd pan wnaed yr adroddiad: rhesi cynlluniau nad ydynt yn cyfateb i neb ar y rhestr staff (JP-35), adrannau ar y rhestr staff a thestunau statws nad yw Porth yn eu hadnabod, a digwyddiadau o systemau AD sy'n aros am bobl.",
    },
    source: "Design decision: data quality",
  },
} as const;
