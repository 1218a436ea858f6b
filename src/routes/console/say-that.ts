import { type Message, messagePage } from "#console/pages/message.ts";
import { sayIn } from "#words/page-words.ts";
import { signInWords } from "#words/pages/sign-in.ts";
import { aroundOf } from "./around.ts";
import { type ConsoleContext, type ConsoleDeps, languageOf } from "./console-context.ts";

type Status = 200 | 400 | 403 | 503;

/** What there is to say of signing in and out. */
const saying = {
  nowhere: ["nowhereTitle", "nowhereText"],
  failed: ["failedTitle", "failedText"],
  unreachable: ["unreachableTitle", "unreachableText"],
  ended: ["endedTitle", "endedText", "nothingDone"],
  again: ["againTitle", "againText"],
  signingOut: ["signingOutTitle", "signingOutText"],
  signedOut: ["signedOutTitle", "signedOutText"],
} as const;

interface Next {
  readonly status: Status;
  /** What leads on, and where. */
  readonly next?: readonly ["signIn" | "signInAgain" | "tryAgain" | "goOn", string];
  /** Where the other language is; by default at the same address. */
  readonly path?: string;
}

/** Answers with a page that says one of these. */
export const sayThat = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  what: keyof typeof saying,
  { status, next, path }: Next,
): Promise<Response> => {
  const say = sayIn(signInWords, languageOf(c.req.path));
  const [title, ...paragraphs] = saying[what];
  const message: Message = {
    title: say(title),
    paragraphs: paragraphs.map((each) => say(each)),
    ...(next && { next: { text: say(next[0]), href: next[1] } }),
  };
  const around = await aroundOf(c, deps);
  return c.html(await messagePage({ ...around, path: path ?? around.path }, message), status);
};
