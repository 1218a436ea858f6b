import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { egressOnWorkers } from "#runtime/egress/on-workers.ts";
import { forbiddenAddresses } from "#webhooks/forbidden-addresses.fixture.ts";
import { newSecret, signedHeaders, verify } from "#webhooks/signature.ts";

const hosts = [{ name: "hooks.example.wales", port: 443, isInternal: false }];
const posted = { headers: { "webhook-id": "evt_1" }, body: "{}" };

it("what is signed on one runtime is taken on either, and by the reference library", () => {
  const known = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  const at = Date.parse("2026-11-22T09:14:03.120Z");
  const headers = signedHeaders({ id: "evt_1", at, body: '{"tŷ":1}', secrets: [known] });
  expect(headers).toEqual({
    "webhook-id": "evt_1",
    "webhook-timestamp": "1795338843",
    "webhook-signature": "v1,jtHHcPxaiSJBcGJ+QSSa1VFm17io+qFfkLpVIRwG5KY=",
  });
  expect(new Webhook(known).sign("evt_1", new Date(at), '{"tŷ":1}')).toBe(headers["webhook-signature"]);
  const bytes = new TextEncoder().encode('{"tŷ":1}');
  const taken = (secret: string) =>
    verify({ bytes, header: (name) => headers[name], secrets: [newSecret(), secret] }, at);
  expect(taken(known)).toMatchObject({ id: "evt_1" });
  expect(taken(newSecret())).toEqual({ refused: "wrong_signature" });
});

it.each(forbiddenAddresses)("nothing is sent to %s: %s", async (_, url) => {
  const asked: unknown[] = [];
  const post = egressOnWorkers({
    allowed: { hosts, isDemonstration: true },
    fetch: async (...request) => {
      asked.push(request);
      return new Response();
    },
  });
  expect(await post(url, posted)).toMatchObject({ failure: "address_not_allowed" });
  expect(asked).toEqual([]);
});

it("the network's own failures are told, and never thrown", async () => {
  const post = egressOnWorkers({ allowed: { hosts: [], isDemonstration: true } });
  const came = await post("http://127.0.0.1:1/", posted);
  expect("failure" in came && ["connection_lost", "failed"]).toContain("failure" in came && came.failure);
});

it("a redirect is asked to be left alone, and its answer is told", async () => {
  let asked: RequestInit | undefined;
  const post = egressOnWorkers({
    allowed: { hosts, isDemonstration: false },
    fetch: async (_, init) => {
      asked = init;
      return new Response("gone elsewhere", { status: 302, headers: { location: "https://127.0.0.1/" } });
    },
  });
  expect(await post("https://HOOKS.example.wales./a", posted)).toMatchObject({
    status: 302,
    excerpt: "gone elsewhere",
  });
  expect(asked).toMatchObject({ method: "POST", redirect: "manual", body: "{}" });
});

it("the caller's word ends a try that hangs", async () => {
  const post = egressOnWorkers({
    allowed: { hosts, isDemonstration: false },
    fetch: () => new Promise<Response>(() => {}),
  });
  const url = "https://hooks.example.wales/";
  expect(await post(url, { ...posted, signal: AbortSignal.timeout(20) })).toMatchObject({
    failure: "stopped",
  });
});
