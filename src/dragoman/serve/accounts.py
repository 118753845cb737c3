"""Who may open the desk: names with a role and the digest of a token, in a file of their own. No token is ever kept."""

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe
from threading import Lock
from typing import Any

import yaml

from dragoman.errors import UsageError
from dragoman.knowledge.loading import why_unfit

ROLES = ("reader", "reviewer", "admin")
"""Each may do what those before it may: read; judge and add reports; accept readings anew."""

_PREFIX = "dragoman_"
_LONGEST_NAME = 64
_HEADER = "# Who may open the desk. Tokens themselves are not in here. Change it with: dragoman token add | remove\n"


@dataclass(frozen=True, slots=True)
class Account:
    """A person or program: `token` is the SHA-256 of its token, `until` its last day."""

    name: str
    role: str
    token: str
    made: date
    until: date | None = None

    def stands(self, day: date) -> bool:
        return self.until is None or day <= self.until


class Accounts:
    """The file of accounts; read anew whenever it has changed. A missing file holds nobody."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._stamp: tuple[int, int] | None = None
        self._known: dict[str, Account] = {}

    def all(self) -> list[Account]:
        """Every account by name. Raises UsageError where the file is not one of accounts."""
        try:
            state = self.path.stat()
        except OSError:
            return []
        with self._lock:
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp != self._stamp:
                self._known = {account.name: account for account in _load(self.path)}
                self._stamp = stamp
            return list(self._known.values())

    def named(self, name: str, day: date) -> Account | None:
        """The account of this name, if it stands on that day.

        Capitals do not tell mail addresses apart: services write them as somebody once typed them.
        """
        standing = [each for each in self.all() if each.stands(day)]
        found = [each for each in standing if each.name == name]
        if not found and "@" in name:
            found = [each for each in standing if each.name.casefold() == name.casefold()]
        return found[0] if len(found) == 1 else None

    def holding(self, token: str, day: date) -> Account | None:
        """The account this token belongs to, if it stands on that day."""
        digest = digest_of(token)
        return next((each for each in self.all() if each.token == digest and each.stands(day)), None)

    def add(self, name: str, role: str, day: date, until: date | None = None) -> str:
        """Gives a name a new token, which is returned and kept nowhere; one it had before is void."""
        name = " ".join(name.split())
        if not name or len(name) > _LONGEST_NAME or not name.isprintable():
            raise UsageError(
                f'name "{name[:_LONGEST_NAME]}"',
                f"a name has 1 to {_LONGEST_NAME} printable characters.",
                code="bad-name",
            )
        token = new_token()
        kept = [each for each in self.all() if each.name != name]
        _save(self.path, [*kept, Account(name, role, digest_of(token), day, until)])
        return token

    def remove(self, name: str) -> None:
        """Takes a name out: its token and its sessions end. Raises UsageError where there is none of this name."""
        accounts = self.all()
        kept = [each for each in accounts if each.name != name]
        if len(kept) == len(accounts):
            known = ", ".join(each.name for each in accounts) or "nobody"
            raise UsageError(
                f'name "{name}"',
                f"nobody of this name is in {self.path}.",
                remedy=f"In it: {known}.",
                code="unknown-name",
            )
        _save(self.path, kept)


def new_token() -> str:
    """A token nobody can guess: 256 random bits."""
    return _PREFIX + token_urlsafe(32)


def digest_of(token: str) -> str:
    """What is kept of a token. It is random and long, so that a plain digest cannot be turned round."""
    return sha256(token.strip().encode()).hexdigest()


def _load(path: Path) -> list[Account]:
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        return [_account(entry) for entry in loaded]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        raise UsageError(
            str(path),
            f"this is not a file of accounts ({why_unfit(error)}).",
            "Nobody was let in.",
            "Mend it, or make a new one with `dragoman token add NAME --users FILE`.",
            code="bad-users",
        ) from error


def _account(entry: dict[str, Any]) -> Account:
    if entry["role"] not in ROLES:
        raise ValueError(f"no role is called {entry['role']!r}")
    return Account(str(entry["name"]), entry["role"], str(entry["token"]), entry["made"], entry.get("until"))


def _save(path: Path, accounts: Iterable[Account]) -> None:
    """Writes the file beside itself first, so that a crash leaves the old one; nobody else may read it."""
    fresh = path.with_name(path.name + ".new")
    rows = [{name: value for name, value in asdict(each).items() if value is not None} for each in accounts]
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(_HEADER + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False))
        fresh.replace(path)
    except OSError as error:
        raise UsageError(
            str(path),
            f"it cannot be written ({error.strerror}).",
            remedy="Choose another file with --users.",
            code="bad-users",
        ) from error
