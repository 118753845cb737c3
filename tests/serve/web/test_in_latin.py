"""A search in other letters: what the ledger says nowhere is looked for as it may say it."""

from pathlib import Path

import pytest

from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.in_latin import in_latin
from invented import read_report

PAGE = Snapshot("page.txt", b"page", "text/plain")
TEXT = "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan and Norway."


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("latin") / "ledger.db"
    with Ledger.open(str(path), create=True) as ledger:
        run = ledger.start("1")
        ledger.keep(run, PAGE, 0, read_report(Report("1", TEXT, "Talks", "2022-06-01", original=PAGE.digest)))
        ledger.finish(run)
    return path


@pytest.mark.parametrize(
    ("asked", "sought"),
    [
        ("Abenov paper", "Abenov paper"),
        ("Абенов", "Абенов"),  # is said as it sounds
        ("Пенья", "Peña"),
        ("Абеновым", "Abenov"),
        ("Норвегия", "Norway"),
        ("Норвегии paper", "Norway paper"),
        ("«Норвегия»", "Norway"),
        ("Норвегияның", "Norway"),
        ("Қазақстан", "Kazakhstan"),
        ("Новая Зеландия", '"New Zealand"'),
        ("Организация тюркских государств", '"Organization of Turkic States"'),
        ("ОТГ", "OTS"),
        ("挪威", "Norway"),
        ("习近平", "习近平"),  # nobody like him is known
        ("вздор", "вздор"),
        ("", ""),
    ],
)
def test_words_in_other_letters(address: Path, asked: str, sought: str) -> None:
    with Ledger.open(str(address)) as ledger:
        assert in_latin(ledger, asked) == sought
