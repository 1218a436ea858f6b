import type { InboundSource } from "#webhooks/inbound/sources.ts";

/** An HR system that anyone may play in the demonstration: its secret is known to all. */
export const demonstrationSource: InboundSource = {
  source: "demo-hr",
  secrets: ["whsec_ZGVtb25zdHJhdGlvbi1kZW1vbnN0cmF0aW9uLWRlbW8="],
};
