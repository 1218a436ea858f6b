import type { Principal } from "#auth/principal.ts";
import type { Receipts } from "#auth/receipts.ts";
import type { Sealer } from "#auth/sealed-text.ts";
import type { Seal } from "#auth/session-seal.ts";
import type { SignInProvider } from "#auth/sign-in.ts";
import type { Database } from "#db/database.ts";
import type { PolicyName } from "#db/decisions/grounds.ts";
import type { Periods } from "#db/retention/periods.ts";
import type { Day } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import type { ImportKind, KnownDepartments, ReadFile } from "#imports/rows.ts";
import type { OverrideCategory } from "#review/categories.ts";
import type { Watch } from "#watch.ts";
import type { AllowList } from "#webhooks/allow-list.ts";
import type { InboundSource } from "#webhooks/inbound/sources.ts";
import type { Post } from "#webhooks/post.ts";
import type { Language } from "#words/language.ts";

/** What the outside lends. Everything Porth does not decide for itself comes through here. */
export interface Deps {
  readonly db: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The UK calendar day that the gate and the imports call today. */
  readonly today: () => Day;
  /** A new id: the prefix and a ULID, later ones greater. */
  readonly newId: (prefix: string) => string;
  readonly verifyToken: (authorization: string | null) => Promise<Principal>;
  readonly readFile: (kind: ImportKind, bytes: Uint8Array, known: KnownDepartments) => Promise<ReadFile>;
  readonly policy: Policy;
  readonly policyName: PolicyName;
  /** Why an override may be given; the last stands for every other word. */
  readonly overrideCategories: readonly OverrideCategory[];
  readonly receipts: Receipts;
  /** Tells those who run Porth of a fault. Never personal data. */
  readonly report: (fault: { readonly requestId: string; readonly error: unknown }) => void;
  readonly watch: Watch;
  /** Whether the database has the schema of this Porth, no older one and no newer. */
  readonly hasCurrentSchema: () => Promise<boolean>;
  /** How many requests one caller may send in a minute. */
  readonly requestsPerMinute: number;
  /** Reads a file that pages are made with, by its name; null when there is none. Without it there are no such pages. */
  readonly readAsset?: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Without it there is no console. */
  readonly console?: ConsoleSettings;
  /** Keeps secrets unreadable in the database. */
  readonly sealer: Sealer;
  readonly webhooks: Webhooks;
  /** Who may tell Porth what happened. */
  readonly inbound: readonly InboundSource[];
  readonly version: string;
  /** The usual periods where there are none. */
  readonly retention?: Periods;
}

/** How the outside is told. */
export interface Webhooks {
  readonly allowed: AllowList;
  readonly post: Post;
  /** From 0 to 1, anew each time. */
  readonly chance: () => number;
}

/** What the pages for people need besides. */
export interface ConsoleSettings {
  /** The origin where people find Porth. */
  readonly url: string;
  /** The health board's name. */
  readonly board: Readonly<Record<Language, string>>;
  /** What everybody must know of this Porth, such as that its board is made up. */
  readonly notice: Readonly<Record<Language, string>> | null;
  /** Where people sign in; of several they choose. */
  readonly providers: readonly SignInProvider[];
  readonly seal: Seal;
}
