"""Pages of text laid out in many manners: each gives the same report, whatever stands around it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.model.report import Report, Snapshot
from dragoman.read import reports

LEAD = "The foreign ministers of Ruritania and Kenya met in Strelsau on Tuesday and discussed tea imports and visas."
MORE = "They agreed to hold the next round in Nairobi in September. A protocol on visas is to be signed there."
TITLE = "Ministers meet over tea"
BODY = f"{LEAD}\n\n{MORE}"


@dataclass(frozen=True)
class Layout:
    """A page, and what must come out of it besides title and text."""

    page: str
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None
    image_credit: str | None = None
    views: int | None = None
    sources: tuple[str, ...] = ()
    text: str = BODY
    title: str = TITLE


LAYOUTS = {
    "nothing but a headline": Layout(f"{TITLE}\n\n{BODY}\n"),
    "bare date below": Layout(f"{TITLE}\n12 March 2024\n{BODY}\n", "2024-03-12"),
    "day and rubric": Layout(f"{TITLE}\n7 June 2024 | Tea and Trade\n\n{BODY}", "2024-06-07"),
    "views and credit": Layout(
        f"{TITLE}\n\n12.03.2024, 10:15 3402\nImages | agency.example\n{BODY}\n\nSource: RNA\n",
        "2024-03-12T10:15",
        image_credit="agency.example",
        views=3402,
        sources=("RNA",),
    ),
    "one line for all": Layout(
        f"{TITLE}\nBy Jane Doe | 12 March 2024 10:15 | 3,402 views | Photo: Ola Berg\n{BODY}",
        "2024-03-12T10:15",
        byline="Jane Doe",
        image_credit="Ola Berg",
        views=3402,
    ),
    "date above": Layout(f"12.03.2024 18:20\n{TITLE}\n520-12-03-2024\n{BODY}", "2024-03-12T18:20"),
    "stamp at the end": Layout(f"{TITLE}\n\n{BODY}\n\nStrelsau, 12 March 2024\n", "2024-03-12"),
    "updated at the end": Layout(
        f"{TITLE}\n12 March 2024\n{BODY}\n\nLast updated: 14 March 2024, 10:00\n", "2024-03-12"
    ),
    "a deck": Layout(
        f"{TITLE}\nThe talks lasted three hours behind closed doors.\nBy Jane Doe\nMarch 12, 2024 2:05 PM ET\n\n{BODY}",
        "2024-03-12T14:05-04:00",
        byline="Jane Doe",
    ),
    "front matter": Layout(
        f'---\ntitle: "{TITLE}"\ndate: 2024-03-12\nauthor: Jane Doe\noutlet: Daily Fjord\n---\n\n{BODY}',
        "2024-03-12",
        "Daily Fjord",
        "Jane Doe",
    ),
    "markdown": Layout(f"# {TITLE}\n\n*12 March 2024*\n\n{BODY}", "2024-03-12"),
    "newspaper": Layout(
        f"WORLD\n{TITLE}\nReuters\nTue 12 Mar 2024 14.05 GMT\nShare\n{BODY}\n— AFP\n",
        "2024-03-12T14:05+00:00",
        "Reuters",
        sources=("AFP",),
    ),
    "posted by": Layout(f"{TITLE}\nPosted by admin on March 12, 2024\n{BODY}", "2024-03-12"),
    "press release": Layout(
        f"FOR IMMEDIATE RELEASE\nMarch 12, 2024\n\n{TITLE}\n\n{BODY}\n\n###\n\nContact: Jane Doe, +1 555\n",
        "2024-03-12",
    ),
    "modified": Layout(
        f"Home / News\n{TITLE}\nTalks on visas\n12/03/2024 - 14:05\nModified: 12/03/2024 - 15:30\n2 min\n{BODY}",
        "2024-03-12T14:05",
    ),
    "the page's own name": Layout(
        f"Ministry of Foreign Affairs of Ruritania\n\n{TITLE}\n\n{BODY}\n",
        outlet="Ministry of Foreign Affairs of Ruritania",
    ),
    "dateline with a year": Layout(
        f"{TITLE}\n\nTASHKENT, 12 March 2024 (Dunyo) – {BODY}",
        "2024-03-12",
        "Dunyo",
        text=f"TASHKENT, 12 March 2024 (Dunyo) – {BODY}",
    ),
    "related reports below": Layout(
        f"{TITLE}\n12.03.2024 10:00\n{BODY}\n\nRelated news\nStorm closes ports\n11.03.2024 09:00\nCod prices rise\n"
        "10.03.2024 09:00\n",
        "2024-03-12T10:00",
    ),
    "line ends of Windows": Layout(f"{TITLE}\n12.03.2024\n\n{BODY}\n".replace("\n", "\r\n"), "2024-03-12"),
    "line ends of old": Layout(f"{TITLE}\n12.03.2024\n\n{BODY}\n".replace("\n", "\r"), "2024-03-12"),
    "dates inside the text": Layout(
        f"{TITLE}\n12 March 2024, 10:00\n{LEAD}\n\n1 March 2024\n{MORE}",
        "2024-03-12T10:00",
        text=f"{LEAD}\n\n1 March 2024\n{MORE}",
    ),
    "invisible characters": Layout(
        f"{TITLE}\n12 March 2024\n{BODY}".replace("Kenya", "Ken\u00adya").replace("visas", "\u200bvisas"), "2024-03-12"
    ),
    "archive: headline after its date": Layout(f" date 2024-03-12 {TITLE}\n\n{BODY}", "2024-03-12"),
    "archive: month only": Layout(f" date 2024-03 {TITLE}\n\n{BODY}", "2024-03"),
    "archive: the page prints its own date": Layout(
        f" date 2024-11-19 Video\n\n{TITLE}\n\nPublished : Tue, 12 March, 2024 at 10:15 AM  Count : 168\n\n{TITLE}\n"
        f"{BODY}",
        "2024-03-12T10:15",
        views=168,
    ),
    "archive: signed by the site": Layout(
        f" date 2024-03-12 + ↺ − 16 px\n{TITLE}\n{BODY}\n\nNews.Rr\n", "2024-03-12", "News.Rr"
    ),
    "two bylines": Layout(f"{TITLE}\nBy Riverpress\n\nBy Jane Doe\n\n{BODY}", outlet="Riverpress", byline="Jane Doe"),
    "today's date above": Layout(
        f"close\nFriday April 26, 2024\n\n{TITLE}\n\nThe two sides agreed on visas and on the river and will meet"
        f"\n\nBy Jane Doe\nMarch 12, 2024\n\n{BODY}",
        "2024-03-12",
        byline="Jane Doe",
    ),
    "name, age, stamp": Layout(
        f"{TITLE}\n\nJane Doe 2 minutes ago Tue 12th March 2024 | 03:54 PM\n\n{BODY}",
        "2024-03-12T15:54",
        byline="Jane Doe",
    ),
    "the office above, the stamp between": Layout(
        f"Ministry of Foreign Affairs of Ruritania\n\n04/25/2024 | Press release | Distributed by Public on 04/25/2024 "
        f"07:08\n\n{TITLE}\n\n{BODY}",
        "2024-04-25T07:08",
        "Ministry of Foreign Affairs of Ruritania",
    ),
    "a trail that ends in the headline": Layout(f"Home World Africa {TITLE}\n\n{TITLE}\n\n{BODY}"),
    "a caption with its credit": Layout(
        f"{TITLE}\n\nThe minister of Kenya in Strelsau. Photo by the press service.\n\n{BODY}",
        image_credit="the press service",
    ),
    "a speech": Layout(
        f"{TITLE}\n\nBrussels, 12/03/2024 – 22:23\n\nCheck against delivery!\n\n{BODY}", "2024-03-12T22:23"
    ),
    "bars without blanks": Layout(
        f"{TITLE}\n\nSource: Xinhua| 2024-03-12 17:02:05|Editor: Li Na\n\n{BODY}\n\nTOP STORIES\n0100200\n",
        "2024-03-12T17:02:05",
        byline="Li Na",
        sources=("Xinhua",),
    ),
    "a lead shown twice": Layout(f"{TITLE}\n12 March 2024\n{LEAD}\nAdvertisement\n{LEAD}\n\n{MORE}", "2024-03-12"),
    "a wire's update": Layout(
        f"UPDATE 1-{TITLE}\n\n(Adds remarks by envoy)\n\n    * Visas on agenda\n"
        "    * Next round in Nairobi\n\n    By Jane Doe\n"
        f"STRELSAU, March 12 (Reuters) - {BODY}\n"
        " (Reporting by Jane Doe; Editing by Ola Berg)\n ((jane@example.com))\n",
        outlet="Reuters",
        byline="Jane Doe",
        text=f"* Visas on agenda\n    * Next round in Nairobi\n\nSTRELSAU, March 12 (Reuters) - {BODY}",
    ),
    "a slug, and initials": Layout(
        f"URGENT ¤ Ruritania-Kenya-tea\n\n{TITLE}\n\n"
        f"Strelsau, March 12, 2024 (AFP) - {BODY}\n\n jd/ob\n© Agence France-Presse",
        "2024-03-12",
        "AFP",
        text=f"Strelsau, March 12, 2024 (AFP) - {BODY}",
    ),
    "an end mark behind the last sentence": Layout(f"{TITLE}\n12 March 2024\n{BODY} Enditem", "2024-03-12"),
    "an agency behind the last sentence": Layout(
        f"{TITLE}\n12 March 2024\n{BODY} PTI JD OB", "2024-03-12", sources=("PTI",)
    ),
    "a headline in capitals over two lines": Layout(
        f"Permanent Mission of Ruritania\n\nMINISTERS MEET\n"
        f"ON TEA\n\nNairobi, 12 March 2024\n\n(As delivered)\n\n{BODY}",
        "2024-03-12",
        "Permanent Mission of Ruritania",
        title="MINISTERS MEET ON TEA",
    ),
    "buttons between byline and stamp": Layout(
        f"The Strelsau Times\nWorld\n\n{TITLE}\nBy Jane Doe\n"
        f"3 hours ago\nLast updated: Tue 12 Mar 2024 9.05am\n\n{BODY}",
        "2024-03-12T09:05",
        "The Strelsau Times",
        "Jane Doe",
    ),
    "a mail": Layout(
        f"From: Tea Office <tea@office.example>\nTo: list@office.example\nSubject: {TITLE}\n"
        f"Date: Tue, 12 Mar 2024 10:00:00 +0100\n\n{TITLE}\n\n{BODY}\n\n-- \nTea Office\nStrelsau",
        "2024-03-12T10:00:00+01:00",
        "Tea Office",
    ),
    "numbers of the news": Layout(
        f"News ID: 771\nService: Politics\nPublish Date: 22 Esfand 1402 - 14:20\n\n{TITLE}\n\n{BODY}",
        "2024-03-12T14:20",
    ),
    "Markdown": Layout(
        f'---\ntitle: "{TITLE}"\ndate: 2024-03-12\nauthor: Jane Doe\n---\n\n# {TITLE}\n\n![Tea](tea.png)\n\n'
        f"{LEAD.replace('Kenya', '[Kenya](https://kenya.example/a_b)')}\n\n"
        f"## What follows\n\n> {MORE.replace('Nairobi', '**Nairobi**')}"
        "\n\n[Next](https://a.example/1) | [Share](https://a.example/2)\n",
        "2024-03-12",
        byline="Jane Doe",
        text=f"{LEAD}\n\nWhat follows\n\n{MORE}",
    ),
    "a headline that is a link": Layout(f"# [{TITLE}](https://a.example/1)\n\n12 March 2024\n\n{BODY}", "2024-03-12"),
    "a lead in brackets": Layout(f"(LEAD) {TITLE}\n\n12 March 2024\n\n(ATTN: ADDS photo)\n\n{BODY}", "2024-03-12"),
    "an office in capitals": Layout(
        "Page 1 of 2\n\nEMBASSY OF RURITANIA\nNAIROBI\n\n"
        f"{TITLE}\n\nNairobi, 12th March, 2024: {BODY}\n\nPage 2 of 2\n",
        "2024-03-12",
        "EMBASSY OF RURITANIA",
        text=f"Nairobi, 12th March, 2024: {BODY}",
    ),
    "month first, as the text tells": Layout(
        f"{TITLE}\n\n3/8/2024\n\n{BODY} They met last on March 2, 2024.",
        "2024-03-08",
        text=f"{BODY} They met last on March 2, 2024.",
    ),
    "signed by the office": Layout(
        f"{TITLE}\n\n{BODY}\n\nMINISTRY OF FOREIGN AFFAIRS\nSTRELSAU\n12 MARCH 2024\n",
        "2024-03-12",
        "MINISTRY OF FOREIGN AFFAIRS",
    ),
    "words broken at the end of a line": Layout(
        f"{TITLE}\n\n{BODY.replace('minis', 'minis-' + chr(10)).replace('round', 'long-' + chr(10) + 'term round')}\n",
        text=BODY.replace("round", "long-term round"),
    ),
    "no year anywhere": Layout(f"{TITLE}\n10:15, 12 March\n{BODY}"),
}


def read(page: str) -> list[Report]:
    return reports(Snapshot("page.txt", page.encode(), "text/plain"))


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layout(layout: Layout) -> None:
    (report,) = read(layout.page)
    assert report.title == layout.title
    assert report.text == layout.text
    assert report.published == layout.published
    assert (report.outlet, report.byline) == (layout.outlet, layout.byline)
    assert (report.image_credit, report.views, report.sources) == (layout.image_credit, layout.views, layout.sources)


LISTINGS = {
    "stamps": "Ministers meet\n\n12.03.2024, 10:15 1\n{0}\nSource: RNA\n\nPresident leaves\n\n11.03.2024, 9:00 2\n{1}",
    "dates above": "12 March 2024\nMinisters meet\n{0}\n\n11 March 2024\nPresident leaves\n{1}\n",
    "rules between": "Ministers meet\n12.03.2024\n{0}\n\n* * *\n\nPresident leaves\n11.03.2024\n{1}\n",
    "datelines": "Ministers meet\n\nOSLO, March 12 (RNA) - {0}\n\nPresident leaves\n\nLAGOS, March 11 (RNA) - {1}\n",
    "sources": "Ministers meet\n\n{0}\n\nSource: RNA\n\nPresident leaves\n\n{1}\n\nSource: AFP\n",
    "a full stop": "Ministers meet\n12.03.2024, 10:00\n{0}\n\nPresident leaves\n11.03.2024, 10:00\n{1}\n",
}


@pytest.mark.parametrize("page", LISTINGS.values(), ids=LISTINGS.keys())
def test_listing_is_cut_into_its_reports(page: str) -> None:
    found = read(page.format(LEAD, MORE))
    assert [report.title for report in found] == ["Ministers meet", "President leaves"]
    assert found[0].text.endswith(LEAD)
    assert found[1].text.endswith(MORE)
    assert len({report.id for report in found}) == 2


def test_page_without_a_headline() -> None:
    (report,) = read(f" date 2024-03-12 Images | mfa.example\n\n{BODY}\n")
    assert report.title is None
    assert (report.published, report.image_credit, report.text) == ("2024-03-12", "mfa.example", BODY)


def test_page_of_buttons_is_no_report() -> None:
    with pytest.raises(InputError, match="no text of a report"):
        read("Share\nPrint\n12 March 2024\nTags: tea\n")


def test_spans_lead_to_the_original() -> None:
    page = f"{TITLE}\n\n12.03.2024, 10:15 3402\nImages | agency.example\n{BODY}\n\nSource: RNA\n"
    (report,) = read(page)
    quotes = {field: span.quote(page) for field, span in report.spans.items()}
    assert quotes == {
        "title": TITLE,
        "published": "12.03.2024, 10:15",
        "views": "3402",
        "image_credit": "agency.example",
        "sources[0]": "RNA",
    }


def test_same_report_has_the_same_id_in_another_page() -> None:
    item = f"{TITLE}\n\n12.03.2024, 10:15 {{}}\n{BODY}\n\nSource: RNA\n"
    (first,) = read(item.format(11))
    second = read(item.format(99) + f"\nPresident leaves\n\n11.03.2024, 9:00 22\n{LEAD}\n")[0]
    assert first.id == second.id
    assert first.id.startswith("2024-03-12-ministers-meet-over-tea-")


PAGES = Path(__file__).parent / "pages"
EXPECTED = {
    "cjk.txt": ["Ruritania, Laos pledge closer ties"],
    "date_first.txt": [
        "Foreign Minister meets UN envoy",
        "Ruritania sends flood relief to Malawi",
        "Ambassador to Peru appointed",
    ],
    "eu_press.txt": ["Statement by the spokesperson on the elections in Ruritania"],
    "ministry_readout.txt": ["Minister Orlan speaks with his Chilean counterpart by telephone"],
    "state_agency_listing.txt": [
        "Foreign Minister of Georgia to pay working visit to Latvia",
        "Georgian-Estonian trade up by a fifth",
        "Deputy Speaker receives ambassador of Finland",
    ],
    "wire.txt": ["Norway, Ghana sign fisheries accord after two years of talks"],
    "wrapped.txt": ["Readout of the Deputy Secretary's meeting with the Prime Minister"],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_page_of_an_outlet(name: str) -> None:
    found = read((PAGES / name).read_text("utf-8"))
    assert [report.title for report in found] == EXPECTED[name]
    for report in found:
        assert report.published is not None and report.published[:4] in ("2023", "2024")
        assert not any(words in report.text for words in ("Tags:", "Read also", "Media contacts", "Photo:", "Share"))


def test_wrapped_lines_are_joined() -> None:
    (report,) = read((PAGES / "wrapped.txt").read_text("utf-8"))
    first, second = report.text.split("\n\n")
    assert "Ruritania in Strelsau to discuss border trade" in first
    assert "\n" not in second
