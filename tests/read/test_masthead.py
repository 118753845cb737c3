"""Lines of mastheads, told from lines of text by their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.masthead import masthead_parts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("14.03.2024, 10:15 3402", [("published", "2024-03-14T10:15"), ("views", "3402")]),
        ("date 2024-03-16 Images | mfa.example", [("published", "2024-03-16"), ("image_credit", "mfa.example")]),
        ("Images | agency.example", [("image_credit", "agency.example")]),
        ("Photo: Ola Berg", [("image_credit", "Ola Berg")]),
        ("Photo credit: Embassy of Kenya", [("image_credit", "Embassy of Kenya")]),
        ("Photo courtesy of the press service", [("image_credit", "Photo courtesy of the press service")]),
        ("© Press Office", [("image_credit", "Press Office")]),
        ("(Xinhua/Li Na)", [("image_credit", "Xinhua/Li Na")]),
        ("The presidents shake hands in Oslo, March 12, 2024. [Photo/Agency]", [("image_credit", "Agency")]),
        ("Source: Kazinform", [("source", "Kazinform")]),
        ("(Source: Foreign Ministry)", [("source", "Foreign Ministry")]),
        ("By Jane Doe", [("byline", "Jane Doe")]),
        (
            "By Jane Doe and Ola Berg | 12 March 2024",
            [("byline", "Jane Doe and Ola Berg"), ("published", "2024-03-12")],
        ),
        ("JANE DOE, Reuters", [("byline", "JANE DOE, Reuters")]),
        ("Reporting by Jane Doe; Editing by Ola Berg", [("byline", "Jane Doe"), ("byline", "Ola Berg")]),
        ("Xinhua | Updated: 2024-03-12 10:02", [("outlet", "Xinhua"), ("updated", "2024-03-12T10:02")]),
        ("Published 12 March 2024 at 10:15 | Views: 3 402", [("published", "2024-03-12T10:15"), ("views", "3402")]),
        ("12 March 2024 | 3,402 views", [("published", "2024-03-12"), ("views", "3402")]),
        ("👁 1.2K", [("views", "1200")]),
        ("Reuters", [("agency", "Reuters")]),
        ("— AFP", [("agency", "AFP")]),
        ("ENDS", [("end", "ENDS")]),
        ("05/04/2024", [("published", "2024-04-05")]),
        ("125/04/2024", [("noise", "125/04/2024")]),
        ("14 Shawwal 1445 - 23 April 2024", [("noise", "14 Shawwal 1445"), ("published", "2024-04-23")]),
        (
            "Date: 05/04/2024 | Source: RNA | Open the original page",
            [("published", "2024-04-05"), ("source", "RNA"), ("noise", "Open the original page")],
        ),
        ("Bulletin No. 12 / 5 April 2024", [("noise", "Bulletin No. 12"), ("published", "2024-04-05")]),
        ("Nairobi, 5 April 2024", [("noise", "Nairobi"), ("published", "2024-04-05")]),
        ("Ana Torres, 5 April 2024", [("byline", "Ana Torres"), ("published", "2024-04-05")]),
        ("Joint Press Conference – April 5, 2024", [("title", "Joint Press Conference"), ("published", "2024-04-05")]),
        ("(Reporting by Ana Torres)", [("byline", "Ana Torres")]),
        ("© Agence France-Presse", [("agency", "Agence France-Presse")]),
        ("(Recasts with reaction from Quito)", [("noise", "(Recasts with reaction from Quito)")]),
        ("Ruritania-Kenya-trade", [("noise", "Ruritania-Kenya-trade")]),
        ("Cease-fire holds", []),
        ("at/jd/ob", [("noise", "at/jd/ob")]),
        ("4:40 p.m. CET", [("noise", "4:40 p.m. CET")]),
        ("Просмотров: 71", [("views", "71")]),
        ("--", [("contacts", "--")]),
        ("News › Foreign Affairs › 2024", [("section", "News › Foreign Affairs › 2024")]),
        ("Privacy policy | Terms of use | Sitemap", [("noise", "Privacy policy | Terms of use | Sitemap")]),
        ("Press Release 14/2024, 22-May-2024", [("noise", "Press Release 14/2024"), ("published", "2024-05-22")]),
        (
            "Posted by: Media Unit | Posted on: 18 May 2024, 5:20PM (+12 GMT)",
            [("byline", "Media Unit"), ("published", "2024-05-18T17:20+12:00")],
        ),
        ("SC/15001", [("noise", "SC/15001")]),
        ("Page 2 of 3", [("noise", "Page 2 of 3")]),
        ("4 512", [("noise", "4 512")]),
        ("press@office.example", [("noise", "press@office.example")]),
        ("(ATTN: ADDS details in para 3)", [("noise", "(ATTN: ADDS details in para 3)")]),
        ("Читайте также: Посол в Осло", [("related", "Посол в Осло")]),
        ("# # #", [("end", "# # #")]),
        ("Share", [("noise", "Share")]),
        ("Facebook Twitter Print", [("noise", "Facebook Twitter Print")]),
        ("PRESS RELEASE No. 114/2024", [("section", "PRESS RELEASE No. 114/2024")]),
        ("Home > News > Politics", [("section", "Home > News > Politics")]),
        ("Tags: trade, Estonia", [("noise", "trade, Estonia")]),
        ("Read also:", [("related", "")]),
        ("ISSUED BY THE MINISTRY OF PORTS", [("contacts", "ISSUED BY THE MINISTRY OF PORTS")]),
        ("Media contacts: Jane Doe", [("contacts", "Media contacts: Jane Doe")]),
    ],
)
def test_parts(line: str, expected: list[tuple[str, str]]) -> None:
    found = [(part.kind, part.value) for part in masthead_parts(line, 0)]
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    assert [value for kind, value in found if kind != "contacts"] == [v for kind, v in expected if kind != "contacts"]


@pytest.mark.parametrize(
    "line",
    [
        "Ministers meet in Oslo",
        "Visit of US envoy to Ghana discussed",
        "Read more books, minister tells pupils",
        "By Wednesday evening the delegations had left.",
        "Contact Group meets in Ramstein",
        "Statement: EU condemns attack on river convoy",
        "Source countries of migration to sign accord",
        "The talks began on 12 March 2024 in Strelsau.",
        "12 March 2024 was the day on which the accord was signed.",
        "3402 people took part in the forum.",
        "Links between Japan and Chile grow",
        "Share of renewables doubles in Morocco",
        "Image of the country improves, survey says",
        "(c) the parties shall meet once a year.",
        "Related issues were raised by the Georgian side.",
        "Background of the dispute",
        "",
    ],
)
def test_text_is_no_masthead(line: str) -> None:
    assert masthead_parts(line, 0) == ()


@given(st.text(max_size=120), st.integers(0, 50))
def test_values_stand_where_they_are_said_to(line: str, start: int) -> None:
    for part in masthead_parts(line, start):
        assert start <= part.span.start <= part.span.end <= start + len(line)
