"""Japanese syllables in Latin letters, with small letters and long marks heard as they are said."""

from anyascii import anyascii

_SMALL_Y = {"ャ": "a", "ュ": "u", "ョ": "o", "ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL_VOWELS = {
    "ァ": "a",
    "ィ": "i",
    "ゥ": "u",
    "ェ": "e",
    "ォ": "o",
    "ぁ": "a",
    "ぃ": "i",
    "ぅ": "u",
    "ぇ": "e",
    "ぉ": "o",
}
_SOFT = ("sh", "ch", "j")


def morae(text: str) -> tuple[str, ...]:
    """
    >>> morae("ジョー"), morae("ティモシェンコ"), morae("ヴィクトル")
    (('jo',), ('ti', 'mo', 'she', 'n', 'ko'), ('vi', 'ku', 'to', 'ru'))
    """
    found: list[str] = []
    for letter in text:
        if letter in _SMALL_Y and found:
            start = found[-1].rstrip("aiueo")
            found[-1] = start + ("" if start in _SOFT else "y") + _SMALL_Y[letter]
        elif letter in _SMALL_VOWELS and found:
            found[-1] = _consonant(found[-1]) + _SMALL_VOWELS[letter]
        elif letter not in "ーッっ・":
            read = anyascii(letter).lower()
            found.append(_PLAIN.get(letter, read))
    return tuple(each for each in found if each)


def _consonant(mora: str) -> str:
    """What a small vowel is said behind: of "u" w, of "tsu" ts, of "te" t."""
    return mora.rstrip("aiueo") or ("w" if mora == "u" else "y" if mora == "i" else mora)


_PLAIN = {
    "ヴ": "vu",
    "シ": "shi",
    "チ": "chi",
    "ツ": "tsu",
    "フ": "fu",
    "ジ": "ji",
    "ヂ": "ji",
    "ヅ": "zu",
    "ン": "n",
    "ヲ": "o",
}
