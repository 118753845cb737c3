"""Words as they are looked for: what finds what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.searching import asked, indexed


def says(text: str, query: str) -> bool:
    """What both databases do with the words: every row of words stands somewhere."""
    words = indexed(text)
    for wanted in asked(query):
        size = len(wanted.words)
        rows = (words[at : at + size] for at in range(len(words) - size + 1))
        if wanted.begins:
            found = any(
                row[:-1] == list(wanted.words[:-1]) and row[-1].startswith(wanted.words[-1]) for row in rows if row
            )
        else:
            found = any(row == list(wanted.words) for row in rows)
        if not found:
            return False
    return True


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("President Tokayev’s visit", "Tokaev"),
        ("President Tokaev flew home", "tokayev"),
        ("Токаев прибыл в Баку", "Tokayev"),
        ("Kassym-Jomart Tokayev", "Qasym-Zhomart"),
        ("Erdoğan and Aliyev", "erdogan aliev"),
        ("Two memoranda on visas", "visa"),
        ("The visa was granted", "visas"),
        ("哈萨克斯坦总统访问北京", "北京"),
        ("哈萨克斯坦总统访问北京", "哈萨克斯坦"),
        ("ประเทศไทยและลาว", "ไทย"),
        ("visa-free travel for citizens", '"visa free travel"'),
        ("the ministry of foreign affairs", "minist*"),
        ("Côte d’Ivoire", "cote divoire"),
    ],
)
def test_found(text: str, query: str) -> None:
    assert says(text, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("President Tokayev", "Tokyo"),
        ("free visa travel", '"visa free"'),
        ("A meeting in Oslo", "meeting Bergen"),
        ("哈萨克斯坦", "乌兹别克"),
        ("the minister", "minist"),
    ],
)
def test_not_found(text: str, query: str) -> None:
    assert not says(text, query)


def test_nothing_asked() -> None:
    assert asked(" ,;* ") == []


@given(st.text(max_size=60))
def test_every_text_finds_itself(text: str) -> None:
    words = indexed(text)
    assert all(word and " " not in word and "'" not in word and '"' not in word for word in words)
    assert says(text, text.replace('"', " ").replace("*", " "))
