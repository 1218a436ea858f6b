import autocannon from "autocannon";

/** Load upon one address, from a process of its own; each request with an Idempotency-Key and a vacancy of its own where it has a body. */
const [, , text] = process.argv;
const { url, method = "GET", headers = {}, body, connections = 32, seconds = 4 } = JSON.parse(text);
let sent = 0;
const run = Math.random().toString(36).slice(2, 8);
const fresh = (request) => {
  sent += 1;
  const key = `${run}-${sent}`;
  return {
    ...request,
    headers: { ...request.headers, "idempotency-key": key },
    body: JSON.stringify({ ...body, vacancy: { ...body.vacancy, ref: `BENCH-${key}` } }),
  };
};
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  requests: [{ method, headers, ...(body ? { setupRequest: fresh } : {}) }],
});
const { requests, latency, non2xx, errors, timeouts, "2xx": good, "3xx": cached } = result;
process.send({
  rate: requests.average,
  p50: latency.p50,
  p99: latency.p99,
  non2xx,
  errors: errors + timeouts,
  good,
  cached,
});
