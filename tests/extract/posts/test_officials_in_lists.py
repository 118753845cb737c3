"""Who holds which office where several officials stand in one sentence, as statements and readouts list them."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


def posts(text: str) -> list[tuple[str, str, str | None]]:
    report = Report("r", text, published="2025-06-03")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    return [(mentions.by_id[each.person].name, each.title, each.state) for each in find_posts(document, mentions)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # as many people as states, in one order
            "Chilean Foreign Minister Ana Mora met her peers from Fiji and Chad, Jone Tabua and Ali Bako.",
            [
                ("Ana Mora", "Foreign Minister", "CL"),
                ("Jone Tabua", "Foreign Minister", "FJ"),
                ("Ali Bako", "Foreign Minister", "TD"),
            ],
        ),
        (  # each with the state behind a comma
            "Foreign Ministers Jone Tabua, of Fiji, and Ali Bako, of Chad, signed it.",
            [("Jone Tabua", "Foreign Minister", "FJ"), ("Ali Bako", "Foreign Minister", "TD")],
        ),
        (  # each with a field
            "Peru's Ministers of Trade, Ana Mora, of Health, Luis Paz, and of Culture and Tourism, Rosa Gil, met.",
            [
                ("Ana Mora", "Minister of Trade", "PE"),
                ("Luis Paz", "Minister of Health", "PE"),
                ("Rosa Gil", "Minister of Culture and Tourism", "PE"),
            ],
        ),
        (  # the office always before the name
            "The President of Fiji, Ono Tui, the UN Secretary General, Luis Paz, and the Mayor of Lima, Ana Gil, met.",
            [
                ("Ono Tui", "President", "FJ"),
                ("Luis Paz", "Secretary General", "UN"),
                ("Ana Gil", "Mayor", "PE"),
            ],
        ),
        (  # a rank before the next name is no second office of his
            "Fijian Ambassador Jone Tabua, the Director of Protocol and Ambassador Tavita Leo came.",
            [
                ("Jone Tabua", "Ambassador", "FJ"),
                ("Jone Tabua", "Director of Protocol", "FJ"),
                ("Tavita Leo", "Ambassador", "FJ"),
            ],
        ),
        ("Fijian Prime Minister, Head of Government, Jone Tabua spoke.", [("Jone Tabua", "Prime Minister", "FJ")]),
        (
            "The Fijian Minister of Trade and regional Cooperation, Jone Tabua, spoke.",
            [("Jone Tabua", "Minister of Trade and regional Cooperation", "FJ")],
        ),
        (
            "The Fijian Minister Delegate in charge of Cooperation with the Arab World, Jone Tabua, spoke.",
            [("Jone Tabua", "Minister Delegate in charge of Cooperation with the Arab World", "FJ")],
        ),
        (
            "Hon. Jone Tabua (MP), Trade Minister of Fiji, and Tavita Leo, M.P., Trade Minister of Samoa, met.",
            [("Jone Tabua", "Trade Minister", "FJ"), ("Tavita Leo", "Trade Minister", "WS")],
        ),
        (  # the official name of a state
            "The Minister of Foreign and CARICOM Affairs of the Republic of Trinidad and Tobago, Jone Tabua, spoke.",
            [("Jone Tabua", "Minister of Foreign and CARICOM Affairs", "TT")],
        ),
        (  # an aside between dashes
            "Jone Tabua - Fiji's Ambassador to The Netherlands - the Minister of Trade and others came.",
            [("Jone Tabua", "Ambassador to The Netherlands", "FJ")],
        ),
        (  # two offices of the second in a list
            "Fijian Trade Minister Jone Tabua and Vice-President and Foreign Minister Tavita Leo came.",
            [
                ("Jone Tabua", "Trade Minister", "FJ"),
                ("Tavita Leo", "Vice-President", "FJ"),
                ("Tavita Leo", "Foreign Minister", "FJ"),
            ],
        ),
        (  # the one before had his over a comma
            "Fiji's Prime Minister, Jone Tabua, Deputy Prime Minister and Minister of Trade Tavita Leo came.",
            [
                ("Jone Tabua", "Prime Minister", "FJ"),
                ("Tavita Leo", "Deputy Prime Minister", "FJ"),
                ("Tavita Leo", "Minister of Trade", "FJ"),
            ],
        ),
        (  # letters of a house belong to the name before them
            "Fijian Deputy Prime Minister Jone Tabua MP, and Minister for Defence Tavita Leo came.",
            [("Jone Tabua", "Deputy Prime Minister", "FJ"), ("Tavita Leo", "Minister for Defence", "FJ")],
        ),
        (
            "Fiji's Minister of Finance and Coordinating Minister of the Economy, Mr. Jone Tabua, spoke.",
            [
                ("Jone Tabua", "Minister of Finance", "FJ"),
                ("Jone Tabua", "Coordinating Minister of the Economy", "FJ"),
            ],
        ),
        (  # a style, a comma and another
            "The High Commissioner of Fiji to Samoa, His Excellency, Mr. Jone Tabua has left.",
            [("Jone Tabua", "High Commissioner to Samoa", "FJ")],
        ),
        (  # who is welcomed is somebody else
            "In welcoming the High Commissioner, Fijian Minister of Trade, Hon. Jone Tabua said that he was glad.",
            [("Jone Tabua", "Minister of Trade", "FJ")],
        ),
        ("It was signed by H. E. Jone Tabua, Ambassador of Fiji.", [("Jone Tabua", "Ambassador", "FJ")]),
        ("Dr Jone Tabua, the Minister of trade South Sudan, spoke.", [("Jone Tabua", "Minister of trade", "SS")]),
        (
            "The High Commissioner – designate of Fiji, J.M. Tabua, came.",
            [("J.M. Tabua", "High Commissioner", "FJ")],
        ),
        (
            "For Fiji, Jone Tabua, Vice Minister for Trade, signed it.",
            [("Jone Tabua", "Vice Minister for Trade", "FJ")],
        ),
        (
            "Jone Tabua, Fiji's Regional Director for the Coordination Office (CO) of the Union, spoke.",
            [("Jone Tabua", "Regional Director", "FJ")],
        ),
        (
            "Jone Tabua, the Foreign Minister of Fiji at Suva Bay Hotel, spoke.",
            [("Jone Tabua", "Foreign Minister", "FJ")],
        ),
        (  # a mark that a Polynesian name begins with
            "Tongan Prime Minister Dr 'Aisake Leo and the Crown Prince of Tonga, 'Ulu Leo, came.",
            [("Aisake Leo", "Prime Minister", "TO"), ("Ulu Leo", "Crown Prince", "TO")],
        ),
        (  # who is made something, by his whole office
            (
                "The first Deputy Director General of the Food and Agriculture Organization of the United Nations "
                "(FAO), Dr. Jone Tabua of Fiji was named as head of the Nordic Investment Bank."
            ),
            [("Jone Tabua", "first Deputy Director General", "FAO"), ("Jone Tabua", "head", None)],
        ),
        (
            "Jone Tabua, the African Union's (AU) High Representative for Peace, spoke.",
            [("Jone Tabua", "High Representative for Peace", "African Union")],
        ),
        ("The Fijian Chef de Cabinet, Jone Tabua, spoke.", [("Jone Tabua", "Chef de Cabinet", "FJ")]),
        (
            "The Governor General of Tuvalu, His Excellency Sir Jone Tabua has left.",
            [("Jone Tabua", "Governor General", "TV")],
        ),
        (  # no secretary of states
            "United States Secretary of State, Jane J. Roe, left.",
            [("Jane J. Roe", "Secretary of State", "US")],
        ),
        (
            "The Asian Development Bank helps Fiji. Jone Tabua, Head of the Bank Group's Trade Division, spoke.",
            [("Jone Tabua", "Head", None)],
        ),
        ("Fijian EU Affairs Minister Jone Tabua came.", [("Jone Tabua", "EU Affairs Minister", "FJ")]),
        (
            "Sheikh Sabah Khalid Al Hamad Al Mubarak, Crown Prince of Kuwait, came.",
            [("Sabah Khalid Al Hamad Al Mubarak", "Crown Prince", "KW")],
        ),
        ("Fijian Premier Jone Tabua 'Kaka' spoke.", [("Jone Tabua", "Premier", "FJ")]),
        ("The Speaker of the Sejm of Latvia, Jone Tabua, spoke.", [("Jone Tabua", "Speaker", "LV")]),
        (  # whoever stands right before is the one across; his state is not told
            "Kim Min-ho, a Korean director for Asia, told of Foreign Minister Lee Su-jin and her peer, Ken Ito.",
            [
                ("Kim Min-ho", "director for Asia", "KR"),
                ("Lee Su-jin", "Foreign Minister", "KR"),
                ("Ken Ito", "Foreign Minister", "KR"),
            ],
        ),
    ],
)
def test_each_has_an_office_of_his_own(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UN Secretary-General Luis Paz told of the appointment of Ana Mora of Peru as his Special Envoy for Chad.",
            ("Ana Mora", "Special Envoy for Chad", "UN"),
        ),
        (
            "Fijian President Jone Tabua has appointed Ana Mora as his special envoy for climate.",
            ("Ana Mora", "special envoy for climate", "FJ"),
        ),
    ],
)
def test_an_envoy_serves_whoever_makes_him_his(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in posts(text)


def test_who_heads_a_countrys_diplomacy_is_not_told_by_an_office() -> None:
    assert posts("Jone Tabua was sworn in as head of Fijian diplomacy.") == []
