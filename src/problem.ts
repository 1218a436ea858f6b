/** Every reason Porth gives for not serving a request, with the HTTP status it answers. Never renamed. */
export const problems = {
  invalid_request: 400,
  malformed_json: 400,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  unauthenticated: 401,
  signature_refused: 401,
  forbidden: 403,
  people_only: 403,
  own_request: 403,
  own_plan: 403,
  not_found: 404,
  unknown_department: 404,
  unknown_assignment: 404,
  method_not_allowed: 405,
  idempotency_in_flight: 409,
  older_extract: 409,
  same_extract: 409,
  rows_fell: 409,
  already_decided: 409,
  not_overridden: 409,
  not_current: 409,
  departments_in_use: 409,
  endpoint_untested: 409,
  conflict: 409,
  stale_tag: 412,
  too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  file_refused: 422,
  day_out_of_range: 422,
  text_out_of_bounds: 422,
  address_refused: 422,
  tag_required: 428,
  too_many_requests: 429,
  internal_error: 500,
  unavailable: 503,
  keys_unreachable: 503,
} as const;

export type ProblemCode = keyof typeof problems;

/** What a problem says of one place in the request. */
export interface ProblemAt {
  /** RFC 6901, into the body; or the name of a parameter. */
  readonly pointer: string;
  readonly detail: string;
}

/** A request that cannot be served. Thrown anywhere in the shell, turned into a response once, in `app.ts`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly errors: readonly ProblemAt[];
  /** Further members of the problem document. Never personal data. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    detail: string,
    {
      errors = [],
      more = {},
      cause,
    }: {
      readonly errors?: readonly ProblemAt[];
      readonly more?: Readonly<Record<string, unknown>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(detail, { cause });
    this.name = "Problem";
    this.code = code;
    this.status = problems[code];
    this.errors = errors;
    this.more = more;
  }
}

export const unknownDepartment = (): Problem =>
  new Problem("unknown_department", "No department has this code or alias.");

export const unknownAssignment = (): Problem =>
  new Problem("unknown_assignment", "Nobody on the current staff list holds this assignment.");
