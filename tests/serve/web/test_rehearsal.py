"""Pages that the desk looks at itself when it opens."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event

from desk_client import TestClient
from dragoman.errors import UsageError
from dragoman.ledger.store import Ledger
from dragoman.resolve.identity.names import elsewhere
from dragoman.serve.web.app import create_app
from dragoman.serve.web.rehearsal import addresses, rehearse

TODAY = date(2022, 7, 16)


def test_each_address_is_a_page(address: str) -> None:
    with Ledger.open(address) as ledger:
        asked = addresses(ledger, TODAY)
    assert len(asked) == len(set(asked)) > 40
    with TestClient(create_app(address, lambda: TODAY), base_url="http://localhost") as desk:
        for path in asked:
            assert desk.get(path, follow_redirects=False).status_code == 200, path


def test_what_the_first_visits_ask_is_compiled_when_the_desk_opens(address: str) -> None:
    app = create_app(address, lambda: TODAY)
    app.state.desk.warm().join()
    fresh: list[str] = []
    event.listen(
        app.state.desk.ledger()._engine,
        "before_cursor_execute",
        lambda *given: fresh.append(given[2]) if given[4].cache_hit.name == "CACHE_MISS" else None,
    )
    with TestClient(app, base_url="http://localhost") as desk:
        for path in ("/", "/events", "/parties", "/countries/KZ", "/countries/KZ?as_of=2022-06-02", "/sources"):
            assert desk.get(path).status_code == 200
    assert not fresh


def test_a_page_that_fails_stops_nothing(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(address, lambda: TODAY)
    asked: list[str] = []

    def fail(_self: object, *given: object, **_named: object) -> None:
        asked.append(str(given[0]))
        raise UsageError("This page", "it is broken.")

    with Ledger.open(address) as ledger:
        monkeypatch.setattr(
            type(app.state.desk), "render", lambda _desk, _request, name, /, *_given, **_values: fail(None, name)
        )
        rehearse(ledger, [each for each in app.routes if hasattr(each, "endpoint")], TODAY)
    assert len(asked) > 40


def test_an_empty_ledger_has_nothing_to_look_at(tmp_path: Path) -> None:
    Ledger.open(str(tmp_path / "empty.db"), create=True).close()
    create_app(str(tmp_path / "empty.db")).state.desk.warm().join()
    with Ledger.open(str(tmp_path / "empty.db")) as ledger:
        assert addresses(ledger, TODAY)


def test_names_in_other_tongues_are_ready_when_the_desk_opens(tmp_path: Path) -> None:
    elsewhere._pattern.cache_clear()
    create_app(str(tmp_path / "empty.db")).state.desk.warm().join()
    assert elsewhere._pattern.cache_info().currsize == 1
