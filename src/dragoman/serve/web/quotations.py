"""The words of somebody else in the quotation marks of a language, with other marks for what is quoted within them."""

import re

_MARKS = {"en": ("“", "”"), "ru": ("«", "»"), "kk": ("«", "»")}
_WITHIN = {"en": ("‘", "’"), "ru": ("„", "“"), "kk": ("„", "“")}
_ALIKE = {"en": re.compile('["“”]'), "ru": re.compile("[«»]"), "kk": re.compile("[«»]")}
_BEFORE = " \t\n\u00a0([{—–-/‘'„“«"  # what an opening mark may follow


def quoted(text: str, language: str) -> str:
    """The words with marks around them: “He said ‘no’”. Marks within that look like those around become others."""
    first, last = _MARKS[language]

    def within(found: re.Match[str]) -> str:
        begins = found[0] in "“«" or (found[0] == '"' and (not found.start() or text[found.start() - 1] in _BEFORE))
        return _WITHIN[language][0 if begins else 1]

    return f"{first}{_ALIKE[language].sub(within, text)}{last}"
