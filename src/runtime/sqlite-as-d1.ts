import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";
import type SQLite from "better-sqlite3";

/** What D1 allows in one statement. */
const maxParameters = 100;

/** Lets one SQLite file play D1, and refuses what D1 refuses: so that what works here works there. */
export const sqliteAsD1 = (sqlite: SQLite.Database): D1Database => {
  const compile = compiler(sqlite);
  return {
    prepare: (query: string) => statement(compile, query, []),
    batch: groupCommit(sqlite),
    exec: async (query: string) => {
      sqlite.exec(query);
      return { count: 1, duration: 0 };
    },
  } as unknown as D1Database;
};

interface Waiting {
  readonly statements: readonly Statement[];
  readonly resolve: (results: readonly D1Result<never>[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Batches of one turn go to the disk together, as that takes longer than all else: each is kept or refused by itself, and
 * none is answered before the disk has it.
 */
const groupCommit = (sqlite: SQLite.Database) => {
  let waiting: Waiting[] = [];
  const byItself = sqlite.transaction((statements: readonly Statement[]) =>
    statements.map(({ now }) => now()),
  );
  const together = sqlite.transaction((batches: readonly Waiting[]) =>
    batches.map(({ statements, resolve, reject }) => {
      try {
        const results = byItself(statements);
        return () => resolve(results);
      } catch (error) {
        // A full disk and the like take the whole transaction with them, and so everybody's batch.
        if (!sqlite.inTransaction) throw error;
        return () => reject(error);
      }
    }),
  );
  const keep = (): void => {
    const batches = waiting;
    waiting = [];
    try {
      for (const answer of together.immediate(batches)) answer();
    } catch (error) {
      for (const { reject } of batches) reject(error);
    }
  };
  return (statements: readonly Statement[]): Promise<readonly D1Result<never>[]> =>
    new Promise((resolve, reject) => {
      if (waiting.push({ statements, resolve, reject }) === 1) setImmediate(keep);
    });
};

type Compile = (query: string) => SQLite.Statement;
type Statement = D1PreparedStatement & { readonly now: () => D1Result<never> };

/** Compiles a query once. Only the queries in the code come here, so that there are not many. */
const compiler = (sqlite: SQLite.Database): Compile => {
  const compiled = new Map<string, SQLite.Statement>();
  return (query) => {
    const known = compiled.get(query);
    if (known) return known;
    if (/^\s*(begin|commit|rollback|savepoint)\b/i.test(query))
      throw new Error("D1 has no interactive transactions: use a batch");
    const fresh = sqlite.prepare(query);
    compiled.set(query, fresh);
    return fresh;
  };
};

const statement = (compile: Compile, query: string, params: readonly unknown[]): Statement => {
  if (params.length > maxParameters) throw new Error(`D1 takes ${maxParameters} parameters at the most`);
  const now = () => {
    const compiled = compile(query);
    if (compiled.reader) return resultOf(compiled.raw(false).all(...params), 0, 0);
    const { changes, lastInsertRowid } = compiled.run(...params);
    return resultOf([], changes, Number(lastInsertRowid));
  };
  return {
    now,
    bind: (...bound: unknown[]) => statement(compile, query, bound),
    all: async () => now(),
    run: async () => now(),
    raw: async () =>
      compile(query)
        .raw(true)
        .all(...params),
    first: async (column?: string) => {
      const [row] = now().results as Record<string, unknown>[];
      return row === undefined ? null : column === undefined ? row : (row[column] ?? null);
    },
  } as unknown as Statement;
};

const resultOf = (results: unknown[], changes: number, lastRowId: number) =>
  ({
    success: true,
    results,
    meta: { changes, last_row_id: lastRowId, changed_db: changes > 0 },
  }) as unknown as D1Result<never>;
