"""A name server of our own on loopback, and keys to sign mails with: what a sender's house publishes, invented."""

import base64
import secrets
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import dkim
import dns.flags
import dns.message
import dns.query
import dns.rcode
import dns.rrset
from nacl.encoding import Base64Encoder
from nacl.signing import SigningKey

Zone = Mapping[tuple[str, str], list[str]]
"""("name", "TXT") -> the records as a zone file writes them."""


@contextmanager
def name_server(zone: Zone | None) -> Iterator[str]:
    """Its address with its port. One without a zone knows nothing and says so."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        door.bind(("127.0.0.1", 0))
        answering = threading.Thread(target=_answer, args=(door, zone), daemon=True)
        answering.start()
        yield f"127.0.0.1:{door.getsockname()[1]}"
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", door.getsockname())
        answering.join()


def _answer(door: socket.socket, zone: Zone | None) -> None:
    while asked := door.recvfrom(4096):
        raw, caller = asked
        if not raw:
            return
        question = dns.message.from_wire(raw)
        name, kind = question.question[0].name, question.question[0].rdtype.name
        asked_for = name.to_text(omit_final_dot=True).lower()
        answer = dns.message.make_response(question)
        answer.flags |= dns.flags.RA
        if zone is None:
            answer.set_rcode(dns.rcode.SERVFAIL)
        elif known := zone.get((asked_for, kind)):
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", kind, *known))
        elif not any(one == asked_for for one, _ in zone):
            answer.set_rcode(dns.rcode.NXDOMAIN)
        door.sendto(answer.to_wire(max_size=4096), caller)


def key_record(private: bytes) -> str:
    """The TXT record of the public half."""
    key = dkim.crypto.parse_private_key(base64.b64decode(private))
    public = _sequence(_number(key["modulus"]), _number(key["publicExponent"]))
    algorithm = bytes.fromhex("300d06092a864886f70d0101010500")
    bits = b"\x03" + _length(len(public) + 1) + b"\x00" + public
    whole = b"\x30" + _length(len(algorithm + bits)) + algorithm + bits
    written = f"v=DKIM1; k=rsa; p={base64.b64encode(whole).decode()}"
    return " ".join(f'"{written[at : at + 200]}"' for at in range(0, len(written), 200))


@cache
def private_key(of: str, bits: int = 1024) -> bytes:
    """A key for each house, made once for a run: base64 of PKCS #1, as the library takes it. Good for tests alone."""
    e = 65537
    while True:
        p, q = _prime(bits // 2), _prime(bits // 2)
        n, phi = p * q, (p - 1) * (q - 1)
        if p != q and phi % e and n.bit_length() >= bits:
            break
    d = pow(e, -1, phi)
    return base64.b64encode(_sequence(*map(_number, (0, n, e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p)))))


@cache
def private_ed25519(of: str) -> bytes:
    return SigningKey.generate().encode(Base64Encoder)


def public_ed25519(of: str) -> str:
    return SigningKey(private_ed25519(of), Base64Encoder).verify_key.encode(Base64Encoder).decode()


def pem(private: bytes) -> bytes:
    return b"-----BEGIN RSA PRIVATE KEY-----\n" + private + b"\n-----END RSA PRIVATE KEY-----\n"


def _prime(bits: int) -> int:
    while True:
        found = secrets.randbits(bits) | 3 << bits - 2 | 1
        if all(found % small for small in (3, 5, 7, 11, 13, 17, 19, 23)) and all(
            pow(base, found - 1, found) == 1 for base in (2, 3, 5)
        ):
            return found


def _sequence(*parts: bytes) -> bytes:
    inside = b"".join(parts)
    return b"\x30" + _length(len(inside)) + inside


def _number(value: int) -> bytes:
    written = value.to_bytes(value.bit_length() // 8 + 1, "big")
    return b"\x02" + _length(len(written)) + written


def _length(size: int) -> bytes:
    if size < 128:
        return bytes([size])
    written = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([128 | len(written)]) + written
