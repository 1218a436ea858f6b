import { digestOf } from "#audit/digest.ts";
import { readNodeConfig } from "#runtime/config-on-node.ts";
import { policyName } from "#runtime/policy.ts";
import { shippedBoard } from "#runtime/settings/board-file.ts";
import type { Outcome } from "./outcome.ts";

/** Everything that keeps `npm run serve` from starting, or that nothing does, and by which policy it would decide. */
export const checkConfig = (environment: NodeJS.ProcessEnv): Outcome => {
  const config = readNodeConfig(environment);
  if ("faults" in config)
    return { exit: 1, err: config.faults, raw: JSON.stringify({ faults: config.faults }) };
  const places = config.issuers.filter((issuer) => issuer.sign_in).map(({ name }) => name);
  const policy = policyName(config.boardFile.policy);
  const board = `sha256:${digestOf(config.boardFile)}`;
  return {
    exit: 0,
    out: [
      `the configuration is complete; policy ${policy.id} ${policy.version} ${policy.digest}`,
      `the board's file: ${board}${isOwn(board) ? "" : ", as shipped"}`,
      places.length > 0
        ? `people sign in at ${places.join(", ")}`
        : "nobody can sign in to the console: no row of PORTH_ISSUERS has sign_in",
    ],
    raw: JSON.stringify({ faults: [], policy, board_file: { digest: board }, sign_in: places }),
  };
};

const isOwn = (digest: string): boolean => digest !== `sha256:${digestOf(shippedBoard)}`;
