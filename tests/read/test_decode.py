"""Bytes as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.decode import decode

ENGLISH = "“The Minister’s visit – a first – went well,” Señor Núñez said in Bogotá. " * 5
RUSSIAN = "Министр иностранных дел встретился с послом Франции и обсудил вопросы сотрудничества в регионе. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_english(encoding: str) -> None:
    assert decode("page", ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "koi8-r"])
def test_russian(encoding: str) -> None:
    assert decode("page", RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_english_in_a_russian_frame(encoding: str) -> None:
    page = f"Новости посольства\n\n{'The talks went well on Monday. ' * 20}\n\nИсточник: пресс-служба посольства\n"
    assert decode("page", page.encode(encoding)).text == page


def test_broken_utf8_is_repaired_and_counted() -> None:
    content = ENGLISH.encode()
    broken = content[:200] + b"\xe2\x80" + content[200:]
    decoded = decode("page", broken)
    assert decoded.encoding == "utf-8"
    assert decoded.replaced >= 1
    assert "Señor Núñez" in decoded.text


def test_declared_but_wrong_encoding() -> None:
    page = '<meta charset="ascii-ish"><p>' + ENGLISH
    assert ENGLISH in decode("page", page.encode(), html=True).text


@given(st.binary(max_size=500), st.booleans())
def test_never_fails_otherwise(content: bytes, html: bool) -> None:
    try:
        assert isinstance(decode("page", content, html).text, str)
    except InputError as error:
        assert error.subject == "page"


@given(st.text(min_size=1, max_size=200))
def test_utf8_is_kept(text: str) -> None:
    try:
        content = text.encode()
    except UnicodeEncodeError:
        return
    try:
        assert decode("page", content).text in (text, text.removeprefix("\ufeff"))
    except InputError:
        assert any(character < " " for character in text)
