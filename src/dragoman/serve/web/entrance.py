"""Who is asking: somebody signed in, a program with a token, or whom a trusted proxy names."""

import ipaddress
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from http.cookies import CookieError, SimpleCookie
from secrets import token_urlsafe
from threading import Lock
from time import monotonic
from typing import Protocol

from dragoman.errors import UsageError
from dragoman.serve.accounts import ROLES, Accounts, digest_of
from dragoman.serve.web.attempts import Attempts

COOKIE = "dragoman-session"
_LASTS = 12 * 3600.0  # seconds without a request after which a session ends
_MOST_SESSIONS = 10_000

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody the desk knows. `signed_in` where there is a session that can be ended."""

    name: str
    role: str
    signed_in: bool = False

    def may(self, role: str) -> bool:
        """Whether this visitor may do what needs `role`."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Proxy:
    """A header in which a proxy says who somebody is, and the addresses from which it is believed."""

    header: str
    trusted: tuple[Network, ...]

    def trusts(self, peer: str) -> bool:
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        return any(address in network for network in self.trusted)


class Elsewhere(Protocol):
    """A service at which people sign in: see `dragoman.serve.web.oidc`."""

    def begin(self, callback: str, onward: str) -> tuple[str, str]:
        """Where to send a visitor, and the key for the browser to keep."""

    def finish(self, key: str, answer: str) -> tuple[str, str]:
        """Who came back, and where to they were going."""


@dataclass(frozen=True, slots=True)
class Access:
    """How people come in. With no accounts, proxy, service or token for this run everybody is `owner`, an admin.

    `names` are the host names the desk answers to besides those of this machine alone.
    """

    owner: str = "somebody"
    accounts: Accounts | None = None
    proxy: Proxy | None = None
    run_token: str | None = None
    elsewhere: Elsewhere | None = None
    names: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether visitors have to say who they are."""
        return bool(self.accounts or self.proxy or self.run_token or self.elsewhere)


@dataclass
class _Session:
    name: str
    used: float


@dataclass
class Entrance:
    """Knows visitors by their requests. Sessions live as long as this process, and end with the account."""

    access: Access
    today: Callable[[], date]
    attempts: Attempts = field(default_factory=Attempts)
    _sessions: dict[str, _Session] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def visitor(self, headers: Mapping[str, str], peer: str) -> Visitor | None:
        """Who sends a request from the address `peer`; None where they have to sign in first."""
        if not self.access.asks:
            return Visitor(self.access.owner, "admin")
        return self._from_proxy(headers, peer) or self._from_session(headers) or self._from_credentials(headers)

    def sign_in(self, token: str, headers: Mapping[str, str], peer: str) -> str | None:
        """A new session for whoever holds this token. Raises UsageError after many wrong ones from one address."""
        where = self._address(headers, peer)
        self.attempts.check(where)
        known = self._holding(token)
        if known is None:
            self.attempts.failed(where)
            return None
        self.attempts.succeeded(where)
        return self._open(known.name)

    def _address(self, headers: Mapping[str, str], peer: str) -> str:
        """Where a request comes from: what a trusted proxy says of it, which writes the last entry itself."""
        proxy = self.access.proxy
        told = headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
        return told if told and proxy is not None and proxy.trusts(peer) else peer

    def admit(self, name: str) -> str | None:
        """A new session for a person whom a service has signed in, if the file of accounts knows the name."""
        known = self.access.accounts.named(name, self.today()) if self.access.accounts else None
        return self._open(known.name) if known else None

    def _open(self, name: str) -> str:
        key = token_urlsafe(32)
        with self._lock:
            now = monotonic()
            lasting = {old: each for old, each in self._sessions.items() if now - each.used < _LASTS}
            self._sessions = dict(list(lasting.items())[-_MOST_SESSIONS:]) | {digest_of(key): _Session(name, now)}
        return key

    def sign_out(self, headers: Mapping[str, str]) -> None:
        with self._lock:
            self._sessions.pop(digest_of(_cookie(headers)), None)

    def _from_proxy(self, headers: Mapping[str, str], peer: str) -> Visitor | None:
        proxy = self.access.proxy
        if proxy is None or not proxy.trusts(peer):
            return None
        name = " ".join(headers.get(proxy.header, "").split())
        if not name or not name.isprintable():
            return None
        known = self.access.accounts.named(name, self.today()) if self.access.accounts else None
        return Visitor(name[:64], known.role if known else "reader")

    def _from_session(self, headers: Mapping[str, str]) -> Visitor | None:
        key = digest_of(_cookie(headers))
        with self._lock:
            session = self._sessions.get(key)
            if session is None or monotonic() - session.used >= _LASTS:
                return None
            session.used = monotonic()
        role = self._role(session.name)
        return Visitor(session.name, role, signed_in=True) if role else None

    def _from_credentials(self, headers: Mapping[str, str]) -> Visitor | None:
        """A token as `Authorization: Bearer`, or as the password of Basic, which calendar programs can send."""
        scheme, _, given = headers.get("authorization", "").partition(" ")
        match scheme.casefold():
            case "bearer":
                return self._holding(given)
            case "basic":
                try:
                    return self._holding(b64decode(given, validate=True).decode().partition(":")[2])
                except (NotBase64, ValueError):
                    return None
            case _:
                return None

    def _holding(self, token: str) -> Visitor | None:
        if self.access.run_token and digest_of(token) == digest_of(self.access.run_token):
            return Visitor(self.access.owner, "admin")
        known = self.access.accounts.holding(token, self.today()) if self.access.accounts else None
        return Visitor(known.name, known.role) if known else None

    def _role(self, name: str) -> str | None:
        known = self.access.accounts.named(name, self.today()) if self.access.accounts else None
        if known is not None:
            return known.role
        return "admin" if self.access.run_token and name == self.access.owner else None


def trusted_networks(given: tuple[str, ...]) -> tuple[Network, ...]:
    """Addresses and networks as given: `10.0.0.5`, `10.1.0.0/16`. Raises UsageError."""
    try:
        return tuple(ipaddress.ip_network(each, strict=False) for each in given)
    except ValueError as error:
        raise UsageError("--trusted-proxy", f"{error}.", remedy="Give an address or a network: 10.0.0.5") from error


def _cookie(headers: Mapping[str, str]) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
