/**
 * How a command ended. 0: done, or clear. 1: refused, or not there. 2: wrong words on the command line.
 * 3: the answer is no.
 */
export interface Outcome {
  readonly exit: 0 | 1 | 2 | 3;
  readonly out?: readonly string[];
  readonly err?: readonly string[];
  /** What `--json` prints in place of `out`. */
  readonly raw?: string;
}

export const refused = (...err: readonly string[]): Outcome => ({ exit: 1, err });

export const wrongWords = (...err: readonly string[]): Outcome => ({ exit: 2, err });

/** Prints it and leaves the exit code behind. The lines may quote a file or a server: no control character gets out. */
export const conclude = ({ exit, out = [], err = [], raw }: Outcome, json: boolean): void => {
  const lines = json ? (raw === undefined ? [] : [raw]) : out.map(plain);
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  if (err.length > 0) process.stderr.write(`${err.map(plain).join("\n")}\n`);
  process.exitCode = exit;
};

const plain = (line: string): string => line.replaceAll(/\p{Cc}/gu, " ");
