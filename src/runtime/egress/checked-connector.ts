import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isDialable as mayDial, type Reach } from "./dialable.ts";

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Every address that a host has now. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

export interface Connecting {
  readonly resolve: Resolve;
  /** Which addresses a host may have at a port; null when it is not reached at all. */
  readonly reachOf: (host: string, port: number) => Reach | null;
  /** Certificates, in PEM, of authorities that are trusted in place of Node's own. */
  readonly ca?: string;
  readonly isDialable?: typeof mayDial;
}

/** The code of the error by which a connection is refused. */
export const notDialable = "PORTH_NOT_DIALABLE";

/** Milliseconds until the next of a host's addresses is tried as well. */
const headStart = 1_000;

/**
 * Connects by name alone. The addresses of the host are looked up once for each connection, all of them must be ones
 * that it may have, and these very ones are dialled; TLS goes on asking for the name.
 */
export const checkedConnector = ({
  resolve,
  reachOf,
  ca,
  isDialable = mayDial,
}: Connecting): buildConnector.connector => {
  const connectorFor = (reach: Reach) =>
    buildConnector({
      allowH2: false,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: headStart,
      lookup: checkedLookup(resolve, (address) => isDialable(address, reach)),
      ...(ca === undefined ? {} : { ca }),
    });
  const connectors: Readonly<Record<Reach, buildConnector.connector>> = {
    public: connectorFor("public"),
    internal: connectorFor("internal"),
    this_machine: connectorFor("this_machine"),
  };
  return (options, callback) => {
    const { hostname, protocol, port } = options;
    const reach = reachOf(hostname, Number(port || (protocol === "https:" ? 443 : 80)));
    // An address in place of a name is dialled without being looked up.
    const isAddress = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
    if (reach === null || (isAddress && !isDialable(hostname, reach))) callback(refused(hostname), null);
    else connectors[reach](options, callback);
  };
};

const checkedLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction =>
  (host, { all }, callback) => {
    const use = (found: readonly Resolved[]) => {
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => isAllowed(address)))
        callback(refused(host), []);
      else if (all) callback(null, [...found]);
      else callback(null, first.address, first.family);
    };
    resolve(host).then(use, (error: NodeJS.ErrnoException) => callback(error, []));
  };

const refused = (host: string) =>
  Object.assign(new Error(`${host} has an address that nothing is sent to`), { code: notDialable });
