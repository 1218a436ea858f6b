import { pageWords } from "#words/page-words.ts";

/** The rule by which a decision is asked of the committee. */
export const basisWords = pageWords({
  overrides_ended: {
    en: "Overrides that ended in the period by their own last day, in departments that are blocked on its last day. Left out where the vacancy is settled, or another override covers it.",
    cy: "Caniatadau eithriadol a ddaeth i ben yn y cyfnod ar eu diwrnod olaf eu hunain, mewn adrannau sydd wedi'u rhwystro ar ei ddiwrnod olaf. Fe'u hepgorir lle mae'r swydd wag wedi'i setlo, neu lle mae caniatâd eithriadol arall yn ei chwmpasu.",
  },
  departments_blocked_long: {
    en: "Departments that are blocked on the last day, and were so on every kept day since a day more than {{days}} days before it. Watched for 92 days at the most.",
    cy: "Adrannau sydd wedi'u rhwystro ar y diwrnod olaf, ac a oedd felly ar bob diwrnod a gadwyd ers diwrnod fwy na {{days}} diwrnod cyn hynny. Edrychir yn ôl 92 diwrnod ar y mwyaf.",
  },
  service_groups_behind: {
    en: "Service groups in which more than {{percent}}% of those in scope are neither in place nor exempt on the last day.",
    cy: "Grwpiau gwasanaeth lle nad oes gan fwy na {{percent}}% o'r rhai o fewn cwmpas gynllun yn ei le nac eithriad ar y diwrnod olaf.",
  },
  findings_worse: {
    en: "Figures of the table of the audit's findings whose share is worse than in the last report by 1 percentage point or more.",
    cy: "Ffigurau yn nhabl canfyddiadau'r archwiliad y mae eu cyfran yn waeth nag yn yr adroddiad diwethaf o 1 pwynt canran neu fwy.",
  },
  extracts_old: {
    en: "Extracts older than {{days}} days on the last day (JP-9), or never loaded (JP-8).",
    cy: "Detholiadau sy'n hŷn na {{days}} diwrnod ar y diwrnod olaf (JP-9), neu nas llwythwyd erioed (JP-8).",
  },
});

/** What is said of one thing that a decision is about. */
export const itemWords = pageWords({
  endedOverrides: {
    en: {
      one: "1 override, ended on {{day}}",
      other: "{{count}} overrides, the last ended on {{day}}",
    },
    cy: {
      zero: "dim caniatâd eithriadol a ddaeth i ben ar {{day}}",
      one: "1 caniatâd eithriadol, a ddaeth i ben ar {{day}}",
      two: "2 ganiatâd eithriadol, yr olaf i ben ar {{day}}",
      few: "{{count}} chaniatâd eithriadol, yr olaf i ben ar {{day}}",
      many: "{{count}} chaniatâd eithriadol, yr olaf i ben ar {{day}}",
      other: "{{count}} caniatâd eithriadol, yr olaf i ben ar {{day}}",
    },
  },
  blockedSince: { en: "since {{day}}", cy: "ers {{day}}" },
  blockedAtLeast: { en: "since {{day}} or earlier", cy: "ers {{day}} neu gynt" },
  worse: {
    en: "{{last}}% in the last report, {{now}}% now",
    cy: "{{last}}% yn yr adroddiad diwethaf, {{now}}% bellach",
  },
  taken: { en: "taken on {{day}}", cy: "dyddiad y detholiad: {{day}}" },
  neverLoaded: { en: "not loaded", cy: "heb ei lwytho" },
  staff_list: { en: "Staff list (ESR)", cy: "Rhestr staff (ESR)" },
  allocate: { en: "Allocate extract", cy: "Detholiad Allocate" },
});
