import { egressOnWorkers } from "#runtime/egress/on-workers.ts";
import { type Posted, postLimits } from "#webhooks/post.ts";

/** What a test has the Worker send. */
export interface Errand {
  readonly url: string;
  readonly posted: Pick<Posted, "headers" | "body">;
  readonly milliseconds: number;
}

/** A Worker whose whole work is to send what it is given, and to tell what came of it. */
// biome-ignore lint/style/noDefaultExport: workerd asks for one.
export default {
  fetch: async (request: Request): Promise<Response> => {
    const { url, posted, milliseconds } = (await request.json()) as Errand;
    const post = egressOnWorkers({
      allowed: { hosts: [], isDemonstration: true },
      limits: { ...postLimits, milliseconds },
    });
    return Response.json(await post(url, posted));
  },
};
