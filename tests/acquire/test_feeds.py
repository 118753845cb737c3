"""Feeds saved as files."""

from time import process_time

import pytest

from dragoman.acquire.feeds import split_feed
from dragoman.errors import InputError
from dragoman.model.report import Report, Snapshot
from dragoman.read import reports

FIRST = "The ministers of Ruritania & Kenya met in Strelsau on Monday, and talked about tea and visas for an hour."
SECOND = "Ruritania recalled its envoy from Port Haven on Sunday, and gave no reason for it, the ministry said."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Tea Office</title>
<item><title>Ministers meet</title><link>https://tea.example/1</link><pubDate>Mon, 6 May 2024 14:30:00 +0200</pubDate>
<dc:creator>Jane Doe</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>{FIRST.replace("&", "&amp;")}</p>]]></content:encoded></item>
<item><title>Only a headline</title></item>
<item><title>Envoy recalled</title><author>jd@tea.example (Ola Berg)</author>
<pubDate>Sun, 5 May 2024 09:00:00 GMT</pubDate>
<description>{SECOND}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Tea Office</title><entry><title>Ministers meet</title>
<link rel="self" href="https://tea.example/feed"/><link href="https://tea.example/1"/>
<updated>2024-05-07T10:00:00Z</updated><published>2024-05-06T14:30:00+02:00</published>
<author><name>Jane Doe</name></author>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST.replace("&", "&amp;")}</p></div></content></entry>
<entry><title>Envoy recalled</title><published>2024-05-05T09:00:00Z</published><author><name>Ola Berg</name></author>
<summary>{SECOND}</summary></entry></feed>"""


def read(feed: str) -> list[Report]:
    found = list(split_feed("a.xml", feed.encode()))
    assert all(isinstance(snapshot, Snapshot) for snapshot in found)
    return [report for snapshot in found if isinstance(snapshot, Snapshot) for report in reports(snapshot)]


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
def test_feed(feed: str) -> None:
    first, second = read(feed)
    assert (first.title, first.text, first.byline) == ("Ministers meet", FIRST, "Jane Doe")
    assert (first.published, first.url) == ("2024-05-06T14:30:00+02:00", "https://tea.example/1")
    assert (second.title, second.text, second.byline) == ("Envoy recalled", SECOND, "Ola Berg")
    assert second.published == "2024-05-05T09:00:00+00:00"
    assert {first.outlet, second.outlet} == {"Tea Office"}


BOMB = "<!DOCTYPE r [<!ENTITY a 'tea'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)


ITEM = "<rss><item><description>{}</description></item></rss>"


@pytest.mark.parametrize(
    "feed",
    [
        "",
        "<rss>",
        "<feed><entry>",
        "<rss><channel><item><title>Only this</title></item></channel></rss>",
        f"{BOMB}]>{ITEM.format('&j;')}",
        f"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>{ITEM.format('&a;')}",
    ],
)
def test_feed_without_words(feed: str) -> None:
    started = process_time()
    (problem,) = split_feed("a.xml", feed.encode())
    assert isinstance(problem, InputError) and problem.code == "no-text"
    assert process_time() - started < 5
