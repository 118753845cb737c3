"""Offices as reports word them: fields in brackets, bodies before names, lists of officials, odd titles."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

Row = tuple[str, str, str | None, str | None]


def posts_in(text: str) -> list[Row]:
    report = Report(id="t", text=text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    return [
        (mentions.by_id[each.person].name, each.title, each.body, each.state) for each in find_posts(document, mentions)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Bangladeshi Director General (Southeast Asia) Umar Danladi was present.",
            ("Umar Danladi", "Director General (Southeast Asia)", None, "BD"),
        ),
        (
            "The First Secretary (Trade and Culture) of the Embassy of India, Smt. Jane Doe, signed in Suva.",
            ("Jane Doe", "First Secretary (Trade and Culture)", "Embassy of India", "IN"),
        ),
        (
            "Bangladesh's Relief Commissioner (RRC) Umar Danladi said that it would rain.",
            ("Umar Danladi", "Relief Commissioner", None, "BD"),
        ),
        (
            "He met the Leader of the Opposition, Umar Danladi, in Nigeria.",
            ("Umar Danladi", "Leader of the Opposition", None, "NG"),
        ),
        ("Fiji's opposition whip Jone Tabua asked why.", ("Jone Tabua", "opposition whip", None, "FJ")),
        (
            "In Jamaica, Leader of Government Business in the Senate, Jane Doe, informed the house.",
            ("Jane Doe", "Leader of Government Business", "Senate", "JM"),
        ),
        (
            "Fiji's Lands and Mineral Resources Minister Jone Tabua spoke.",
            ("Jone Tabua", "Lands and Mineral Resources Minister", None, "FJ"),
        ),
        (
            "Jane Doe, the U.N. resident and humanitarian coordinator in Chad, said so.",
            ("Jane Doe", "resident and humanitarian coordinator", None, "UN"),
        ),
        (
            "Pakistan's Minister for States and Frontier Regions Amir Danladi spoke.",
            ("Amir Danladi", "Minister for States and Frontier Regions", None, "PK"),
        ),
        (
            "Portugal's Minister of State and Foreign Affairs, Jane Doe, demanded it.",
            ("Jane Doe", "Minister of State and Foreign Affairs", None, "PT"),
        ),
        (
            "Botswana's permanent secretary to the president Jane Doe leads the team.",
            ("Jane Doe", "permanent secretary to the president", None, "BW"),
        ),
        (
            "Jane Doe, vice chair of the committee on foreign relations, filed a motion in Ghana.",
            ("Jane Doe", "vice chair", "committee on foreign relations", "GH"),
        ),
        (
            "Brazil voted. The chairman of the Senate's Foreign Relations Committee (CRE), Jane Doe, called a hearing.",
            ("Jane Doe", "chairman", "Foreign Relations Committee", "BR"),
        ),
        (
            "The Budget Committee's chair, Jane Doe of the Blue Party, said that Latvia would wait.",
            ("Jane Doe", "chair", "Budget Committee", "LV"),
        ),
        (
            "The Ghanaian Lower House Speaker Kofi Asante referred the law back.",
            ("Kofi Asante", "Speaker", "Lower House", "GH"),
        ),
        (
            "Nigeria's Upper Benin State Governor Umar Danladi visited the area.",
            ("Umar Danladi", "Governor", "Upper Benin State", "NG"),
        ),
        ("On Monday he met Turkano Governor Jane Doe in Kenya.", ("Jane Doe", "Governor", "Turkano", "KE")),
        (
            "The council heard the Special Envoy of the EU for the Horn, Ms Jane Doe.",
            ("Jane Doe", "Special Envoy for the Horn", None, "EU"),
        ),
        (
            "The President of the Reef Parliament (RP), H.E. Chief Umar Danladi, urged Mali to ratify it.",
            ("Umar Danladi", "President", "Reef Parliament", None),
        ),
        (
            "Ethiopia's State Minister Ambassador Jane Doe agreed.",
            ("Jane Doe", "State Minister", None, "ET"),
        ),
        (
            "He met Secretary-General of the Gulf Co-operation Council (GCC) Umar Danladi in Qatar.",
            ("Umar Danladi", "Secretary-General", None, "GCC"),
        ),
        (
            "The Brazilian President's chief adviser on international affairs, Jane Doe, said so.",
            ("Jane Doe", "chief adviser on international affairs", None, "BR"),
        ),
        (
            "The Election Commission of Chad will be led by Jane Doe, former High Commissioner of Ghana.",
            ("Jane Doe", "leader", "Election Commission", "TD"),
        ),
        (
            "Ghana named Jane Doe as ambassador to Chad and Kofi Asante as permanent representative to the UN.",
            ("Kofi Asante", "permanent representative to the UN", None, "GH"),
        ),
    ],
)
def test_titles(text: str, expected: Row) -> None:
    assert expected in posts_in(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Tuvalu sent an Observer Team to the Pacific Islands Forum Leaders Meeting.", "Meeting"),
        (
            "He met Prime Minister Jone Tabua, the Leader of the Opposition, the Commissioner of Police and Sione Vea.",
            "Leader of the Opposition",
        ),
        ("The police chief of Fiji joined Operation Blue Reef, the joint patrol.", "Operation Blue Reef"),
    ],
)
def test_what_is_no_post(text: str, unwanted: str) -> None:
    assert not any(unwanted in row for row in posts_in(text))
