import { verifyTrail } from "#actions/reports/verify-trail.ts";
import type { AuditLine } from "#audit/chain.ts";
import { allow, may } from "#auth/principal.ts";
import { verificationPage } from "#console/pages/audit/verification.ts";
import { auditPage } from "#console/pages/audit.ts";
import { readNames } from "#db/people/names.ts";
import { listAuditLines, listNewestAuditLines } from "#db/trail.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext } from "./console-context.ts";
import { signedIn } from "./session.ts";

const pageSize = 25;

/** The trail, and whether it is whole. */
export const addAuditPages: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/audit", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Audit.Read");
    const [after, before] = [lineIn(c, "after"), lineIn(c, "before")];
    const read =
      after === null
        ? await listNewestAuditLines(deps.db, before, pageSize + 1)
        : await listAuditLines(deps.db, after, pageSize + 1);
    const shown = read.slice(0, pageSize);
    const names = may(by, "Review.Read") ? await readNames(deps.db, peopleIn(shown)) : new Map();
    const view = { after, before, shown, hasMore: read.length > pageSize, names };
    return c.html(await auditPage(await aroundOf(c, deps), view));
  });

  forSignedIn.get("/audit/verify", async (c) => {
    const found = await verifyTrail(deps, signedIn(c).by);
    return c.html(await verificationPage(await aroundOf(c, deps), found));
  });
};

/** The number of a line that the address gives; what is none counts as not given. */
const lineIn = (c: ConsoleContext, name: "after" | "before"): number | null => {
  const text = c.req.query(name) ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
};

/** Everybody whom the lines name: who did it, and whom it is about. */
const peopleIn = (lines: readonly AuditLine[]): readonly string[] =>
  lines.flatMap(({ body }) => [...body.matchAll(/"(?:by|person)":"([^"\\]+)"/g)].map(([, id]) => id ?? ""));
