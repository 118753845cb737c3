"""Nothing is said twice on a page, and numbers are those of what is shown."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from desk_client import TestClient
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.app import create_app
from invented import made_ledger

TEXT = (
    "Minister Yerzhan Abenov met Lucía Peña in Oslo. Later Yerzhan Abenov will have met Lucía Peña in Almaty. "
    "Yerzhan Abenov promised Lucía Peña a bridge. A paper of Kazakhstan and Argentina will be signed."
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made_ledger(tmp_path_factory.mktemp("once") / "once.db", TEXT)


@pytest.fixture
def desk(path: str) -> Iterator[TestClient]:
    with TestClient(create_app(path, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


def test_what_stands_before_or_after_a_record_is_not_listed_again_with_its_report(desk: TestClient, path: str) -> None:
    with Ledger.open(path) as ledger:
        rows = ledger.records(Filter(kinds=("commitment", "figure", "post")))
    assert rows
    for row in rows:
        beside = desk.get(f"/{row.kind}s/{row.id}").text.split("<aside>")[1].split("</aside>")[0]
        opened = re.findall(r'data-open href="([^"]+)"', beside)
        assert opened and len(opened) == len(set(opened)), row


def test_promises_that_are_not_drawn_are_counted_under_the_chart(desk: TestClient) -> None:
    page = desk.get("/commitments").text
    drawn = [int(each) for each in re.findall(r'class="lane-number">(\d+)<', page)]
    (undated,) = re.findall(r"Without a date, and so not drawn: (\d+)\.", page)
    (number,) = re.findall(r"(\d+) promises, plans and targets", page)
    assert sum(drawn) + int(undated) == int(number) and int(undated) > 0
