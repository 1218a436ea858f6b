import type { D1Database } from "@cloudflare/workers-types";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { AuditEntry, ChainHead } from "#audit/chain.ts";
import type { KnownDepartments } from "./facts/known-departments.ts";

/** D1, or SQLite that plays D1. `head` is where the trail stands as far as is known, with what is on its way. */
export interface Database {
  readonly d1: D1Database;
  /** The same database, for queries that are built. */
  readonly orm: DrizzleD1Database;
  head: ChainHead | null;
  /** What was read before, and need not be read again while its revision stands. */
  readonly facts: KnownDepartments;
  /** Called once a commit has put something into the outbox. */
  onNews: () => void;
  /** Called with what the trail was told, once it is kept. */
  onRecord: (entries: readonly AuditEntry[]) => void;
}

export const openDatabase = (d1: D1Database): Database => ({
  d1,
  orm: drizzle(d1),
  head: null,
  facts: new Map(),
  onNews: () => {},
  onRecord: () => {},
});
