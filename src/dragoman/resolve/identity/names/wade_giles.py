"""Chinese names in the older romanisation of Wade and Giles, as Taiwan uses it: pinyin "cai" is "tsai"."""

import re

_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"),
    ("r", "j"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"),
)  # fmt: skip
_FINALS = {
    "ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "uo": "o", "iu": "iu", "ui": "ui",
}  # fmt: skip
_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu", "yi": "i",
    "ying": "ing", "yin": "in", "you": "yu", "ye": "yeh", "yan": "yen", "yue": "yueh", "er": "erh", "ge": "ko",
    "ke": "ko", "he": "ho", "e": "o", "guo": "kuo", "kuo": "kuo", "huo": "huo", "gui": "kuei", "kui": "kuei",
}  # fmt: skip
_SYLLABLE = re.compile(r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouv]+(?:ng|n(?![aeiou])|r(?![aeiou]))?")


def wade_giles(pinyin: str) -> str | None:
    """A word of pinyin in Wade-Giles, without apostrophes and hyphens; None for what is no pinyin.

    >>> wade_giles("cai"), wade_giles("jingguo"), wade_giles("yingwen")
    ('tsai', 'chingkuo', 'ingwen')
    """
    syllables = _SYLLABLE.findall(pinyin)
    if "".join(syllables) != pinyin or not syllables:
        return None
    return "".join(_syllable(each) for each in syllables)


def plain(latin: str) -> str:
    """A name in Wade-Giles as `wade_giles` gives it: without marks, and "tz" and "ss" written one way.

    >>> plain("Chiang Ching-kuo"), plain("Tsai Ying-wen")
    ('chiang chingkuo', 'tsai ingwen')
    """
    bare = re.sub(r"[’'`ʻ\-]", "", latin.lower())
    bare = re.sub(r"\byi(?=n)", "i", bare.replace("ssu", "szu").replace("tsu ", "tzu "))
    return re.sub(r"oo", "u", bare)


def _syllable(pinyin: str) -> str:
    if pinyin in _WHOLE:
        return _WHOLE[pinyin]
    for start, older in _INITIALS:
        if pinyin.startswith(start):
            rest = pinyin[len(start) :]
            return older + _FINALS.get(rest, rest)
    found = re.match(r"[a-z]??(?=[aeiouv])", pinyin)
    initial = found.group() if found else ""
    rest = pinyin[len(initial) :]
    return initial + _FINALS.get(rest, rest)
