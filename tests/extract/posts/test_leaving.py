"""Whoever is put out of office, or gives it up, has held it."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

GONE = [
    ("President Juan Mora of Peru dismissed Foreign Minister Ana Ruiz on Monday.", "Ana Ruiz", "former"),
    ("The Peruvian president sacked Defence Minister Luis Paz.", "Luis Paz", "former"),
    ("Peru's Foreign Minister Ana Ruiz resigned on Monday.", "Ana Ruiz", "former"),
    ("Foreign Minister Ana Ruiz was removed from office by Peru's Congress.", "Ana Ruiz", "former"),
    ("Foreign Minister Ana Ruiz was removed from the list by Peru's Congress.", "Ana Ruiz", None),
    ("Peru's Foreign Minister Ana Ruiz will resign in May.", "Ana Ruiz", None),
    ("Peru's Foreign Minister Ana Ruiz dismissed the claim.", "Ana Ruiz", None),
    ("Opposition leader Luis Paz dismissed Foreign Minister Ana Ruiz as a dreamer.", "Ana Ruiz", None),
    ("Peru's ambassador to the OAS, Ana Ruiz, resigned as ambassador last month.", "Ana Ruiz", "former"),
    ("Blue Party chair Ana Ruiz resigned from parliament.", "Ana Ruiz", "former"),
    ("Luis Paz met his predecessor as foreign minister of Peru, Ana Ruiz.", "Ana Ruiz", "former"),
    ("Ana Ruiz took office as Norway's foreign minister on Monday.", "Ana Ruiz", None),
]


@pytest.mark.parametrize(("text", "name", "standing"), GONE)
def test_who_leaves_an_office(text: str, name: str, standing: str | None) -> None:
    report = Report("r", text, published="2025-06-03")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    (post,) = [each for each in find_posts(document, mentions) if mentions.by_id[each.person].name == name]
    assert post.standing == standing
