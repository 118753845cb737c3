"""What only the caption of a picture shows is no event."""

import pytest

from eventful import told


def kinds(text: str) -> list[str]:
    return [f"{event.type}/{event.mode}" for event, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A soldier of Chad stands near a gun in Abeche after retaking the town. REUTERS/Jane Doe\n\nIt rained.", 0),
        ("A soldier of Chad stands near a gun in Abeche after retaking the town. (AP Photo/Jane Doe)\n\nIt rained.", 0),
        ("A soldier of Chad stands near a gun in Abeche after retaking the town. Photo: Jane Doe\n\nIt rained.", 0),
        ("A soldier of Chad stood near a gun in Abeche after retaking the town, Reuters said.\n\nIt rained.", 1),
    ],
)
def test_captions_tell_nothing(text: str, number: int) -> None:
    assert kinds(text).count("COERCE/seize") == number


PROSE = "Peru met Chile on Monday.\n\nThey talked.\n\n{line}\n\nIt rained in Lima.\n\nIt was cold.\n\nThe day was long."


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Chad expels two diplomats of Niger over leaked cables", 0),
        ("Chad expelled two diplomats of Niger over leaked cables.", 1),
        ("CHAD EXPELS TWO DIPLOMATS OF NIGER", 0),
        ("Chad expelled two diplomats of Niger over leaked cables. (AP)", 1),
    ],
)
def test_headlines_of_other_reports_tell_nothing(line: str, number: int) -> None:
    assert kinds(PROSE.format(line=line)).count("SANCTION/expel") == number


def test_lines_without_stops_tell_what_they_do_where_all_are_so() -> None:
    assert kinds("Chad met Niger\n\nChad expelled two diplomats of Niger\n\nIt rained").count("SANCTION/expel") == 1


def test_a_wire_in_capitals_is_no_heap_of_headings() -> None:
    wire = "PERU MET CHILE ON MONDAY.\n\nCHAD EXPELLED TWO DIPLOMATS OF NIGER ON MONDAY.\n\nIT RAINED."
    assert kinds(wire).count("SANCTION/expel") == 1
