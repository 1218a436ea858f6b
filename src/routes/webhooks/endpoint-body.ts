import type { Endpoint } from "#db/webhooks/endpoints.ts";

/** An endpoint as the API tells it: never its secret. */
export const endpointBody = (endpoint: Endpoint) => ({
  id: endpoint.id,
  url: endpoint.url,
  types: [...endpoint.types],
  description: endpoint.description,
  state: endpoint.state,
  reason: endpoint.reason,
  failures: endpoint.failures,
  failing_since: endpoint.failingSince,
  succeeded_at: endpoint.succeededAt,
  created_at: endpoint.createdAt,
});
