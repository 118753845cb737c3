"""A search in other letters: what the ledger says nowhere is looked for as it may say it."""

import pytest

from dragoman.ledger.store import Ledger
from dragoman.serve.web.in_latin import in_latin
from invented import made_ledger

TEXT = "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan and Norway."


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made_ledger(tmp_path_factory.mktemp("latin") / "ledger.db", TEXT)


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
def test_words_in_other_letters(address: str, asked: str, sought: str) -> None:
    with Ledger.open(address) as ledger:
        assert in_latin(ledger, asked) == sought
