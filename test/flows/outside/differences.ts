import { compare } from "../../oracle/compare.ts";
import { type ExpectedAnswer, expectedAnswers } from "../../oracle/expected-answers.ts";
import { diceOf } from "../../oracle/random/dice.ts";
import type { Caller, TestPorth } from "../../support/porth.ts";
import { daysAhead, instantOn } from "./days.ts";
import { type Effect, loadBoard, type Told } from "./load-board.ts";

/** How many answers were compared, and what differs in them. */
export interface Found {
  readonly answers: number;
  readonly differences: readonly string[];
}

type Expected = ReadonlyMap<string, ExpectedAnswer>;

/** Tells Porth the board, asks about every department in every way, and holds each answer against the oracle's. */
export const differencesOf = async (porth: TestPorth, told: Told): Promise<Found> => {
  const { board, seed, spelling } = told;
  const dice = diceOf(seed);
  porth.setClock(instantOn(dice, board.today));
  const effect = await loadBoard(porth, dice, told);
  const reader = await porth.as(["Gate.Ask", "Gate.ReadDetail"]);
  const expected = expectedAnswers(board, board.today);
  const found = [...effectDifferences(expected, effect), ...(await listDifferences(expected, reader))];
  let answers = 0;
  for (const { code, aliases } of board.departments) {
    const asked = dice.pick([code, code, ...aliases]);
    found.push(...at(code, "asked", await decisionDifferences(expected.get(code), reader, asked, code)));
    answers += 1;
    for (const on of daysAhead(dice, board.today)) {
      const ahead = expectedAnswers(board, on, board.today).get(code);
      const path = `/v1/departments/${encodeURIComponent(asked)}/standing?on=${on}`;
      found.push(...at(code, on, answerDifferences(ahead, await (await reader.get(path)).json())));
      answers += 1;
    }
  }
  const where = `seed ${seed}, ${board.today}, ${spelling}`;
  return { answers, differences: [...porth.faults.map(String), ...found].map((text) => `${where}: ${text}`) };
};

const at = (code: string, when: string, differences: readonly string[]): string[] =>
  differences.map((difference) => `${code} ${when}: ${difference}`);

const answerDifferences = (expected: ExpectedAnswer | undefined, answer: unknown): string[] =>
  expected === undefined ? ["the oracle has no answer"] : compare(expected, answer);

const decisionDifferences = async (
  expected: ExpectedAnswer | undefined,
  reader: Caller,
  department: string,
  key: string,
): Promise<string[]> => {
  const ask = { department, vacancy: { ref: "TRAC-1" } };
  const response = await reader.send("POST", "/v1/decisions", ask, { "idempotency-key": key });
  return response.status === 201
    ? answerDifferences(expected, await response.json())
    : [`status ${response.status}: ${await response.text()}`];
};

/** The import's report says what the gate says. */
const effectDifferences = (expected: Expected, effect: Effect): string[] =>
  [...expected].flatMap(([code, { outcome }]) => {
    const after = effect.find(({ department }) => department === code)?.after;
    return after === outcome ? [] : [`${code} in the report: expected ${outcome}, got ${after}`];
  });

interface Listed {
  readonly code: string;
  readonly standing: unknown;
  readonly summary: unknown;
  readonly clear_through: unknown;
}

/** The list of departments says what each answer says. */
const listDifferences = async (expected: Expected, reader: Caller): Promise<string[]> => {
  const { items } = (await (await reader.get("/v1/departments?limit=200")).json()) as { items: Listed[] };
  return [...expected].flatMap(([code, { outcome, summary, clear_through }]) => {
    const listed = items.find((item) => item.code === code);
    const [want, got] = [
      { standing: outcome, summary, clear_through },
      { standing: listed?.standing, summary: listed?.summary, clear_through: listed?.clear_through },
    ].map((value) => JSON.stringify(value));
    return want === got ? [] : [`${code} in the list: expected ${want}, got ${got}`];
  });
};
