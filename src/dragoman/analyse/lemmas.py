"""Dictionary forms: a table of what rules cannot know, and rules of spelling for the rest."""

from collections.abc import Iterable

_VOWELS = "aeiou"
# Ends of stems that lost an e before -ed or -ing: "urg", "reduc".
_LOST_E = ("at", "iz", "is", "uc", "ag", "rg", "dg", "ng", "rc", "nc", "lv", "rv", "ut", "ul", "ur", "bl", "pl", "tl")


class Lemmas:
    """Lemmas by word and UPOS tag.

    The table holds base forms by tag and the inflected forms that the rules get wrong; training/lemma_table.py
    builds it.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        """`lines`: `TAG<tab>form<tab>lemma`, or `TAG<tab>base` for a base form."""
        self._forms: dict[tuple[str, str], str] = {}
        self._bases: dict[str, set[str]] = {}
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3:
                self._forms[cells[0], cells[1]] = cells[2]
            elif len(cells) == 2:
                self._bases.setdefault(cells[0], set()).add(cells[1])

    def lemma(self, word: str, tag: str) -> str:
        """The lower-case dictionary form of a word tagged `tag`."""
        form = word.lower().replace("’", "'")
        known = self._forms.get((tag, form))
        if known is not None:
            return known
        if tag == "PROPN":
            # "Foreign Ministers" are ministers, but "Emirates" and "Maldives" are names.
            singular = self._rule(form, "NOUN") if word.endswith("s") and len(form) > 3 else form
            return singular if singular in self._bases.get("TITLE", ()) else form
        if tag in ("NOUN", "VERB", "ADJ", "ADV", "AUX"):
            return self._rule(form, tag)
        return form

    def _rule(self, form: str, tag: str) -> str:
        if form in self._bases.get(tag, ()) and not (tag == "NOUN" and form.endswith("ies")):
            return form
        options = list(candidates(form, tag))
        bases = self._bases.get(tag, set())
        for option in options:
            if option in bases:
                return option
        return options[0] if options else form


def candidates(form: str, tag: str) -> Iterable[str]:
    """Possible base forms, the likeliest by spelling first; none where the form looks like a base already."""
    if tag == "NOUN":
        return _plural(form)
    if tag in ("VERB", "AUX"):
        for suffix in ("ing", "ed"):
            if form.endswith(suffix) and len(form) > len(suffix) + 1:
                return _participle(form[: -len(suffix)], suffix)
        return _plural(form)
    if tag in ("ADJ", "ADV"):
        for suffix in ("est", "er"):
            # Few words ending so are comparatives: only known bases count.
            if form.endswith(suffix) and len(form) > len(suffix) + 2:
                return [form, *_participle(form[: -len(suffix)], suffix)]
    return []


def _plural(form: str) -> list[str]:
    if len(form) < 4 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return []
    if form.endswith("ies"):
        return [form[:-3] + "y", form[:-1]] if len(form) > 4 else [form[:-1]]
    if form.endswith("es"):
        if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
            return [form[:-2], form[:-1]]
        return [form[:-1], form[:-2]]
    return [form[:-1]]


def _participle(stem: str, suffix: str) -> list[str]:
    """Bases of stem + "ed", "ing", "er" or "est"."""
    if stem.endswith("i") and suffix != "ing":
        return [stem[:-1] + "y", stem + "e"]
    if stem.endswith("e"):  # agreed, seeing
        return [stem + "e", stem] if suffix != "ing" else [stem, stem + "e"]
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiousz"
    if doubled:
        # travelled, planned; but called and passed keep both letters.
        return [stem, stem[:-1]] if stem[-1] in "lf" and len(stem) < 6 else [stem[:-1], stem]
    return [stem + "e", stem] if _wants_e(stem) else [stem, stem + "e"]


def _wants_e(stem: str) -> bool:
    """Whether a stem looks as if it lost an e: "urg", "discuss" does not."""
    if len(stem) < 2:
        return False
    if stem.endswith(_LOST_E):
        return not stem.endswith(("eat", "oat", "out", "ong", "ing", "ang", "our"))
    if stem[-1] in "cuvsz" and not stem.endswith(("ss", "us")):
        return True
    short = len(stem) == 3 or (len(stem) == 4 and stem[0] not in _VOWELS and stem[1] not in _VOWELS)
    return short and stem[-1] not in "wxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS
