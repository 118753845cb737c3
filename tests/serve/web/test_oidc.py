"""Signing in at a service by OpenID Connect: a service of our own answers rightly, and wrongly in every way we know."""

import hmac
import json
import re
import socket
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

pytest.importorskip("authlib", reason="the extra oidc is not installed")
pytest.importorskip("uvicorn", reason="the extra web is not installed")

import httpx2
import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from desk_client import TestClient
from dragoman.errors import UsageError
from dragoman.serve.accounts import Accounts
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.oidc import Provider

TODAY = date(2022, 7, 16)
HTML = {"accept": "text/html"}


@dataclass
class Service:
    """A small service: codes, PKCE, signed tokens. `changes` spoils the claims, `spoil` the way it answers."""

    address: str = ""
    key: Any = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    changes: dict[str, Any] = field(default_factory=dict)
    besides: dict[str, Any] = field(default_factory=dict)
    spoil: str = ""
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self.itself),
                Route("/authorize", self.authorize),
                Route("/token", self.token, methods=["POST"]),
                Route("/keys", self.keys),
                Route("/userinfo", self.userinfo),
            ]
        )

    def itself(self, _: Request) -> Response:
        issuer = "http://127.0.0.1:1/other" if self.spoil == "issuer" else self.address
        return JSONResponse(
            {
                "issuer": issuer,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/keys",
                "userinfo_endpoint": f"{self.address}/userinfo",
            }
        )

    def userinfo(self, request: Request) -> Response:
        if request.headers.get("authorization") != "Bearer a":
            return JSONResponse({"error": "invalid_token"}, 401)
        return JSONResponse(self.besides)

    def authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        if self.spoil == "refuse":
            return RedirectResponse(
                f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"
            )
        code = f"code-{len(self.asked)}"
        self.asked[code] = asked
        state = "guessed" if self.spoil == "state" else asked["state"]
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': state})}")

    async def token(self, request: Request) -> Response:
        sent = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        asked = self.asked.pop(sent["code"])
        challenge = _packed(sha256(sent["code_verifier"].encode()).digest())
        if challenge != asked["code_challenge"] or asked["code_challenge_method"] != "S256":
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(time.time())
        claims = {
            "iss": self.address, "sub": "1", "aud": "desk", "iat": now, "exp": now + 300, "nonce": asked["nonce"],
            "email": "jane@ministry.example", "email_verified": True,
        } | self.changes  # fmt: skip
        claims = {name: value for name, value in claims.items() if value is not None}
        return JSONResponse({"access_token": "a", "token_type": "Bearer", "id_token": self.signed(claims)})

    def signed(self, claims: dict[str, Any]) -> str:
        match self.spoil:
            case "unsigned":
                return ".".join((*(_packed(json.dumps(part).encode()) for part in ({"alg": "none"}, claims)), ""))
            case "secret":  # signed with what everybody knows, as if it were a secret
                head, body = (_packed(json.dumps(part).encode()) for part in ({"alg": "HS256", "kid": "one"}, claims))
                mark = hmac.new(self.key.as_pem(private=False), f"{head}.{body}".encode(), sha256).digest()
                return f"{head}.{body}.{_packed(mark)}"
            case "stranger":
                return jwt.encode({"alg": "RS256", "kid": "one"}, claims, RSAKey.generate_key(2048, {"kid": "one"}))
            case "rubbish":
                return "a.b.c"
            case _:
                return jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)

    def keys(self, _: Request) -> Response:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})


def _packed(part: bytes) -> str:
    return urlsafe_b64encode(part).rstrip(b"=").decode()


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    service = Service(f"http://127.0.0.1:{port}")
    server = uvicorn.Server(uvicorn.Config(service.app(), port=port, log_level="error", ws="none", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield service
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def service(running: Service) -> Service:
    running.changes, running.besides, running.spoil = {}, {"sub": "1"}, ""
    return running


@pytest.fixture
def desk(address: str, service: Service, tmp_path: Path) -> Iterator[TestClient]:
    accounts = Accounts(tmp_path / "users.yaml")
    accounts.add("jane@ministry.example", "reviewer", TODAY)
    access = Access(accounts=accounts, elsewhere=Provider(service.address, "desk", "secret"))
    with TestClient(create_app(address, lambda: TODAY, access), base_url="http://localhost", headers=HTML) as client:
        yield client


def come_back(desk: TestClient, onward: str = "/events") -> Any:
    """Goes to the service and comes back, as a browser does; the desk's answer to that."""
    sent = desk.get(f"/sign-in/elsewhere?{urlencode({'next': onward})}", follow_redirects=False)
    assert sent.status_code == 303
    back = httpx2.get(sent.headers["location"], follow_redirects=False).headers["location"]
    split = urlsplit(back)
    assert split.path == "/sign-in/back"
    return desk.get(f"{split.path}?{split.query}", follow_redirects=False)


def test_who_is_known_comes_in(desk: TestClient) -> None:
    assert "Sign in with your organisation’s account" in desk.get("/sign-in").text
    answer = come_back(desk)
    assert (answer.status_code, answer.headers["location"]) == (303, "/events")
    assert "jane@ministry.example, reviewer" in desk.get("/events").text
    token = re.findall(r'name="token" value="(\w+)"', desk.get("/events").text)[0]
    desk.post("/sign-out", data={"token": token})
    assert desk.get("/events", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    ("changes", "spoil"),
    [
        ({"nonce": "another"}, ""),
        ({"nonce": None}, ""),
        ({"aud": "another desk"}, ""),
        ({"aud": None}, ""),
        ({"iss": "http://127.0.0.1:1"}, ""),
        ({"exp": 1}, ""),
        ({"exp": None}, ""),
        ({"sub": None}, ""),
        ({"email": None}, ""),
        ({"email": ["jane@ministry.example"]}, ""),
        ({"email_verified": False}, ""),
        ({"email": "jim@elsewhere.example"}, ""),
        ({}, "state"),
        ({}, "refuse"),
        ({}, "unsigned"),
        ({}, "secret"),
        ({}, "stranger"),
        ({}, "rubbish"),
    ],
)
def test_nobody_else_does(desk: TestClient, service: Service, changes: dict[str, Any], spoil: str) -> None:
    service.changes, service.spoil = changes, spoil
    answer = come_back(desk)
    assert answer.status_code == 403, answer.text
    assert "dragoman-session" not in answer.headers.get("set-cookie", "")
    assert desk.get("/events", follow_redirects=False).status_code == 303


def test_what_the_service_tells_only_when_asked_counts_if_it_is_the_same_person(
    desk: TestClient, service: Service
) -> None:
    service.changes = {"email": None}
    service.besides = {"sub": "2", "email": "jane@ministry.example"}
    assert come_back(desk).status_code == 403
    service.besides = {"sub": "1", "email": "jane@ministry.example", "email_verified": False}
    assert come_back(desk).status_code == 303  # what the signed token says of it stands
    desk.cookies.clear()
    service.changes = {"email": None, "email_verified": None}
    assert come_back(desk).status_code == 403


def test_an_answer_is_taken_once_and_in_its_own_browser(desk: TestClient, service: Service) -> None:
    sent = desk.get("/sign-in/elsewhere", follow_redirects=False)
    back = urlsplit(httpx2.get(sent.headers["location"], follow_redirects=False).headers["location"])
    address = f"{back.path}?{back.query}"
    key = desk.cookies["dragoman-elsewhere"]
    desk.cookies.clear()
    assert desk.get(address, follow_redirects=False).status_code == 403  # another browser
    desk.cookies.set("dragoman-elsewhere", key)
    assert desk.get(address, follow_redirects=False).status_code == 303
    desk.cookies.clear()
    desk.cookies.set("dragoman-elsewhere", key)
    assert desk.get(address, follow_redirects=False).status_code == 403


@pytest.mark.parametrize("onward", ["//evil.example", "https://evil.example", "javascript:alert(1)"])
def test_it_never_leads_elsewhere(desk: TestClient, onward: str) -> None:
    assert come_back(desk, onward).headers["location"] == "/"


def test_a_service_out_of_reach_is_told(address: str, tmp_path: Path) -> None:
    access = Access(accounts=Accounts(tmp_path / "none.yaml"), elsewhere=Provider("http://127.0.0.1:1", "desk"))
    with TestClient(create_app(address, lambda: TODAY, access), base_url="http://localhost", headers=HTML) as desk:
        answer = desk.get("/sign-in/elsewhere", follow_redirects=False)
        assert answer.status_code == 502 and "cannot be asked" in answer.text


def test_a_service_must_be_the_one_it_says(address: str, service: Service, tmp_path: Path) -> None:
    service.spoil = "issuer"
    access = Access(accounts=Accounts(tmp_path / "none.yaml"), elsewhere=Provider(service.address, "desk"))
    with TestClient(create_app(address, lambda: TODAY, access), base_url="http://localhost", headers=HTML) as desk:
        assert desk.get("/sign-in/elsewhere", follow_redirects=False).status_code == 403


def test_a_service_over_plain_http_is_refused() -> None:
    with pytest.raises(UsageError, match="https"):
        Provider("http://login.example", "desk")
