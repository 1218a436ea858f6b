import { Problem } from "#problem.ts";
import type { ShownReview } from "#review/shown-review.ts";
import type { Reader } from "#routes/answer-body.ts";

/** Strong: what a reviewer decides by, and how it was told. */
export const etagOf = ({ tag }: ShownReview, { language, detail }: Reader): string =>
  `"${tag}-${language}${detail ? "-people" : ""}"`;

/** What an If-Match header says that the caller saw, in whichever language. */
export const seenIn = (ifMatch: string | undefined): string => {
  if (ifMatch === undefined)
    throw new Problem("tag_required", "Send the ETag of the review that you read, in If-Match.");
  const [, tag] = /^\s*"([0-9a-f]{32})(?:-[a-z-]+)?"\s*$/.exec(ifMatch) ?? [];
  if (tag === undefined)
    throw new Problem("stale_tag", "If-Match does not name the review as it stands. Nothing was decided.");
  return tag;
};
