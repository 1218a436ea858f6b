export interface Progress {
  readonly stage: (stage: string) => void;
  readonly end: () => void;
}

const clearLine = "\r\u001b[2K";

/** One line on the error stream with what is being done and for how many seconds; nothing where no one looks on. */
export const openProgress = (what: string): Progress => {
  const { stderr } = process;
  if (!stderr.isTTY) return { stage: () => {}, end: () => {} };
  const started = Date.now();
  let current = "opening";
  const show = () => {
    const seconds = Math.floor((Date.now() - started) / 1000);
    stderr.write(`${clearLine}${what}: ${current}, ${seconds} s`);
  };
  const timer = setInterval(show, 500);
  return {
    stage: (stage) => {
      current = stage;
      show();
    },
    end: () => {
      clearInterval(timer);
      stderr.write(clearLine);
    },
  };
};

/** Seconds since a moment of `performance.now()`, to the hundredth. */
export const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(2);
