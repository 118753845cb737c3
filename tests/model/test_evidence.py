"""Spans and the way from a cleaned text to its original."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.evidence import OffsetMap, Span
from dragoman.read.clean import clean


def test_identity() -> None:
    assert OffsetMap.identity(10, shift=5).to_original(Span(2, 4)) == Span(7, 9)
    assert OffsetMap(()).to_original(Span(2, 4)) == Span(2, 4)


def test_inserted_characters_belong_to_the_run_before() -> None:
    offsets = OffsetMap(((0, 10, 3), (5, 20, 3)))
    assert offsets.to_original(Span(0, 8)) == Span(10, 23)
    assert offsets.to_original(Span(3, 4)) == Span(12, 13)
    assert offsets.to_original(Span(2, 6)) == Span(12, 21)


PAGE = st.text(alphabet="ab \n\r\u00ad\u200b\u00a0.", max_size=60)


@given(PAGE, st.data())
def test_cleaned_text_leads_back(page: str, data: st.DataObject) -> None:
    text, offsets = clean(page, [Span(0, len(page))])
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = offsets.to_original(Span(start, end)).quote(page)
    for dropped in ("\r\n", "\u00ad", "\u200b"):
        quote = quote.replace(dropped, "\n" if dropped == "\r\n" else "")
    assert quote.replace("\r", "\n") == text[start:end]
