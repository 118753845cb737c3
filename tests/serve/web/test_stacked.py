"""Rows of a wide table stand one under the other on a narrow screen, and stay a table to who hears them."""

import pytest
from lxml import html

from dragoman.serve.web.stacked import stacked

TABLE = """<table class="stacks"><thead><tr><th>Source</th><th class="num">First &amp; last</th><th>Read</th></tr>
</thead><tbody><tr data-row><td>Southwire</td><td class="num"><a href="/x">2022</a> <b>and</b> 2023</td><td></td></tr>
<tr><td>Northwire</td><td>2024</td><td>today</td></tr></tbody></table>"""


def test_each_cell_says_what_heads_its_column() -> None:
    rows = html.fromstring(stacked(TABLE)).xpath("//tbody/tr")
    labels = [[cell.get("data-label") for cell in row.xpath("td")] for row in rows]
    assert labels == [[None, "First & last", None], [None, "First & last", "Read"]]
    assert [cell.get("data-nothing") is not None for cell in rows[0].xpath("td")] == [False, False, True]


def test_what_a_table_says_stays() -> None:
    before, after = html.fromstring(TABLE), html.fromstring(stacked(TABLE))
    assert [text.strip() for text in before.itertext()] == [text.strip() for text in after.itertext()]
    assert {part.get("role") for part in after.iter("table", "tr", "td", "th")} == {
        "table", "row", "cell", "columnheader",
    }  # fmt: skip


@pytest.mark.parametrize("title", ['<b title="a > b">', "&lt;script&gt;"])
def test_hostile_heads_stay_text(title: str) -> None:
    head, body = f"<tr><th>x</th><th>{title}</th></tr>", "<tr><td>1</td><td>2</td></tr>"
    found = html.fromstring(stacked(f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"))
    assert not found.xpath("//script") and len(found.xpath("//td")) == 2
