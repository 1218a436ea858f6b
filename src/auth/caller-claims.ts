import type { JWTPayload } from "jose";
import type { Issuer } from "./issuers.ts";
import type { Caller } from "./principal.ts";

/** What an issuer's claims say of who they are about. */
export type Claimed = Omit<Caller, "kind" | "subjectIsClient">;

/** Reads claims whose signature has been checked as their issuer's row says. Null when they are of another tenant or about nobody. */
export const readClaims = (issuer: Issuer, claims: JWTPayload): Claimed | null => {
  const subject = claims[issuer.subject_claim];
  const wrongTenant = issuer.tenant !== undefined && claims[issuer.tenant.claim] !== issuer.tenant.value;
  if (wrongTenant || !isName(subject)) return null;
  const { name, auth_time: signedIn } = claims;
  const employeeNumber =
    issuer.employee_number_claim === undefined ? null : claims[issuer.employee_number_claim];
  return {
    issuer: issuer.name,
    subject,
    roles: claims[issuer.roles_claim],
    name: isName(name) ? name : null,
    employeeNumber: isName(employeeNumber) ? employeeNumber : null,
    signedInAt: typeof signedIn === "number" ? signedIn * 1000 : null,
  };
};

const isName = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length <= 255;
