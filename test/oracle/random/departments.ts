import type { DepartmentRow } from "../board.ts";
import type { Dice } from "./dice.ts";

const SPECIALTIES = [
  ["CARD", "Cardiology", "Cardioleg", "Heart Medicine"],
  ["ANAE", "Anaesthetics", "Anaestheteg", "Anaesthesia, Theatres"],
  ["OANDG", "Obstetrics & Gynaecology", "Obstetreg a Gynaecoleg", "O&G"],
  ["ENT", "Ear, Nose and Throat", "Clust, Trwyn a Gwddf", "Otolaryngology"],
  ["RADI", "Clinical Radiology", "Radioleg Glinigol", "X-Ray"],
  ["PAED", "Paediatrics", "Pediatreg", "Children's Medicine"],
  ["UROL", "Urology", "Wroleg", 'Urology "Morriston"'],
  ["HAEM", "Haematology", null, "Blood; Bone Marrow"],
  ["OPHT", "Ophthalmology", "Gofal Llygaid a Golŵg", "Eyes"],
  ["EMER", "Emergency Medicine", "Meddygaeth Frys", "A&E"],
  ["GERI", "Care of the Elderly", "Gofal yr Henoed", "Geriatrics"],
  ["DERM", "Dermatology", "Dermatoleg y Tŷ", "Skin"],
] as const;

type Group = readonly [code: string, english: string, welsh: string | null];

const GROUPS: readonly [Group, ...Group[]] = [
  ["MOR", "Morriston", "Treforys"],
  ["NPTS", "Neath Port Talbot and Singleton", "Castell-nedd Port Talbot a Singleton"],
  ["MHLD", "Mental Health and Learning Disabilities", null],
];

/** As many departments as asked for, each with names and aliases of its own. An alias with `;` is written without it. */
export const departmentsOf = (dice: Dice, count: number): [DepartmentRow, ...DepartmentRow[]] => {
  const make = (index: number): DepartmentRow => {
    const [code, english, welsh, alias] = SPECIALTIES[index % SPECIALTIES.length] ?? SPECIALTIES[0];
    const round = Math.floor(index / SPECIALTIES.length);
    const tail = round === 0 ? "" : ` ${round + 1}`;
    const [group, groupName, groupWelsh] = dice.pick(GROUPS);
    const others = dice.chance(0.5) ? [`Dept of ${english}${tail}`] : [];
    return {
      code: `${code}${round === 0 ? "" : round + 1}`,
      name_en: `${english}${tail}`,
      name_cy: welsh === null ? null : `${welsh}${tail}`,
      service_group: group,
      service_group_name_en: groupName,
      service_group_name_cy: groupWelsh,
      aliases: dice.chance(0.8) ? [`${alias.replace(";", " and")}${tail}`, ...others] : others,
    };
  };
  return [make(0), ...Array.from({ length: count - 1 }, (_, index) => make(index + 1))];
};
