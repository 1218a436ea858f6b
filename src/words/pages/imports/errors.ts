import { pageWords } from "#words/page-words.ts";

/** How to correct each kind of error in a file, whatever the row: the row's own message is in English alone. */
export const correctionWords = pageWords({
  missing_column: {
    en: "A column is missing: add it to the header, by its name or another name that Porth knows.",
    cy: "Mae colofn ar goll: ychwanegwch hi at y pennawd, wrth ei henw neu enw arall y mae Porth yn ei adnabod.",
  },
  duplicate_column: {
    en: "A column is there twice: keep one of the two.",
    cy: "Mae colofn yno ddwywaith: cadwch un o'r ddwy.",
  },
  required: {
    en: "A cell that must not be blank is blank: fill it in.",
    cy: "Mae cell na chaiff fod yn wag yn wag: llenwch hi.",
  },
  bad_date: {
    en: "A day cannot be read: write it as YYYY-MM-DD or DD/MM/YYYY, between 2000 and 2100.",
    cy: "Ni ellir darllen dyddiad: ysgrifennwch ef fel YYYY-MM-DD neu DD/MM/YYYY, rhwng 2000 a 2100.",
  },
  bad_number: {
    en: "A number cannot be read or cannot be right: write it in figures, such as 7 or 2.5.",
    cy: "Ni ellir darllen rhif, neu ni all fod yn gywir: ysgrifennwch ef mewn ffigurau, megis 7 neu 2.5.",
  },
  bad_identifier: {
    en: "An identifying number, a code or a yes or no is not one: correct it. Excel keeps long numbers whole in columns that are formatted as text.",
    cy: "Nid yw rhif adnabod, cod, neu ie neu na yn ddilys: cywirwch ef. Mae Excel yn cadw rhifau hir yn gyfan mewn colofnau sydd wedi'u fformatio fel testun.",
  },
  duplicate: {
    en: "Two lines are about the same thing: keep one of them.",
    cy: "Mae dwy linell am yr un peth: cadwch un ohonynt.",
  },
  unknown_department: {
    en: "A department is not on the departments list, or people are in one that the list leaves out: correct it here or there.",
    cy: "Nid yw adran ar y rhestr adrannau, neu mae pobl mewn un y mae'r rhestr yn ei gadael allan: cywirwch hyn yma neu yno.",
  },
  total_differs: {
    en: "A total is not the sum of its parts: correct one of them.",
    cy: "Nid yw cyfanswm yn swm ei rannau: cywirwch un ohonynt.",
  },
  end_before_start: {
    en: "Something ends before it starts: correct one of the two days.",
    cy: "Mae rhywbeth yn dod i ben cyn iddo ddechrau: cywirwch un o'r ddau ddyddiad.",
  },
  unreadable_file: {
    en: "The file cannot be read to its end: open it in Excel and save it again, as XLSX or CSV UTF-8.",
    cy: "Ni ellir darllen y ffeil i'w diwedd: agorwch hi yn Excel a'i chadw eto, fel XLSX neu CSV UTF-8.",
  },
  too_large: {
    en: "Something is larger than Porth reads: shorten it, or save the rows alone as CSV UTF-8.",
    cy: "Mae rhywbeth yn fwy nag y mae Porth yn ei ddarllen: byrhewch ef, neu cadwch y rhesi yn unig fel CSV UTF-8.",
  },
  formula_without_value: {
    en: "A formula has no value: open the file in Excel and save it again, or paste the value in.",
    cy: "Nid oes gwerth i fformiwla: agorwch y ffeil yn Excel a'i chadw eto, neu gludwch y gwerth i mewn.",
  },
});
