"""The article is found on pages built in the ways of many sites."""

import pytest

from dragoman.read.main_text import main_text

ARTICLE = (
    "The foreign ministers of Ghana and Togo met in Accra on Monday to discuss border trade, officials said.",
    "They agreed to reopen two crossings, at Aflao and Kpoglo, by the end of June, according to a joint statement.",
    "“We want traders to move freely,” said Minister Akosua Boateng, who chaired the talks, after the meeting.",
    "The two countries traded goods worth 310 million dollars in 2023, up 12 percent on the year before.",
)
LINKS = "".join(f'<li><a href="/{number}">Section number {number} of the site</a></li>' for number in range(12))
NAVIGATION = f'<ul class="nav-list">{LINKS}</ul>'
RELATED = "".join(
    f'<p><a href="/s{number}">A headline about something that happened today, number {number}, in full</a></p>'
    for number in range(8)
)
COMMENTS = "".join(
    f'<div class="comment"><p>User {number}: I think, frankly, that the minister, all in all, should go.</p></div>'
    for number in range(6)
)
COOKIES = (
    '<div class="cookie-banner"><p>We use cookies, and similar technologies, to understand how you use our site, '
    "to personalise content, and to show you advertisements that fit.</p></div>"
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in ARTICLE)
WRAPPED = "".join(f'<section><div class="a"><div class="b"><p>{text}</p></div></div></section>' for text in ARTICLE)
PLAIN = "".join(f"<div>{text}</div>" for text in ARTICLE)
STYLED = "".join(f'<p style="x"><span style="y">{text}</span></p><p>&nbsp;</p>' for text in ARTICLE)
SCRIPT = f"<script>var state = {{{'x: 1, ' * 2000}}};</script>"


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>Crossings</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<article>{PARAGRAPHS}</article>", id="article"),
        pytest.param(
            f'<header>{NAVIGATION}</header>{COOKIES}<main><article><div class="entry-content">{PARAGRAPHS}'
            f'<div class="sharedaddy"><a>Share on X</a></div></div></article><div id="comments">{COMMENTS}</div></main>'
            f'<aside class="sidebar">{RELATED}</aside><footer>Copyright, all rights reserved.</footer>',
            id="weblog",
        ),
        pytest.param(f'<div class="col">{WRAPPED}</div><div class="rail">{RELATED}</div>', id="a box a paragraph"),
        pytest.param(f'<div class="news"><div class="text">{PLAIN}</div></div>{RELATED}', id="no paragraphs"),
        pytest.param(
            f'<form method="post"><div>{NAVIGATION}</div><div class="rte">{STYLED}</div>{RELATED}</form>',
            id="all in a form",
        ),
        pytest.param(
            f"<table><tr><td>{NAVIGATION}</td><td>{'<br><br>'.join(ARTICLE)}<br><br><a>Print version</a></td>"
            f"<td>{RELATED}</td></tr></table>",
            id="a table and line breaks",
        ),
        pytest.param(
            f'<div><h1>Crossings</h1><p class="article__lead">{ARTICLE[0]}</p><div class="article__body">'
            f"{''.join(f'<p>{text}</p>' for text in ARTICLE[1:])}</div></div>{RELATED}",
            id="a lead of its own",
        ),
        pytest.param(
            f'{SCRIPT}<div class="node has-related"><div class="body">{PARAGRAPHS}</div></div>', id="a long script"
        ),
        pytest.param(f"<!-- {RELATED} --><div>{PARAGRAPHS}</div><div hidden>{COMMENTS}</div>", id="hidden things"),
    ],
)
def test_the_article_alone(body: str) -> None:
    assert main_text(page(body)) == "\n".join(ARTICLE)


@pytest.mark.parametrize("source", ["", "<html></html>", "<p>Home</p>", "<<<>>>", "\x00", "<html><body></body></html>"])
def test_no_article(source: str) -> None:
    assert main_text(source) is None


def test_links_in_the_text_are_part_of_it() -> None:
    linked = PARAGRAPHS.replace("Accra", '<a href="/accra">Accra</a>')
    assert main_text(page(f"<article>{linked}</article>")) == "\n".join(ARTICLE)


def test_a_page_that_declares_an_encoding() -> None:
    assert main_text(f'<?xml version="1.0" encoding="latin-1"?>{page(PARAGRAPHS)}') == "\n".join(ARTICLE)
