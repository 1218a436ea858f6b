import * as z from "zod";

const logLevels = ["info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

const blankIsNone = <T extends z.ZodType>(shape: T) =>
  z.preprocess((given) => (given === "" ? undefined : given), shape);

/** How Porth on Node is watched. The collector's other settings are OpenTelemetry's own, and read by its exporter. */
export const watchSettings = {
  PORTH_LOG_LEVEL: z.enum(logLevels).default("info"),
  PORTH_METRICS_PORT: blankIsNone(z.coerce.number().int().min(1).max(65_535).optional()),
  OTEL_EXPORTER_OTLP_ENDPOINT: blankIsNone(
    z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  ),
  OTEL_SERVICE_NAME: z.string().min(1).max(100).default("porth"),
};

export const watchedHow = (read: z.output<z.ZodObject<typeof watchSettings>>) => ({
  logLevel: read.PORTH_LOG_LEVEL,
  metricsPort: read.PORTH_METRICS_PORT,
  sendsTraces: read.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
  serviceName: read.OTEL_SERVICE_NAME,
});
