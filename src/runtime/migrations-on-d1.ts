import type { D1Database } from "@cloudflare/workers-types";
import journal from "#drizzle/journal.json" with { type: "json" };

/** Whether wrangler has applied every migration that this Porth was built for, and none besides. */
export const hasCurrentSchemaOnD1 = async (d1: D1Database): Promise<boolean> => {
  const applied = await d1.prepare("select count(*) as count from d1_migrations").first<number>("count");
  return applied === journal.entries.length;
};
