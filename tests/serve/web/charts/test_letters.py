"""Labels have the room they need, whichever letters they are of."""

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.serve.web.charts.letters import fitted, kept_inside, lines_of, width_of


def test_letters_are_as_wide_as_their_class() -> None:
    widths = [width_of(word, 10) for word in ("illi", "note", "NOTE", "жюшщ", "MWMW", "東京東京")]
    assert widths == sorted(widths) and widths[0] < 16 and widths[-1] == 40
    assert width_of("e\N{COMBINING ACUTE ACCENT}", 10) == width_of("e", 10)


@pytest.mark.parametrize("label", ["2024", "июль 2026", "2026 ж. қыркүйек"])
def test_a_label_at_an_edge_moves_inside(label: str) -> None:
    half = width_of(label, 12) / 2
    assert kept_inside(0, label, 12) > half and kept_inside(720, label, 12) < 720 - half
    assert kept_inside(300, label, 12) == 300


def test_long_labels_are_broken_and_cut_at_blanks() -> None:
    assert lines_of("Экономическое сотрудничество\xa012", 110, 12) == ["Экономическое", "сотрудничество\xa012"]
    assert lines_of("Legal cooperation 3", 200, 12) == ["Legal cooperation 3"]
    assert fitted("one two three four", width_of("one two three…", 13), 13) == "one two three…"
    assert fitted("one two", 200, 13) == "one two"
