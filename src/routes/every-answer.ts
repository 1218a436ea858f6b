import { secureHeaders } from "hono/secure-headers";

/** On every answer: for a year over TLS alone, in nobody's frame, and no address is told to another origin. */
export const everyAnswer = secureHeaders({
  strictTransportSecurity: "max-age=31536000; includeSubDomains",
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
});
