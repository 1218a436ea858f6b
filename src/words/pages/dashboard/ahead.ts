import { pageWords } from "#words/page-words.ts";

/** The months ahead, and who is trained first. */
export const aheadWords = pageWords({
  title: { en: "What falls due by month", cy: "Beth sy'n dod i ben fesul mis" },
  lead: {
    en: "How many departments the gate would block if nothing is done, on the staff list and job plans that Porth has today. It takes the extracts to be as recent then as they are now.",
    cy: "Faint o adrannau y byddai'r porth yn eu rhwystro pe na wneid dim, ar sail y rhestr staff a'r cynlluniau swydd sydd gan Porth heddiw. Cymerir bod y detholiadau mor ddiweddar bryd hynny ag y maent nawr.",
  },
  chart: { en: "Departments blocked, by month", cy: "Adrannau wedi'u rhwystro, fesul mis" },
  desc: {
    en: "{{first}} of {{of}} departments are blocked today, {{last}} would be on {{day}}.",
    cy: "Mae {{first}} o {{of}} adran wedi'u rhwystro heddiw, a byddai {{last}} ar {{day}}.",
  },
  key: {
    en: "Each pale column is all departments, the dark part those blocked.",
    cy: "Pob adran yw pob colofn olau, a'r rhai wedi'u rhwystro yw'r rhan dywyll.",
  },
  caption: { en: "Departments blocked if nothing is done", cy: "Adrannau wedi'u rhwystro os na wneir dim" },
  day: { en: "Day", cy: "Diwrnod" },
  today: { en: "Today", cy: "Heddiw" },
  blocked: { en: "Blocked", cy: "Wedi'u rhwystro" },
  change: { en: "Change", cy: "Newid" },
  more: { en: "{{by}} more", cy: "{{by}} yn fwy" },
  fewer: { en: "{{by}} fewer", cy: "{{by}} yn llai" },
  same: { en: "No change", cy: "Dim newid" },
});

export const trainingWords = pageWords({
  title: { en: "Order of need for training", cy: "Trefn yr angen am hyfforddiant" },
  lead: {
    en: "Which specialities to train in job planning first.",
    cy: "Pa arbenigeddau i'w hyfforddi mewn cynllunio swyddi gyntaf.",
  },
  how: { en: "How the order is worked out", cy: "Sut y gweithir y drefn allan" },
  formula: {
    en: "Each department's points are: {{notOnAllocate}} for each person whose plan is not on Allocate or who has none, {{notInPlace}} for each other person whose plan is not in place, {{signedLate}} for each plan that was not signed off within 10 weeks of its meeting, and {{sentBack}} for each person with a plan sent back two or more times. People who are exempt give none.",
    cy: "Pwyntiau pob adran yw: {{notOnAllocate}} am bob person nad yw ei gynllun ar Allocate neu nad oes ganddo un, {{notInPlace}} am bob person arall nad yw ei gynllun yn ei le, {{signedLate}} am bob cynllun na lofnodwyd o fewn 10 wythnos i'w gyfarfod, a {{sentBack}} am bob person â chynllun a ddychwelwyd ddwywaith neu fwy. Nid yw pobl ag eithriad yn rhoi dim.",
  },
  order: {
    en: "The department with the most points comes first, as a training session is given to one speciality at a time; of two with as many, the one with more points for each person; then by code.",
    cy: "Yr adran â'r mwyaf o bwyntiau sy'n dod gyntaf, gan fod sesiwn hyfforddi yn cael ei rhoi i un arbenigedd ar y tro; o ddwy â'r un nifer, yr un â mwy o bwyntiau fesul person; yna yn ôl cod.",
  },
  source: {
    en: "Management response, section 3: a manager trains specialities on a roadmap. The weights are a design decision.",
    cy: "Management response, section 3: a manager trains specialities on a roadmap. Penderfyniad dylunio yw'r pwysau.",
  },
  caption: { en: "Departments by need for training", cy: "Adrannau yn ôl yr angen am hyfforddiant" },
  shown: {
    en: "The first {{shown}} of {{of}} departments with any need.",
    cy: "Y {{shown}} gyntaf o {{of}} adran ag unrhyw angen.",
  },
  none: {
    en: "No department has any need by these signs.",
    cy: "Nid oes angen ar unrhyw adran yn ôl yr arwyddion hyn.",
  },
  department: { en: "Department", cy: "Adran" },
  points: { en: "Points", cy: "Pwyntiau" },
  notOnAllocate: { en: "Not on Allocate", cy: "Ddim ar Allocate" },
  notInPlace: { en: "Otherwise not in place", cy: "Fel arall ddim yn ei le" },
  signedLate: { en: "Past 10 weeks", cy: "Dros 10 wythnos" },
  sentBack: { en: "Sent back", cy: "Wedi'u dychwelyd" },
});
