import { type DestinationStream, destination, pino, stdTimeFunctions } from "pino";
import type { LogLevel } from "./settings.ts";

/** Fields that no line has; were one ever to have them, they would be blotted out. */
const never = ["authorization", "cookie", "token", "secret", "name", "surname", "forename", "justification"];

/** Writes one JSON object a line, in the background. */
export const toStandardOutput = () => destination({ dest: 1, sync: false });

export const logTo = (where: DestinationStream, level: LogLevel) =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: never.flatMap((field) => [field, `*.${field}`]),
    },
    where,
  );
