"""Whether two names can be one person's: spelling, order, initials, patronymics, particles, scripts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.knowledge.loading import load
from dragoman.knowledge.offices import words as office_words
from dragoman.model.message import Message
from dragoman.resolve.identity.names import japanese, sinitic, somali, wade_giles
from dragoman.resolve.identity.names.aligned import Aligned, align, fitted, without_article
from dragoman.resolve.identity.names.chinese_in_russian import is_pinyin, pinyin
from dragoman.resolve.identity.names.comparison import Comparison
from dragoman.resolve.identity.names.judged import judge
from dragoman.resolve.identity.names.personal_name import SON_OF, STRONG, STYLES, Part, PersonalName, read_name
from dragoman.resolve.identity.names.romanised import in_another_romanisation
from dragoman.resolve.identity.names.scripts import SYLLABIC, Word, heard_words, script_of, words

_SON_OF_HEARD = frozenset({"本", "伊本", "宾", "ビン", "ベン", "イブン", "빈", "이븐"})

_AS_READ = 0.9

_SURELY_HEARD = 0.7  # of two or three characters that may be a Chinese name


def compare_persons(one: str, other: str) -> Comparison:
    """How likely two personal names are one person's, by the names alone.

    >>> compare_persons("Erzhan Kazykhan", "Yerzhan Kazykhan").same, compare_persons("Ivan Petrov", "Oleg Petrov").same
    (True, False)
    """
    best = _compare(read_name(one), read_name(other))
    if best.same:
        return best
    if japanese.reads(one, other) or japanese.reads(other, one):
        return Comparison(_AS_READ, (Message("the characters can be read so in Japanese"),))
    if sinitic.reads_in_cantonese(one, other) or sinitic.reads_in_cantonese(other, one):
        return Comparison(_AS_READ, (Message("the characters can be read so in Cantonese"),))
    if sinitic.reads_in_vietnamese(one, other) or sinitic.reads_in_vietnamese(other, one):
        return Comparison(_AS_READ, (Message("the characters can be read so in Vietnamese"),))
    if in_another_romanisation(one, other) or in_another_romanisation(other, one):
        return Comparison(0.85, (Message("one of them is in pinyin, the other in another romanisation"),))
    traced = [_compare(read_name(left), read_name(right)) for left, right in _traced(one, other)]
    heard = [*_as_heard(one, other), *_as_heard(other, one)]
    return max((best, *traced, *heard), key=lambda each: each.score)


def _as_heard(name: str, beside: str) -> Iterator[Comparison]:
    """A name of elsewhere in Chinese, Japanese or Korean letters against the name itself."""
    script = script_of(name)
    heard = heard_words(name)
    if not heard or script_of(beside) == script:
        return
    if script != "han" and _is_chinese(read_name(beside)):
        beside = _as_said(beside)
    if script_of(beside) in SYLLABIC:
        yield _compare(_parted(heard), _parted(heard_words(beside) or words(beside)))
        return
    found = [_compare(_parted(heard), read_name(beside)), _compare(_parted(heard), _with_particles(beside))]
    for each in found:
        if len(heard) > 1 or each.score >= _SURELY_HEARD or not _may_be_chinese(name):
            yield each


def _as_said(pinyin: str) -> str:
    """A name in pinyin as others would spell what they hear: "Xi Qiang" is "Shi Chiang"."""
    return re.sub("[xqz]h?|c(?!h)", lambda found: _PINYIN_SOUNDS[found[0]], pinyin.lower())


_PINYIN_SOUNDS = {"x": "sh", "q": "ch", "zh": "j", "z": "ts", "c": "ts"}


def _may_be_chinese(name: str) -> bool:
    """Whether a name in characters may be a surname and a given name, and no name of elsewhere."""
    if script_of(name) != "han" or len(name) not in (2, 3):
        return False
    heard = words(name)  # none of a character nobody has a reading of
    return bool(heard) and heard[0].text in load("names")["chinese_surnames"]


def _parted(heard: tuple[Word, ...]) -> PersonalName:
    """Heard words as parts: one that says "son of" belongs to the next."""
    parts: list[Part] = []
    for place, word in enumerate(heard):
        if word.heard not in _SON_OF_HEARD:
            parts.append(Part(word, STRONG, son_of=place > 0 and heard[place - 1].heard in _SON_OF_HEARD))
    return PersonalName(tuple(parts), None)


def _with_particles(name: str) -> PersonalName:
    """A name with its particles written to the word behind, as they are heard: "vonderleyen"."""
    particles = office_words("particles")
    parts: list[Part] = []
    before = ""
    for word in words(name):
        if word.text in particles and word.text not in SON_OF:
            before += word.text
        elif word.text not in STYLES | SON_OF:
            parts.append(Part(replace(word, text=before + word.text), STRONG))
            before = ""
    return PersonalName(tuple(parts), None)


def _traced(one: str, other: str) -> Iterator[tuple[str, str]]:
    """The pair in other spellings: a Chinese name in Russian or Wade-Giles, a Korean in characters, a Somali one."""
    for name, beside in ((one, other), (other, one)):
        if (latin := _in_pinyin(name)) is not None:
            yield latin, beside
        if script_of(name) == "han" and (korean := sinitic.in_hangul(name)) is not None:
            yield korean, beside
        if (english := somali.in_english(name)) is not None:
            yield english, beside
        if (older := _in_wade_giles(name)) is not None and beside.isascii():
            yield older, wade_giles.plain(beside)


def _in_wade_giles(name: str) -> str | None:
    """A name in Chinese characters in the older romanisation."""
    if script_of(name) != "han":
        return None
    parts = [wade_giles.wade_giles(word.text) for word in words(name)]
    return " ".join(part for part in parts if part) if all(parts) else None


def _in_pinyin(name: str) -> str | None:
    parts = [pinyin(part) for part in re.split(r"[\s\-]+", name.strip())]
    return " ".join(part for part in parts if part) if len(parts) > 1 and all(parts) else None


def _compare(first: PersonalName, second: PersonalName) -> Comparison:
    if not first.parts or not second.parts:
        return Comparison(0.0, (Message("a name has no letters"),))
    if _is_chinese(first) and _is_chinese(second):
        sounds, others = ("".join(sorted(part.word.text for part in name.parts)) for name in (first, second))
        if len(first.parts) == len(second.parts) and sounds != others:
            return Comparison(0.3, (Message("in pinyin every sound counts"),))
    left, right = fitted(first.parts, second.parts)
    left, right = without_article(left, right), without_article(right, left)
    pairs = align(left, right)
    return judge(Aligned(left, right, pairs), first.generation, second.generation)


def _is_chinese(name: PersonalName) -> bool:
    """Whether a name in Latin letters is a surname and a given name in pinyin."""
    texts = [part.word.text for part in name.parts]
    return (
        len(texts) in (2, 3)
        and all(part.word.script == "latin" and is_pinyin(part.word.text) for part in name.parts)
        and any(text in load("names")["chinese_surnames"] for text in (texts[0], texts[-1]))
    )
