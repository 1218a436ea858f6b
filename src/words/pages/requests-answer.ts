import { pageWords } from "#words/page-words.ts";

/** The answer that a request's page begins with, and what comes next. */
export const answerWords = pageWords({
  mayNot: {
    en: "This vacancy may not be advertised",
    cy: "Ni chaniateir hysbysebu'r swydd wag hon",
  },
  may: { en: "This vacancy may be advertised", cy: "Caniateir hysbysebu'r swydd wag hon" },
  mayUntil: {
    en: "This vacancy may be advertised up to and including {{day}}",
    cy: "Caniateir hysbysebu'r swydd wag hon hyd at a chan gynnwys {{day}}",
  },
  unknown: {
    en: "Porth cannot tell whether this vacancy may be advertised",
    cy: "Ni all Porth ddweud a ganiateir hysbysebu'r swydd wag hon",
  },
  givenUp: { en: "This vacancy was withdrawn", cy: "Tynnwyd y swydd wag hon yn ôl" },
  replaced: { en: "A newer request has replaced this one", cy: "Mae cais mwy newydd wedi disodli'r un hwn" },
  awaitingReview: {
    en: {
      one: "1 reason stands in the way. A reviewer now decides whether it may be advertised all the same.",
      other:
        "{{count}} reasons stand in the way. A reviewer now decides whether it may be advertised all the same.",
    },
    cy: {
      zero: "Mae rhesymau yn ei rhwystro. Adolygydd sydd bellach yn penderfynu a ganiateir ei hysbysebu er hynny.",
      one: "Mae 1 rheswm yn ei rhwystro. Adolygydd sydd bellach yn penderfynu a ganiateir ei hysbysebu er hynny.",
      two: "Mae {{count}} reswm yn ei rhwystro. Adolygydd sydd bellach yn penderfynu a ganiateir ei hysbysebu er hynny.",
      few: "Mae {{count}} rheswm yn ei rhwystro. Adolygydd sydd bellach yn penderfynu a ganiateir ei hysbysebu er hynny.",
      many: "Mae {{count}} rheswm yn ei rhwystro. Adolygydd sydd bellach yn penderfynu a ganiateir ei hysbysebu er hynny.",
      other:
        "Mae {{count}} rheswm yn ei rhwystro. Adolygydd sydd bellach yn penderfynu a ganiateir ei hysbysebu er hynny.",
    },
  },
  nothingBlocks: {
    en: "Nothing blocks it any more, so there is nothing to decide. Whoever asked can ask the gate again, to have the yes on the record.",
    cy: "Nid oes dim yn ei rhwystro mwyach, felly nid oes dim i'w benderfynu. Gall pwy bynnag a ofynnodd ofyn i'r porth eto, er mwyn cofnodi'r ateb cadarnhaol.",
  },
  overridden: {
    en: "A reviewer has overridden the block for this one vacancy, in spite of the reasons below. A new reason would block it again. After that day it is blocked again.",
    cy: "Mae adolygydd wedi rhoi caniatâd eithriadol i'r un swydd wag hon, er gwaethaf y rhesymau isod. Byddai rheswm newydd yn ei rhwystro eto. Ar ôl y diwrnod hwnnw caiff ei rhwystro eto.",
  },
  outgrown: {
    en: "A reviewer has overridden the block, but a reason has come since then that the override does not cover. When somebody asks the gate again, the request comes back to the reviewers.",
    cy: "Mae adolygydd wedi rhoi caniatâd eithriadol, ond daeth rheswm ers hynny nad yw'r caniatâd yn ei gwmpasu. Pan fydd rhywun yn gofyn i'r porth eto, daw'r cais yn ôl at yr adolygwyr.",
  },
  upheld: {
    en: "A reviewer has upheld the block, and that is final for this request. When the reasons are cleared, Porth lifts the block by itself. If somebody asks the gate before then, a new request opens.",
    cy: "Mae adolygydd wedi cadarnhau'r rhwystr, ac mae hynny'n derfynol ar gyfer y cais hwn. Pan fydd y rhesymau wedi'u datrys, bydd Porth yn codi'r rhwystr ohono'i hun. Os bydd rhywun yn gofyn i'r porth cyn hynny, bydd cais newydd yn agor.",
  },
  expired: {
    en: "The override has ended, and the block is back. When the reasons are cleared, Porth lifts the block by itself. If somebody asks the gate before then, a new request opens.",
    cy: "Mae'r caniatâd eithriadol wedi dod i ben, ac mae'r rhwystr yn ôl. Pan fydd y rhesymau wedi'u datrys, bydd Porth yn codi'r rhwystr ohono'i hun. Os bydd rhywun yn gofyn i'r porth cyn hynny, bydd cais newydd yn agor.",
  },
  cleared: {
    en: "The reasons were cleared and Porth lifted the block by itself. Nobody needs to do anything here.",
    cy: "Cafodd y rhesymau eu datrys a chododd Porth y rhwystr ohono'i hun. Nid oes angen i neb wneud dim yma.",
  },
  blockedSince: {
    en: "Porth had lifted the block, but today reasons stand in the way again. If somebody asks the gate, a new request opens.",
    cy: "Roedd Porth wedi codi'r rhwystr, ond heddiw mae rhesymau'n ei rhwystro eto. Os bydd rhywun yn gofyn i'r porth, bydd cais newydd yn agor.",
  },
  withdrawn: {
    en: "Whoever asked has given it up, so there is nothing to decide. If somebody asks the gate about it again, a new request opens.",
    cy: "Mae pwy bynnag a ofynnodd wedi rhoi'r gorau iddi, felly nid oes dim i'w benderfynu. Os bydd rhywun yn gofyn i'r porth amdani eto, bydd cais newydd yn agor.",
  },
  departmentGone: {
    en: "The register no longer has the department {{code}}. Ask the data steward which department the vacancy belongs to now.",
    cy: "Nid yw adran {{code}} yn y gofrestr mwyach. Gofynnwch i'r stiward data i ba adran y mae'r swydd wag yn perthyn bellach.",
  },
  newer: {
    en: "This request is over. See the newer request about the same vacancy",
    cy: "Mae'r cais hwn ar ben. Gweler y cais mwy newydd am yr un swydd wag",
  },
});
