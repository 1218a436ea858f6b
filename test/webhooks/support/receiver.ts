import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** One request as it came over the wire. */
export interface Came {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly type: string;
  /** In milliseconds. */
  readonly at: number;
}

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export const good: Behaviour = (_, response) => void response.writeHead(204).end();

/** A real receiver on this machine. */
export interface RealReceiver {
  readonly url: string;
  readonly came: readonly Came[];
  /** What came of one type. */
  readonly of: (type: string) => readonly Came[];
  /** Behaves like this from now on; well, until it is told otherwise. */
  readonly behaves: (how: Behaviour) => void;
  readonly stop: () => Promise<void>;
}

const open: RealReceiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.stop();
});

/** Until the test is over. */
export const startReceiver = async (): Promise<RealReceiver> => {
  const receiver = await openReceiver();
  open.push(receiver);
  return receiver;
};

/** Until it is told to stop. */
export const openReceiver = async (): Promise<RealReceiver> => {
  const came: Came[] = [];
  let behave = good;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = request.headers as Readonly<Record<string, string>>;
    came.push({ headers, body, type: JSON.parse(body).type, at: Date.now() });
    behave(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    came,
    of: (type) => came.filter((one) => one.type === type),
    behaves: (how) => {
      behave = how;
    },
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
