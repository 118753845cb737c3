"""Which language a text is in: by its script, then by its commonest small words."""

import re
from collections import Counter
from functools import cache

from dragoman.knowledge.loading import load_beside

# The ending of "Peru's" is a word of its own: alone an "s" is Czech or Croatian.
_LETTERS = re.compile(r"(?<=[^\W\d_])['’]s(?![^\W\d_])|[^\W\d_]+", re.IGNORECASE)
_SCRIPTS = tuple(
    (language, re.compile(letters))
    for language, letters in (
        ("ar", "[\u0600-\u06ff]"),
        ("he", "[\u0590-\u05ff]"),
        ("el", "[\u0370-\u03ff]"),
        ("ka", "[\u10a0-\u10ff]"),
        ("hy", "[\u0530-\u058f]"),
        ("hi", "[\u0900-\u097f]"),
        ("ja", "[\u3040-\u30ff]"),
        ("ko", "[\uac00-\ud7af]"),
        ("zh", "[\u4e00-\u9fff]"),
        ("th", "[\u0e00-\u0e7f]"),
    )
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# The "Al" of "Al-Sabah" is no Spanish word.
_JOINED_NAMES = re.compile(r"\b[A-Z][a-z]{0,3}[-–](?=[A-Z])")
_SAMPLED = 6_000


@cache
def _profiles() -> dict[str, frozenset[str]]:
    table = load_beside(__package__, "languages.yaml")
    return {language: frozenset(words.split()) for language, words in table.items()}


def guess_language(text: str) -> str:
    """An ISO 639-1 code; `en` where too little speaks for anything else, `und` for a text without letters."""
    sample = _JOINED_NAMES.sub(" ", text[:_SAMPLED])
    words = [word.lower().replace("’", "'") for word in _LETTERS.findall(sample)]
    letters = sum(map(len, words))
    if not letters:
        return "und"
    latin = len(_LATIN.findall(sample))
    for language, script in _SCRIPTS if latin < 0.8 * letters else ():
        # Japanese mixes in Chinese characters, so a fifth in the script of its own is enough.
        if len(script.findall(sample)) * 5 > letters:
            return language
    counts = Counter(words)
    scores = {
        language: sum(counts[word] for word in profile if word in counts) for language, profile in _profiles().items()
    }
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if scores[best] <= max(2, len(words) // 50) and latin * 2 > letters:
        return "en"
    return best if scores[best] else "und"
