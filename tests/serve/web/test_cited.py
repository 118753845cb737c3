"""What a printed page rests on: numbers of reports in the order they are named in, and one list of them."""

from pathlib import Path

from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.cited import Cited
from invented import read_report

PAGE = Snapshot("page.txt", b"page", "text/plain")
URLS = ["https://press.example/talks", "javascript:alert(1)", None]


def test_reports_are_numbered_once_and_listed_with_addresses_that_can_be_typed(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "cited.db"), create=True) as ledger:
        run = ledger.start("1")
        for position, url in enumerate(URLS):
            text = f"Ivan Petrov met Oleg Petrov in Oslo {position} times."
            report = Report(f"given-{position}", text, f"Talks {position}", "2022-06-01", url=url, original=PAGE.digest)
            ledger.keep(run, PAGE, position, read_report(report))
        ledger.finish(run)
        keys = {row.title: row.id for row in ledger.reports()}
        cited = Cited(lambda: ledger)
        assert cited.references() == []
        order = ["Talks 2", "Talks 0", "Talks 2", "Talks 1"]
        assert [cited.number(keys[title]) for title in order] == [1, 2, 1, 3]
        assert [(each.number, each.title, each.url) for each in cited.references()] == [
            (1, "Talks 2", None),
            (2, "Talks 0", "https://press.example/talks"),
            (3, "Talks 1", None),
        ]
