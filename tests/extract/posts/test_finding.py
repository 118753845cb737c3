"""Who holds which office."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from marked import marked

Row = tuple[str, str, str | None, str | None, str | None]


def posts_in(text: str, outlet: str | None = None) -> list[Row]:
    document = marked(text)
    mentions = find_mentions(document, Report(id="t", text=document.text, outlet=outlet))
    return [
        (mentions.by_id[post.person].name, post.title, post.body, post.state, post.standing)
        for post in find_posts(document, mentions)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy Prime Minister – Minister of Foreign Affairs of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Deputy Prime Minister – Minister of Foreign Affairs", None, "FJ", None)],
        ),
        (
            "Deputy Prime Minister, Minister of Trade of Fiji [Jone Tabua|PER] spoke.",
            [
                ("Jone Tabua", "Deputy Prime Minister", None, "FJ", None),
                ("Jone Tabua", "Minister of Trade", None, "FJ", None),
            ],
        ),
        ("Former Fijian PM [Jone Tabua|PER] spoke.", [("Jone Tabua", "Prime Minister", None, "FJ", "former")]),
        (
            "Chairman of the Board of the Coral Bank of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Chairman of the Board", "Coral Bank", "FJ", None)],
        ),
        (
            "Presidents [Jone Tabua|PER] of Fiji and [Sione Vea|PER] of Tonga spoke.",
            [("Jone Tabua", "President", None, "FJ", None), ("Sione Vea", "President", None, "TO", None)],
        ),
        (
            "Foreign ministers of Fiji and Tonga, [Jone Tabua|PER] and [Sione Vea|PER], spoke.",
            [("Jone Tabua", "Foreign minister", None, "FJ", None), ("Sione Vea", "Foreign minister", None, "TO", None)],
        ),
        (
            "Fijian Foreign Minister [Jone Tabua|PER] met his Tongan counterpart [Sione Vea|PER].",
            [("Jone Tabua", "Foreign Minister", None, "FJ", None), ("Sione Vea", "Foreign Minister", None, "TO", None)],
        ),
        (
            "The director general of Fiji's petroleum company Petrowest, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "director general", "Petrowest", "FJ", None)],
        ),
        ("Fijian Opposition MP [Jone Tabua|PER] spoke.", [("Jone Tabua", "MP", None, "FJ", None)]),
        ("UN special rapporteur [Jone Tabua|PER] spoke.", [("Jone Tabua", "special rapporteur", None, "UN", None)]),
        (
            "The Fijian leader [Jone Tabua|PER] met General [Sione Vea|PER].",
            [("Jone Tabua", "leader", None, "FJ", None)],
        ),
        (
            "President of Fiji [Jone Tabua|PER] spoke. President [Jone Tabua|PER] left.",
            [("Jone Tabua", "President", None, "FJ", None)],
        ),
        ("[Jone Tabua|PER], 61, the mayor of Suva, spoke.", [("Jone Tabua", "mayor", "Suva", "FJ", None)]),
        (
            "A spokesman for the Fijian army, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "spokesman", "army", "FJ", None)],
        ),
        (
            "Coral Party leader [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "leader", "Coral Party", None, None)],
        ),
        (
            "Fijian President [Jone Tabua|PER] agreed, his spokesman [Sione Vea|PER] said.",
            [("Jone Tabua", "President", None, "FJ", None), ("Sione Vea", "spokesman", None, "FJ", None)],
        ),
        (
            "Opposition Leader in the National Assembly [Jone Tabua|PER] of Fiji spoke.",
            [("Jone Tabua", "Opposition Leader", "National Assembly", "FJ", None)],
        ),
        (
            "Fijian Foreign Minister and Deputy Premier [Jone Tabua|PER] met his Tongan counterpart [Sione Vea|PER].",
            [
                ("Jone Tabua", "Foreign Minister", None, "FJ", None),
                ("Jone Tabua", "Deputy Premier", None, "FJ", None),
                ("Sione Vea", "Foreign Minister", None, "TO", None),
            ],
        ),
        ("Taoiseach [Aine Doe|PER] spoke.", [("Aine Doe", "Taoiseach", None, "IE", None)]),
    ],
)
def test_posts(text: str, expected: list[Row]) -> None:
    assert posts_in(text) == expected


def test_the_home_state_holds_where_nothing_is_said() -> None:
    assert posts_in("President [Jone Tabua|PER] spoke.", outlet="Xinhua")[0][3] == "CN"


def test_evidence_is_the_shortest_clause() -> None:
    document = marked("On Monday the Prime Minister of Fiji [Jone Tabua|PER] spoke.")
    mentions = find_mentions(document, Report(id="t", text=document.text))
    (post,) = find_posts(document, mentions)
    assert [span.quote(document.text) for span in post.evidence] == ["Prime Minister of Fiji Jone Tabua"]


def test_a_paper_that_writes_of_its_neighbours() -> None:
    text = "SUVA - Foreign Minister [Jone Tabua|PER] spoke."
    assert [row[3] for row in posts_in(text, "Tonga Courier")] == ["FJ"]
