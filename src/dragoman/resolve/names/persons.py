"""Whether two names can be one person's: spelling, order, initials, patronymics, particles, scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.knowledge.loading import load
from dragoman.knowledge.name_traditions import likeness as sounds_like
from dragoman.knowledge.offices import words as office_words
from dragoman.model.message import Message, joined
from dragoman.resolve.names import japanese, sinitic, somali, wade_giles
from dragoman.resolve.names.chinese_in_russian import is_pinyin, pinyin
from dragoman.resolve.names.comparison import Comparison, different_words, in_one_only
from dragoman.resolve.names.romanised import in_another_romanisation
from dragoman.resolve.names.scripts import SYLLABIC, Word, heard_words, script_of, words
from dragoman.resolve.names.spelling import differ_by_an_ending, key
from dragoman.resolve.names.syllabic import likeness

_STYLES = frozenset(
    "mr mrs ms miss dr prof sir lady lord dame sheikh sheikha shaikh sayyid prince princess he hrh shri hon haji hajji "
    "general gen col lt maj president minister ambassador king queen emir gospodin".split()
)
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "i": "1", "ii": "2", "iii": "3", "iv": "4",
                "vi": "6", "vii": "7", "viii": "8", "xi": "11", "xiv": "14", "xvi": "16"}  # fmt: skip
_SON_OF = frozenset({"bin", "ibn", "ben", "bint", "bn", "oglu", "ogly", "uulu", "uly", "kyzy", "qizi", "ould"})
_SON_OF_HEARD = frozenset({"本", "伊本", "宾", "ビン", "ベン", "イブン", "빈", "이븐"})
_PATRONYMIC = re.compile(
    r".{2,}(?:ovich|evich|owicz|ovych|evych|yovych|ovna|evna|ivna|ichna|ovichi|uly|uulu|ogly|oglu|kyzy|qyzy|kizi|ovic)$"
)
_SERVANT = re.compile(r"^(?:abd|abdu|abdul|abdal|abdel|abdol|abdur|abdus|abdool|bd)$")
_JOINED_SERVANT = re.compile(r"^ab(?:du|de|do|da)(?:[lr]|s(?=[ao])|n)(?=.{4,})|^bd[lr]?(?=[^aeiou]{3,})")
_PAIR_OF_GENDERS = re.compile(r"^(\w{3,})e?(\w)o? \1\2a$|^(\w{3,})(\w)a \3e?\4o?$")
_ARTICLE = re.compile(r"^(?:al|el|a(?=([stdnrz])\1)|a(?=sh|z))(?=.{4,})")

_ONE_WORD = {True: "only one word to go by, the surname", False: "only one word to go by, not the surname"}
_STRONG, _PATRONYM, _INITIAL = 1.0, 0.35, 0.35
_ALIKE = 0.5
_WITHOUT_ENDINGS, _WITH_ENDINGS = ("KZ", "KG", "UZ", "TM", "TJ", "AZ"), ("RU", "UA", "BY", "BG")
_STRANGE, _MARGIN = -9.0, 0.5  # in log units of `name_traditions`
_JOINED = 0.8
_AS_READ = 0.9
_SURELY_HEARD = 0.7  # of two or three characters that may be a Chinese name


@dataclass(frozen=True, slots=True)
class _Part:
    word: Word
    weight: float
    son_of: bool = False  # names the father: "bin Salman"
    patronymic: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    parts: tuple[_Part, ...]
    generation: str | None


@lru_cache(maxsize=20_000)
def _read(name: str) -> _Name:
    """The words that count, each with what kind of word it is."""
    plain = list(words(re.sub(r"\([^)]*\)", " ", name)))
    if "," in name and len(plain) > 1 and len(words(name.partition(",")[2])):
        surname = len(words(name.partition(",")[0]))
        plain = [*plain[surname:], *plain[:surname]]
    generation = None
    if len(plain) > 2 or (len(plain) == 2 and plain[-1].text in _GENERATIONS and plain[-1].text not in ("xi", "vi")):
        generation = _GENERATIONS.get(plain[-1].text) if plain[-1].script == "latin" else None
        if generation is not None:
            plain = plain[:-1]
    kept = [word for word in plain if word.text not in _STYLES] or plain
    parts: list[_Part] = []
    son_of = False
    particles = office_words("particles") | _SON_OF
    position = 0
    while position < len(kept):
        word = kept[position]
        position += 1
        if word.text in _SON_OF and len(kept) > 1:
            if position == len(kept) and parts:  # "Aliyev Heydar oglu": the father came before
                parts[-1] = replace(parts[-1], weight=_PATRONYM, patronymic=True)
            son_of = True
            continue
        if _SERVANT.match(word.text) and position < len(kept):
            following = kept[position]
            if following.text in ("al", "el", "ul", "ol", "ur", "l") and position + 1 < len(kept):
                position += 1
                following = kept[position]
            position += 1
            word = replace(following, text="abd" + _bare(following.text))
        elif word.text in particles and len(kept) > 1 and not word.initial and word.script == "latin":
            continue
        else:
            word = replace(word, text=_JOINED_SERVANT.sub("abd", word.text))
        patronymic = bool(_PATRONYMIC.match(word.text)) and len(kept) > 2
        weight = _INITIAL if word.initial else _PATRONYM if patronymic else _STRONG
        parts.append(_Part(word, weight, son_of, patronymic))
        son_of = False
    return _Name(tuple(parts), generation)


def _bare(text: str) -> str:
    return re.sub(r"^(?:al|ar|as|an)(?=.{4,})", "", text)


def compare_persons(one: str, other: str) -> Comparison:
    """How likely two personal names are one person's, by the names alone.

    >>> compare_persons("Erzhan Kazykhan", "Yerzhan Kazykhan").same, compare_persons("Ivan Petrov", "Oleg Petrov").same
    (True, False)
    """
    best = _compare(_read(one), _read(other))
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
    traced = [_compare(_read(left), _read(right)) for left, right in _traced(one, other)]
    heard = [*_as_heard(one, other), *_as_heard(other, one)]
    return max((best, *traced, *heard), key=lambda each: each.score)


def _as_heard(name: str, beside: str) -> Iterator[Comparison]:
    """A name of elsewhere in Chinese, Japanese or Korean letters against the name itself."""
    script = script_of(name)
    heard = heard_words(name)
    if not heard or script_of(beside) == script:
        return
    if script != "han" and _is_chinese(_read(beside)):
        beside = _as_said(beside)
    if script_of(beside) in SYLLABIC:
        yield _compare(_parted(heard), _parted(heard_words(beside) or words(beside)))
        return
    found = [_compare(_parted(heard), _read(beside)), _compare(_parted(heard), _with_particles(beside))]
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


def _parted(heard: tuple[Word, ...]) -> _Name:
    """Heard words as parts: one that says "son of" belongs to the next."""
    parts: list[_Part] = []
    for place, word in enumerate(heard):
        if word.heard not in _SON_OF_HEARD:
            parts.append(_Part(word, _STRONG, son_of=place > 0 and heard[place - 1].heard in _SON_OF_HEARD))
    return _Name(tuple(parts), None)


def _with_particles(name: str) -> _Name:
    """A name with its particles written to the word behind, as they are heard: "vonderleyen"."""
    particles = office_words("particles")
    parts: list[_Part] = []
    before = ""
    for word in words(name):
        if word.text in particles and word.text not in _SON_OF:
            before += word.text
        elif word.text not in _STYLES | _SON_OF:
            parts.append(_Part(replace(word, text=before + word.text), _STRONG))
            before = ""
    return _Name(tuple(parts), None)


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


def _compare(first: _Name, second: _Name) -> Comparison:
    if not first.parts or not second.parts:
        return Comparison(0.0, (Message("a name has no letters"),))
    if _is_chinese(first) and _is_chinese(second):
        sounds, others = ("".join(sorted(part.word.text for part in name.parts)) for name in (first, second))
        if len(first.parts) == len(second.parts) and sounds != others:
            return Comparison(0.3, (Message("in pinyin every sound counts"),))
    left, right = _fit(first.parts, second.parts)
    left, right = _without_article(left, right), _without_article(right, left)
    pairs = _align(left, right)
    return _judge(_Aligned(left, right, pairs), first.generation, second.generation)


def _is_chinese(name: _Name) -> bool:
    """Whether a name in Latin letters is a surname and a given name in pinyin."""
    texts = [part.word.text for part in name.parts]
    return (
        len(texts) in (2, 3)
        and all(part.word.script == "latin" and is_pinyin(part.word.text) for part in name.parts)
        and any(text in load("names")["chinese_surnames"] for text in (texts[0], texts[-1]))
    )


@dataclass(frozen=True, slots=True)
class _Aligned:
    """Two names word by word: `pairs` are (index left, index right, likeness)."""

    left: tuple[_Part, ...]
    right: tuple[_Part, ...]
    pairs: tuple[tuple[int, int, float], ...]

    def alone(self, side: int) -> list[_Part]:
        parts = (self.left, self.right)[side]
        matched = {pair[side] for pair in self.pairs}
        return [part for index, part in enumerate(parts) if index not in matched]


def _fit(left: tuple[_Part, ...], right: tuple[_Part, ...]) -> tuple[tuple[_Part, ...], tuple[_Part, ...]]:
    """Words that one name writes together and the other apart are written together in both."""
    return _join(left, right), _join(right, left)


def _join(parts: tuple[_Part, ...], others: tuple[_Part, ...]) -> tuple[_Part, ...]:
    position = 0
    while position + 1 < len(parts):
        first, second = parts[position], parts[position + 1]
        heard = first.word.heard + second.word.heard
        joined = replace(first.word, text=first.word.text + second.word.text, initial=False, heard=heard)
        whole = not (first.word.initial or second.word.initial) and first.word.script == second.word.script
        if whole and (best := _nearest(joined, others)) >= _JOINED:
            apart = max(
                min(likeness(first.word, one.word), likeness(second.word, two.word)) for one in others for two in others
            )
            if best > apart:
                parts = (*parts[:position], replace(first, word=joined, weight=_STRONG), *parts[position + 2 :])
        position += 1
    return parts


def _nearest(word: Word, others: tuple[_Part, ...]) -> float:
    return max((likeness(word, other.word) for other in others), default=0.0)


def _without_article(parts: tuple[_Part, ...], others: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """ "Alhamdani" is "Hamdani" where the other name has it so."""
    return tuple(
        replace(part, word=replace(part.word, text=bare))
        if (bare := _ARTICLE.sub("", part.word.text)) != part.word.text
        and any(likeness(replace(part.word, text=bare), other.word) >= _JOINED for other in others)
        else part
        for part in parts
    )


def _align(left: tuple[_Part, ...], right: tuple[_Part, ...]) -> tuple[tuple[int, int, float], ...]:
    """The best pairs first, each word once; words in like places before others."""
    scored = []
    with_endings = min(len(left), len(right)) < 2 or _of_central_asia(left) or _of_central_asia(right)
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if not with_endings and differ_by_an_ending(one.word, other.word):
                continue
            if one.word.initial or other.word.initial:
                like = 0.75 if _begins(one.word, other.word) else 0.0
            else:
                like = likeness(one.word, other.word)
            if like >= _ALIKE:
                in_place = 0.02 * (i == j) + 0.02 * (len(left) - i == len(right) - j)
                scored.append((like + in_place - 0.2 * (one.word.initial or other.word.initial), i, j, like))
    pairs: list[tuple[int, int, float]] = []
    for _, i, j, like in sorted(scored, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if all(i != pair[0] and j != pair[1] for pair in pairs):
            pairs.append((i, j, like))
    return tuple(sorted(pairs))


def _of_central_asia(parts: tuple[_Part, ...]) -> bool:
    """Whether a name sounds like those that are borne with and without the ending of a Russian surname."""
    fits = sounds_like(" ".join(part.word.text for part in parts))
    there, in_russia = (max((fits.get(state, _STRANGE) for state in states), default=_STRANGE)
                        for states in (_WITHOUT_ENDINGS, _WITH_ENDINGS))  # fmt: skip
    return there - in_russia > _MARGIN


def _begins(one: Word, other: Word) -> bool:
    if one.initial and other.initial:
        return one.text == other.text
    initial, full = (one, other) if one.initial else (other, one)
    starts = {full.text[:1], key(full.text)[:1].lower()}
    if len(initial.text) > 1:
        return full.text.startswith(initial.text)  # one letter elsewhere, "Ц." for "Ts."
    return initial.text in starts or (initial.text == "y" and full.text[:1] == "e")


def _judge(names: _Aligned, generation: str | None, other_generation: str | None) -> Comparison:
    left_alone, right_alone = names.alone(0), names.alone(1)
    reasons: list[Message] = []
    matched = [(names.left[i], names.right[j], like) for i, j, like in names.pairs]
    full = [(one, other, like) for one, other, like in matched if not one.word.initial and not other.word.initial]
    if not matched or not any(like >= _ALIKE for _, _, like in full):
        return Comparison(0.05, (Message("no word of the one is a spelling of a word of the other"),))
    weights = [
        max(one.weight, other.weight) if _equal_kind(one, other) else min(one.weight, other.weight)
        for one, other, _ in matched
    ]
    quality = sum(w * like for w, (_, _, like) in zip(weights, matched, strict=True)) / sum(weights)
    score = quality
    variants = [
        Message("“{one}” and “{other}”", one=one.word.text, other=other.word.text)
        for one, other, like in full
        if like < 1.0
    ]
    if variants:
        reasons.append(Message("spellings of one word: {words}", words=joined(variants)))
    if any(one.word.text == other.word.text for one, other, _ in full):
        same = ", ".join(one.word.text for one, other, _ in full if one.word.text == other.word.text)
        reasons.append(Message("the same word: {words}", words=same))
    strong_left = [part for part in left_alone if part.weight == _STRONG]
    strong_right = [part for part in right_alone if part.weight == _STRONG]
    if strong_left and strong_right:
        return Comparison(
            min(0.3, score * 0.35),
            (*reasons, different_words(_text(strong_left), _text(strong_right))),
        )
    if _weak_conflict(left_alone, right_alone):
        score -= 0.6
        reasons.append(Message("“{one}” and “{other}” differ", one=_text(left_alone), other=_text(right_alone)))
    alone = strong_left or strong_right
    if alone:
        if len(full) + sum(one.word.initial or other.word.initial for one, other, _ in matched) < 2:
            longer = names.left if strong_left else names.right
            side = 0 if strong_left else 1
            last = max(pair[side] for pair in names.pairs) == len(longer) - 1
            score = min(score, 0.55 if last and len(full[0][0].word.text) > 3 else 0.4)
            reasons.append(Message(_ONE_WORD[last]))
        else:
            score -= 0.1 * len(alone) if len(alone) < 3 else 0.3
            reasons.append(in_one_only(_text(alone)))
    if _father_and_son(names):
        return Comparison(0.25, (*reasons, Message("the one is named as a child of the other")))
    if _given_names_crossed(names):
        return Comparison(0.45, (*reasons, Message("the words stand in another order")))
    if _not_in_order(names):
        score -= 0.03
        reasons.append(Message("the words stand in another order"))
    if _of_two_genders(full):
        return Comparison(0.3, (*reasons, Message("the names are of a man and of a woman")))
    if generation != other_generation:
        if generation and other_generation:
            return Comparison(0.15, (*reasons, Message("they are named as different generations")))
        score = min(score, 0.6) - (0.15 if "sr" in (generation, other_generation) else 0.0)
        reasons.append(Message("only one of them is numbered or called the younger"))
    return Comparison(round(max(0.0, min(1.0, score)), 3), tuple(reasons))


def _equal_kind(one: _Part, other: _Part) -> bool:
    return one.weight == other.weight


def _text(parts: list[_Part]) -> str:
    return " ".join(part.word.text for part in parts)


def _weak_conflict(left: list[_Part], right: list[_Part]) -> bool:
    """Initials or patronymics that both names have, and that differ."""
    patronymics = any(part.patronymic for part in left) and any(part.patronymic for part in right)
    initials = [part.word.initial for part in left], [part.word.initial for part in right]
    crossed = (any(initials[0]) and bool(right)) or (any(initials[1]) and bool(left))
    return patronymics or crossed


def _father_and_son(names: _Aligned) -> bool:
    """ "Salman Al Saud" and "Mohammed bin Salman Al Saud": who stands first in the one is the father in the other."""
    for i, j, _ in names.pairs:
        one, other = names.left[i], names.right[j]
        if (i == 0 and other.son_of and not one.son_of and j > 0 and not any(p[1] == 0 for p in names.pairs)) or (
            j == 0 and one.son_of and not other.son_of and i > 0 and not any(p[0] == 0 for p in names.pairs)
        ):
            return True
    return _crossed_sons(names)


def _crossed_sons(names: _Aligned) -> bool:
    """ "Khalid bin Salman" and "Salman bin Khalid": each is the other's son."""
    places = {i: j for i, j, _ in names.pairs}
    sons = {i: j for i, j in places.items() if names.left[i].son_of and not names.right[j].son_of}
    return any(j == 0 and names.right[places.get(0, 0)].son_of and not names.left[0].son_of for j in sons.values())


def _given_names_crossed(names: _Aligned) -> bool:
    """ "Ahmed Hassan Doe" and "Hassan Ahmed Doe": the same words, but what stands before the last one is crossed."""
    order = [j for _, j, _ in sorted(names.pairs)]
    whole = len(order) > 2 and len(names.left) == len(names.right) == len(order)
    plain = all(part.weight == _STRONG for part in names.left)
    return whole and plain and order[-1] == len(order) - 1 and order != sorted(order)


def _not_in_order(names: _Aligned) -> bool:
    order = [pair[1] for pair in names.pairs]
    return order != sorted(order)


def _of_two_genders(full: list[tuple[_Part, _Part, float]]) -> bool:
    """ "Aleksandr Petrov" and "Aleksandra Petrova": both words differ by the ending of a woman's name."""
    ended = [_feminine(one.word, other.word) for one, other, _ in full]
    if len(ended) > 1 and (ended.count(1) > 1 or ended.count(-1) > 1):
        return True
    # "Zeljko" and "Zeljka" by one surname that has no forms: the given name alone tells them apart.
    same = [one.word.text == other.word.text for one, other, _ in full]
    return len(full) > 1 and any(
        change
        and all(same[:place] + same[place + 1 :])
        and bool(_PAIR_OF_GENDERS.search(f"{one.word.text} {other.word.text}"))
        for place, (change, (one, other, _)) in enumerate(zip(ended, full, strict=True))
    )


def _feminine(one: Word, other: Word) -> int:
    """1 where the second is the woman's form of the first, -1 where the first is that of the second."""
    first, second = key(one.text), key(other.text)
    if re.sub("[aeiouy]", "", first) != re.sub("[aeiouy]", "", second):
        return 0
    return second.endswith("a") - first.endswith("a")
