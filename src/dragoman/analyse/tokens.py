"""Words with their places: the tokenisation of the English Web Treebank, hyphens split, on characters of the text."""

import re
from functools import cache

from dragoman.knowledge.loading import load_beside
from dragoman.model.evidence import Span

# Letters and digits, with combining accents and invisible joiners, which belong to the word they stand in.
_WORD = r"[\w\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]"
_LETTER = r"[^\W\d_]"
_APOSTROPHE = r"['’ʼ‘`ʻ]"
_CLITIC_HOSTS = "i|you|he|she|it|we|they|who|what|that|there|this|here|where|how|why|ya|y"


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of `abbreviations.yaml`, lower-cased, as a set of words."""
    lists = load_beside(__package__, "abbreviations.yaml")
    # YAML reads a bare `no` as a truth value only where it stands alone; lines of words stay text.
    return frozenset(word for line in lists[name] for word in str(line).split())


def _alternatives(name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(word_list(name), key=len, reverse=True))


@cache
def _token_pattern() -> re.Pattern[str]:
    prefixes, endings, units = _alternatives("prefixes"), _alternatives("address_endings"), _alternatives("units")
    numbered = _alternatives("before_number")
    currencies = "|".join(sorted(word_list("currencies"), key=len, reverse=True))
    part = rf"{_WORD}+(?:{_APOSTROPHE}{_WORD}+)*"
    return re.compile(
        rf"""
        (?:https?://|www\.|mailto:)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]}}'’]       # addresses
      | \w[\w.+%-]*@\w[\w.-]*\w                                                  # e-mail
      | (?<![\w.])(?:[\w-]+\.)+(?-i:{endings})(?![\w-])                          # gov.kz, report.pdf
      | (?<![\w.])(?-i:[a-z]+(?:\.[a-z-]{{2,}}){{2,}})                           # names of groups: misc.consumers.uk
      | \#\w*{_LETTER}\w* | @\w+                                                 # hashtags, accounts
      | \+?(?<![\w.])(?:\d{{1,3}}[-.])*\d{{3}}[-.]\d{{4}}(?!\w) | \+\d{{1,3}}(?!\w) # telephone numbers
      | (?<!\w)[:;]-?[()DP](?!\w) | (?<![\w/])[bwlni]/\w(?!\w) | [$]{{2,}}          # :-) n/a $$$
      | (?<!\w)(?:[A-Z]?\d+\+\d+|[A-Z]{{3,}}\+)(?!\w)                            # C5+1, OPEC+
      | (?<!\w)(?-i:{currencies})(?=\d)                                          # RUB|1.6, Rs|500
      | (?:US|AU|CA|NZ|HK|NT|[A-Z])\$                                            # US$
      | (?<![\w.])(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?                      # U.S., a.m., U.S.A
      | (?<!\w)(?:{numbered})\.(?=\d)                                            # No.1, Art.5
      | \d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)(?!\w)|(?=(?:{units})(?!\w)))       # 1st, 1990s, 5|bn
      | \d+(?:[.,:/]\d+)+(?!\w)                                                  # 12.5, 9/11, 18:30, 1,200
      | (?<!\w)(?:{prefixes})[-‑]{part}                                          # non-proliferation, e-visa
      | (?<!\w){_WORD}{{1,3}}(?:&{_WORD}{{1,3}})+(?!\w)                          # AT&T, R&D
      | {part}
      | \.{{2,}} | -{{2,}} | [!?]+ | ([*=_~+#|^])\1+ | << | >> | `` | ''
      | \S
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_CLITICS = re.compile(
    rf"(?P<negation>.*\w)(?P<nt>n{_APOSTROPHE}t)"
    rf"|(?P<any>.+)(?P<s>{_APOSTROPHE}s)"
    rf"|(?P<pronoun>{_CLITIC_HOSTS})(?P<verb>{_APOSTROPHE}(?:m|d|re|ve|ll))"
    r"|(?P<can>can)(?P<not>not)|(?P<first>gon|wan)(?P<na>na)|(?P<got>got|out)(?P<ta>ta)"
    # Loosely written, without the apostrophe.
    r"|(?P<do>do|does|did|is|was|are|were|have|has|had|would|could|should|ca|wo)(?P<not_>nt)"
    r"|(?-i:(?P<i>i)(?P<m>m|ve))|(?P<they>they|you)(?P<re>re)|(?P<that>that|what)(?P<is>s)|(?P<a>a)(?P<lot>lot)",
    re.IGNORECASE | re.DOTALL,
)
_ABBREVIATION_BEFORE = re.compile(r"(?:[\w’'-]+\.)*[\w’'-]+")


def tokens(text: str, start: int, end: int) -> list[Span]:
    """The words of `text[start:end]`: ascending, disjoint spans that hold every character but white space.

    A full stop stays with the abbreviation before it ("Mr.", "U.S.") and is a word of its own elsewhere.
    """
    found: list[Span] = []
    for match in _token_pattern().finditer(text, start, end):
        found += _without_clitics(match.group(), match.start())
    return _joined_abbreviations(found, text)


def _without_clitics(word: str, start: int) -> list[Span]:
    end = start + len(word)
    match = _CLITICS.fullmatch(word) if len(word) > 2 else None
    if match is None:
        return [Span(start, end)]
    cut = start + next(len(part) for part in match.groups() if part is not None)
    return [Span(start, cut), Span(cut, end)]


def _joined_abbreviations(spans: list[Span], text: str) -> list[Span]:
    joined: list[Span] = []
    for index, span in enumerate(spans):
        if joined and text[span.start : span.end] == "." and joined[-1].end == span.start:
            following = text[spans[index + 1].start] if index + 1 < len(spans) else ""
            if keeps_stop(text[joined[-1].start : joined[-1].end], following):
                joined[-1] = Span(joined[-1].start, span.end)
                continue
        joined.append(span)
    return joined


def is_double_initial(word: str) -> bool:
    """Whether a word is the two letters that stand for one of another script: the "Yu" of "M.Yu. Doe"."""
    return word.istitle() and word.lower() in word_list("double_initials")


def keeps_stop(word: str, following: str) -> bool:
    """Whether a full stop after `word` is part of it; `following` is the first character of the next word, if any."""
    lower = word.lower()
    if (len(word) == 1 and word.isalpha() and word.isupper()) or is_double_initial(word):
        return True
    if lower in word_list("everyday"):
        return following.isdigit() and lower in word_list("before_number")
    if "." in word and _ABBREVIATION_BEFORE.fullmatch(word):
        return lower in word_list("before_name") or lower in word_list("anywhere")
    return any(lower in word_list(name) for name in ("before_name", "anywhere", "before_number"))
