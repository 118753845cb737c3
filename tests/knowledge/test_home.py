"""Which state a report speaks from."""

import pytest

from dragoman.knowledge.home import home_state, is_organ


@pytest.mark.parametrize(
    ("tellers", "text", "expected"),
    [
        (("UzA",), "The delegation arrived.", "UZ"),
        (("press service of the Kenyan Foreign Ministry",), "The Minister spoke.", "KE"),
        (("Reuters",), "LIMA, March 3 (Reuters) - A minister spoke.", "PE"),
        (("gov.pl",), "A minister spoke.", "PL"),
        (("Reef Post",), "SKOPJE. North Macedonia will decide.", "MK"),
        (("Reef Post",), "Dakar, March 20 (RPA) - Mali agreed.", "SN"),
        (("Reef Post",), "(Juba, 19 July 2023) The coordinator spoke.", "SS"),
        (("Reef Post",), "JAFFNA: Sri Lanka handed back boats to India.", "LK"),
        (
            ("Reef Post",),
            "JAFFNA - A ship came. Sri Lanka's navy freed it. India's did not, and India's was India.",
            "LK",
        ),
        ((), "Ghana and Togo met. Ghana agreed.", "GH"),
        ((), "Togo spoke. Ghana's navy freed a boat of Ghana's.", "GH"),
        ((), "Nobody is named here.", None),
    ],
)
def test_home_state(tellers: tuple[str, ...], text: str, expected: str | None) -> None:
    assert home_state(tellers, text) == expected


def test_the_title_tells_of_home_as_well() -> None:
    assert home_state((), "Togo sent a boat.", title="Ghana floods: Ghana and Accra") == "GH"


@pytest.mark.parametrize("outlet", ["Kathmandu Post", "The Kathmandu Post"])
def test_an_outlet_with_its_article_or_without(outlet: str) -> None:
    assert home_state((outlet,), "India and India met.") == "NP"


def test_certain_home_is_not_guessed() -> None:
    assert home_state((), "Ghana and Togo met. Ghana agreed.", certain=True) is None


@pytest.mark.parametrize(
    "text", ["GENEVA (16 April) – The UN spoke.", "Brussels, 3 May. The EU spoke.", "In Suva, he left."]
)
def test_no_home_by_these_openings(text: str) -> None:
    assert home_state((), text, certain=True) is None


def test_the_tongue_of_an_edition_tells_no_state() -> None:
    assert home_state(("Harbour Voice (English edition)",), "", certain=True) is None


def test_a_paper_with_a_foreign_desk_tells_of_abroad_from_there() -> None:
    assert home_state(("The Guardian",), "Ghana expelled two men. Ghana denied it.") == "GH"
    assert home_state(("The Guardian",), "Ghana expelled two Britons. The British envoy left.") == "GB"


@pytest.mark.parametrize(
    ("outlet", "text", "title", "expected"),
    [
        ("dailytrust.com", "Chad spoke.", "", "NG"),
        ("www.premiumtimesng.com", "Chad spoke.", "", "NG"),
        ("fijitimes.com", "Chad spoke.", "", "FJ"),
        ("jakartapost.com", "Chad spoke.", "", "ID"),
        ("www.reuters.com", "Chad spoke.", "", "TD"),
        ("washingtonpost.com", "Chad spoke.", "", "TD"),
        ("washingtonpost.com", "Chad thanked the United States.", "", "US"),
        ("mirror.com", "Chad spoke.", "", "TD"),
        ("allafrica.com", "A loan was had from China. China agreed.", "Nigeria: Loan Secured", "NG"),
        ("allafrica.com", "A loan was had from China.", "Ukraine war: what next", "CN"),
    ],
)
def test_web_addresses_and_headings_tell_it(outlet: str, text: str, title: str, expected: str) -> None:
    assert home_state([outlet], text, title=title) == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        ("Ministry of Trade of Togo", True),
        ("Prime Minister's Office, Fiji", True),
        ("Kenya's MFA", True),
        ("Seimas", True),
        ("minister.gov.fj", True),
        ("GOV.UK", True),
        ("Embassy of Togo in Peru", False),
        ("Council of Ministers of Bolivia", True),
        ("Kremlin Watch", False),
        ("Bank of Japan", False),
        ("American Chamber of Commerce in Ukraine", False),
        ("Indian National Congress", False),
        ("Parliament Magazine", False),
        ("Ministry News Agency", False),
        ("The Guardian", False),
        ("Go Times", False),
        (None, False),
    ],
)
def test_pages_of_organs_of_state(outlet: str | None, expected: bool) -> None:
    assert is_organ(outlet) == expected


def test_the_address_of_a_page_tells_of_an_organ() -> None:
    assert is_organ(None, "https://www.mofa.go.jp/press")
    assert is_organ(None, "https://www.gov.kz/memleket/entities/mfa")
    assert is_organ(None, "https://www.state.gov/briefings")
    assert not is_organ("Reef Post", "https://reefpost.com/gov")
    assert not is_organ("Reef Post", "https://reefpost.com/president.html")
    assert not is_organ("Reef Post", "https://go.com/news")
