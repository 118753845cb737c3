"""A small ledger with an attack in every text, and the desk over it."""

from datetime import date
from typing import Any

import pytest

from dragoman.ledger.store import Ledger
from dragoman.model.message import Message
from dragoman.model.report import Report, Snapshot
from invented import read_report

ATTACK = "<script>document.title='owned'</script>"
TODAY = date(2022, 7, 16)
BROKEN = Message("{number} broken characters were replaced", number=2)
TEXTS = [
    (
        f"Talks in Oslo {ATTACK}",
        "2022-06-01T10:00",
        '"><img src=x onerror=alert(1)>',
        (
            "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan and Argentina.\n\n"
            f"Trade of Kazakhstan reached 350 million {ATTACK}. "
            "Trade of Kazakhstan and Norway & others came to 400 million."
        ),
    ),
    (
        "Talks in Almaty",
        "2022-07-15",
        "Southwire",
        (
            "Ivan Petrov will have met Oleg Petrov in Almaty. "
            "Ivan Petrov promised a bridge to Argentina by next year.\n"
            "Minister Yerzhan Abenov met Ivan Petrov of Kazakhstan in Argentina."
        ),
    ),
    ("=cmd|' /C calc'!A0", None, None, "Minister Ivan Petrov met Yerzhan Abenov. Nothing else."),
]
PAGE = Snapshot("<b>evil</b>\r\nx: y.html", b"<script>alert('page')</script>", "text/html")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of three reports."""
    path = str(tmp_path_factory.mktemp("desk") / "desk.db")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for position, (title, published, outlet, text) in enumerate(TEXTS):
            report = Report(
                f"given-{position}", text, title, published, outlet=outlet, sources=("Agency", ATTACK),
                url="javascript:alert(1)", original=PAGE.digest, notes=(BROKEN,),
            )  # fmt: skip
            ledger.keep(run, PAGE, position, read_report(report))
        ledger.finish(run)
    return path


@pytest.fixture
def records(address: str) -> dict[str, Any]:
    """One record of each kind."""
    from dragoman.model.filters import Filter

    with Ledger.open(address) as ledger:
        return {row.kind: row for row in ledger.records(Filter())}


@pytest.fixture
def pages(records: dict[str, Any]) -> list[str]:
    """An address of every kind of page."""
    return [
        "/", "/?on=2022-06-02", "/events", "/events?who=KZ&mode=meeting", "/instruments", "/figures", "/commitments",
        "/parties", "/parties?kind=person", "/parties/yerzhan-abenov", "/countries/KZ", "/countries/AR/KZ", "/calendar",
        "/countries/KZ?tab=contacts", "/countries/KZ?tab=people", "/countries/KZ?tab=figures", "/countries/KZ?by=way",
        "/countries/AR?tab=commitments", "/countries/AR/KZ?tab=agreements", "/countries/AR/annual/2022",
        "/calendar?month=2022-06", "/search", "/search?q=talks", "/search?q=talks&in=reports",
        "/search?q=xyzzy&mode=meeting", "/search?q=Oslo&who=KZ&since=2100",
        "/search?who=KZ", "/sources", "/help", "/reports", "/welcome",
        "/review", "/reading", "/anew", "/changes?since=2000", "/changes?since=2000&as_of=2100&sort=report",
        *(f"/{kind}s/{row.id}" for kind, row in records.items()),
        f"/review?of=record&id={records['event'].id}", f"/identity?of=event&id={records['event'].id}",
        "/identity?of=party&id=ivan-petrov", "/identity?of=party&id=ivan-petrov&with=oleg-petrov",
        *(f"/reports/{row.report}" for row in (records["event"], records["figure"])),
    ]  # fmt: skip
