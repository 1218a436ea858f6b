import { policy20240901 } from "#gate/policies/2024-09-01.ts";
import { readNodeConfig } from "#runtime/config-on-node.ts";
import { policyName } from "#runtime/policy.ts";
import type { Outcome } from "./outcome.ts";

/** Everything that keeps `npm run serve` from starting, or that nothing does, and by which policy it would decide. */
export const checkConfig = (environment: NodeJS.ProcessEnv): Outcome => {
  const config = readNodeConfig(environment);
  if ("faults" in config)
    return { exit: 1, err: config.faults, raw: JSON.stringify({ faults: config.faults }) };
  const places = config.issuers.filter((issuer) => issuer.sign_in).map(({ name }) => name);
  const policy = policyName(policy20240901);
  return {
    exit: 0,
    out: [
      `the configuration is complete; policy ${policy.id} ${policy.version} ${policy.digest}`,
      places.length > 0
        ? `people sign in at ${places.join(", ")}`
        : "nobody can sign in to the console: no row of PORTH_ISSUERS has sign_in",
    ],
    raw: JSON.stringify({ faults: [], policy, sign_in: places }),
  };
};
