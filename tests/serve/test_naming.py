"""Names and words of the vocabulary are understood kindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import UsageError
from dragoman.model.sounds import sounds
from dragoman.model.words import fold
from dragoman.serve.naming import alike, check_word, find_parties

NAMES = {
    "erzhan-kazykhan": ["Erzhan Kazykhan"],
    "kassym-jomart-tokayev": ["Kassym-Jomart Tokayev", "Tokayev"],
    "recep-erdogan": ["Recep Tayyip Erdoğan"],
    "wang-yi": ["Wang Yi"],
    "KZ": ["Kazakhstan", "Kazakh"],
    "KG": ["Kyrgyzstan", "Kyrgyz"],
    "ministry-of-trade": ["Ministry of Trade"],
    "ivan-petrov": ["Ivan Petrov"],
    "oleg-petrov": ["Oleg Petrov"],
    "mohammed-al-kuwari": ["Mohammed al-Kuwari"],
    "SZ": ["Eswatini"],
    "sz": ["SZ News"],
}
SPELLINGS = [(party, name, fold(name)) for party, names in NAMES.items() for name in names]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Yerzhan Qazykhan", ["erzhan-kazykhan"]),
        ("kazykhan", ["erzhan-kazykhan"]),
        ("Qasym-Zhomart Toqaev", ["kassym-jomart-tokayev"]),
        ("TOKAYEV", ["kassym-jomart-tokayev"]),
        ("Erdogan", ["recep-erdogan"]),
        ("erdoğan recep", ["recep-erdogan"]),
        ("kz", ["KZ"]),
        ("SZ", ["SZ"]),
        ("sz", ["sz"]),
        ("Sz", ["SZ", "sz"]),
        ("kazakhstan", ["KZ"]),
        ("Kyrgystan", ["KG"]),
        ("Petrov", ["ivan-petrov", "oleg-petrov"]),
        ("ministry trade", ["ministry-of-trade"]),
        ("wang-yi", ["wang-yi"]),
        ("王毅", ["wang-yi"]),
        ("Ержан Казыхан", ["erzhan-kazykhan"]),
        ("Токаев", ["kassym-jomart-tokayev"]),
        ("Петров", ["ivan-petrov", "oleg-petrov"]),
        ("محمد الكواري", ["mohammed-al-kuwari"]),
        ("الكواري", ["mohammed-al-kuwari"]),
        ("Astana", ["KZ"]),
        ("Nur-Sultan", ["KZ"]),
        ("bishkek", ["KG"]),
        ("Swaziland", ["SZ"]),
    ],
)
def test_parties(name: str, expected: list[str]) -> None:
    assert list(find_parties(name, SPELLINGS).parties) == expected


@pytest.mark.parametrize("name", ["Xylophone", "", "   ", "!!!", "Ljubljana", "Зубков", "李克强"])
def test_nobody_of_this_name(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_parties(name, SPELLINGS)
    assert caught.value.code == "unknown-party"


def test_an_empty_ledger() -> None:
    with pytest.raises(UsageError, match="nobody and nothing"):
        find_parties("Petrov", [])


@pytest.mark.parametrize(
    ("one", "other"), [("yerzhan", "erzhan"), ("kassym", "qasym"), ("zhomart", "jomart"), ("wladimir", "vladimir")]
)
def test_spellings_of_one_sound(one: str, other: str) -> None:
    assert sounds(one) == sounds(other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share_and_the_same_is_alike(one: str, other: str) -> None:
    assert 0 <= alike(fold(one), fold(other)) <= 1
    if fold(one):
        assert alike(fold(one), fold(one)) == 1


def test_words_of_the_vocabulary() -> None:
    assert check_word("Trade-Turnover", ["trade_turnover", "exports"], "type") == "trade_turnover"
    assert check_word("consultation", ["CONSULT"], "type", called={"CONSULT": "Consultation"}) == "CONSULT"
    with pytest.raises(UsageError, match='Did you mean "exports"'):
        check_word("export", ["trade_turnover", "exports"], "type")
    with pytest.raises(UsageError) as caught:
        check_word("zzz", ["exports"], "type")
    assert "Did you mean" not in str(caught.value)


def test_a_word_far_less_alike_is_not_suggested() -> None:
    with pytest.raises(UsageError) as error:
        check_word("meating", ["meeting", "ease", "relations"], "mode", called={"ease": "easing"})
    assert "relations" not in str(error.value)
    assert "ease" not in str(error.value)
    assert "meeting" in str(error.value)
