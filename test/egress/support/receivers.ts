import { createServer, type RequestListener } from "node:http";
import { createServer as createSecure } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { afterEach } from "vitest";
import type { Certified } from "./certificate.ts";

const open: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Something that listens on this machine until the test is over. */
export interface Receiver {
  readonly port: number;
  readonly url: string;
  /** How many connections came. */
  readonly connections: () => number;
}

const listening = async (server: Server, host: string): Promise<Receiver> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  open.push({ server, sockets });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/hooks?a=b`, connections: () => connections };
};

/** A receiver that speaks HTTP. */
export const receiver = (answer: RequestListener, host = "127.0.0.1"): Promise<Receiver> =>
  listening(createServer(answer), host);

/** A receiver that does with a connection what it likes, once something was sent over it. */
export const rawReceiver = (answer: (socket: Socket) => void): Promise<Receiver> =>
  listening(
    createTcp((socket) => socket.once("data", () => answer(socket))),
    "127.0.0.1",
  );

/** A receiver that answers each request like this. */
export const answering = (
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = "",
): Promise<Receiver> =>
  receiver((request, response) => {
    request.resume().once("end", () => response.writeHead(status, headers).end(body));
  });

/** A receiver over TLS, and the names that it was asked for. */
export const secureReceiver = async (
  certified: Certified,
): Promise<Receiver & { readonly names: readonly unknown[] }> => {
  const names: unknown[] = [];
  const server = createSecure({ ...certified }, (request, response) => {
    names.push((request.socket as TLSSocket).servername, request.headers.host);
    request.resume().once("end", () => response.end("over TLS"));
  });
  return { ...(await listening(server, "127.0.0.1")), names };
};
