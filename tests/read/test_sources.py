"""The source chain told by the opening of a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.evidence import Span
from dragoman.read.sources import find_chain
from dragoman.read.tellers import same_teller, tidy

CASES: list[tuple[str | None, str, list[str]]] = [
    (
        None,
        "The accord was signed in Lima, RNA cites the press service of the ministry.",
        ["RNA", "press service of the ministry"],
    ),
    (
        "RNA",
        "The accord was signed in Lima, RNA correspondent reports with reference to the Ministry of Trade.",
        ["Ministry of Trade"],
    ),
    (
        None,
        "The accord was signed in Lima, Kazinform has learned from the Kenyan embassy.",
        ["Kazinform", "Kenyan embassy"],
    ),
    (None, "The accord was signed in Lima, RNA correspondent reports.", ["RNA"]),
    # Whom an agency has it from may stand before it.
    (
        "Star",
        "The Foreign Ministry said on Monday that the accord was signed in Lima, Kazinform reports.",
        ["Kazinform", "Foreign Ministry"],
    ),
    (
        "Kazinform",
        "The Foreign Ministry said that the accord was signed in Lima, Kazinform reports.",
        ["Foreign Ministry"],
    ),
    ("Star", "Minister Ann Lee said that trade would grow, Kazinform reports.", ["Kazinform", "Ann Lee"]),
    (
        "Star",
        "The accord was signed in Lima, the Foreign Ministry said, Kazinform reports.",
        ["Kazinform", "Foreign Ministry"],
    ),
    ("Star", "He said that the accord was signed in Lima, Kazinform reports.", ["Kazinform"]),
    ("Kuensel", "The Foreign Ministry said that the accord was signed, Kuensel reported.", ["Foreign Ministry"]),
    ("Star", "The Central Bank said that prices fell, the Ministry of Trade reports.", ["Ministry of Trade"]),
    (None, "The accord was signed in Lima, the bloc’s official website reads.", ["bloc's official website"]),
    ("RNA", "The accord was signed in Lima, RNA has learned.", []),
    (
        None,
        "LIMA, June 3 (Andina) – Peru and Chile signed an accord, the Foreign Ministry said in a statement.",
        ["Andina", "Foreign Ministry"],
    ),
    ("Andina", "LIMA, June 3 (Andina) – Peru and Chile signed an accord, said a press release.", ["press release"]),
    (
        "Daily Star",
        "DOHA (Reuters) - Talks go on, Foreign Ministry spokesman Majed Karim told reporters.",
        ["Reuters", "Majed Karim"],
    ),
    (
        "Reuters",
        "Turkey will reopen its mission, two diplomatic sources told Reuters on Monday.",
        ["two diplomatic sources"],
    ),
    ("Star", "Turkey will reopen its mission, a ministry official told Reuters.", ["Reuters", "ministry official"]),
    (
        None,
        "A team will go to Lagos, Der Spiegel magazine reported on Saturday, citing government sources.",
        ["Der Spiegel magazine", "government sources"],
    ),
    (
        None,
        "According to the press service of the Ministry of Energy, a new line will be built.",
        ["press service of the Ministry of Energy"],
    ),
    (
        None,
        "Trade rose by a third, the Ministry of Investment, Industry and Trade reported.",
        ["Ministry of Investment, Industry and Trade"],
    ),
    (
        None,
        "The Ministry of Foreign Affairs said in a statement on Friday that it had summoned the envoy.",
        ["Ministry of Foreign Affairs"],
    ),
    (None, "Finland backs the plan, Prime Minister Aino Laine said on Monday.", ["Aino Laine"]),
    ("Ukrinform", "This was stated by Foreign Minister Ivan Koval at a briefing, Ukrinform reports.", ["Ivan Koval"]),
    (
        None,
        "The accord was signed on Monday. This was announced by the press service of the Cabinet of Ministers.",
        ["press service of the Cabinet of Ministers"],
    ),
    (
        "AKI",
        "The two sides met, the presidential press service said, adding that talks would go on.",
        ["presidential press service"],
    ),
    (
        None,
        "The President met the ambassador in Podgorica, as reported by the Office of the President.",
        ["Office of the President"],
    ),
    (None, "The two sides met. Minister Ann Lee told President Pedro Rojas that trade would grow.", []),
    (None, "Ann Lee met the ambassador of Chile, Pedro Rojas, and said that trade would grow.", []),
    (None, "The two sides met, he said.", []),
    ("Star", "Reuters reports that Peru and Chile signed an accord in Lima.", ["Reuters"]),
    ("Star", "Valley Herald wrote on Monday that Peru and Chile signed an accord in Lima.", ["Valley Herald"]),
    ("Star", "The Chilean newspaper La Tarde reported on 3 June that the accord was signed.", []),
    ("Star", "The newspaper Andes Times reported on 3 June that the accord was signed.", ["Andes Times"]),
    ("Star", "Foreign Minister Ann Lee says that trade will grow.", []),
    # What is said before the press is said to all papers: whoever says it is where each has it from.
    (
        "Star",
        "Speaking at a press conference in Lima, Foreign Minister Ann Lee announced that trade grew.",
        ["Ann Lee"],
    ),
    ("Star", "At a briefing on Monday, Foreign Minister Ann Lee said trade would grow.", ["Ann Lee"]),
    ("Star", "Answering journalists' questions, Foreign Minister Ann Lee said that trade grew.", ["Ann Lee"]),
    ("Star", "Foreign Minister Ann Lee told reporters on Monday that trade would grow.", ["Ann Lee"]),
    ("Star", "Foreign Minister Ann Lee announced on Monday at a news conference that trade grew.", ["Ann Lee"]),
    ("Star", "“Trade will double,” Chile's top diplomat, Ann Lee, said on Monday.", ["Ann Lee"]),
    ("Star", "At a news conference with his colleague, he said that trade would grow.", []),
    ("Star", "Speaking of the weather, Foreign Minister Ann Lee said that trade would grow.", []),
]


@pytest.mark.parametrize(("outlet", "text", "expected"), CASES)
def test_chain(outlet: str | None, text: str, expected: list[str]) -> None:
    assert [teller.name for teller in find_chain(text, outlet).tellers] == expected


def test_only_institutions_count_below_the_lead() -> None:
    lead = "The two ministers met in Strelsau on Tuesday and discussed the river commission at length.\n\n"
    told = "They discussed tea imports and the visa question, the press office of the ministry reported."
    said = "Trade will double within three years and tea will flow, Ann Lee said."
    assert [teller.name for teller in find_chain(lead + told).tellers] == ["press office of the ministry"]
    assert find_chain(lead + said).tellers == ()
    assert find_chain(lead * 4 + told).tellers == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the palace press service", "palace press service"),
        ("Kazinform correspondent", "Kazinform"),
        ("palace aide Rudolf Rassen", "Rudolf Rassen"),
        ("the bloc’s website", "bloc's website"),
    ],
)
def test_tidy(name: str, expected: str) -> None:
    assert tidy(name) == expected


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("KAZINFORM", "Kazinform", True),
        ("Kazinform News Agency", "Kazinform", True),
        ("AA", "Anadolu Agency", True),
        ("Agência Brasil", "Agencia Brasil", True),
        ("Reuters", "Interfax", False),
        ("press service of the MFA", "MFA", True),
    ],
)
def test_same_teller(first: str, second: str, same: bool) -> None:
    assert same_teller(first, second) is same


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The summit was put off to May, citing the illness of Minister Yerzhan Abenov, and will be in Oslo.", []),
        ("The visit was cancelled, Nordwire reports citing a lack of time of the President of Norway.", ["Nordwire"]),
        ("The visit is off, Nordwire reports citing the remarks of Minister Yerzhan Abenov.", ["Yerzhan Abenov"]),
    ],
)
def test_a_reason_is_no_teller(text: str, names: list[str]) -> None:
    assert [teller.name for teller in find_chain(text).tellers][-1:] == names


@given(st.text(max_size=300))
def test_spans_hold_the_names(text: str) -> None:
    for teller in find_chain(text).tellers:
        assert Span(0, len(text)).covers(teller.span)
        assert teller.name
