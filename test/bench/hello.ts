import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** What Hono does on this machine with nothing behind it. */
const app = new Hono().get("/", (c) => c.json({ hello: "world" }));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => console.log(`listening ${port}.`));
