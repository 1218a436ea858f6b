import createClient, {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type MaybeOptionalInit,
} from "openapi-fetch";
import type { paths } from "./interface.ts";

export type { components, operations, paths, webhooks } from "./interface.ts";

type Method = "get" | "post" | "patch" | "delete";
type PathOf<M extends Method> = ClientPathsWithMethod<Client<paths>, M>;
type Wanted<M extends Method, P extends PathOf<M>> = MaybeOptionalInit<paths[P], M>;

/** One method at any address that takes it. A field that the address does not know is an error, one that is misspelt too. */
type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...wanted: undefined extends Wanted<M, P> ? [Wanted<M, P>?] : [Wanted<M, P>]
) => Promise<FetchResponse<NonNullable<paths[P][M]>, Wanted<M, P>, `${string}/${string}`>>;

/** Porth's interface: each method takes the addresses that answer it, and what belongs to each. */
export interface PorthClient {
  readonly GET: Call<"get">;
  readonly POST: Call<"post">;
  readonly PATCH: Call<"patch">;
  readonly DELETE: Call<"delete">;
}

export interface PorthClientOptions {
  /** Where Porth is, without a path: `https://porth.example`. */
  readonly url: string;
  /** An access token that is good now. It is asked for before every request: keep one while it lasts. */
  readonly token: () => string | Promise<string>;
  /** In place of the runtime's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client of one Porth. What Porth refuses is `error`, a problem document; that it is out of reach is thrown. */
export const porthClient = ({ url, token, fetch }: PorthClientOptions): PorthClient => {
  const client = createClient<paths>({ baseUrl: url, ...(fetch ? { fetch } : {}) });
  client.use({
    onRequest: async ({ request }) => {
      request.headers.set("authorization", `Bearer ${await token()}`);
      return request;
    },
  });
  return client as PorthClient;
};
