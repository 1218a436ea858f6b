export default { fetch: () => new Response("hello") } satisfies { fetch: () => Response };
