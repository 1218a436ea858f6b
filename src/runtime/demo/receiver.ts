import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

/** A receiver to try Porth's events with: says of each whether it is genuine, and refuses those that are not. */
const [, , port = "9000", secret = ""] = process.argv;
if (secret === "") {
  console.error("Usage: receiver.ts <port> <secret>");
  process.exit(2);
}
const webhook = new Webhook(secret);

createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString();
  try {
    webhook.verify(body, request.headers as Record<string, string>);
    console.log(`genuine ${body}`);
    response.writeHead(204).end();
  } catch {
    console.log("not genuine");
    response.writeHead(401).end();
  }
}).listen(Number(port), "127.0.0.1");
