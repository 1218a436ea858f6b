import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  clockSkew,
  clockTolerance,
  customFetch,
  enableNonRepudiationChecks,
  None,
  type ServerMetadata,
} from "openid-client";
import type { Issuer } from "./issuers.ts";
import { isPlainHttp, type Outside, signInMetadata, usualPatience } from "./sign-in-metadata.ts";
import { type SignInNetwork, signInNetwork } from "./sign-in-network.ts";

export const clockToleranceSeconds = 30;

export type ClientSettings = NonNullable<Issuer["sign_in"]>;

/** Porth as a client of one provider, for one exchange with it. */
export interface SignInClient {
  readonly config: Configuration;
  readonly network: SignInNetwork;
}

/** Throws the 503 when the provider cannot be found. */
export const signInClient = (
  issuer: Issuer,
  settings: ClientSettings,
  outside: Outside,
): (() => Promise<SignInClient>) => {
  const metadata = signInMetadata(issuer, outside);
  return async () => {
    const found = await metadata();
    const skew = (outside.now() - Date.now()) / 1000;
    const config = new Configuration(
      found,
      settings.client_id,
      { [clockSkew]: skew, [clockTolerance]: clockToleranceSeconds },
      proofOf(settings, found),
    );
    const network = signInNetwork(outside.fetch);
    config[customFetch] = network.fetch as never;
    config.timeout = (outside.patience ?? usualPatience) / 1000;
    enableNonRepudiationChecks(config);
    if (isPlainHttp(issuer)) allowInsecureRequests(config);
    return { config, network };
  };
};

/** In the form where the provider takes it there: on what a header would have to spell out, providers do not agree. */
const proofOf = ({ client_secret: secret }: ClientSettings, metadata: ServerMetadata) => {
  if (secret === undefined) return None();
  const { token_endpoint_auth_methods_supported: ways = ["client_secret_basic"] } = metadata;
  return ways.includes("client_secret_post") ? ClientSecretPost(secret) : ClientSecretBasic(secret);
};
