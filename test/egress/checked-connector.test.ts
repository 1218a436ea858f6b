import { lookup } from "node:dns/promises";
import { Agent } from "undici";
import { afterEach, expect, it } from "vitest";
import { type Connecting, checkedConnector } from "#runtime/egress/checked-connector.ts";
import { isDialable } from "#runtime/egress/dialable.ts";
import { failureOnNode } from "#runtime/egress/failure-on-node.ts";
import { certificateFor } from "./support/certificate.ts";
import { answering, secureReceiver } from "./support/receivers.ts";

const agents: Agent[] = [];
afterEach(async () => {
  for (const agent of agents.splice(0)) await agent.destroy();
});

/** Takes one address of this machine for a public one, as no test may leave the machine. */
const standIn = "127.0.0.1";

const asking = (connecting: Partial<Connecting>) => {
  const agent = new Agent({
    connect: checkedConnector({
      resolve: async () => [{ address: standIn, family: 4 }],
      reachOf: () => "public",
      isDialable: (address) => address === standIn,
      ...connecting,
    }),
  });
  agents.push(agent);
  return async (origin: string) => {
    try {
      const { body } = await agent.request({ origin, path: "/", method: "POST", body: "{}" });
      return await body.text();
    } catch (error) {
      return failureOnNode(error);
    }
  };
};

it("TLS asks for the name, and not for the address that is dialled", async () => {
  const certified = certificateFor("hooks.example.wales");
  const { port, names } = await secureReceiver(certified);
  const ask = asking({ ca: certified.cert });
  expect(await ask(`https://hooks.example.wales:${port}`)).toBe("over TLS");
  expect(names).toEqual(["hooks.example.wales", `hooks.example.wales:${port}`]);
});

it.each([
  ["of nobody that is known", "hooks.example.wales", "other"],
  ["for another name", "other.example.wales", "same"],
])("a certificate %s is refused", async (_, name, authority) => {
  const certified = certificateFor(name);
  const { port, names } = await secureReceiver(certified);
  const ask = asking({ ca: authority === "same" ? certified.cert : certificateFor(name).cert });
  expect(await ask(`https://hooks.example.wales:${port}`)).toBe("tls_failed");
  expect(names).toEqual([]);
});

it("a plain listener where TLS is expected is refused", async () => {
  const { port } = await answering(200);
  expect(await asking({})(`https://hooks.example.wales:${port}`)).toBe("tls_failed");
});

it("a name is looked up once for each connection, and that very answer is dialled", async () => {
  const certified = certificateFor("hooks.example.wales");
  const { port, connections } = await secureReceiver(certified);
  const answers = [standIn, "127.0.0.2"];
  const resolve = async () => [{ address: answers.shift() ?? "", family: 4 }];
  const ask = asking({ ca: certified.cert, resolve });
  const origin = `https://hooks.example.wales:${port}`;
  expect(await Promise.all([ask(origin), ask(origin)])).toEqual(["over TLS", "address_not_public"]);
  expect(connections()).toBe(1);
});

it("the machine's own resolver is asked, and what it calls localhost is not public", async () => {
  const { port, connections } = await answering(200);
  const resolve = (host: string) => lookup(host, { all: true });
  for (const reach of ["public", "internal"] as const) {
    const ask = asking({ resolve, reachOf: () => reach, isDialable });
    expect(await ask(`http://localhost:${port}`)).toBe("address_not_public");
  }
  expect(connections()).toBe(0);
});

it("of several addresses the next one is tried when the first does not answer", async () => {
  const { port } = await answering(200, {}, "here");
  const resolve = async () => [
    { address: "127.0.0.9", family: 4 },
    { address: standIn, family: 4 },
  ];
  const ask = asking({ resolve, isDialable: () => true });
  expect(await ask(`http://hooks.example.wales:${port}`)).toBe("here");
});

it("an address in place of a name is checked, though nothing looks it up", async () => {
  const { port, connections } = await answering(200);
  const ask = asking({ isDialable: () => false });
  for (const host of ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"])
    expect(await ask(`http://${host}:${port}`)).toBe("address_not_public");
  expect(await asking({ reachOf: () => null })(`http://localhost:${port}`)).toBe("address_not_public");
  expect(connections()).toBe(0);
});
