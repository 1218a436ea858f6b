"""The second verifier of Porth's audit export, written from docs/audit.md alone. Python's own library and nothing else."""

import base64
import hashlib
import json
import sys

MEMBERS = {
    "export": [("format", str), ("kind", str)],
    "line": [("at", str), ("body", str), ("hash", str), ("kind", str), ("prev_hash", str), ("seq", int), ("type", str)],
    "checkpoint": [("at", str), ("count", int), ("head", str), ("jws", str), ("kind", str), ("seq", int)],
    "end": [("checkpoints", int), ("kind", str), ("lines", int)],
}
ORDER = list(MEMBERS)


class Broken(Exception):
    pass


def broken(place, why):
    raise Broken(f"broken at {place}: {why}")


def of_type(value, kind):
    if type(value) is not kind:
        return False
    return kind is str or 0 <= value <= 2**53 - 1


def record_in(piece):
    try:
        text = piece.decode("utf-8")
        record = json.loads(text)
        members = MEMBERS[record["kind"]]
        if not all(of_type(record[name], kind) for name, kind in members):
            return None
        written = json.dumps({name: record[name] for name, _ in members}, ensure_ascii=False, separators=(",", ":"))
        written.encode("utf-8")
        return record if written == text else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def said_in(body):
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def same(said, wanted):
    return type(said) is not bool and said == wanted


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


# Ed25519 as RFC 8032, section 5.1, has it.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def x_of(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT % P
    if (x * x - square) % P != 0:
        return None
    return P - x if x & 1 != sign else x


def point_in(data):
    number = int.from_bytes(data, "little")
    y = number & (2**255 - 1)
    x = x_of(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def plus(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            total = plus(total, point)
        point = plus(point, point)
        scalar >>= 1
    return total


Y = 4 * pow(5, P - 2, P) % P
BASE = (x_of(Y, 0), Y, 1, x_of(Y, 0) * Y % P)


def genuine(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = point_in(public), point_in(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), plus(r, times(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def decoded(part):
    data = base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii") != part:
        raise ValueError(part)
    return data


def signed_in(keys, jws):
    parts = jws.split(".")
    if len(parts) != 3:
        return None
    try:
        header, payload, signature = (decoded(part) for part in parts)
        head = json.loads(header)
        if head.get("alg") != "Ed25519" or head.get("typ") != "porth-checkpoint+jws" or set(head) - {"alg", "typ", "kid"}:
            return None
        message = f"{parts[0]}.{parts[1]}".encode("ascii")
        for key in keys:
            if key.get("kty") != "OKP" or key.get("crv") != "Ed25519" or ("kid" in head and key.get("kid") != head["kid"]):
                continue
            if genuine(decoded(key["x"]), message, signature):
                return said_in(payload.decode("utf-8"))
    except (ValueError, KeyError, AttributeError):
        return None
    return None


class Trail:
    def __init__(self):
        self.stage, self.hashes, self.told, self.signed, self.last = 0, ["0" * 64], {}, set(), 0

    def line(self, record):
        seq, previous, expected = record["seq"], record["prev_hash"], len(self.hashes)
        place, said = f"line {expected}", said_in(record["body"])
        if seq != expected:
            broken(place, "a line is missing")
        if previous != self.hashes[-1]:
            broken(place, "the line does not follow the one before")
        if record["hash"] != sha256("porth-audit-v1" + previous + record["body"]):
            broken(place, "the line is not what was hashed")
        if not all(same(said.get(name), record[name]) for name in ("seq", "at", "type")):
            broken(place, "the line's columns differ from its text")
        if record["type"] == "checkpoint.signed":
            data = said.get("data")
            data = data if isinstance(data, dict) else {}
            wanted = {"seq": seq - 1, "count": seq - 1, "head": previous}
            if not all(same(data.get(name), value) for name, value in wanted.items()):
                broken(place, "its checkpoint is not of the line before")
            self.told[seq - 1] = data.get("sha256")
        self.hashes.append(record["hash"])

    def against(self, said, place):
        seq = said.get("seq")
        if type(seq) is int and seq >= len(self.hashes):
            broken(place, "the trail ends before it")
        if type(seq) is not int or seq < 0 or self.hashes[seq] != said.get("head") or said.get("count") != seq:
            broken(place, "the trail is not the one that was signed")

    def checkpoint(self, record, keys):
        seq, place = record["seq"], f"checkpoint {record['seq']}"
        if seq <= self.last:
            broken(place, "the checkpoints are out of order")
        said = signed_in(keys, record["jws"])
        if said is None:
            broken(place, "no known key signed it")
        if any(said.get(name) != record[name] for name in ("seq", "head", "count", "at")):
            broken(place, "it is not what was signed")
        self.against(said, place)
        if self.told.get(seq) != sha256(record["jws"]):
            broken(place, "the trail does not tell of it")
        self.last = seq
        self.signed.add(seq)

    def end(self, record, number):
        for seq in self.told:
            if seq not in self.signed:
                broken(f"line {seq + 1}", "its checkpoint is missing")
        if record["lines"] != len(self.hashes) - 1 or record["checkpoints"] != len(self.signed):
            broken(f"record {number}", "the counts differ")

    def take(self, record, number, keys):
        if record is None or (number == 1 and record.get("format") != "porth-audit-export-1"):
            broken(f"record {number}", "it is not a record")
        stage = ORDER.index(record["kind"])
        if stage < self.stage or self.stage == 3 or (stage == 0) != (number == 1):
            broken(f"record {number}", "it does not belong here")
        self.stage = stage
        if stage == 1:
            self.line(record)
        elif stage == 2:
            self.checkpoint(record, keys)
        elif stage == 3:
            self.end(record, number)


def verified(data, keys, known):
    trail, pieces = Trail(), data.split(b"\n")
    rest = pieces.pop()
    for number, piece in enumerate(pieces, 1):
        trail.take(record_in(piece), number, keys)
    if rest or trail.stage != 3:
        broken(f"record {len(pieces) + 1}", "the export is cut off")
    for at, jws in enumerate(known, 1):
        said = signed_in(keys, jws)
        if said is None:
            broken(f"known checkpoint {at}", "no known key signed it")
        trail.against(said, f"known checkpoint {at}")
    return f"whole: {len(trail.hashes) - 1} lines, head {trail.hashes[-1]}, {len(trail.signed)} checkpoints, the last of line {trail.last}"


def main(words):
    keys, known, exit_code = [], [], 0
    while words and words[0].startswith("--"):
        option, name, words = words[0], words[1], words[2:]
        with open(name, encoding="utf-8") as file:
            if option == "--keys":
                keys = json.load(file)["keys"]
            else:
                known = file.read().split()
    for name in words:
        with open(name, "rb") as file:
            data = file.read()
        try:
            print(verified(data, keys, known))
        except Broken as found:
            print(found)
            exit_code = 3
    return exit_code


sys.exit(main(sys.argv[1:]))
