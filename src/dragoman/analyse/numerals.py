"""Numbers as English prose writes them, in figures and in words: where they stand and what they are worth.

Works on bare characters, so that it does not depend on how a tokeniser splits `$5bn` or `twenty-two`. Positions are
offsets into the string given. Press habits beyond the school grammar are known: decimal commas (`186,3 mln`), spaces
or points between thousands (`1 200 000`, `100.000`), lakhs and crores, and sums told in two steps (`5bn 800mln`).
"""

import re

from dragoman.analyse.number_runs import ATOM, NumberRun, tidy
from dragoman.analyse.number_words import FRACTIONS, SCALES, SMALL, TENS, UNITS, either
from dragoman.analyse.numeral import Form, Numeral

_FRACTION = re.compile(
    rf"\b(?:(?P<whole>(?i:{SMALL})|\d+)[ -]and[ -])?(?:(?P<article>an?|one)|(?P<count>(?i:{SMALL})))[ -]"
    rf"(?P<part>(?i:{either(FRACTIONS)}))\b(?:[ -](?:of )?(?:a )?(?P<scale>(?i:thousand"
    rf"|million|billion|trillion))\b)?"
    rf"|\b(?P<half>(?i:half|quarter))(?: of)?(?: an?)?(?: (?P<half_scale>(?i:dozen|thousand"
    rf"|million|billion|trillion))\b)?"
    rf"|(?<![\d/.,])(?:(?P<mixed>\d+)[ -])?(?P<upper>\d{{1,2}})/(?P<lower>\d{{1,2}})(?![\d/])",
    re.IGNORECASE,
)


def spelled_value(written: str) -> float | None:
    """The worth of a number standing alone, in words or figures; None when it is not one."""
    found = find_numerals(written.strip())
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(written.strip()):
        return found[0].value
    return None


def find_numerals(text: str) -> list[Numeral]:
    """Every number in `text`, in order, without overlap. Ordinals are among them, marked as such."""
    fractions = [numeral for match in _FRACTION.finditer(text) if (numeral := _read_fraction(match)) is not None]
    atoms = list(ATOM.finditer(text))
    found: list[Numeral] = []
    index = 0
    while index < len(atoms):
        atom = atoms[index]
        fraction = next((part for part in fractions if part.start <= atom.start() < part.end), None)
        if fraction is not None and (not found or found[-1].end <= fraction.start):
            found.append(fraction)
            while index < len(atoms) and atoms[index].start() < fraction.end:
                index += 1
            continue
        run = NumberRun(text)
        while index < len(atoms) and run.accepts(atoms[index]):
            index += 1
        if (numeral := run.result()) is not None:
            found.append(numeral)
            while index < len(atoms) and atoms[index].start() < numeral.end:
                index += 1
        elif run.empty:
            index += 1
    lone = [part for part in fractions if not any(part.start < other.end and other.start < part.end for other in found)]
    return sorted([*found, *lone], key=lambda numeral: numeral.start)


def _read_fraction(match: re.Match[str]) -> Numeral | None:
    scale = 1.0
    if match["upper"]:
        if int(match["lower"]) == 0 or int(match["upper"]) >= int(match["lower"]) or int(match["lower"]) > 20:
            return None
        value = int(match["mixed"] or 0) + int(match["upper"]) / int(match["lower"])
        return Numeral(match.start(), match.end(), value, Form.FRACTION)
    if match["half"]:
        if match["half"].lower() == "quarter" and not match["half_scale"]:
            return None
        value = 0.5 if match["half"].lower() == "half" else 0.25
        if match["half_scale"]:
            scale = 12.0 if match["half_scale"].lower() == "dozen" else SCALES[match["half_scale"].lower()]
            return Numeral(match.start(), match.end(), value * scale, Form.WORDS, True)
        return Numeral(match.start(), match.end("half"), value, Form.FRACTION)
    part = match["part"].lower()
    count = 1.0 if match["article"] else float({**UNITS, **TENS}[match["count"].lower()])
    plural = part.endswith("s") and part != "s"
    if plural is (count == 1) or count >= FRACTIONS[part]:
        return None
    whole = 0.0 if not match["whole"] else (spelled_value(match["whole"]) or 0.0)
    if match["scale"]:
        scale = SCALES[match["scale"].lower()]
    return Numeral(
        match.start(), match.end(), tidy((whole + count / FRACTIONS[part]) * scale), Form.FRACTION, scale > 1
    )
