"""Texts that are given as markup inside a JSON string."""

from dragoman.model.evidence import OffsetMap, Span
from dragoman.read.clean import squeezed
from dragoman.read.lines import page_lines
from dragoman.read.markup import Aligner, offsets_of, visible_text


def unmarked(markup: str, offsets: OffsetMap) -> tuple[str, OffsetMap]:
    """The paragraphs a reader sees of `markup`, and the way from them through `offsets` of the markup to the source."""
    visible = visible_text(markup)
    aligner = Aligner(visible)
    paragraphs = [squeezed(line.text) for line in page_lines(visible.text) if not line.parts]
    start, runs = 0, []
    for paragraph in paragraphs:
        runs.extend(aligner.align(paragraph, start))
        start += len(paragraph) + 2
    led = (
        (place + step, offsets.to_original(Span(position + step, position + step + 1)).start)
        for place, position, length in offsets_of(runs).runs
        for step in range(length)
    )
    return "\n\n".join(paragraphs), OffsetMap(tuple(_in_runs(list(led))))


def _in_runs(places: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Runs of the characters at `places`, each led to its position in the source."""
    runs: list[tuple[int, int, int]] = []
    for place, position in places:
        if runs and place == runs[-1][0] + runs[-1][2] and position == runs[-1][1] + runs[-1][2]:
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((place, position, 1))
    return runs
