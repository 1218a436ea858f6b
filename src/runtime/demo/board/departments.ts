import type { DepartmentRow } from "#imports/rows.ts";

const serviceGroups = {
  MOR: ["Morfa Hospital", "Ysbyty'r Morfa"],
  GLA: ["Glanyrafon Hospital", "Ysbyty Glanyrafon"],
  MHL: ["Mental Health and Learning Disabilities", "Iechyd Meddwl ac Anableddau Dysgu"],
  WCH: ["Women and Child Health", "Iechyd Menywod a Phlant"],
  PCC: ["Primary, Community and Therapies", "Gofal Sylfaenol, Cymunedol a Therapïau"],
} as const;

type Line = readonly [code: string, nameEn: string, nameCy: string, ...aliases: string[]];

/** The specialities are real ones; the hospitals are not. */
const lines: Readonly<Record<keyof typeof serviceGroups, readonly Line[]>> = {
  MOR: [
    ["CARD", "Cardiology", "Cardioleg", "Cardiac Medicine"],
    ["CTSU", "Cardiothoracic Surgery", "Llawfeddygaeth Gardiothorasig"],
    ["EMED", "Emergency Medicine", "Meddygaeth Frys", "A&E", "Accident and Emergency"],
    ["GMED", "General Internal Medicine", "Meddygaeth Fewnol Gyffredinol", "General Medicine"],
    ["AMED", "Acute Medicine", "Meddygaeth Acíwt", "Acute Medical Unit"],
    ["RESP", "Respiratory Medicine", "Meddygaeth Anadlol"],
    ["GAST", "Gastroenterology", "Gastroenteroleg"],
    ["RENA", "Renal Medicine", "Meddygaeth Arennol", "Nephrology"],
    ["NEUR", "Neurology", "Niwroleg"],
    ["NPHY", "Clinical Neurophysiology", "Niwroffisioleg Glinigol"],
    ["STRO", "Stroke Medicine", "Meddygaeth Strôc"],
    ["ICUM", "Intensive Care Medicine", "Meddygaeth Gofal Dwys", "Critical Care", "ITU"],
    ["ANAE", "Anaesthetics", "Anestheteg", "Anaesthesia"],
    ["PAIN", "Pain Medicine", "Meddygaeth Poen"],
    ["GSUR", "General Surgery", "Llawfeddygaeth Gyffredinol"],
    ["VASC", "Vascular Surgery", "Llawfeddygaeth Fasgwlaidd"],
    ["PLAS", "Plastic Surgery", "Llawfeddygaeth Blastig", "Burns and Plastics"],
    ["OMFS", "Oral and Maxillofacial Surgery", "Llawfeddygaeth y Geg, y Genau a'r Wyneb", "Maxfax"],
    ["TRAU", "Trauma and Orthopaedics", "Trawma ac Orthopedeg", "T&O"],
    ["RADI", "Clinical Radiology", "Radioleg Glinigol", "X-ray"],
    ["CPAT", "Cellular Pathology", "Patholeg Gellog", "Histopathology"],
    ["HAEM", "Haematology", "Haematoleg"],
    ["MMIC", "Medical Microbiology", "Microbioleg Feddygol"],
    ["INFE", "Infectious Diseases", "Clefydau Heintus"],
    ["IMMU", "Clinical Immunology", "Imiwnoleg Glinigol"],
    ["GENM", "Clinical Genetics", "Geneteg Glinigol"],
  ],
  GLA: [
    ["DERM", "Dermatology", "Dermatoleg"],
    ["RHEU", "Rheumatology", "Rhiwmatoleg"],
    ["DIAB", "Diabetes and Endocrinology", "Diabetes ac Endocrinoleg"],
    ["GERI", "Care of the Elderly", "Gofal yr Henoed", "Geriatric Medicine"],
    ["OPHT", "Ophthalmology", "Offthalmoleg", "Eye Department"],
    ["ENTS", "Ear, Nose and Throat", "Clust, Trwyn a Gwddf", "ENT", "Otolaryngology"],
    ["UROL", "Urology", "Wroleg"],
    ["ONCO", "Clinical Oncology", "Oncoleg Glinigol"],
    ["PALL", "Palliative Medicine", "Meddygaeth Liniarol"],
    ["REHA", "Rehabilitation Medicine", "Meddygaeth Adsefydlu"],
    ["RDNT", "Restorative Dentistry", "Deintyddiaeth Adferol"],
  ],
  MHL: [
    ["PSYA", "General Adult Psychiatry", "Seiciatreg Gyffredinol Oedolion", "Adult Mental Health"],
    ["PSYO", "Old Age Psychiatry", "Seiciatreg Henaint"],
    ["PSYC", "Child and Adolescent Psychiatry", "Seiciatreg Plant a'r Glasoed", "CAMHS"],
    ["PSYF", "Forensic Psychiatry", "Seiciatreg Fforensig"],
    ["PSYL", "Learning Disability Psychiatry", "Seiciatreg Anabledd Dysgu"],
    ["PSYP", "Liaison Psychiatry", "Seiciatreg Gyswllt"],
    ["ADDI", "Addiction Psychiatry", "Seiciatreg Dibyniaeth", "Substance Misuse"],
  ],
  WCH: [
    ["OBGY", "Obstetrics and Gynaecology", "Obstetreg a Gynaecoleg", "O&G"],
    ["PAED", "Paediatrics", "Pediatreg", "Child Health"],
    ["NEON", "Neonatal Medicine", "Meddygaeth Newyddenedigol", "SCBU"],
    ["CCHI", "Community Paediatrics", "Pediatreg Gymunedol"],
  ],
  PCC: [
    ["SEXH", "Sexual and Reproductive Health", "Iechyd Rhywiol ac Atgenhedlol"],
    ["PUBH", "Public Health Medicine", "Meddygaeth Iechyd y Cyhoedd"],
    ["CGER", "Community Geriatrics", "Geriatreg Gymunedol"],
    ["SPDN", "Special Care Dentistry", "Deintyddiaeth Gofal Arbennig"],
    ["AUDV", "Audiovestibular Medicine", "Meddygaeth Awdiofestibwlar"],
  ],
};

/** Every department of the sample board, as the departments file gives it. */
export const sampleDepartments: readonly DepartmentRow[] = Object.entries(serviceGroups).flatMap(
  ([serviceGroup, [serviceGroupNameEn, serviceGroupNameCy]]) =>
    lines[serviceGroup as keyof typeof serviceGroups].map(([code, nameEn, nameCy, ...aliases]) => ({
      code,
      nameEn,
      nameCy,
      serviceGroup,
      serviceGroupNameEn,
      serviceGroupNameCy,
      aliases,
    })),
);
