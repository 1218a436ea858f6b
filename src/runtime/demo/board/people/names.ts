/** Forty-seven. With the other list every pair of names is met once before one comes back. */
const surnames = [
  ..."Llywelyn,Okonkwo,O'Brien,Siddiqui,Müller,Ap Rhys,Patel,García-Núñez,Hughes,Adeyemi,Nowak,Whitcombe".split(
    ",",
  ),
  ..."Venkataraman,Prydderch,Balogun,Lindström,Iorwerth,Chatterjee,D'Souza,Ashworth,Eze-Nwosu".split(","),
  ..."Kovačević,Gwynne,Rahman,Thistlewood,Papadopoulou,Meredydd,Olawale,Krishnan,Penhale,Łukasiewicz".split(
    ",",
  ),
  ..."Bevan-Rees,Farooqi,Ibekwe,Fitzgerald,Trahaearn,Mukherjee,Dvořák,Nkemelu,Haverstock,Ceiriog".split(","),
  ..."Jayasuriya,Abernethy,Sørensen,Mac an Bhaird,Ogunleye,Tudfor-Wynne".split(","),
];

/** Forty-three. */
const forenames = [
  ..."Angharad,Chidinma,Rhodri,Ananya,Siân,Tobias,Imran,Heledd,Oluwaseun,Małgorzata,Gethin,Priya".split(","),
  ..."Seán,Lowri,Emeka,Zoë,Iolo,Farzana,Mared,Bartholomew,Ngozi,Llŷr,Sunita,Étienne,Tegwen".split(","),
  ..."Adaeze,Rüdiger,Non,Harjinder,Wilfred,Ffion-Haf,Kwame,Josefína,Dafydd,Meenakshi,Elspeth".split(","),
  ..."Uchenna,Caradog,Noor,Branwen,Matthias,Olabisi,Gwenllian".split(","),
];

/** A made-up name for the person of that number; no two among the first 2,021 are the same. */
export const nameOf = (number: number): { readonly surname: string; readonly forename: string } => {
  const place = number * 617;
  return {
    surname: surnames[place % surnames.length] ?? "",
    forename: forenames[place % forenames.length] ?? "",
  };
};
