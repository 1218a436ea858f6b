/** What the document says of Porth as a whole. */
export const about = {
  title: "Porth",
  summary: "May this department advertise?",
  description: [
    "The job-plan gate for consultant recruitment, with reasons.",
    "Fields are in snake_case; days are UK calendar days, instants are UTC; an id is a prefix and a ULID.",
    "Codes are open lists: new ones may come, none is ever renamed.",
    "Nothing but a 2xx with `may_advertise: true` means yes.",
  ].join("\n\n"),
  license: { name: "AGPL-3.0-only", url: "https://www.gnu.org/licenses/agpl-3.0.html" },
} as const;

export const tags = [
  { name: "Decisions", description: "The question, on the record." },
  { name: "Payroll changes", description: "The second question: may a change form go to payroll?" },
  {
    name: "AuthZEN",
    description: "The same question, for callers that speak OpenID's Authorization API 1.0.",
  },
  { name: "Departments", description: "How departments stand, off the record." },
  { name: "Vacancies", description: "What becomes of a vacancy that was asked about." },
  { name: "Reviews", description: "Blocked requests, and the word of those who review them." },
  { name: "Register", description: "The extracts that answers rest on." },
  { name: "Exemptions", description: "Assignments that need no plan for a while." },
  { name: "Webhooks", description: "Where events are sent, and what became of them." },
  { name: "Reports", description: "How the board stands, how it stood, and whose move it is." },
  { name: "Audit", description: "The trail, and whether it is whole." },
  { name: "Operations", description: "The running of Porth, and what anyone may read." },
];

interface Server {
  readonly url: string;
  readonly description: string;
  /** For the board's own systems, not for the public. */
  readonly "x-internal": true;
}

/** Beyond the machine it runs on, Porth is reached over TLS, whatever ends it. */
export const serverAt = (requested: string): Server => {
  const { host, hostname } = new URL(requested);
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return here
    ? { url: `http://${host}`, description: "This local Porth", "x-internal": true }
    : { url: `https://${host}`, description: "This production Porth", "x-internal": true };
};
