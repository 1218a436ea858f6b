import type { PorthClient } from "./porth-client.ts";

/** May this department advertise this vacancy? A yes, or each reason why not. */
export const mayAdvertise = async (porth: PorthClient, department: string, ref: string) => {
  const { data, error } = await porth.POST("/v1/decisions", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { department, vacancy: { ref } },
  });
  if (error) throw new Error(error.detail);
  return data.may_advertise ? "yes" : data.reasons.map(({ message }) => message).join("\n");
};
