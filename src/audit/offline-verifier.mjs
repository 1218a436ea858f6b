// Checks an export of Porth's audit trail, far from Porth. Needs Node and nothing else; docs/audit.md says what it checks.
//   node offline-verifier.mjs [--keys <jwks.json>] [--known <file>] <export.ndjson>...
// --keys: a copy of /.well-known/jwks.json. --known: checkpoints that came as events, one compact JWS a line.
// Says one line for each export. Exit code 0: all whole. 3: one is broken. 2: wrong words, or a file cannot be read.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const fault = (place, why) => ({ place, why });
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value) => typeof value === "string" && value.isWellFormed();

/** The members of each kind of record, in the order of their writing. */
const kinds = {
  export: { format: isText, kind: isText },
  line: {
    at: isText,
    body: isText,
    hash: isText,
    kind: isText,
    prev_hash: isText,
    seq: isCount,
    type: isText,
  },
  checkpoint: { at: isText, count: isCount, head: isText, jws: isText, kind: isText, seq: isCount },
  end: { checkpoints: isCount, kind: isText, lines: isCount },
};

/** The record that bytes are, if they are exactly what is written for it; else null. */
const recordIn = (bytes) => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const record = JSON.parse(text);
    const members = Object.entries(kinds[record.kind]);
    const written = Object.fromEntries(members.map(([name]) => [name, record[name]]));
    const fits = members.every(([name, test]) => test(record[name]));
    return fits && JSON.stringify(written) === text ? record : null;
  } catch {
    return null;
  }
};

/** Pieces of the file up to each line feed; what comes after the last is nothing, or a record that is cut off. */
function* piecesOf(bytes) {
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    yield to < 0 ? null : bytes.subarray(from, to);
    from = to < 0 ? bytes.length : to + 1;
  }
}

/** The members of an object in JSON; none where it is something else. */
const saidIn = (text) => {
  try {
    const said = JSON.parse(text);
    return said !== null && typeof said === "object" && !Array.isArray(said) ? said : {};
  } catch {
    return {};
  }
};

const faultOfLine = (trail, line) => {
  const { seq, prev_hash, hash, at, type, body } = line;
  const next = trail.hashes.length;
  const said = saidIn(body);
  if (seq !== next) return "a line is missing";
  if (prev_hash !== trail.hashes[next - 1]) return "the line does not follow the one before";
  if (hash !== sha256("porth-audit-v1", prev_hash, body)) return "the line is not what was hashed";
  if (said.seq !== seq || said.at !== at || said.type !== type)
    return "the line's columns differ from its text";
  if (type !== "checkpoint.signed") return null;
  const { seq: last, count, head } = said.data ?? {};
  if (last !== seq - 1 || count !== seq - 1 || head !== prev_hash)
    return "its checkpoint is not of the line before";
  return null;
};

const decoded = (part) => {
  const bytes = Buffer.from(part, "base64url");
  return bytes.toString("base64url") === part ? bytes : null;
};

/** What a checkpoint's signature vouches for; null when no key of these made it. */
const signedIn = (keys, jws) => {
  const parts = jws.split(".");
  const [header, payload, signature] = parts.map(decoded);
  if (parts.length !== 3 || !header || !payload || !signature) return null;
  try {
    const { alg, typ, kid, ...more } = JSON.parse(header);
    if (alg !== "Ed25519" || typ !== "porth-checkpoint+jws" || Object.keys(more).length > 0) return null;
    const named = keys.filter(
      (key) => key.kty === "OKP" && key.crv === "Ed25519" && (kid === undefined || key.kid === kid),
    );
    const input = Buffer.from(`${parts[0]}.${parts[1]}`);
    const isGenuine = named.some(({ crv, kty, x }) =>
      verify(null, input, createPublicKey({ key: { crv, kty, x }, format: "jwk" }), signature),
    );
    return isGenuine ? saidIn(payload.toString()) : null;
  } catch {
    return null;
  }
};

const faultOfSigned = (trail, { seq, count, head }) => {
  if (seq >= trail.hashes.length) return "the trail ends before it";
  return trail.hashes[seq] === head && count === seq ? null : "the trail is not the one that was signed";
};

const faultOfCheckpoint = (trail, keys, { seq, head, count, at, jws }) => {
  if (seq <= trail.lastCheckpoint) return "the checkpoints are out of order";
  const said = signedIn(keys, jws);
  if (said === null) return "no known key signed it";
  if (said.seq !== seq || said.head !== head || said.count !== count || said.at !== at)
    return "it is not what was signed";
  const why = faultOfSigned(trail, said);
  if (why !== null) return why;
  return trail.told.get(seq) === sha256(jws) ? null : "the trail does not tell of it";
};

/** Takes a record into the trail so far; the fault it is at, or null. */
const take = (trail, keys, record, number) => {
  const place = `record ${number}`;
  const stage = record === null ? -1 : Object.keys(kinds).indexOf(record.kind);
  if (record === null || (number === 1 && record.format !== "porth-audit-export-1"))
    return fault(place, "it is not a record");
  if (stage < trail.stage || trail.stage === 3 || (stage === 0) !== (number === 1))
    return fault(place, "it does not belong here");
  trail.stage = stage;
  if (record.kind === "line") {
    const why = faultOfLine(trail, record);
    if (why !== null) return fault(`line ${trail.hashes.length}`, why);
    trail.hashes.push(record.hash);
    if (record.type === "checkpoint.signed") trail.told.set(record.seq - 1, saidIn(record.body).data.sha256);
  }
  if (record.kind === "checkpoint") {
    const why = faultOfCheckpoint(trail, keys, record);
    if (why !== null) return fault(`checkpoint ${record.seq}`, why);
    trail.lastCheckpoint = record.seq;
    trail.signed.add(record.seq);
  }
  if (record.kind === "end") {
    const lost = [...trail.told.keys()].find((seq) => !trail.signed.has(seq));
    if (lost !== undefined) return fault(`line ${lost + 1}`, "its checkpoint is missing");
    if (record.lines !== trail.hashes.length - 1 || record.checkpoints !== trail.signed.size)
      return fault(place, "the counts differ");
  }
  return null;
};

/** Reads an export to its end, or to its first fault. */
const verified = (bytes, keys, known) => {
  const trail = { stage: 0, hashes: ["0".repeat(64)], told: new Map(), signed: new Set(), lastCheckpoint: 0 };
  let number = 0;
  for (const piece of piecesOf(bytes)) {
    number++;
    if (piece === null) return fault(`record ${number}`, "the export is cut off");
    const found = take(trail, keys, recordIn(piece), number);
    if (found !== null) return found;
  }
  if (trail.stage !== 3) return fault(`record ${number + 1}`, "the export is cut off");
  for (const [at, jws] of known.entries()) {
    const said = signedIn(keys, jws);
    const why = said === null ? "no known key signed it" : faultOfSigned(trail, said);
    if (why !== null) return fault(`known checkpoint ${at + 1}`, why);
  }
  return trail;
};

const reportOf = (found) =>
  found.why === undefined
    ? `whole: ${found.hashes.length - 1} lines, head ${found.hashes.at(-1)}, ${found.signed.size} checkpoints, the last of line ${found.lastCheckpoint}`
    : `broken at ${found.place}: ${found.why}`;

const main = (words) => {
  const option = (name) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : undefined);
  const [keysFile, knownFile] = [option("--keys"), option("--known")];
  if (words.length === 0 || words.some((word) => word.startsWith("-"))) throw new Error("Name an export.");
  const keys = keysFile === undefined ? [] : JSON.parse(readFileSync(keysFile, "utf8")).keys;
  const known = knownFile === undefined ? [] : readFileSync(knownFile, "utf8").split(/\s+/).filter(Boolean);
  const found = words.map((name) => verified(readFileSync(name), keys, known));
  for (const each of found) console.log(reportOf(each));
  return found.some(({ why }) => why !== undefined) ? 3 : 0;
};

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`Nothing was checked: ${error.message}`);
  process.exitCode = 2;
}
