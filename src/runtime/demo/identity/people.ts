import type { Role } from "#auth/principal.ts";

/** Someone made up, who can sign in without a password. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly roles: readonly Role[];
  /** Set where the person is a consultant on the made-up staff list too. */
  readonly employeeNumber?: string;
}

const reviewer: readonly Role[] = [
  "Review.Read",
  "Review.Decide",
  "Gate.ReadDetail",
  "Gate.Ask",
  "Report.Read",
  "Audit.Read",
];

/** Their surnames are Welsh for example, imaginary, pattern, invented and sham. */
export const demoPeople: readonly DemoPerson[] = [
  {
    id: "demo-person-1",
    name: "Dr Branwen Enghraifft",
    post: "Acting executive medical director",
    roles: reviewer,
  },
  {
    id: "demo-person-2",
    name: "Dr Pryderi Dychmygol",
    post: "Deputy executive medical director",
    roles: reviewer,
  },
  {
    id: "demo-person-3",
    name: "Rhiannon Patrwm",
    post: "Job planning manager",
    roles: [
      "Register.Write",
      "Gate.Ask",
      "Gate.ReadDetail",
      "Report.Read",
      "Payroll.Ask",
      "Review.Read",
      "Webhook.Manage",
    ],
  },
  {
    id: "demo-person-4",
    name: "Dr Manawydan Dyfeisiedig",
    post: "Service group medical director",
    roles: ["Review.Read", "Gate.Ask", "Gate.ReadDetail", "Report.Read"],
  },
  { id: "demo-person-5", name: "Gwydion Ffug", post: "Service manager", roles: ["Gate.Ask"] },
];

export const demoPerson = (id: string): DemoPerson | undefined =>
  demoPeople.find((person) => person.id === id);
