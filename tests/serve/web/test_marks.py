"""A marked text is the text."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.ledger.rows import QuoteRow, RecordRow
from dragoman.serve.web.marks import paragraphs


def row(key: str, spans: list[tuple[int, int]]) -> RecordRow:
    evidence = tuple(QuoteRow("", start, end) for start, end in spans)
    return RecordRow(
        key, "event", "CONSULT", "meeting", "held", None, None, None, None, None, {}, (), evidence, "", 1.0,
        "r1", None, None, None,
    )  # fmt: skip


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))), min_size=1)


@given(st.text("ab \n", max_size=60), st.lists(spans, max_size=5))
def test_nothing_is_lost_and_each_record_begins_once(text: str, found: list[list[tuple[int, int]]]) -> None:
    inside = [[(start, min(end, len(text))) for start, end in each if start < len(text)] for each in found]
    rows = [row(f"e{number}", each) for number, each in enumerate(inside) if each]
    result = paragraphs(text, rows)
    assert ["".join(piece.text for piece in each) for each in result] == [
        line for line in text.split("\n") if line.strip()
    ]
    begun = [start.id for each in result for piece in each for start in piece.starts]
    assert len(begun) == len(set(begun))


def test_the_nearest_record_gives_the_mark() -> None:
    ((outer, inner, after),) = paragraphs("one two three", [row("e1", [(0, 13)]), row("e2", [(4, 7)])])
    assert (outer.text, inner.text, after.text) == ("one ", "two", " three")
    assert inner.records == ("e1", "e2")
    assert [start.id for start in inner.starts] == ["e2"]
