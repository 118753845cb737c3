"""How likely two names are one person's, from their words in pairs and those that are left."""

import re

from dragoman.model.message import Message, joined
from dragoman.resolve.identity.names.aligned import ALIKE, Aligned
from dragoman.resolve.identity.names.comparison import Comparison, different_words, in_one_only
from dragoman.resolve.identity.names.personal_name import STRONG, Part
from dragoman.resolve.identity.names.scripts import Word
from dragoman.resolve.identity.names.spelling import key

_PAIR_OF_GENDERS = re.compile(r"^(\w{3,})e?(\w)o? \1\2a$|^(\w{3,})(\w)a \3e?\4o?$")

_ONE_WORD = {True: "only one word to go by, the surname", False: "only one word to go by, not the surname"}


def judge(names: Aligned, generation: str | None, other_generation: str | None) -> Comparison:
    """How likely two aligned names are one person's, from 0 to 1, with reasons; generations as in `PersonalName`."""
    left_alone, right_alone = names.alone(0), names.alone(1)
    reasons: list[Message] = []
    matched = [(names.left[i], names.right[j], like) for i, j, like in names.pairs]
    full = [(one, other, like) for one, other, like in matched if not one.word.initial and not other.word.initial]
    if not matched or not any(like >= ALIKE for _, _, like in full):
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
    strong_left = [part for part in left_alone if part.weight == STRONG]
    strong_right = [part for part in right_alone if part.weight == STRONG]
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


def _equal_kind(one: Part, other: Part) -> bool:
    return one.weight == other.weight


def _text(parts: list[Part]) -> str:
    return " ".join(part.word.text for part in parts)


def _weak_conflict(left: list[Part], right: list[Part]) -> bool:
    """Initials or patronymics that both names have, and that differ."""
    patronymics = any(part.patronymic for part in left) and any(part.patronymic for part in right)
    initials = [part.word.initial for part in left], [part.word.initial for part in right]
    crossed = (any(initials[0]) and bool(right)) or (any(initials[1]) and bool(left))
    return patronymics or crossed


def _father_and_son(names: Aligned) -> bool:
    """ "Salman Al Saud" and "Mohammed bin Salman Al Saud": who stands first in the one is the father in the other."""
    for i, j, _ in names.pairs:
        one, other = names.left[i], names.right[j]
        if (i == 0 and other.son_of and not one.son_of and j > 0 and not any(p[1] == 0 for p in names.pairs)) or (
            j == 0 and one.son_of and not other.son_of and i > 0 and not any(p[0] == 0 for p in names.pairs)
        ):
            return True
    return _crossed_sons(names)


def _crossed_sons(names: Aligned) -> bool:
    """ "Khalid bin Salman" and "Salman bin Khalid": each is the other's son."""
    places = {i: j for i, j, _ in names.pairs}
    sons = {i: j for i, j in places.items() if names.left[i].son_of and not names.right[j].son_of}
    return any(j == 0 and names.right[places.get(0, 0)].son_of and not names.left[0].son_of for j in sons.values())


def _given_names_crossed(names: Aligned) -> bool:
    """ "Ahmed Hassan Doe" and "Hassan Ahmed Doe": the same words, but what stands before the last one is crossed."""
    order = [j for _, j, _ in sorted(names.pairs)]
    whole = len(order) > 2 and len(names.left) == len(names.right) == len(order)
    plain = all(part.weight == STRONG for part in names.left)
    return whole and plain and order[-1] == len(order) - 1 and order != sorted(order)


def _not_in_order(names: Aligned) -> bool:
    order = [pair[1] for pair in names.pairs]
    return order != sorted(order)


def _of_two_genders(full: list[tuple[Part, Part, float]]) -> bool:
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
