"""Signing in with an organisation's own service by OpenID Connect (authorization code with PKCE).

The only file that imports Authlib: it needs the extra `oidc`. The service says who somebody is by one claim; whether
that name may come in, and as what, the file of accounts says.
"""

from dataclasses import dataclass
from hashlib import sha256
from secrets import token_urlsafe
from threading import Lock
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import OAuth2Client
from httpx2 import HTTPError
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from dragoman.errors import DragomanError, UsageError
from dragoman.model.message import Message
from dragoman.serve.web.guard import is_loopback

_PATIENCE = 600.0  # seconds a visitor may take to sign in
_FRESH = 3600.0  # seconds for which what the service says of itself is believed
_MOST_PENDING = 1000
_SECONDS = 10.0  # the service may take to answer
_SKEW = 60  # seconds by which clocks may differ
# No "none", and nothing that is signed with a secret shared by both sides.
_SIGNED = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519", "EdDSA"]


@dataclass(frozen=True, slots=True)
class _Pending:
    """A sign-in that was begun: what its answer has to match."""

    state: str
    nonce: str
    verifier: str
    callback: str
    begun: float
    onward: str


class Provider:
    """The service at `issuer`, of which this desk is the client `client_id`; `claim` is the one that names people."""

    def __init__(self, issuer: str, client_id: str, secret: str | None = None, claim: str = "email") -> None:
        self._issuer = issuer.rstrip("/")
        self._client_id = client_id
        self._secret = secret
        self._claim = claim
        self._pending: dict[str, _Pending] = {}
        self._known: tuple[float, dict[str, Any]] | None = None
        self._lock = Lock()
        if not self._issuer.startswith("https://") and not is_loopback(self._issuer.partition("://")[2].split(":")[0]):
            raise UsageError(
                "--oidc", "the service must be reached by https://.", remedy="Give the address of the issuer."
            )

    def begin(self, callback: str, onward: str) -> tuple[str, str]:
        """Where to send a visitor, and the key that the visitor's browser is to keep until it comes back."""
        key, state, nonce, verifier = (token_urlsafe(32) for _ in range(4))
        with self._client(callback) as client:
            address, _ = client.create_authorization_url(
                self._of_itself()["authorization_endpoint"], state=state, nonce=nonce, code_verifier=verifier
            )
        with self._lock:
            now = monotonic()
            waiting = {name: each for name, each in self._pending.items() if now - each.begun < _PATIENCE}
            self._pending = dict(list(waiting.items())[-_MOST_PENDING:])
            self._pending[_digest(key)] = _Pending(state, nonce, verifier, callback, now, onward)
        return str(address), key

    def finish(self, key: str, answer: str) -> tuple[str, str]:
        """Who came back with the address `answer`, and where to they were going.

        Raises UsageError where it does not fit what was begun, DragomanError where the service cannot be reached.
        """
        with self._lock:
            pending = self._pending.pop(_digest(key), None)
        if pending is None or monotonic() - pending.begun > _PATIENCE:
            raise _refused("it was not begun in this browser, or too long ago.")
        told = dict(parse_qsl(urlsplit(answer).query))
        if "code" not in told:
            raise _refused(_no_code(told.get("error", "?")))
        itself = self._of_itself()
        try:
            with self._client(pending.callback) as client:
                client.state = pending.state
                token = client.fetch_token(
                    itself["token_endpoint"], authorization_response=answer, state=pending.state,
                    code_verifier=pending.verifier,
                )  # fmt: skip
            keys = KeySet.import_key_set(_fetched(itself["jwks_uri"]))
            claims = jwt.decode(str(token.get("id_token", "")), keys, algorithms=_SIGNED).claims
            registry = jwt.JWTClaimsRegistry(
                leeway=_SKEW,
                iss={"essential": True, "value": itself["issuer"]},
                sub={"essential": True},
                aud={"essential": True, "value": self._client_id},
                exp={"essential": True},
                iat={"essential": True},
                nonce={"essential": True, "value": pending.nonce},
            )
            registry.validate(claims)
            if self._claim not in claims and "userinfo_endpoint" in itself:
                claims = self._told_besides(itself["userinfo_endpoint"], token, claims)
        except (AuthlibBaseError, JoseError, ValueError, KeyError, TypeError) as error:
            cause = f"{type(error).__name__}: {error}"
            raise _refused(Message("what the service answered does not hold ({cause}).", cause=cause)) from error
        except HTTPError as error:
            raise self._unreachable(error) from error
        return self._name(claims), pending.onward

    def _told_besides(self, address: str, token: dict[str, Any], claims: dict[str, Any]) -> dict[str, Any]:
        """The claims with those the service tells only when asked; they must be about the same person."""
        more: dict[str, Any] = _fetched(address, {"authorization": f"Bearer {token['access_token']}"})
        if more.get("sub") != claims["sub"]:
            raise _refused("the service speaks of two people.")
        return more | claims

    def _name(self, claims: dict[str, Any]) -> str:
        name = claims.get(self._claim)
        if not isinstance(name, str) or not name.strip():
            raise _refused(Message('the service does not say your "{claim}".', claim=self._claim))
        if self._claim == "email" and claims.get("email_verified") is False:
            raise _refused("the service does not know that this address is yours.")
        return name.strip()

    def _client(self, callback: str) -> Any:
        method = "client_secret_basic" if self._secret else "none"
        return OAuth2Client(
            self._client_id, self._secret, token_endpoint_auth_method=method, scope="openid email profile",
            redirect_uri=callback, code_challenge_method="S256", timeout=_SECONDS,
        )  # fmt: skip

    def _of_itself(self) -> dict[str, Any]:
        """What the service says of itself. Raises DragomanError where it cannot be asked."""
        if self._known is not None and monotonic() - self._known[0] < _FRESH:
            return self._known[1]
        try:
            found: dict[str, Any] = _fetched(f"{self._issuer}/.well-known/openid-configuration")
        except (HTTPError, ValueError) as error:
            raise self._unreachable(error) from error
        if str(found.get("issuer", "")).rstrip("/") != self._issuer:
            raise _refused("the service at this address goes by another name.")
        self._known = (monotonic(), found)
        return found

    def _unreachable(self, error: Exception) -> DragomanError:
        return DragomanError(
            "Signing in",
            Message(
                "the service at {issuer} cannot be asked ({name}).", issuer=self._issuer, name=type(error).__name__
            ),
            "Nobody was let in.",
            "Try again, or sign in with a token.",
            code="oidc-unreachable",
        )


def _fetched(address: str, headers: dict[str, str] | None = None) -> Any:
    response = httpx2.get(address, headers=headers, timeout=_SECONDS)
    response.raise_for_status()
    return response.json()


def _refused(cause: str) -> UsageError:
    return UsageError("Signing in", cause, remedy="Begin anew from the page Sign in.", code="oidc-refused")


def _no_code(error: str) -> Message:
    """Why the service let nobody in, by its code (RFC 6749, 4.1.2.1)."""
    if error == "access_denied":
        return Message("at the service it was declined.")
    return Message("the service refused it ({cause}).", cause=error)


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()
