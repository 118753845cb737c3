"""The state an official serves, where only envoys, companions, successors or a ministry beside him tell it."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "The new Chilean Ambassador to Ghana presented his credentials to President Kofi Boa in Accra.",
            "Kofi Boa",
            "GH",
        ),
        (
            "The new Malaysian envoy to Tuvalu presented his letters of credence to Governor General Sir Tavita Leo.",
            "Tavita Leo",
            "TV",
        ),
        (
            "The Reserve Bank of Fiji met in Suva. Tonga sold more fish. RBF Governor Ali Doe spoke in Tonga.",
            "Ali Doe",
            "FJ",
        ),
        ("President Kofi Boa received the credentials of Chile's Ambassador to Ghana, Ana Mora.", "Kofi Boa", "GH"),
        # Other things are given to anybody.
        ("The Chilean Ambassador to Ghana presented a cheque to Minister Rosa Gil of Peru.", "Rosa Gil", "PE"),
        ("Hirut Bekele, Minister D'état at the Ministry of Trade of Ethiopia, met Peruvians.", "Hirut Bekele", "ET"),
        ("On Monday Luis Paz, Chile's Ambassador in Fiji, met Senator Tavita Leo.", "Tavita Leo", "FJ"),
        ("Prime Minister Tavita Leo has inaugurated the Tongan High Commission office in London.", "Tavita Leo", "TO"),
        (  # the other side of "while"
            "Peru and Chile met. Luis Paz signed it on behalf of Chile while Trade Minister Rosa Gil signed too.",
            "Rosa Gil",
            "PE",
        ),
        (
            "Luis Paz met Ana Mora, Special Adviser and Personal Envoy of H.E. Kofi Boa, President of Ghana.",
            "Ana Mora",
            "GH",
        ),
        (
            "The Chilean High Commissioner to Fiji has left. Luis Paz replaces former High Commissioner Rosa Gil.",
            "Rosa Gil",
            "CL",
        ),
        ("Chilean Ambassador Luis Paz replaced Ambassador Rosa Gil.", "Rosa Gil", "CL"),
    ],
)
def test_whom_they_serve(text: str, name: str, state: str) -> None:
    report = Report("r", text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    found = {mentions.by_id[each.person].name: each.state for each in find_posts(document, mentions)}
    assert found.get(name) == state


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Trade Minister Awa Sarr met in Lima with Peruvian Trade Minister Ana Quispe.", "Awa Sarr", "SN"),
        ("Trade Minister Awa Sarr met in Lima with Peruvian Trade Minister Ana Quispe.", "Ana Quispe", "PE"),
        ("Deputy Minister Awa Sarr took part in a conference in Lima. Peru was the host.", "Awa Sarr", "SN"),
    ],
)
@pytest.mark.parametrize("title", ["Minister in Lima", "Peru conference"])
def test_a_ministry_tells_of_its_own_minister_abroad(title: str, text: str, name: str, state: str) -> None:
    report = Report(id="r", title=title, text=text, outlet="Ministry of Trade of Senegal", published="2025-06-14")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    posts = find_posts(document, mentions, report.outlet, report.title)
    people = {mention.id: mention.name for mention in mentions.all}
    assert [post.state for post in posts if people[post.person] == name] == [state]
