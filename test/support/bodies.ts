import type * as z from "zod";
import type { decisionShape, standingShape } from "#routes/shapes/answer.ts";
import type { exemptionShape } from "#routes/shapes/exemption.ts";
import type { importShape, reportShape } from "#routes/shapes/import.ts";
import type { problemShape } from "#routes/shapes/problem.ts";
import type { reviewShape } from "#routes/shapes/review.ts";
import type {
  deliveryInFullShape,
  deliveryShape,
  endpointShape,
  endpointWithSecretShape,
  eventShape,
} from "#routes/webhooks/shapes.ts";

export type Decision = z.output<typeof decisionShape>;
export type Standing = z.output<typeof standingShape>;
export type Import = z.output<typeof importShape>;
export type Report = z.output<typeof reportShape>;
export type Exemption = z.output<typeof exemptionShape>;
export type Review = z.output<typeof reviewShape>;
export type Endpoint = z.output<typeof endpointShape>;
export type EndpointWithSecret = z.output<typeof endpointWithSecretShape>;
export type Delivery = z.output<typeof deliveryShape>;
export type DeliveryInFull = z.output<typeof deliveryInFullShape>;
export type EventItem = z.output<typeof eventShape>;
export type Problem = z.output<typeof problemShape>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Read as bytes: workerd warns of text that its type of content does not announce. */
export const textOf = async (response: Response): Promise<string> =>
  new TextDecoder().decode(await response.arrayBuffer());

/** The body of a response whose shape has been checked already. */
export const bodyOf = async <T>(response: Response): Promise<T> => (await response.json()) as T;
