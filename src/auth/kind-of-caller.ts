import type { JWTPayload } from "jose";
import type { Issuer } from "./issuers.ts";
import type { Principal } from "./principal.ts";

/** A person only where the token proves one; anything else is an application. */
export const kindOfCaller = (people: Issuer["people"], claims: JWTPayload): Principal["kind"] =>
  !subjectIsClient(claims) && provesPerson(people, claims) ? "person" : "application";

/** The subject of the token is the client itself: RFC 9068's sign that nobody signed in. */
export const subjectIsClient = (claims: JWTPayload): boolean =>
  claims.sub !== undefined && [claims.client_id, claims.azp, claims.appid].includes(claims.sub);

/** Issuers that do not mark access tokens: an ID token has no client it was issued to, or has the marks of a sign-in. */
export const looksLikeIdToken = (claims: JWTPayload): boolean =>
  [claims.client_id, claims.azp, claims.appid].every((client) => typeof client !== "string") ||
  ["nonce", "at_hash", "c_hash"].some((mark) => claims[mark] !== undefined);

const provesPerson = (people: Issuer["people"], claims: JWTPayload): boolean => {
  switch (people.by) {
    case "client_id":
      return typeof claims.client_id === "string" && typeof claims.auth_time === "number";
    case "idtyp":
      return claims.idtyp === "user" || (claims.idtyp === undefined && isText(claims.scp));
    case "claim":
      return claims[people.claim] === people.person;
  }
};

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
