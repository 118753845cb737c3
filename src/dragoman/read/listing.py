"""Cutting a page into the reports it holds: each has a masthead, found by its stamp, and a text below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.read.dateline import find_dateline
from dragoman.read.masthead import OUTLET_WORD, Line

_TITLE_LENGTH = 250
_SHORTEST_BODY = 40
_LONGEST_SEAT = 30
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.;,:]['\"”’»)\]]*$")
_INNER_STOP = re.compile(r"(?<!\b[A-Z])[.!?]['\"”’»)]*\s+[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Item:
    """One report's lines. `title` and `body` are indices into `lines`; what is in neither is masthead."""

    lines: tuple[Line, ...]
    title: int | None
    body: tuple[int, ...]


def items(lines: Sequence[Line]) -> list[Item]:
    """The reports among the lines of a page, in order; at least one where there is any line of text."""
    anchors = _anchors(lines)
    date_first = _titles_follow(lines, anchors)
    starts = _starts(lines, anchors, date_first)
    bounds = [*(starts or [0]), len(lines)]
    cut = [single_item(lines[first:last]) for first, last in pairwise(bounds)]
    full = [item for item in cut if sum(len(item.lines[index].text) for index in item.body) >= _SHORTEST_BODY]
    return full or [item for item in cut if item.body][:1]


def is_title(line: Line) -> bool:
    """Whether a line may be a headline: short, no masthead part, no full stop at its end."""
    return (
        not line.parts
        and 2 <= len(line.text) <= _TITLE_LENGTH
        and not _SENTENCE_END.search(line.text)
        and any(character.isalpha() for character in line.text)
        and not line.text[0].islower()
    )


def _anchors(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Runs of masthead lines that hold a stamp, as `[first, last)` indices."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(lines):
        if not lines[index].parts:
            index += 1
            continue
        last = index
        while last < len(lines) and lines[last].parts:
            last += 1
        stamped = [place for place in range(index, last) if lines[place].stamped]
        if stamped:
            runs.append((_head_start(lines, index, stamped[0]), last))
        index = last
    return _of_one_manner(lines, runs)


def _head_start(lines: Sequence[Line], first: int, stamped: int) -> int:
    """Where a masthead begins in a run of lines whose first ones may still close the report above."""
    start = stamped
    closing = {"source", "end", "related", "contacts"}
    if not (first > 0 and is_title(lines[first - 1]) and "byline" in lines[first].kinds()):
        # Buttons close a report, unless they stand between its byline and its stamp.
        closing.add("noise")
    while start > first and not lines[start - 1].kinds() & closing:
        start -= 1
    return start


def _of_one_manner(lines: Sequence[Line], runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drops stamps that are only a date standing in a text, on pages whose mastheads say more than that."""
    strong = [run for run in runs if _strength(lines[run[0] : run[1]]) > 1]
    return strong if strong and len(strong) < len(runs) else runs


def _strength(head: Sequence[Line]) -> int:
    parts = [part for line in head for part in line.parts]
    timed = any(part.kind in ("published", "updated") and part.strong for part in parts)
    other = {part.kind for part in parts if part.kind not in ("published", "updated", "noise", "section", "end")}
    return 1 + timed + len(other)


def _titles_follow(lines: Sequence[Line], anchors: Sequence[tuple[int, int]]) -> bool:
    """Whether this page prints the date above the headline, judged over all its mastheads."""
    before = sum(_title_above(lines, first, False) is not None for first, _ in anchors)
    after = sum(_title_below(lines, last) for _, last in anchors)
    return after > before


def _title_above(lines: Sequence[Line], first: int, decked: bool) -> int | None:
    """The index of the headline above the masthead at `first`: of lines set together, the topmost."""
    place = first - 1
    if decked and place > 0 and not lines[place].parts and not is_title(lines[place]):
        place -= 1
    if place < 0 or not is_title(lines[place]):
        return None
    while place > 0 and not lines[place].after_blank and is_title(lines[place - 1]):
        place -= 1
    return place - 1 if place > 0 and _is_headline_of(lines, place - 1, place) else place


def _is_headline_of(lines: Sequence[Line], upper: int, deck: int) -> bool:
    """Whether two lines that could both be headlines are a short one and its longer deck, below masthead lines."""
    headed = upper > 0 and bool(lines[upper - 1].parts)
    short = len(lines[upper].text.split()) >= 3 and len(lines[upper].text) < len(lines[deck].text)
    return headed and short and is_title(lines[upper]) and len(lines[deck].text) > 45


def _title_below(lines: Sequence[Line], last: int) -> bool:
    return last + 1 < len(lines) and is_title(lines[last]) and len(lines[last + 1].text) > len(lines[last].text)


def _starts(lines: Sequence[Line], anchors: Sequence[tuple[int, int]], date_first: bool) -> list[int]:
    """The index at which each report begins."""
    starts: list[int] = []
    # A page whose first report has a sentence between headline and stamp has one in the others too.
    decked = bool(anchors) and anchors[0][0] == 2 and is_title(lines[0]) and not is_title(lines[1])
    for number, (first, last) in enumerate(anchors):
        if last >= len(lines) and number > 0:
            # A stamp that closes the page belongs to the report above it.
            continue
        title = None if date_first else _title_above(lines, first, decked)
        if title is None and not date_first and number > 0 and _is_stopped_title(lines[first - 1]):
            title = first - 1
        if title is None and number > 0 and not date_first and _strength(lines[first:last]) < 2:
            continue
        start = first if title is None else title
        if number == 0 and any(not line.parts and not is_title(line) for line in lines[:start]):
            # Text stands above the only stamp: it closes the report, or follows a deck.
            start = 0
        starts.append(start)
    return starts or _unstamped_starts(lines)


def _unstamped_starts(lines: Sequence[Line]) -> list[int]:
    """Without stamps, headlines begin reports where a dateline follows them, or a source or end mark stands before."""
    starts = [
        index
        for index in range(len(lines) - 1)
        if is_title(lines[index])
        and not lines[index + 1].parts
        and (
            find_dateline(lines[index + 1].text) is not None
            or (
                index > 0
                and bool(lines[index - 1].kinds() & {"source", "end", "agency"})
                and not is_title(lines[index + 1])
            )
        )
    ]
    first_text = next((index for index, line in enumerate(lines) if not line.parts), 0)
    if (
        len(starts) > 0
        and first_text < starts[0]
        and any(not line.parts and not is_title(line) for line in lines[first_text : starts[0]])
    ):
        starts.insert(0, first_text)
    return starts if len(starts) > 1 else []


def single_item(lines: Sequence[Line]) -> Item:
    """The lines of one report, told apart into headline, text and masthead."""
    body = _unsigned(lines, _body(lines))
    named = {part.value.strip("\"'“”") for line in lines for part in line.parts if part.kind == "title"}
    while len(body) > 1 and lines[body[0]].text in named:
        # The headline that a field above the text gave already.
        body = body[1:]
    title = _title(lines, body)
    if title is None:
        given = next((index for index, line in enumerate(lines) if "title" in line.kinds()), None)
        head_end = 0 if given is None else _head_end(lines, given)
        return Item(tuple(lines), None, tuple(index for index in body if index >= head_end) or body)
    head_end = _head_end(lines, title)
    below = [index for index in body if index >= head_end]
    while len(below) > 1 and lines[below[0]].text == lines[title].text:
        below.pop(0)
    kept = [index for place, index in enumerate(below) if place == 0 or not _repeats(lines, below[place - 1], index)]
    return Item(tuple(lines), title, tuple(kept))


def _repeats(lines: Sequence[Line], first: int, second: int) -> bool:
    """Whether a paragraph is printed twice on end, as pages do that show the lead as a teaser too."""
    return len(lines[second].text) >= _SHORTEST_BODY and lines[first].text == lines[second].text


def _head_end(lines: Sequence[Line], title: int) -> int:
    """The index after the masthead: lines between a headline and a stamp with text below it are decks, not text."""
    end = title + 1
    for index in range(title + 1, min(title + 6, len(lines))):
        above = [line for line in lines[title + 1 : index] if not line.parts]
        if len(above) > 2 or sum(len(line.text) for line in above) > 2 * _TITLE_LENGTH:
            break
        if lines[index].stamped and any(not line.parts for line in lines[index + 1 :]):
            end = index + 1
            break
    while end < len(lines) and lines[end].parts:
        end += 1
    return end


def _title(lines: Sequence[Line], body: Sequence[int]) -> int | None:
    for index, line in enumerate(lines):
        if any(part.kind == "title" for part in line.parts):
            return None
        if not line.parts:
            more = [place for place in body if place > index and not lines[place].parts]
            if names_office(line) and len(more) > 1 and is_title(lines[more[0]]):
                # The page's own name stands above the headline.
                return more[0]
            stamped_below = index + 1 < len(lines) and lines[index + 1].stamped
            headed = is_title(line) or (stamped_below and _is_stopped_title(line))
            longest = max((len(lines[place].text) for place in more), default=0)
            long_enough = bool(more) and (stamped_below or len(line.text) <= longest)
            if not (headed and long_enough and find_dateline(line.text) is None):
                return None
            return _last_printed(lines, index, more)
    return None


def _last_printed(lines: Sequence[Line], title: int, more: Sequence[int]) -> int:
    """Where a headline printed several times, first as the end of a trail of rubrics, stands for the last time."""
    for place in more[:4]:
        text = lines[place].text
        if is_title(lines[place]) and len(text) > 15 and lines[title].text.endswith(text):
            title = place
    return title


def _is_stopped_title(line: Line) -> bool:
    """Whether a line may be a headline though it ends with a full stop: one short sentence on its own."""
    return line.after_blank and not line.parts and len(line.text) <= 120 and _INNER_STOP.search(line.text) is None


def signature(lines: Sequence[Line], body: Sequence[int]) -> Line | None:
    """The office that signs below a text, with nothing but a place and a day behind it."""
    behind = [line for line in lines[body[-1] + 1 :] if not line.parts] if body else []
    return behind[0] if behind and names_office(behind[0]) and all(map(_is_seat, behind[1:])) else None


def _is_seat(line: Line) -> bool:
    """Whether a line may be the place under the name of an office: a town, or a word or two in capitals."""
    return bool(line.parts) or (line.text.isupper() and len(line.text) <= _LONGEST_SEAT)


def _unsigned(lines: Sequence[Line], body: Sequence[int]) -> tuple[int, ...]:
    """The lines of text without the office and the place that sign below the last sentence."""
    kept = list(body)
    for _ in range(2):
        if len(kept) > 1 and (names_office(lines[kept[-1]]) or _is_seat(lines[kept[-1]])):
            kept.pop()
    signed = len(kept) < len(body) and _SENTENCE_END.search(lines[kept[-1]].text)
    return tuple(kept) if signed else tuple(body)


def names_office(line: Line) -> bool:
    """Whether a line is nothing but the name of an office or outlet: all words capitals but the small ones."""
    words = [
        word for word in line.text.split() if word.lower() not in ("of", "the", "and", "for", "in", "on", "to", "&")
    ]
    return (
        len(line.text) <= 90
        and OUTLET_WORD.search(line.text) is not None
        and all(word.istitle() or word.isupper() for word in words)
    )


def _body(lines: Sequence[Line]) -> tuple[int, ...]:
    """The indices of lines of text, without what follows the headings of boilerplate."""
    kept: list[int] = []
    skipping = ""
    last_text = max((index for index, line in enumerate(lines) if not line.parts and not is_title(line)), default=-1)
    for index, line in enumerate(lines):
        kinds = line.kinds()
        if kinds & {"related", "contacts"}:
            bare = len(line.parts) == 1 and not line.parts[0].value
            late = index > len(lines) // 2 and any(len(lines[place].text) >= _SHORTEST_BODY for place in kept)
            skipping = "contacts" if "contacts" in kinds and late else "related" if bare else ""
        elif line.parts:
            if kept and index < last_text and not skipping and _is_subheading(line):
                kept.append(index)
        elif not (skipping == "contacts" or (skipping == "related" and is_title(line))):
            skipping = ""
            kept.append(index)
    return tuple(kept)


def _is_subheading(line: Line) -> bool:
    """Whether a line that might be masthead may as well head a section of a text: a bare date or a rubric."""
    return all(part.kind == "section" or (part.kind == "published" and not part.strong) for part in line.parts)
