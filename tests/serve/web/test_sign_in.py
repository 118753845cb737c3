"""Who comes in: by token, session, or a trusted proxy; what each role may do; and who is refused."""

import re
from base64 import b64encode
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_client import TestClient
from dragoman.errors import UsageError
from dragoman.serve.accounts import Accounts
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access, Proxy, trusted_networks
from dragoman.serve.web.guard import check_exposure

TODAY = date(2022, 7, 16)
HTML = {"accept": "text/html"}


class Team:
    """A desk that asks, with somebody of each role."""

    def __init__(self, address: str, folder: Path, **more: Any) -> None:
        self.accounts = Accounts(folder / "users.yaml")
        self.tokens = {role: self.accounts.add(role.title(), role, TODAY) for role in ("reader", "reviewer", "admin")}
        access = Access(accounts=self.accounts, names=("desk.example",), **more)
        self.app = create_app(address, lambda: TODAY, access)

    def client(self, **more: Any) -> TestClient:
        return TestClient(self.app, base_url="http://desk.example", headers=HTML, **more)

    def signed_in(self, role: str) -> TestClient:
        client = self.client()
        token = form_token(client.get("/sign-in").text)
        answer = client.post("/sign-in", data={"token": token, "secret": self.tokens[role]}, follow_redirects=False)
        assert answer.status_code == 303
        return client


def form_token(page: str) -> str:
    return re.findall(r'name="token" value="(\w+)"', page)[0]


@pytest.fixture
def team(address: str, tmp_path: Path) -> Team:
    return Team(address, tmp_path)


def test_nothing_is_shown_to_strangers(team: Team) -> None:
    client = team.client()
    paths = [route.path for route in team.app.routes if "GET" in (getattr(route, "methods", None) or ())]
    for path in paths:
        if path.startswith("/sign-in"):
            continue
        answer = client.get(path, follow_redirects=False)
        assert answer.status_code == 303 and answer.headers["location"].startswith("/sign-in?next="), path
        assert client.get(path, headers={"accept": "text/csv"}).status_code == 401
    assert client.get("/static/desk.css").status_code == 200


def test_every_form_needs_its_token(team: Team) -> None:
    client = team.signed_in("admin")
    posts = [route.path for route in team.app.routes if "POST" in (getattr(route, "methods", None) or ())]
    assert len(posts) >= 3
    for path in posts:
        files = [("files", ("a.txt", b"words"))] if path == "/reading" else None
        for data in ({}, {"token": "0" * 80}):
            assert client.post(path, data=data, files=files).status_code == 403, path
    fresh = team.client(cookies={"dragoman-form": "guessed"})
    for path in posts:
        assert fresh.post(path, data={"token": "0" * 80}).status_code in (401, 403), path


def test_the_token_leads_to_where_one_was_going(team: Team) -> None:
    client = team.client()
    asked = client.get("/events?who=KZ", follow_redirects=False).headers["location"]
    page = client.get(asked).text
    assert 'name="next" value="/events?who=KZ"' in page
    data = {"token": form_token(page), "secret": team.tokens["reader"], "next": "/events?who=KZ"}
    answer = client.post("/sign-in", data=data, follow_redirects=False)
    assert answer.headers["location"] == "/events?who=KZ"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie
    page = client.get("/events").text
    assert "Reader, reader" in page
    client.post("/sign-out", data={"token": form_token(page)})
    assert client.get("/events", follow_redirects=False).status_code == 303


@pytest.mark.parametrize("away", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_signing_in_never_leads_elsewhere(team: Team, away: str) -> None:
    client = team.client()
    token = form_token(client.get("/sign-in").text)
    data = {"token": token, "secret": team.tokens["reader"], "next": away}
    assert client.post("/sign-in", data=data, follow_redirects=False).headers["location"] == "/"


def test_a_wrong_token_opens_nothing(team: Team) -> None:
    client = team.client()
    token = form_token(client.get("/sign-in").text)
    for wrong in ("", "dragoman_", team.tokens["admin"][:-1], team.accounts.all()[0].token):
        answer = client.post("/sign-in", data={"token": token, "secret": wrong}, follow_redirects=False)
        assert answer.status_code == 403 and "Nobody holds this token" in answer.text
    assert client.get("/", follow_redirects=False).status_code == 303


def test_a_session_ends_with_its_account(team: Team) -> None:
    client = team.signed_in("reviewer")
    assert client.get("/").status_code == 200
    team.accounts.remove("Reviewer")
    assert client.get("/", follow_redirects=False).status_code == 303


def test_programs_send_their_token(team: Team) -> None:
    client = team.client()
    basic = b64encode(f"anybody:{team.tokens['reader']}".encode()).decode()
    for credentials in (f"Bearer {team.tokens['reader']}", f"Basic {basic}"):
        assert client.get("/calendar.ics", headers={"authorization": credentials}).status_code == 200
    for wrong in ("Bearer x", "Basic !!", "Basic eDp5", "Digest x", "Bearer"):
        assert client.get("/calendar.ics", headers={"authorization": wrong, "accept": "*/*"}).status_code == 401


@pytest.mark.parametrize(
    ("address", "asks"),
    [
        ("/calendar.ics", True),
        ("/search.atom?who=KZ", True),
        ("/names?q=x", False),  # what a page's script asks for: the browser would put its own question in front
        ("/events.csv", False),
    ],
)
def test_calendar_and_feed_programs_are_asked_for_a_password(team: Team, address: str, asks: bool) -> None:
    answer = team.client().get(address, headers={"accept": "*/*"})
    ways = [way.split()[0] for way in answer.headers.get_list("www-authenticate")]
    assert (answer.status_code, ways) == (401, ["Basic", "Bearer"] if asks else ["Bearer"]), "many know the first alone"


def test_readers_only_read(team: Team) -> None:
    client = team.signed_in("reader")
    answer = client.post("/samples", data={"token": form_token(client.get("/welcome").text)})
    assert answer.status_code == 403
    assert "You are Reader, a reader" in answer.text


def test_a_page_offers_nothing_that_whoever_looks_at_it_may_not_do(team: Team) -> None:
    reader, reviewer = (team.signed_in(role).get("/review").text for role in ("reader", "reviewer"))
    assert "<h2>Keys</h2>" in reviewer and "<h2>Keys</h2>" not in reader
    stranger = team.client().get("/sign-in").text
    assert 'href="/reading"' in reader and 'href="/reading"' not in stranger and 'href="/help"' not in stranger


def test_whom_a_proxy_names_is_named_on_the_page(address: str, tmp_path: Path) -> None:
    team = Team(address, tmp_path, proxy=Proxy("x-remote-user", trusted_networks(("10.0.0.1",))))
    page = team.client(client=("10.0.0.1", 1)).get("/help", headers={"x-remote-user": "Reviewer"}).text
    assert "<p>Reviewer, reviewer</p>" in page and "Sign out" not in page


def test_a_header_is_believed_from_listed_proxies_only(address: str, tmp_path: Path) -> None:
    proxy = Proxy("x-remote-user", trusted_networks(("10.0.0.0/24",)))
    team = Team(address, tmp_path, proxy=proxy)
    sent = {"x-remote-user": "Reviewer"}
    near = team.client(client=("10.0.0.7", 1234))
    far = team.client(client=("10.9.0.7", 1234))
    assert near.get("/", headers=sent, follow_redirects=False).status_code == 200
    assert far.get("/", headers=sent, follow_redirects=False).status_code == 303
    assert far.get("/", headers=sent | {"x-forwarded-for": "10.0.0.7"}, follow_redirects=False).status_code == 303
    assert near.get("/", follow_redirects=False).status_code == 303
    unknown = near.post("/samples", headers={"x-remote-user": "Somebody"})
    assert unknown.status_code == 403 and "a reader" in unknown.text


def test_cookies_are_for_tls_where_the_proxy_has_it(address: str, tmp_path: Path) -> None:
    team = Team(address, tmp_path, proxy=Proxy("x-remote-user", trusted_networks(("10.0.0.1",))))
    secure = {"x-forwarded-proto": "https"}
    assert "Secure" in team.client(client=("10.0.0.1", 1)).get("/sign-in", headers=secure).headers["set-cookie"]
    assert "Secure" not in team.client(client=("10.0.0.2", 1)).get("/sign-in", headers=secure).headers["set-cookie"]


@pytest.mark.parametrize("host", ["evil.example", "desk.example.evil.example", "127.0.0.1.evil.example", ""])
def test_other_names_are_not_answered(team: Team, host: str) -> None:
    assert team.client().get("/sign-in", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    ("host", "names", "asks", "code"),
    [
        ("127.0.0.1", (), False, None),
        ("::1", (), False, None),
        ("localhost", (), False, None),
        ("0.0.0.0", (), False, "public-host"),
        ("::", (), False, "public-host"),
        ("192.168.1.7", (), False, "public-host"),
        ("desk.example", (), False, "public-host"),
        ("127.0.0.1", ("desk.example",), False, "public-host"),
        ("0.0.0.0", (), True, "no-name"),
        ("0.0.0.0", ("desk.example",), True, None),
        ("192.168.1.7", (), True, None),
    ],
)
def test_nobody_from_elsewhere_comes_in_unasked(
    host: str, names: tuple[str, ...], asks: bool, code: str | None
) -> None:
    if code is None:
        check_exposure(host, names, asks=asks)
        return
    with pytest.raises(UsageError) as caught:
        check_exposure(host, names, asks=asks)
    assert caught.value.code == code


def test_forms_are_bounded(team: Team) -> None:
    client = team.signed_in("reviewer")
    answer = client.post("/samples", data={"token": form_token(client.get("/welcome").text), "x": "y" * 30_000})
    assert answer.status_code == 413
    assert "larger than 20 kB" in answer.text
