import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Receivers in a process of their own: fast ones count what comes, a dead one takes it and never answers. */
const fast = Number(process.argv[2] ?? 1);
const counts: number[] = [];

const listening = (behaves: RequestListener): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer(behaves).listen(0, "127.0.0.1", () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

const counting = (at: number) => {
  counts[at] = 0;
  return (request: IncomingMessage, response: ServerResponse) => {
    request.resume().on("end", () => {
      counts[at] = (counts[at] ?? 0) + 1;
      response.writeHead(204).end();
    });
  };
};

/** Takes a test, so that it is registered, and all else in silence. */
const dead = (request: IncomingMessage, response: ServerResponse) => {
  let body = "";
  request
    .setEncoding("utf8")
    .on("data", (text: string) => {
      body += text;
    })
    .on("end", () => {
      if (body.includes('"webhook.test"')) response.writeHead(204).end();
    });
};

const ports = await Promise.all(Array.from({ length: fast }, (_, at) => listening(counting(at))));
process.send?.({ ports, dead: await listening(dead) });
process.on("message", () => process.send?.({ counts }));
