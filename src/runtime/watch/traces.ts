import { setTimeout } from "node:timers/promises";
import { ROOT_CONTEXT, type SpanContext, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import type { DeliverySeen, RequestSeen, Watch } from "#watch.ts";

export interface Traces {
  readonly follow: Watch["follow"];
  /** Sends what is left, where that is soon done. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that a collector has when Porth stops. */
const patience = 2_000;

interface About {
  readonly name: string;
  readonly version: string;
  /** Told how many spans the collector did not take. */
  readonly onLost: (count: number) => void;
}

/**
 * Sends a span for each request and each delivery to an OTLP collector, which OTEL_EXPORTER_OTLP_ENDPOINT and its like name.
 * A caller that does not record its trace is followed without sending anything.
 */
export const tracesTo = (about: About): Traces => {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": about.name, "service.version": about.version }),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(about.onLost) })],
  });
  const tracer = provider.getTracer("porth", about.version);
  return {
    follow: (work, parent) => {
      const kind = work === "request" ? SpanKind.SERVER : SpanKind.CLIENT;
      const from = parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, contextIn(parent));
      const span = tracer.startSpan(work, { kind }, from);
      return {
        traceparent: traceparentOf(span.spanContext()),
        end: (seen) => {
          span.updateName(nameOf(seen));
          span.setAttributes(attributesOf(seen));
          if (hasFailed(seen)) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    close: () =>
      Promise.race([provider.shutdown().catch(() => {}), setTimeout(patience, undefined, { ref: false })]),
  };
};

const telling = (onLost: About["onLost"]): SpanExporter => {
  const exporter = new OTLPTraceExporter();
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0) onLost(spans.length);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  };
};

const contextIn = (traceparent: string): SpanContext => {
  const [, traceId = "", spanId = "", flags = ""] = traceparent.split("-");
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
};

const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`;

const nameOf = (seen: RequestSeen | DeliverySeen): string =>
  seen.event === "request" ? `${seen.method} ${seen.route}` : `deliver ${seen.type}`;

/** By OpenTelemetry's names where it has some. Never an address, which may hold what somebody typed. */
const attributesOf = (seen: RequestSeen | DeliverySeen) => ({
  ...(seen.status === null ? {} : { "http.response.status_code": seen.status }),
  ...(seen.event === "request"
    ? { "http.request.method": seen.method, "http.route": seen.route }
    : {
        "http.request.method": "POST",
        "porth.event.type": seen.type,
        "porth.delivery.result": seen.result,
        ...(seen.failure === null ? {} : { "error.type": seen.failure }),
      }),
});

const hasFailed = (seen: RequestSeen | DeliverySeen): boolean =>
  seen.event === "request" ? seen.status >= 500 : seen.result !== "delivered";
