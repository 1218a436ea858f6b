import { digestOf } from "#audit/digest.ts";
import type { PolicyName } from "#db/decisions/grounds.ts";
import type { Policy } from "#gate/policy.ts";

/** A policy's name and the digest of every setting in it. */
export const policyName = (policy: Policy): PolicyName => ({
  id: policy.id,
  version: policy.version,
  digest: `sha256:${digestOf(policy)}`,
});
