"""Names in Somali spelling as English writes them: "Xasan Maxamuud" is "Hasan Mahamud"."""

import re

_TRAIT = re.compile(
    r"\bx[aeiou]|\bax|[aeiou]x[aeiou]\w*?([aeiou])\1|\bmaxam|\bc[aeiou]\w*(?:aa|ee|ii|uu)", re.IGNORECASE
)


def in_english(name: str) -> str | None:
    """The name with x as h, without the sound that is written c, and with short vowels; None where it is not Somali.

    >>> in_english("Xasan Sheekh Maxamuud"), in_english("Carlos Mexia")
    ('Hasan Shekh Mahamud', None)
    """
    if not name.isascii() or not _TRAIT.search(name):
        return None
    words = [_word(word) for word in name.split()]
    return " ".join(words) if any(words) and not re.search(r"[pvz]", name, re.IGNORECASE) else None


def _word(word: str) -> str:
    bare = re.sub(r"c(?=[aeiou])|(?<=[aeiou])c", "", word.lower()).replace("x", "h")
    return re.sub(r"([aeiou])\1", r"\1", bare).capitalize()
