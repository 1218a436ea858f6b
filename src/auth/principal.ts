import { Problem } from "#problem.ts";

/** What a caller can be allowed to do. The names are those in the issuers' own settings. */
export const roles = [
  "Gate.Ask",
  "Gate.ReadDetail",
  "Payroll.Ask",
  "Review.Read",
  "Review.Decide",
  "Register.Write",
  "Webhook.Manage",
  "Report.Read",
  "Audit.Read",
] as const;

export type Role = (typeof roles)[number];

/** Who calls, as far as Porth needs to know. */
export interface Principal {
  /** Stable and pseudonymous: the issuer's short name, and a client id or a digest of the subject. */
  readonly id: string;
  readonly kind: "application" | "person";
  readonly roles: ReadonlySet<Role>;
  /** People only: to greet them on the console and, where they review, to say who decided. */
  readonly name: string | null;
  /** People only, where their issuer tells it: nobody reviews a request that rests on their own plan. */
  readonly employeeNumber: string | null;
  /** When the person last proved who they are, in milliseconds. */
  readonly signedInAt: number | null;
  /** Holds Review.Decide for a while, because someone who holds it by their own token said so. */
  readonly isDeputy?: true;
}

/** Acts when a day or an hour is over, with nobody asking. */
export const clock: Principal = {
  id: "porth:clock",
  kind: "application",
  roles: new Set(["Register.Write", "Webhook.Manage", "Audit.Read"]),
  name: null,
  employeeNumber: null,
  signedInAt: null,
};

/** Whoever opens a page that is open to all. Porth asks itself on their behalf, and names nobody to them. */
export const anyone: Principal = {
  id: "porth:anyone",
  kind: "application",
  roles: new Set(["Gate.Ask"]),
  name: null,
  employeeNumber: null,
  signedInAt: null,
};

/** What an issuer says of a caller, taken from a token whose signature has been checked. */
export interface Caller {
  readonly kind: Principal["kind"];
  /** The short name of the issuer in the configuration. */
  readonly issuer: string;
  readonly subject: string;
  /** Roles as the token has them: anything at all. Unknown ones are dropped. */
  readonly roles: unknown;
  /** True when the subject is the id of a client, and so says nothing of a person. */
  readonly subjectIsClient?: boolean;
  readonly name?: string | null;
  readonly employeeNumber?: string | null;
  readonly signedInAt?: number | null;
}

/** The same caller has the same id for ever. An application never holds Review.Decide, whatever is said of it. */
export const principalOf = async (caller: Caller): Promise<Principal> => ({
  id: `${caller.issuer}:${await pseudonym(caller)}`,
  kind: caller.kind,
  roles: rolesHeld(caller),
  ...(caller.kind === "person"
    ? {
        name: caller.name ?? null,
        employeeNumber: caller.employeeNumber ?? null,
        signedInAt: caller.signedInAt ?? null,
      }
    : { name: null, employeeNumber: null, signedInAt: null }),
});

/** Throws a problem that names the role needed, unless the caller holds one of these. */
export const allow = (by: Principal, ...anyOf: readonly Role[]): void => {
  if (!anyOf.some((role) => may(by, role))) {
    if (by.kind === "application" && anyOf.every((role) => role === "Review.Decide"))
      throw new Problem("people_only", "An application never holds Review.Decide: sign in as a person.");
    throw new Problem("forbidden", `This needs the role ${anyOf.join(" or ")}.`);
  }
};

/** Throws for a deputy: what a deputyship gives cannot be handed on. */
export const allowInOwnRight = (by: Principal): void => {
  if (by.isDeputy) throw new Problem("forbidden", "A deputy may not do this.");
};

/** Someone who reads reviews, while they are a deputy. */
export const asDeputy = (by: Principal): Principal => ({
  ...by,
  roles: new Set<Role>([...by.roles, "Review.Decide"]),
  isDeputy: true,
});

export const may = (by: Principal, role: Role): boolean => by.roles.has(role);

const rolesHeld = ({ kind, roles: said }: Caller): ReadonlySet<Role> =>
  new Set(
    roles.filter(
      (role) =>
        Array.isArray(said) && said.includes(role) && !(kind === "application" && role === "Review.Decide"),
    ),
  );

/** A client id stays readable in the audit trail; any other subject may hold a name or an address, and is digested. */
const pseudonym = async ({ kind, subject, subjectIsClient = false }: Caller): Promise<string> =>
  kind === "application" && subjectIsClient && /^[\w.-]{1,64}$/.test(subject)
    ? subject
    : `~${await digest(subject)}`;

const digest = async (text: string): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
    .slice(0, 16)
    .reduce((hex, byte) => hex + byte.toString(16).padStart(2, "0"), "");
