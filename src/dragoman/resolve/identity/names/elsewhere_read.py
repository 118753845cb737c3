"""A name in letters of elsewhere as it may stand in Latin ones, where that is another name than its letters spell."""

import re
from collections.abc import Iterator

from dragoman.resolve.identity.names import japanese, sinitic, wade_giles
from dragoman.resolve.identity.names.chinese_in_russian import pinyin
from dragoman.resolve.identity.names.romanised import surnames_in_pinyin
from dragoman.resolve.identity.names.scripts import Word, script_of, words
from dragoman.resolve.identity.names.spelling import korean_spellings, unmarked


def other_readings(name: str) -> Iterator[tuple[Word, ...]]:
    """The beginnings of what a name may be: Chinese told in Russian, or read or romanised in Korea, Taiwan, Hong Kong
    or Japan.
    """
    script = script_of(name)
    if script == "cyrillic":
        traced = [pinyin(part) for part in re.split(r"[\s\-]+", name.strip())]
        if len(traced) > 1 and all(traced):
            yield tuple(Word(part) for part in traced if part)
    elif script == "latin":
        for surname in surnames_in_pinyin(name):
            yield (Word(surname),)
    elif script == "hangul":
        yield from _korean(name)
    elif script == "han":
        if (korean := sinitic.in_hangul(name)) is not None:
            yield from _korean(korean)
        older = [wade_giles.wade_giles(word.text) for word in words(name)]
        if all(older):
            yield tuple(Word(wade_giles.plain(part)) for part in older if part)
        for spoken in sinitic.in_cantonese(name):
            yield tuple(map(Word, spoken))
        for read in sinitic.in_vietnamese(name):
            yield tuple(map(Word, read))
        for surname in sorted(japanese.surnames(name)):
            yield (Word(surname),)


def _korean(name: str) -> Iterator[tuple[Word, ...]]:
    read = words(name)
    if len(read) > 1:
        for surname in korean_spellings(read[0].text):
            yield (Word(surname), *read[1:])


def spellings(word: Word) -> tuple[str, ...]:
    """The ways a word of a name may be written in Latin letters: Гусейн is Huseyn, נתניהו Netanyahu, Вучић Vucic."""
    if word.abjad:
        return (word.text, re.sub("[wv]", "", word.text) or word.text)
    if word.script == "cyrillic":
        return (word.text, re.sub("^g", "", word.text) or word.text, unmarked(word))
    return (word.text,)
