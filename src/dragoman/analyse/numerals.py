"""Numbers as English prose writes them, in figures and in words: where they stand and what they are worth.

Works on bare characters, so that it does not depend on how a tokeniser splits `$5bn` or `twenty-two`. Positions are
offsets into the string given. Press habits beyond the school grammar are known: decimal commas (`186,3 mln`), spaces
or points between thousands (`1 200 000`, `100.000`), lakhs and crores, and sums told in two steps (`5bn 800mln`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

UNITS = {
    "zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "thousand": 1e3, "thsd": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "millions": 1e6, "mln": 1e6, "mn": 1e6,
    "mio": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "bio": 1e9,
    "mil": 1e6, "tln": 1e12, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "trn": 1e12, "trln": 1e12,
    "quadrillion": 1e15,
}  # fmt: skip
LETTER_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9}
"""Scales of one letter, which elsewhere are metres or bytes: `Numeral.letter` tells that one of them was read."""
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
_FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
_GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅛": 0.125}


class Form(StrEnum):
    """How a number is written: "12", "twelve", "half", "twelfth"."""

    FIGURES = "figures"
    WORDS = "words"
    FRACTION = "fraction"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at characters `[start, end)`; `scaled` says that a word like "million" is part of it."""

    start: int
    end: int
    value: float
    form: Form
    scaled: bool = False
    letter: bool = False


def _either(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_FIGURES = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:\ \d{3})+(?:[.,]\d{1,2})?(?![\d.,]\d|\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d+[.,]\d+|\d+|(?<![\d\w])\.\d+"
)
_SMALL = _either([*UNITS, *TENS])
_SCALE = _either(SCALES)
_ATOM = re.compile(
    rf"(?P<ordinal_figures>\d+(?:st|nd|rd|th)\b)"
    rf"|(?P<figures>{_FIGURES})(?P<glyph>[½⅓⅔¼¾⅕⅛])?|(?P<fraction_glyph>[½⅓⅔¼¾⅕⅛])"
    rf"|\b(?P<small>(?i:{_SMALL}))\b|\b(?P<hundred>(?i:hundred))\b|(?<![^\W\d_])(?P<scale>(?i:{_SCALE}))\b"
    rf"|\b(?P<dozen>(?i:dozen))\b|(?<=\d)(?P<letter>[kKmMbB])\b(?!\$)|\b(?P<ordinal>(?i:{_either(ORDINALS)}))s?\b",
)
_FRACTION = re.compile(
    rf"\b(?:(?P<whole>(?i:{_SMALL})|\d+)[ -]and[ -])?(?:(?P<article>an?|one)|(?P<count>(?i:{_SMALL})))[ -]"
    rf"(?P<part>(?i:{_either(_FRACTIONS)}))\b(?:[ -](?:of )?(?:a )?(?P<scale>(?i:thousand"
    rf"|million|billion|trillion))\b)?"
    rf"|\b(?P<half>(?i:half|quarter))(?: of)?(?: an?)?(?: (?P<half_scale>(?i:dozen|thousand"
    rf"|million|billion|trillion))\b)?"
    rf"|(?<![\d/.,])(?:(?P<mixed>\d+)[ -])?(?P<upper>\d{{1,2}})/(?P<lower>\d{{1,2}})(?![\d/])",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(rf"(?i:\s+and\s+a\s+(?P<part>half|quarter))\b(?:\s+(?P<scale>{_SCALE})\b)?", re.IGNORECASE)
_GAP = re.compile(r"(?:\s*-?\s*|-odd\s+|\s+and\s+|,\s+)\Z", re.IGNORECASE)


def figures_value(written: str) -> float:
    """The worth of digits with their separators: `1,000` `1 200 000` `186,3` `100.000`.

    Raises ValueError when there is no digit.
    """
    digits = written.replace(" ", "").replace("'", "")
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        decimal = max(digits.rfind("."), digits.rfind(","))
        return float(re.sub(r"[.,]", "", digits[:decimal]) + "." + digits[decimal + 1 :])
    if commas:
        head, _, tail = digits.rpartition(",")
        if commas == 1 and (len(tail) != 3 or head in {"0", ""}):
            return float(f"{head or 0}.{tail}")
        return float(digits.replace(",", ""))
    if points > 1 or (points and digits.endswith(".000") and not digits.startswith("0")):
        return float(digits.replace(".", ""))
    return float(digits)


def spelled_value(written: str) -> float | None:
    """The worth of a number standing alone, in words or figures; None when it is not one."""
    found = find_numerals(written.strip())
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(written.strip()):
        return found[0].value
    return None


def find_numerals(text: str) -> list[Numeral]:
    """Every number in `text`, in order, without overlap. Ordinals are among them, marked as such."""
    fractions = [numeral for match in _FRACTION.finditer(text) if (numeral := _read_fraction(match)) is not None]
    atoms = list(_ATOM.finditer(text))
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
        run = _Run(text)
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


class _Run:
    """Adds up the atoms of one number from left to right, refusing the first that belongs to another number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = self.end = -1
        self.total = 0.0
        self.current: float | None = None
        self.smallest = float("inf")
        self.form = Form.FIGURES
        self.scaled = self.letter = False

    @property
    def empty(self) -> bool:
        return self.start < 0

    def accepts(self, atom: re.Match[str]) -> bool:
        if not self.empty and not _GAP.match(self.text, self.end, atom.start()):
            return False
        gap = "" if self.empty else self.text[self.end : atom.start()]
        if not self.empty and "," in gap and atom["small"] is None:
            return False
        if not self._take(atom, gap):
            return False
        if self.start < 0:
            self.start = _with_article(self.text, atom)
        self.end = atom.end()
        return True

    def _take(self, atom: re.Match[str], gap: str) -> bool:
        if atom["figures"] is not None:
            return self._take_figures(atom, gap)
        if atom["fraction_glyph"] is not None:
            return self._begin(_GLYPHS[atom["fraction_glyph"]], Form.FRACTION)
        if atom["small"] is not None:
            return self._take_small(atom["small"].lower(), gap)
        if atom["hundred"] is not None or atom["dozen"] is not None:
            factor = 100.0 if atom["hundred"] else 12.0
            if (
                "and" in gap
                or (self.current is not None and self.current >= 100)
                or (self.scaled and self.current is None)
            ):
                return False
            if self.empty:
                self.form = Form.WORDS
                if not _has_article(self.text, atom):
                    return False
            self.current = (1.0 if self.current is None else self.current) * factor
            return True
        if atom["scale"] is not None or atom["letter"] is not None:
            return self._take_scale(atom, gap)
        if self.empty and (atom["ordinal"] or atom["ordinal_figures"]):
            written = (atom["ordinal"] or atom["ordinal_figures"]).lower()
            worth = ORDINALS.get(written.removesuffix("s")) if atom["ordinal"] else float(written[:-2])
            self.current, self.form = float(worth or 0), Form.ORDINAL
            return True
        if atom["ordinal"] and self.form is Form.WORDS and "and" not in gap.replace("and", "", 1):
            worth = ORDINALS.get(atom["ordinal"].lower(), 0)
            if 0 < worth < 10 and self.current is not None and self.current % 10 == 0:
                self.current, self.form = self.current + worth, Form.ORDINAL
                return True
        return False

    def _take_figures(self, atom: re.Match[str], gap: str) -> bool:
        worth = figures_value(atom["figures"]) + (_GLYPHS[atom["glyph"]] if atom["glyph"] else 0.0)
        if self.empty:
            return self._begin(worth, Form.FIGURES)
        follows = re.match(rf"\s*(?:{_SCALE}|[kmb])\b", self.text[atom.end() :], re.IGNORECASE)
        steps_down = self.scaled and self.current is None and self.form is Form.FIGURES and gap in {" ", ""}
        if not (steps_down and follows and SCALES.get(follows[0].strip().lower(), self.smallest) < self.smallest):
            return False
        self.current = worth
        return True

    def _take_small(self, word: str, gap: str) -> bool:
        worth = float(UNITS.get(word, TENS.get(word, 0)))
        if self.empty:
            return self._begin(worth, Form.WORDS)
        if self.form is not Form.WORDS:
            return False
        if self.current is None:
            if not self.scaled:
                return False
            self.current = worth
            return True
        fits_tens = worth < 100 and self.current >= 100 and self.current % 100 == 0
        fits_units = 0 < worth < 10 and self.current % 100 >= 20 and self.current % 10 == 0 and "and" not in gap
        if not (fits_tens or fits_units) or "," in gap:
            return False
        self.current += worth
        return True

    def _take_scale(self, atom: re.Match[str], gap: str) -> bool:
        written = atom["scale"] or atom["letter"]
        factor = SCALES[written.lower()] if atom["scale"] else LETTER_SCALES[written]
        if self.empty:
            if not atom["scale"] or not _has_article(self.text, atom):
                return False
            self.form, self.current = Form.WORDS, 1.0
        if "and" in gap or "," in gap or self.form is Form.ORDINAL:
            return False
        if self.current is None:
            if factor <= self.smallest or self.total == 0:
                return False
            self.total *= factor  # "hundred thousand million" and "lakh crore"
        elif factor < self.smallest:
            self.total += self.current * factor
        else:
            return False
        self.smallest, self.current = factor, None
        self.scaled, self.letter = True, bool(atom["letter"])
        return True

    def _begin(self, worth: float, form: Form) -> bool:
        if not self.empty:
            return False
        self.current, self.form = worth, form
        return True

    def result(self) -> Numeral | None:
        if self.empty:
            return None
        value = self.total + (self.current or 0.0)
        end, scaled = self.end, self.scaled
        half = _AND_A_HALF.match(self.text, end)
        if half is not None and self.form is not Form.ORDINAL:
            part = 0.5 if half["part"].lower() == "half" else 0.25
            if half["scale"] and self.current is not None and not scaled:
                value, end, scaled = (value + part) * SCALES[half["scale"].lower()], half.end(), True
            elif scaled and self.current is None:
                value, end = value + part * self.smallest, half.end()
            elif not scaled:
                value, end = value + part, half.end() if not half["scale"] else half.end("part")
        return Numeral(self.start, end, _tidy(value), self.form, scaled, self.letter)


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
    if plural is (count == 1) or count >= _FRACTIONS[part]:
        return None
    whole = 0.0 if not match["whole"] else (spelled_value(match["whole"]) or 0.0)
    if match["scale"]:
        scale = SCALES[match["scale"].lower()]
    return Numeral(
        match.start(), match.end(), _tidy((whole + count / _FRACTIONS[part]) * scale), Form.FRACTION, scale > 1
    )


def _has_article(text: str, atom: re.Match[str]) -> bool:
    return re.search(r"\b(?:an?|one|half)\s+\Z", text[: atom.start()], re.IGNORECASE) is not None


def _with_article(text: str, atom: re.Match[str]) -> int:
    """Where the number starts: at "a" of "a hundred", "a million"."""
    if atom["hundred"] or atom["scale"] or atom["dozen"]:
        article = re.search(r"\ban?\s+\Z", text[: atom.start()], re.IGNORECASE)
        if article is not None:
            return article.start()
    return atom.start()


def _tidy(value: float) -> float:
    """Removes the noise of binary multiplication: 22.1 × 1e9 is 22100000000."""
    return float(f"{value:.12g}")
