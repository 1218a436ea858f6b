import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";

/** A database that fails when it is told to. */
export interface Breakable {
  readonly d1: D1Database;
  /** The statement so many from now fails: alone, or with all that come after it until `mend`. */
  readonly breakAt: (statement: number, how: "once" | "for good") => void;
  /** The next batch is kept, and its answer is lost on the way back. */
  readonly loseNextAnswer: () => void;
  /** The next batch waits until it is let go. */
  readonly holdNextBatch: () => { readonly reached: Promise<void>; readonly letGo: () => void };
  /** The next statement that reads what this text names waits until it is let go. */
  readonly holdNextRead: (text: string) => { readonly reached: Promise<void>; readonly letGo: () => void };
  readonly mend: () => void;
}

type Wrapped = D1PreparedStatement & { readonly inner: D1PreparedStatement };

/** Puts a breakable database in front of one that works. Statements of a batch are counted one by one. */
export const breakable = (d1: D1Database): Breakable => {
  let [left, forGood, loses] = [0, false, false];
  let before: () => Promise<void> = async () => {};
  let beforeReading: (query: string) => Promise<void> = async () => {};
  const fails = (): boolean => {
    left -= 1;
    return left === 0 || (forGood && left < 0);
  };
  const tried = async <T>(run: () => Promise<T>): Promise<T> => {
    if (fails()) throw new Error("D1_ERROR: disk I/O error");
    return run();
  };
  const wrapped = (inner: D1PreparedStatement, query: string): Wrapped => {
    const read = async <T>(run: () => Promise<T>): Promise<T> => {
      await beforeReading(query);
      return tried(run);
    };
    return {
      inner,
      bind: (...values: unknown[]) => wrapped(inner.bind(...values), query),
      all: () => read(() => inner.all()),
      run: () => tried(() => inner.run()),
      raw: () => read(() => inner.raw()),
      first: (column: string) => read(() => inner.first(column)),
    } as unknown as Wrapped;
  };
  const batch = async (statements: Wrapped[]) => {
    await before();
    const results = await d1.batch(
      statements.map(({ inner }) => (fails() ? d1.prepare("select json('{')") : inner)),
    );
    if (!loses) return results;
    loses = false;
    throw new Error("D1_ERROR: Network connection lost.");
  };
  return {
    d1: { prepare: (query: string) => wrapped(d1.prepare(query), query), batch } as unknown as D1Database,
    breakAt: (statement, how) => {
      [left, forGood] = [statement, how === "for good"];
    },
    loseNextAnswer: () => {
      loses = true;
    },
    holdNextBatch: () => {
      const held = hold();
      before = async () => {
        before = async () => {};
        await held.wait();
      };
      return held;
    },
    holdNextRead: (text) => {
      const held = hold();
      beforeReading = async (query) => {
        if (!query.includes(text)) return;
        beforeReading = async () => {};
        await held.wait();
      };
      return held;
    },
    mend: () => {
      [left, forGood] = [0, false];
    },
  };
};

/** Says when somebody has come to wait, who then waits until let go. */
const hold = () => {
  const [reached, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const wait = async () => {
    reached.resolve();
    await gone.promise;
  };
  return { reached: reached.promise, letGo: gone.resolve, wait };
};
