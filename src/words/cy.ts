import type { Catalogue, WelshForm } from "./catalogue.ts";

/**
 * DRAFT, for the board's translators: formal Welsh, not yet passed by them. Set `draft` to false when it is.
 * Forms by number: zero 0, one 1, two 2, few 3, many 6, other the rest. Numbers are figures, so each form carries the
 * mutation that its spoken number causes: 2 feddyg, 2 gynllun, 3 chynllun, 6 chynllun.
 */
export const cy: Catalogue<WelshForm> = {
  draft: true,
  findings: {
    identity_ambiguous: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd na ellir ei baru ag un person yn unig.",
        one: "Ni ellir paru cynllun swydd 1 meddyg ymgynghorol ag un person yn unig.",
        two: "Ni ellir paru cynlluniau swydd {{count}} feddyg ymgynghorol ag un person yn unig.",
        few: "Ni ellir paru cynlluniau swydd {{count}} meddyg ymgynghorol ag un person yn unig.",
        many: "Ni ellir paru cynlluniau swydd {{count}} meddyg ymgynghorol ag un person yn unig.",
        other: "Ni ellir paru cynlluniau swydd {{count}} meddyg ymgynghorol ag un person yn unig.",
      },
      fix: "Cywirwch y rhifau aseiniad, cyflogai a GMC ar Allocate neu ar y rhestr staff, ac yna llwythwch y detholiad eto.",
    },
    plan_not_on_allocate: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd nad yw ar Allocate.",
        one: "Nid yw cynllun swydd 1 meddyg ymgynghorol ar Allocate.",
        two: "Nid yw cynlluniau swydd {{count}} feddyg ymgynghorol ar Allocate.",
        few: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol ar Allocate.",
        many: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol ar Allocate.",
        other: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol ar Allocate.",
      },
      fix: "Rhowch bob cynllun papur ar Allocate a threfnwch iddo gael ei lofnodi yno.",
    },
    plan_not_signed_off: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd heb ei lofnodi.",
        one: "Nid yw cynllun swydd 1 meddyg ymgynghorol wedi'i lofnodi.",
        two: "Nid yw cynlluniau swydd {{count}} feddyg ymgynghorol wedi'u llofnodi.",
        few: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi'u llofnodi.",
        many: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi'u llofnodi.",
        other: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi'u llofnodi.",
      },
      fix: "Sicrhewch fod pob cynllun yn cael ei lofnodi ar Allocate. Nesaf i weithredu: {{owner}}.",
    },
    plan_status_unknown: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd â statws nad yw Porth yn ei adnabod.",
        one: "Mae gan gynllun swydd 1 meddyg ymgynghorol statws nad yw Porth yn ei adnabod.",
        two: "Mae gan gynlluniau swydd {{count}} feddyg ymgynghorol statws nad yw Porth yn ei adnabod.",
        few: "Mae gan gynlluniau swydd {{count}} meddyg ymgynghorol statws nad yw Porth yn ei adnabod.",
        many: "Mae gan gynlluniau swydd {{count}} meddyg ymgynghorol statws nad yw Porth yn ei adnabod.",
        other: "Mae gan gynlluniau swydd {{count}} meddyg ymgynghorol statws nad yw Porth yn ei adnabod.",
      },
      fix: "Cywirwch y statws ar Allocate, neu gofynnwch am ei ychwanegu at restr y polisi.",
    },
    plan_not_started: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd sydd heb ddechrau eto.",
        one: "Nid yw cynllun swydd 1 meddyg ymgynghorol wedi dechrau eto.",
        two: "Nid yw cynlluniau swydd {{count}} feddyg ymgynghorol wedi dechrau eto.",
        few: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi dechrau eto.",
        many: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi dechrau eto.",
        other: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi dechrau eto.",
      },
      fix: "Arhoswch am ddiwrnod cyntaf y cynllun, neu cytunwch ar ddyddiad dechrau cynharach a llofnodwch y cynllun ar Allocate.",
    },
    plan_out_of_date: {
      message: {
        zero: "Nid yw cynllun swydd yr un meddyg ymgynghorol wedi dod i ben.",
        one: "Mae cynllun swydd 1 meddyg ymgynghorol wedi dod i ben.",
        two: "Mae cynlluniau swydd {{count}} feddyg ymgynghorol wedi dod i ben.",
        few: "Mae cynlluniau swydd {{count}} meddyg ymgynghorol wedi dod i ben.",
        many: "Mae cynlluniau swydd {{count}} meddyg ymgynghorol wedi dod i ben.",
        other: "Mae cynlluniau swydd {{count}} meddyg ymgynghorol wedi dod i ben.",
      },
      fix: "Cynhaliwch yr adolygiadau cynllun swydd a llofnodwch y cynlluniau ar Allocate.",
    },
    plan_undated: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd heb ddyddiad dechrau na dyddiad llofnodi.",
        one: "Nid oes dyddiad dechrau na dyddiad llofnodi ar gynllun swydd 1 meddyg ymgynghorol.",
        two: "Nid oes dyddiad dechrau na dyddiad llofnodi ar gynlluniau swydd {{count}} feddyg ymgynghorol.",
        few: "Nid oes dyddiad dechrau na dyddiad llofnodi ar gynlluniau swydd {{count}} meddyg ymgynghorol.",
        many: "Nid oes dyddiad dechrau na dyddiad llofnodi ar gynlluniau swydd {{count}} meddyg ymgynghorol.",
        other:
          "Nid oes dyddiad dechrau na dyddiad llofnodi ar gynlluniau swydd {{count}} meddyg ymgynghorol.",
      },
      fix: "Rhowch ddyddiad dechrau pob cynllun ar Allocate.",
    },
    sessions_not_authorised: {
      message: {
        zero: "Nid oes gan yr un meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gymeradwyaeth.",
        one: "Mae gan 1 meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gymeradwyaeth.",
        two: "Mae gan {{count}} feddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gymeradwyaeth.",
        few: "Mae gan {{count}} meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gymeradwyaeth.",
        many: "Mae gan {{count}} meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gymeradwyaeth.",
        other: "Mae gan {{count}} meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gymeradwyaeth.",
      },
      withoutFigures:
        "Mae gan rai meddygon ymgynghorol fwy o sesiynau yr wythnos na'r terfyn heb gymeradwyaeth.",
      fix: "Sicrhewch gymeradwyaeth cyfarwyddwr meddygol y grŵp gwasanaeth a chofnodwch ei dyddiad ar Allocate, neu cytunwch ar lai o sesiynau.",
    },
    plan_missing: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol heb gynllun swydd.",
        one: "Nid oes gan 1 meddyg ymgynghorol gynllun swydd.",
        two: "Nid oes gan {{count}} feddyg ymgynghorol gynllun swydd.",
        few: "Nid oes gan {{count}} meddyg ymgynghorol gynllun swydd.",
        many: "Nid oes gan {{count}} meddyg ymgynghorol gynllun swydd.",
        other: "Nid oes gan {{count}} meddyg ymgynghorol gynllun swydd.",
      },
      fix: "Cytunwch ar bob cynllun sydd ar goll gyda'r meddyg ymgynghorol a llofnodwch y cynllun ar Allocate. Os oes cynllun ar Allocate eisoes, gwnewch yn siŵr bod ei rifau'n cyd-fynd â'r rhestr staff.",
    },
    staff_list_missing: {
      message: "Nid oes rhestr staff wedi'i llwytho.",
      fix: "Llwythwch y rhestr staff ddiweddaraf o ESR.",
    },
    allocate_extract_missing: {
      message: "Nid oes detholiad Allocate wedi'i lwytho.",
      fix: "Llwythwch y detholiad cynlluniau swydd diweddaraf o Allocate.",
    },
    staff_list_stale: {
      message: "Mae'r rhestr staff yn {{ageDays}} oed. Y terfyn yw {{limitDays}}.",
      withoutFigures: "Mae'r rhestr staff yn rhy hen.",
      fix: "Llwythwch restr staff newydd o ESR.",
    },
    allocate_extract_stale: {
      message: "Mae'r detholiad Allocate yn {{ageDays}} oed. Y terfyn yw {{limitDays}}.",
      withoutFigures: "Mae'r detholiad Allocate yn rhy hen.",
      fix: "Llwythwch ddetholiad cynlluniau swydd newydd o Allocate.",
    },
    rule_not_in_force: {
      message: "Daw'r rheol i rym ar {{inForceFrom}}. Ni chaiff dim ei rwystro cyn hynny.",
      withoutFigures: "Nid yw'r rheol mewn grym eto. Ni chaiff dim ei rwystro am y tro.",
      fix: "Nid oes angen gwneud dim heddiw. Gofalwch fod pob cynllun swydd yn ei le cyn i'r rheol ddod i rym.",
    },
    no_consultants: {
      message: "Nid oes yn yr adran hon feddygon ymgynghorol y mae angen cynllun swydd arnynt.",
      fix: "Os yw hyn yn anghywir, gwiriwch yr adran ar y rhestr staff.",
    },
    plan_due_for_review: {
      message: {
        zero: "Nid oes angen adolygu cynllun swydd yr un meddyg ymgynghorol o fewn {{days}}.",
        one: "Mae angen adolygu cynllun swydd 1 meddyg ymgynghorol o fewn {{days}}.",
        two: "Mae angen adolygu cynlluniau swydd {{count}} feddyg ymgynghorol o fewn {{days}}.",
        few: "Mae angen adolygu cynlluniau swydd {{count}} meddyg ymgynghorol o fewn {{days}}.",
        many: "Mae angen adolygu cynlluniau swydd {{count}} meddyg ymgynghorol o fewn {{days}}.",
        other: "Mae angen adolygu cynlluniau swydd {{count}} meddyg ymgynghorol o fewn {{days}}.",
      },
      withoutFigures: "Mae angen adolygu cynlluniau swydd rhai meddygon ymgynghorol yn fuan.",
      fix: "Cynhaliwch yr adolygiadau a llofnodwch y cynlluniau newydd ar Allocate cyn i'r rhai presennol ddod i ben.",
    },
    signed_off_late: {
      message: {
        zero: "Ni chafodd cynllun swydd yr un meddyg ymgynghorol ei lofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
        one: "Cafodd cynllun swydd 1 meddyg ymgynghorol ei lofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
        two: "Cafodd cynlluniau swydd {{count}} feddyg ymgynghorol eu llofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
        few: "Cafodd cynlluniau swydd {{count}} meddyg ymgynghorol eu llofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
        many: "Cafodd cynlluniau swydd {{count}} meddyg ymgynghorol eu llofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
        other:
          "Cafodd cynlluniau swydd {{count}} meddyg ymgynghorol eu llofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
      },
      withoutFigures: "Cafodd cynlluniau swydd rhai meddygon ymgynghorol eu llofnodi'n hwyr.",
      fix: "Llofnodwch y cynllun nesaf mewn pryd. Bydd y rhybudd yn diflannu pan fydd y cynllun hwnnw yn ei le.",
    },
    signoff_overdue: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd heb ei lofnodi fwy na {{limitDays}} ar ôl y cyfarfod.",
        one: "Nid yw cynllun swydd 1 meddyg ymgynghorol wedi'i lofnodi o hyd, fwy na {{limitDays}} ar ôl y cyfarfod.",
        two: "Nid yw cynlluniau swydd {{count}} feddyg ymgynghorol wedi'u llofnodi o hyd, fwy na {{limitDays}} ar ôl y cyfarfod.",
        few: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi'u llofnodi o hyd, fwy na {{limitDays}} ar ôl y cyfarfod.",
        many: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi'u llofnodi o hyd, fwy na {{limitDays}} ar ôl y cyfarfod.",
        other:
          "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol wedi'u llofnodi o hyd, fwy na {{limitDays}} ar ôl y cyfarfod.",
      },
      withoutFigures:
        "Mae cynlluniau swydd rhai meddygon ymgynghorol wedi bod yn aros yn rhy hir i gael eu llofnodi.",
      fix: "Llofnodwch bob cynllun ar Allocate. Nesaf i weithredu: {{owner}}.",
    },
    six_month_review_not_held: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol newydd heb gael yr adolygiad a oedd i'w gynnal ar ôl {{months}}.",
        one: "Nid yw 1 meddyg ymgynghorol newydd wedi cael yr adolygiad a oedd i'w gynnal ar ôl {{months}}.",
        two: "Nid yw {{count}} feddyg ymgynghorol newydd wedi cael yr adolygiad a oedd i'w gynnal ar ôl {{months}}.",
        few: "Nid yw {{count}} meddyg ymgynghorol newydd wedi cael yr adolygiad a oedd i'w gynnal ar ôl {{months}}.",
        many: "Nid yw {{count}} meddyg ymgynghorol newydd wedi cael yr adolygiad a oedd i'w gynnal ar ôl {{months}}.",
        other:
          "Nid yw {{count}} meddyg ymgynghorol newydd wedi cael yr adolygiad a oedd i'w gynnal ar ôl {{months}}.",
      },
      withoutFigures: "Nid yw rhai meddygon ymgynghorol newydd wedi cael eu hadolygiad cyntaf.",
      fix: "Cynhaliwch bob adolygiad a chofnodwch ei ddyddiad ar Allocate.",
    },
    sessions_not_in_half_steps: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â ffigurau sesiynau nad ydynt yn lluosrifau o {{step}} yn y cynllun swydd.",
        one: "Mae gan gynllun swydd 1 meddyg ymgynghorol ffigurau sesiynau nad ydynt yn lluosrifau o {{step}}.",
        two: "Mae gan gynlluniau swydd {{count}} feddyg ymgynghorol ffigurau sesiynau nad ydynt yn lluosrifau o {{step}}.",
        few: "Mae gan gynlluniau swydd {{count}} meddyg ymgynghorol ffigurau sesiynau nad ydynt yn lluosrifau o {{step}}.",
        many: "Mae gan gynlluniau swydd {{count}} meddyg ymgynghorol ffigurau sesiynau nad ydynt yn lluosrifau o {{step}}.",
        other:
          "Mae gan gynlluniau swydd {{count}} meddyg ymgynghorol ffigurau sesiynau nad ydynt yn lluosrifau o {{step}}.",
      },
      withoutFigures:
        "Mae gan gynlluniau swydd rhai meddygon ymgynghorol ffigurau sesiynau nad ydynt yn dilyn y camau y cytunwyd arnynt.",
      fix: "Cywirwch y ffigurau sesiynau ar Allocate.",
    },
    pay_sessions_mismatch: {
      message: {
        zero: "Ni thelir yr un meddyg ymgynghorol am nifer o sesiynau sy'n wahanol i'r nifer yn y cynllun swydd.",
        one: "Telir 1 meddyg ymgynghorol am nifer o sesiynau sy'n wahanol i'r nifer yn y cynllun swydd.",
        two: "Telir {{count}} feddyg ymgynghorol am nifer o sesiynau sy'n wahanol i'r nifer yn eu cynlluniau swydd.",
        few: "Telir {{count}} meddyg ymgynghorol am nifer o sesiynau sy'n wahanol i'r nifer yn eu cynlluniau swydd.",
        many: "Telir {{count}} meddyg ymgynghorol am nifer o sesiynau sy'n wahanol i'r nifer yn eu cynlluniau swydd.",
        other:
          "Telir {{count}} meddyg ymgynghorol am nifer o sesiynau sy'n wahanol i'r nifer yn eu cynlluniau swydd.",
      },
      fix: "Cymharwch y sesiynau ar ESR â'r cynllun ar Allocate, a chywirwch yr un sy'n anghywir.",
    },
    pay_band_mismatch: {
      message: {
        zero: "Ni thelir yr un meddyg ymgynghorol ar fand dwysedd sy'n wahanol i'r band yn y cynllun swydd.",
        one: "Telir 1 meddyg ymgynghorol ar fand dwysedd sy'n wahanol i'r band yn y cynllun swydd.",
        two: "Telir {{count}} feddyg ymgynghorol ar fand dwysedd sy'n wahanol i'r band yn eu cynlluniau swydd.",
        few: "Telir {{count}} meddyg ymgynghorol ar fand dwysedd sy'n wahanol i'r band yn eu cynlluniau swydd.",
        many: "Telir {{count}} meddyg ymgynghorol ar fand dwysedd sy'n wahanol i'r band yn eu cynlluniau swydd.",
        other:
          "Telir {{count}} meddyg ymgynghorol ar fand dwysedd sy'n wahanol i'r band yn eu cynlluniau swydd.",
      },
      fix: "Cymharwch y band dwysedd ar ESR â'r cynllun ar Allocate, a chywirwch yr un sy'n anghywir.",
    },
    ten_sessions_not_agreed: {
      message: {
        zero: "Nid oes gan yr un meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos heb gofnod o gytundeb y cyfarwyddwr clinigol.",
        one: "Mae gan 1 meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos, heb gofnod o gytundeb y cyfarwyddwr clinigol.",
        two: "Mae gan {{count}} feddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos, heb gofnod o gytundeb y cyfarwyddwr clinigol.",
        few: "Mae gan {{count}} meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos, heb gofnod o gytundeb y cyfarwyddwr clinigol.",
        many: "Mae gan {{count}} meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos, heb gofnod o gytundeb y cyfarwyddwr clinigol.",
        other:
          "Mae gan {{count}} meddyg ymgynghorol fwy na {{limit}} sesiwn yr wythnos, heb gofnod o gytundeb y cyfarwyddwr clinigol.",
      },
      withoutFigures:
        "Mae gan rai meddygon ymgynghorol sesiynau ychwanegol, heb gofnod o gytundeb y cyfarwyddwr clinigol.",
      fix: "Cofnodwch gytundeb y cyfarwyddwr clinigol a'i ddyddiad ar Allocate.",
    },
    hours_over_48: {
      message: {
        zero: "Nid yw cynllun swydd yr un meddyg ymgynghorol am fwy na {{limit}} awr yr wythnos.",
        one: "Mae cynllun swydd 1 meddyg ymgynghorol am fwy na {{limit}} awr yr wythnos.",
        two: "Mae cynlluniau swydd {{count}} feddyg ymgynghorol am fwy na {{limit}} awr yr wythnos.",
        few: "Mae cynlluniau swydd {{count}} meddyg ymgynghorol am fwy na {{limit}} awr yr wythnos.",
        many: "Mae cynlluniau swydd {{count}} meddyg ymgynghorol am fwy na {{limit}} awr yr wythnos.",
        other: "Mae cynlluniau swydd {{count}} meddyg ymgynghorol am fwy na {{limit}} awr yr wythnos.",
      },
      withoutFigures: "Mae cynlluniau swydd rhai meddygon ymgynghorol am fwy o oriau yr wythnos na'r terfyn.",
      fix: "Adolygwch yr oriau wythnosol gyda'r meddyg ymgynghorol a chywirwch y cynllun ar Allocate.",
    },
    outcomes_not_recorded: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd heb ganlyniadau gwasanaeth.",
        one: "Nid yw cynllun swydd 1 meddyg ymgynghorol yn cofnodi canlyniadau gwasanaeth.",
        two: "Nid yw cynlluniau swydd {{count}} feddyg ymgynghorol yn cofnodi canlyniadau gwasanaeth.",
        few: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol yn cofnodi canlyniadau gwasanaeth.",
        many: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol yn cofnodi canlyniadau gwasanaeth.",
        other: "Nid yw cynlluniau swydd {{count}} meddyg ymgynghorol yn cofnodi canlyniadau gwasanaeth.",
      },
      fix: "Cytunwch ar y canlyniadau gyda'r meddyg ymgynghorol a'u cofnodi ar Allocate.",
    },
    agreed_after_start: {
      message: {
        zero: "Ni chafodd cynllun swydd yr un meddyg ymgynghorol ei lofnodi ar ôl iddo ddechrau.",
        one: "Cafodd cynllun swydd 1 meddyg ymgynghorol ei lofnodi ar ôl iddo ddechrau.",
        two: "Cafodd cynlluniau swydd {{count}} feddyg ymgynghorol eu llofnodi ar ôl iddynt ddechrau.",
        few: "Cafodd cynlluniau swydd {{count}} meddyg ymgynghorol eu llofnodi ar ôl iddynt ddechrau.",
        many: "Cafodd cynlluniau swydd {{count}} meddyg ymgynghorol eu llofnodi ar ôl iddynt ddechrau.",
        other: "Cafodd cynlluniau swydd {{count}} meddyg ymgynghorol eu llofnodi ar ôl iddynt ddechrau.",
      },
      fix: "Cytunwch ar y cynllun nesaf a'i lofnodi cyn ei ddiwrnod cyntaf.",
    },
    signed_by_self: {
      message: {
        zero: "Ni lofnodwyd cynllun swydd yr un meddyg ymgynghorol yn derfynol gan y meddyg ei hun.",
        one: "Llofnodwyd cynllun swydd 1 meddyg ymgynghorol yn derfynol gan y meddyg ei hun.",
        two: "Llofnodwyd cynlluniau swydd {{count}} feddyg ymgynghorol yn derfynol gan y meddygon eu hunain.",
        few: "Llofnodwyd cynlluniau swydd {{count}} meddyg ymgynghorol yn derfynol gan y meddygon eu hunain.",
        many: "Llofnodwyd cynlluniau swydd {{count}} meddyg ymgynghorol yn derfynol gan y meddygon eu hunain.",
        other:
          "Llofnodwyd cynlluniau swydd {{count}} meddyg ymgynghorol yn derfynol gan y meddygon eu hunain.",
      },
      fix: "Gofynnwch i berson awdurdodedig arall roi'r llofnod terfynol ar Allocate.",
    },
    revision_in_progress: {
      message: {
        zero: "Nid oes gan yr un meddyg ymgynghorol gynllun swydd arall sydd heb ei lofnodi eto.",
        one: "Mae gan 1 meddyg ymgynghorol gynllun swydd arall sydd heb ei lofnodi eto. Mae'r cynllun presennol yn dal i gyfrif.",
        two: "Mae gan {{count}} feddyg ymgynghorol gynlluniau swydd eraill sydd heb eu llofnodi eto. Mae'r cynlluniau presennol yn dal i gyfrif.",
        few: "Mae gan {{count}} meddyg ymgynghorol gynlluniau swydd eraill sydd heb eu llofnodi eto. Mae'r cynlluniau presennol yn dal i gyfrif.",
        many: "Mae gan {{count}} meddyg ymgynghorol gynlluniau swydd eraill sydd heb eu llofnodi eto. Mae'r cynlluniau presennol yn dal i gyfrif.",
        other:
          "Mae gan {{count}} meddyg ymgynghorol gynlluniau swydd eraill sydd heb eu llofnodi eto. Mae'r cynlluniau presennol yn dal i gyfrif.",
      },
      fix: "Llofnodwch y cynllun newydd ar Allocate cyn i'r un presennol ddod i ben.",
    },
    sent_back: {
      message: {
        zero: "Nid anfonwyd cynllun swydd yr un meddyg ymgynghorol yn ôl {{times}} neu fwy.",
        one: "Anfonwyd cynllun swydd 1 meddyg ymgynghorol yn ôl o leiaf {{times}}.",
        two: "Anfonwyd cynlluniau swydd {{count}} feddyg ymgynghorol yn ôl o leiaf {{times}}.",
        few: "Anfonwyd cynlluniau swydd {{count}} meddyg ymgynghorol yn ôl o leiaf {{times}}.",
        many: "Anfonwyd cynlluniau swydd {{count}} meddyg ymgynghorol yn ôl o leiaf {{times}}.",
        other: "Anfonwyd cynlluniau swydd {{count}} meddyg ymgynghorol yn ôl o leiaf {{times}}.",
      },
      withoutFigures: "Anfonwyd cynlluniau swydd rhai meddygon ymgynghorol yn ôl sawl gwaith.",
      fix: "Dewch â'r meddyg ymgynghorol a'r cyfarwyddwr clinigol ynghyd i gytuno ar y cynllun. Nesaf i weithredu: {{owner}}.",
    },
    extract_ageing: {
      message: {
        staff_list:
          "Mae'r rhestr staff yn {{ageDays}} oed. Ar ôl {{limitDays}} bydd yn rhy hen i'w defnyddio.",
        allocate:
          "Mae'r detholiad Allocate yn {{ageDays}} oed. Ar ôl {{limitDays}} bydd yn rhy hen i'w ddefnyddio.",
        both: "Mae'r rhestr staff a'r detholiad Allocate yn heneiddio: mae'r hynaf yn {{ageDays}} oed. Ar ôl {{limitDays}} bydd yn rhy hen i'w ddefnyddio.",
      },
      withoutFigures: "Cyn bo hir bydd y rhestr staff neu'r detholiad Allocate yn rhy hen i'w defnyddio.",
      fix: "Llwythwch ddetholiad newydd cyn i'r un presennol fynd yn rhy hen.",
    },
    plan_without_person: {
      message: {
        zero: "Mae cynlluniau swydd nad ydynt yn cyfateb i neb ar y rhestr staff.",
        one: "Nid yw 1 cynllun swydd yn cyfateb i neb ar y rhestr staff.",
        two: "Nid yw {{count}} gynllun swydd yn cyfateb i neb ar y rhestr staff.",
        few: "Nid yw {{count}} chynllun swydd yn cyfateb i neb ar y rhestr staff.",
        many: "Nid yw {{count}} chynllun swydd yn cyfateb i neb ar y rhestr staff.",
        other: "Nid yw {{count}} cynllun swydd yn cyfateb i neb ar y rhestr staff.",
      },
      fix: "Gwiriwch y rhifau ym mhob rhes, a chywirwch Allocate neu'r rhestr staff.",
    },
    sessions_not_given: {
      message: {
        zero: "Nid oes yr un meddyg ymgynghorol â chynllun swydd heb ffigurau sesiynau.",
        one: "Nid oes ffigurau sesiynau yng nghynllun swydd 1 meddyg ymgynghorol.",
        two: "Nid oes ffigurau sesiynau yng nghynlluniau swydd {{count}} feddyg ymgynghorol.",
        few: "Nid oes ffigurau sesiynau yng nghynlluniau swydd {{count}} meddyg ymgynghorol.",
        many: "Nid oes ffigurau sesiynau yng nghynlluniau swydd {{count}} meddyg ymgynghorol.",
        other: "Nid oes ffigurau sesiynau yng nghynlluniau swydd {{count}} meddyg ymgynghorol.",
      },
      fix: "Rhowch y sesiynau ar Allocate, a'u cynnwys yn y detholiad.",
    },
    sessions_differ: {
      message: "Nid yw'r sesiynau ar y ffurflen yn gyfanswm y cynllun swydd.",
      fix: "Cywirwch y ffurflen, neu cytunwch ar gynllun diwygiedig â'r sesiynau hyn a threfnwch iddo gael ei lofnodi ar Allocate.",
    },
    band_differ: {
      message: "Nid y band dwysedd ar y ffurflen yw'r band yn y cynllun swydd.",
      fix: "Cywirwch y ffurflen, neu cytunwch ar gynllun diwygiedig â'r band hwn a threfnwch iddo gael ei lofnodi ar Allocate.",
    },
    plan_starts_later: {
      message: "Mae'r cynllun swydd yn dechrau ar ôl y dyddiad y mae'r ffurflen yn newid y cyflog.",
      fix: "Rhowch ar y ffurflen ddyddiad sydd ar ddiwrnod cyntaf y cynllun neu ar ei ôl.",
    },
    plan_not_revised: {
      message: "Nid oes dim yn dangos bod y cynllun swydd wedi'i ddiwygio ar gyfer y newid hwn.",
      fix: "Cytunwch ar gynllun diwygiedig a threfnwch iddo gael ei lofnodi ar Allocate. Os yw hynny wedi'i wneud, rhowch y cyflog hyd yma a'r diwrnod y newidiodd ddiwethaf.",
    },
  },
  ahead: "Ar {{day}}, pan fydd y cyflog yn newid: {{message}}",
  units: {
    days: {
      zero: "0 diwrnod",
      one: "1 diwrnod",
      two: "{{count}} ddiwrnod",
      few: "{{count}} diwrnod",
      many: "{{count}} diwrnod",
      other: "{{count}} diwrnod",
    },
    months: {
      zero: "0 mis",
      one: "1 mis",
      two: "{{count}} fis",
      few: "{{count}} mis",
      many: "{{count}} mis",
      other: "{{count}} mis",
    },
    times: {
      zero: "0 gwaith",
      one: "unwaith",
      two: "{{count}} waith",
      few: "{{count}} gwaith",
      many: "{{count}} gwaith",
      other: "{{count}} gwaith",
    },
  },
  owners: {
    consultant: { name: "Meddyg ymgynghorol", inSentence: "y meddyg ymgynghorol" },
    consultant_and_clinical_director: {
      name: "Meddyg ymgynghorol a chyfarwyddwr clinigol",
      inSentence: "y meddyg ymgynghorol a'r cyfarwyddwr clinigol",
    },
    clinical_director: { name: "Cyfarwyddwr clinigol", inSentence: "y cyfarwyddwr clinigol" },
    service_manager: { name: "Rheolwr gwasanaeth", inSentence: "y rheolwr gwasanaeth" },
    service_group_medical_director: {
      name: "Cyfarwyddwr meddygol y grŵp gwasanaeth",
      inSentence: "cyfarwyddwr meddygol y grŵp gwasanaeth",
    },
    executive_medical_director: {
      name: "Cyfarwyddwr meddygol gweithredol",
      inSentence: "y cyfarwyddwr meddygol gweithredol",
    },
    job_planning_manager: { name: "Rheolwr cynllunio swyddi", inSentence: "y rheolwr cynllunio swyddi" },
    data_steward: { name: "Stiward data", inSentence: "y stiward data" },
  },
  stages: {
    not_started: "Heb ddechrau",
    draft: "Drafft",
    in_discussion: "Yn cael ei drafod",
    awaiting_consultant: "Yn aros am y meddyg ymgynghorol",
    awaiting_signoff_1: "Yn aros am y llofnod cyntaf",
    awaiting_signoff_2: "Yn aros am yr ail lofnod",
    awaiting_signoff_3: "Yn aros am y trydydd llofnod",
    signed_off: "Wedi'i lofnodi",
    locked: "Wedi'i gloi",
    mediation: "Yn destun cyfryngu",
    appeal: "Yn destun apêl",
    archived: "Wedi'i archifo",
    unknown: "Statws anhysbys",
  },
  outcomes: { clear: "Clir", blocked: "Rhwystrwyd", overridden: "Caniatâd eithriadol" },
  problems: {
    invalid_request: {
      title: "Nid yw'r cais yn ddilys",
      help: "Mae maes ar goll, yn anhysbys neu o'r math anghywir. Mae'r rhestr wallau yn enwi pob man: cywirwch bob un ac anfonwch y cais eto.",
    },
    malformed_json: {
      title: "Nid yw'r corff yn JSON dilys",
      help: "Ni allai Porth ddarllen corff y cais fel JSON. Gwiriwch y dyfynodau, y comas a'r bachau, ac anfonwch y cais eto.",
    },
    idempotency_key_missing: {
      title: "Mae'r pennyn Idempotency-Key ar goll",
      help: "Mae angen Idempotency-Key ar bob cais sy'n cofnodi rhywbeth. Anfonwch allwedd newydd gyda phob cais newydd, a'r un allwedd wrth roi cynnig arall arni.",
    },
    idempotency_key_invalid: {
      title: "Nid yw'r Idempotency-Key yn ddilys",
      help: "Rhaid i allwedd gynnwys rhwng 1 a 255 o nodau ASCII gweladwy. Mae UUID yn ddewis da.",
    },
    unauthenticated: {
      title: "Heb fewngofnodi",
      help: "Mae'r tocyn mynediad ar goll, wedi dod i ben neu heb ei fwriadu ar gyfer Porth. Mynnwch docyn newydd a rhowch gynnig arall arni.",
    },
    signature_refused: {
      title: "Nid yw'r llofnod yn gywir",
      help: "Nid yw'r digwyddiad wedi'i lofnodi â chyfrinair y ffynhonnell hon, fe'i newidiwyd ar y ffordd, neu mae'n fwy na phum munud oed. Gwiriwch y cyfrinair a'r cloc, a llofnodwch bob cynnig o'r newydd.",
    },
    forbidden: {
      title: "Ni chaniateir hyn",
      help: "Nid oes gennych y rôl y mae ei hangen, neu mae rheol yn eich atal rhag gweithredu yma, er enghraifft ar eich cais eich hun. Gofynnwch i'r person sy'n rheoli mynediad.",
    },
    people_only: {
      title: "Dim ond person a gaiff benderfynu",
      help: "Nid oes gan docyn rhaglen byth hawl i adolygu. Mewngofnodwch fel person sydd â'r hawl honno.",
    },
    own_request: {
      title: "Eich cais chi eich hun yw hwn",
      help: "Nid oes neb yn adolygu'r hyn y gwnaethant gais amdano. Caiff adolygydd arall, neu ddirprwy a gofnodwyd, benderfynu arno.",
    },
    own_plan: {
      title: "Mae eich cynllun swydd chi eich hun dan sylw",
      help: "Nid oes neb yn adolygu cais sy'n dibynnu ar ei gynllun swydd ei hun. Caiff adolygydd arall, neu ddirprwy a gofnodwyd, benderfynu arno.",
    },
    not_found: {
      title: "Heb ei ganfod",
      help: "Nid oes dim yn y cyfeiriad hwn, neu ni chewch ei weld. Gwiriwch y cyfeiriad a'r dynodydd.",
    },
    unknown_department: {
      title: "Adran anhysbys",
      help: "Nid oes adran â'r cod hwn na'r enw arall hwn. Gwiriwch y cod, neu gofynnwch i'r stiward data ychwanegu'r adran.",
    },
    unknown_assignment: {
      title: "Aseiniad anhysbys",
      help: "Nid oes neb ar y rhestr staff gyfredol yn dal yr aseiniad hwn. Gwiriwch y rhif, neu llwythwch y rhestr staff ddiweddaraf.",
    },
    method_not_allowed: {
      title: "Ni chaniateir y dull hwn",
      help: "Nid yw'r cyfeiriad hwn yn ateb y dull hwn. Mae'r ddogfennaeth yn /docs yn rhestru'r dulliau y mae'n eu hateb.",
    },
    idempotency_in_flight: {
      title: "Mae'r un cais yn dal i redeg",
      help: "Nid yw cais â'r Idempotency-Key hwn wedi gorffen. Arhoswch ennyd, ac yna anfonwch y cais eto gyda'r un allwedd.",
    },
    older_extract: {
      title: "Mae'r detholiad yn hŷn na'r un presennol",
      help: "Mae gan Porth ddetholiad mwy diweddar o'r math hwn eisoes. Llwythwch un a gymerwyd ar ddiwrnod diweddarach, neu dadwnewch y mewnforiad presennol yn gyntaf.",
    },
    same_extract: {
      title: "Mae'r ffeil hon wedi'i llwytho eisoes",
      help: "Yr un ffeil yw'r detholiad presennol. Nid oes angen gwneud dim, oni bai mai ffeil arall oedd gennych mewn golwg.",
    },
    rows_fell: {
      title: "Mae llawer llai o resi yn y detholiad nag o'r blaen",
      help: "Gall fod rhan o'r ffeil ar goll. Gwiriwch y ffeil: os yw'n gywir, llwythwch hi eto gydag allow_shrink=true.",
    },
    already_decided: {
      title: "Penderfynwyd ar y cais hwn eisoes",
      help: "Penderfynodd rhywun arno o'ch blaen, neu daeth y cais yn glir. Darllenwch y cais eto i weld sut y mae'n sefyll.",
    },
    not_overridden: {
      title: "Nid oes caniatâd eithriadol i'w ddirymu",
      help: "Mae'r caniatâd eithriadol wedi dod i ben, wedi'i ddirymu o'r blaen, neu ni chafodd ei roi. Darllenwch y cais eto i weld sut y mae'n sefyll.",
    },
    not_current: {
      title: "Nid y mewnforyn hwn yw'r un cyfredol",
      help: "Dim ond y ciplun cyfredol o'i fath y gellir ei ddadwneud. Dadwnewch yr un mwy newydd yn gyntaf, neu llwythwch y ffeil gywir.",
    },
    endpoint_untested: {
      title: "Nid yw'r derbynnydd yn barod",
      help: "Nid oes unrhyw ddigwyddiad wedi cyrraedd y cyfeiriad hwn eto, neu mae wedi'i analluogi. Anfonwch ddigwyddiad prawf yn gyntaf, neu galluogwch y derbynnydd.",
    },
    departments_in_use: {
      title: "Byddai pobl mewn adran nad yw yno",
      help: "Byddai gan y rhestr staff bobl mewn adrannau nad ydynt yn y rhestr adrannau. Llwythwch neu dadwnewch y rhestr arall yn gyntaf.",
    },
    conflict: {
      title: "Mae rhywbeth wedi newid yn y cyfamser",
      help: "Nid yw'r cofnod mwyach yn y cyflwr y mae ei angen ar gyfer hyn. Darllenwch y cofnod eto a phenderfynwch o'r newydd.",
    },
    stale_tag: {
      title: "Mae eich copi wedi dyddio",
      help: "Mae'r cofnod wedi newid ers ichi ei ddarllen. Darllenwch y cofnod eto, ac yna anfonwch yr ETag newydd yn If-Match.",
    },
    too_large: {
      title: "Mae'r cais yn rhy fawr",
      help: "Caiff corff JSON fod hyd at 64 KB, a ffeil hyd at 10 MB. Anfonwch un llai.",
    },
    unsupported_media_type: {
      title: "Ni chefnogir y math hwn o gynnwys",
      help: "Ni all Porth ddarllen y math hwn o gynnwys yma. Anfonwch JSON fel application/json, a ffeiliau fel CSV neu XLSX.",
    },
    idempotency_key_reused: {
      title: "Defnyddiwyd yr Idempotency-Key ar gyfer cais arall",
      help: "Mae'r allwedd hon yn perthyn i gais â chorff gwahanol. Anfonwch allwedd newydd gyda'r cais newydd.",
    },
    file_refused: {
      title: "Mae gwallau yn y ffeil",
      help: "Ni lwythwyd dim. Cywirwch y rhesi y mae'r rhestr wallau yn eu henwi, a llwythwch y ffeil eto.",
    },
    day_out_of_range: {
      title: "Mae'r diwrnod y tu allan i'r ystod",
      help: "Mae'r diwrnod yn rhy gynnar neu'n rhy hwyr i'r cwestiwn hwn. Dewiswch un o fewn y terfynau a roddir yn y manylion.",
    },
    address_refused: {
      title: "Ni cheir anfon digwyddiadau i'r cyfeiriad hwn",
      help: "Mae cyfeiriad yn dechrau â https, yn enwi ei westeiwr, ac mae'r gwesteiwr ar restr y rhai sy'n rhedeg Porth. Gofynnwch iddynt ei ychwanegu.",
    },
    text_out_of_bounds: {
      title: "Mae'r testun yn rhy fyr neu'n rhy hir",
      help: "Mae cyfiawnhad yn dweud pam, mewn cynifer o nodau ag y mae'r polisi'n gofyn amdanynt, heb unrhyw reswm iechyd.",
    },
    tag_required: {
      title: "Mae'r pennyn If-Match ar goll",
      help: "Darllenwch y cofnod yn gyntaf, ac yna anfonwch ei ETag yn If-Match, fel na chollir newid neb arall.",
    },
    too_many_requests: {
      title: "Gormod o geisiadau",
      help: "Rydych wedi gofyn yn rhy aml mewn amser byr. Arhoswch am y nifer o eiliadau y mae Retry-After yn ei roi, ac yna rhowch gynnig arall arni.",
    },
    internal_error: {
      title: "Aeth rhywbeth o'i le yn Porth",
      help: "Ein bai ni yw hyn, ac nid oes angen newid dim a anfonwyd gennych. Os bydd yn digwydd eto, rhowch wybod inni beth yw dynodydd y cais.",
    },
    unavailable: {
      title: "Ni all Porth ateb ar hyn o bryd",
      help: "Ni ellir cyrraedd y gwasanaeth neu ei gronfa ddata. Nid caniatâd i hysbysebu yw hyn: rhowch gynnig arall arni ymhen ychydig funudau.",
    },
    keys_unreachable: {
      title: "Ni ellir gwirio'r mewngofnodi ar hyn o bryd",
      help: "Ni allai Porth nôl allweddi'r darparwr hunaniaeth. Efallai fod eich tocyn yn iawn: rhowch gynnig arall arni ymhen ychydig funudau.",
    },
  },
  months: [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
  ],
};
