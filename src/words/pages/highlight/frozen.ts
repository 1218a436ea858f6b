import { pageWords } from "#words/page-words.ts";

/** What is frozen in words with a highlight report. The Welsh is a draft. */
export const frozenWords = pageWords({
  headline: {
    en: "On {{day}}, {{blocked}} of {{departments}} departments may not advertise, and {{inPlace}} of {{inScope}} consultants in scope have a job plan in place{{movement}}.",
    cy: "Ar {{day}}, ni chaniateir i {{blocked}} o'r {{departments}} adran hysbysebu, ac mae gan {{inPlace}} o'r {{inScope}} o feddygon ymgynghorol o fewn cwmpas gynllun swydd yn ei le{{movement}}.",
  },
  headlineBetter: {
    en: ": {{points}} percentage points more than in the last report",
    cy: ": {{points}} pwynt canran yn fwy nag yn yr adroddiad diwethaf",
  },
  headlineWorse: {
    en: ": {{points}} percentage points fewer than in the last report",
    cy: ": {{points}} pwynt canran yn llai nag yn yr adroddiad diwethaf",
  },
  headlineSame: {
    en: ", the same part as in the last report",
    cy: ", yr un gyfran ag yn yr adroddiad diwethaf",
  },
  figure: { en: "{{value}} of {{of}} ({{percent}}%)", cy: "{{value}} o {{of}} ({{percent}}%)" },
});

/** What the committee is asked, and by which written rule. */
export const questionWords = pageWords({
  overrides_ended: {
    en: {
      one: "An override has ended in 1 department that is still blocked. Should the vacancy be let through again, stay blocked or be given up?",
      other:
        "Overrides have ended in {{count}} departments that are still blocked. Should the vacancies be let through again, stay blocked or be given up?",
    },
    cy: {
      zero: "Nid oes caniatâd eithriadol wedi dod i ben mewn adran sy'n dal wedi'i rhwystro.",
      one: "Mae caniatâd eithriadol wedi dod i ben mewn 1 adran sy'n dal wedi'i rhwystro. A ddylid gollwng y swydd wag drwodd eto, ei chadw wedi'i rhwystro neu roi'r gorau iddi?",
      two: "Mae caniatadau eithriadol wedi dod i ben mewn 2 adran sy'n dal wedi'u rhwystro. A ddylid gollwng y swyddi gwag drwodd eto, eu cadw wedi'u rhwystro neu roi'r gorau iddynt?",
      few: "Mae caniatadau eithriadol wedi dod i ben mewn {{count}} adran sy'n dal wedi'u rhwystro. A ddylid gollwng y swyddi gwag drwodd eto, eu cadw wedi'u rhwystro neu roi'r gorau iddynt?",
      many: "Mae caniatadau eithriadol wedi dod i ben mewn {{count}} adran sy'n dal wedi'u rhwystro. A ddylid gollwng y swyddi gwag drwodd eto, eu cadw wedi'u rhwystro neu roi'r gorau iddynt?",
      other:
        "Mae caniatadau eithriadol wedi dod i ben mewn {{count}} adran sy'n dal wedi'u rhwystro. A ddylid gollwng y swyddi gwag drwodd eto, eu cadw wedi'u rhwystro neu roi'r gorau iddynt?",
    },
  },
  departments_blocked_long: {
    en: {
      one: "1 department has been blocked for more than {{days}} days. What should be done, by whom and by when?",
      other:
        "{{count}} departments have been blocked for more than {{days}} days. What should be done, by whom and by when?",
    },
    cy: {
      zero: "Nid oes adran wedi'i rhwystro ers mwy na {{days}} diwrnod.",
      one: "Mae 1 adran wedi'i rhwystro ers mwy na {{days}} diwrnod. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      two: "Mae 2 adran wedi'u rhwystro ers mwy na {{days}} diwrnod. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      few: "Mae {{count}} adran wedi'u rhwystro ers mwy na {{days}} diwrnod. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      many: "Mae {{count}} adran wedi'u rhwystro ers mwy na {{days}} diwrnod. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      other:
        "Mae {{count}} adran wedi'u rhwystro ers mwy na {{days}} diwrnod. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
    },
  },
  service_groups_behind: {
    en: {
      one: "In 1 service group more than {{percent}}% of those in scope have no plan in place. What support does it need?",
      other:
        "In {{count}} service groups more than {{percent}}% of those in scope have no plan in place. What support do they need?",
    },
    cy: {
      zero: "Nid oes grŵp gwasanaeth lle mae mwy na {{percent}}% o'r rhai o fewn cwmpas heb gynllun yn ei le.",
      one: "Mewn 1 grŵp gwasanaeth mae mwy na {{percent}}% o'r rhai o fewn cwmpas heb gynllun yn ei le. Pa gymorth sydd ei angen arno?",
      two: "Mewn 2 grŵp gwasanaeth mae mwy na {{percent}}% o'r rhai o fewn cwmpas heb gynllun yn ei le. Pa gymorth sydd ei angen arnynt?",
      few: "Mewn {{count}} grŵp gwasanaeth mae mwy na {{percent}}% o'r rhai o fewn cwmpas heb gynllun yn ei le. Pa gymorth sydd ei angen arnynt?",
      many: "Mewn {{count}} grŵp gwasanaeth mae mwy na {{percent}}% o'r rhai o fewn cwmpas heb gynllun yn ei le. Pa gymorth sydd ei angen arnynt?",
      other:
        "Mewn {{count}} grŵp gwasanaeth mae mwy na {{percent}}% o'r rhai o fewn cwmpas heb gynllun yn ei le. Pa gymorth sydd ei angen arnynt?",
    },
  },
  findings_worse: {
    en: {
      one: "1 figure on the audit's findings is worse than in the last report. What should be done, by whom and by when?",
      other:
        "{{count}} figures on the audit's findings are worse than in the last report. What should be done, by whom and by when?",
    },
    cy: {
      zero: "Nid oes ffigur am ganfyddiadau'r archwiliad yn waeth nag yn yr adroddiad diwethaf.",
      one: "Mae 1 ffigur am ganfyddiadau'r archwiliad yn waeth nag yn yr adroddiad diwethaf. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      two: "Mae 2 ffigur am ganfyddiadau'r archwiliad yn waeth nag yn yr adroddiad diwethaf. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      few: "Mae {{count}} ffigur am ganfyddiadau'r archwiliad yn waeth nag yn yr adroddiad diwethaf. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      many: "Mae {{count}} ffigur am ganfyddiadau'r archwiliad yn waeth nag yn yr adroddiad diwethaf. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
      other:
        "Mae {{count}} ffigur am ganfyddiadau'r archwiliad yn waeth nag yn yr adroddiad diwethaf. Beth y dylid ei wneud, gan bwy ac erbyn pryd?",
    },
  },
  extracts_old: {
    en: {
      one: "1 extract is too old or missing, and blocks every department. Who will see that a new one is loaded?",
      other:
        "{{count}} extracts are too old or missing, and block every department. Who will see that new ones are loaded?",
    },
    cy: {
      zero: "Nid oes detholiad sy'n rhy hen nac ar goll.",
      one: "Mae 1 detholiad yn rhy hen neu ar goll, ac yn rhwystro pob adran. Pwy fydd yn sicrhau bod un newydd yn cael ei lwytho?",
      two: "Mae 2 ddetholiad yn rhy hen neu ar goll, ac yn rhwystro pob adran. Pwy fydd yn sicrhau bod rhai newydd yn cael eu llwytho?",
      few: "Mae {{count}} detholiad yn rhy hen neu ar goll, ac yn rhwystro pob adran. Pwy fydd yn sicrhau bod rhai newydd yn cael eu llwytho?",
      many: "Mae {{count}} detholiad yn rhy hen neu ar goll, ac yn rhwystro pob adran. Pwy fydd yn sicrhau bod rhai newydd yn cael eu llwytho?",
      other:
        "Mae {{count}} detholiad yn rhy hen neu ar goll, ac yn rhwystro pob adran. Pwy fydd yn sicrhau bod rhai newydd yn cael eu llwytho?",
    },
  },
});
