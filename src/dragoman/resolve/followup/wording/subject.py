"""How far a promise and what is told later have the same words for the matter, and the same place."""

import re
from functools import lru_cache

from dragoman.knowledge.blocs import bloc_called, blocs
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.wording.places import same_place
from dragoman.resolve.followup.wording.words import (
    acts,
    cities,
    editions,
    folded,
    numbered_names,
    occasions,
    offices,
    same_acts,
    topics,
    towns,
)

_PART_OF_NAME = 0.5
_NEAR_IT, _BEFORE_IT = 30, 120  # characters
_PREDICATE = re.compile(r"(?:will|would|shall|is to|are to|is due to|are due to)\b")
_ROUNDED = 0.005  # two sums that differ by less are one
_NUMBERED = re.compile(
    r"\b(\d{2,3})(?:st|nd|rd|th)\s+(?:[\w-]+\s+){0,3}?(summit|session|congress|conference|round)\b", re.IGNORECASE
)
_HOME = re.compile(
    r"\b(?:return(?:ed|s)?|(?:is|was|got|came|flew|went) (?:back|home)) (?:home )?(?:to|in) (?:[A-Z][\w’'-]*\b ?)+"
)
DATELINE = re.compile(
    r"^\W*[^\W\d_a-z][\w'’.-]+(?: [^\W\d_a-z][\w'’-]+){0,2}[,.]?\s*"
    r"(?:(?:\d{1,2}\.? \w+|\w+\.? \d{1,2})(?:,? \d{4})?[.,]?\s*)?(?:[(/\[][^)/\]]{2,40}[)/\]]\.?\s*)?[–—-]+\s"
)


def words_of(told: Told) -> str:
    """All the words by which a telling names its matter."""
    named = [actor.name for actor in told.actors if actor.kind == "series"]
    return " ".join(part for part in (told.name, told.quote, *told.about, *named) if part)


def matter_of(promise: Told) -> str:
    """The words by which a promise is found: where its own tell an act alone, of nobody and nothing, the sentence; and
    where they say that something is signed, and not what.
    """
    if promise.kind == "instrument" and promise.name:
        return promise.name
    own = words_of(promise)
    alone = promise.kind in ("event", "commitment") and all(actor.side == "said_by" for actor in promise.actors)
    alone = alone or promise.type == "AGREE"
    return f"{own} {promise.sentence}" if alone and not topics(own) - acts() else own


def phrase_of(told: Told) -> str:
    """The words for the matter with the few before them, where numerals and kinds stand: "the 9th" meeting of."""
    if told.kind == "sentence":
        return told.sentence
    start = told.sentence.find(told.quote.partition(" … ")[0])
    # "The 18th session of the commission | will be held": what it is about stands before.
    far = _BEFORE_IT if _PREDICATE.match(told.quote) else _NEAR_IT
    return f"{told.sentence[max(start - far, 0) : start] if start > 0 else ''}{words_of(told)}"


def people_of(promise: Told, told: Told) -> frozenset[str]:
    """The words of the parties' names and of the place, which say who and where and not what."""
    called = [actor for actor in (*promise.actors, *told.actors) if actor.kind != "series"]
    # "The Red Cross" is who; "the business council" that meets, or "parliament" that votes, is what as well.
    own = [
        actor for actor in called if actor.kind != "body" or (actor.name[:1].isupper() and not occasions(actor.name))
    ]
    named = [actor.name for actor in own]
    return frozenset(word for name in (*named, promise.place or "", told.place or "") for word in folded(name).split())


def same_name(promise: Told, told: Told) -> bool:
    """Whether both name one series, body or numbered occasion: the CICA Summit, COP29."""

    def names(telling: Told) -> set[str]:
        return {
            actor.key
            for actor in telling.actors
            if actor.kind == "series" or (actor.kind == "body" and occasions(actor.name))
        }

    if names(promise) & names(told):
        return True
    named, others = numbered_names(phrase_of(promise)), numbered_names(phrase_of(told))
    return any(numbers & others.get(name, frozenset()) for name, numbers in named.items())


def numbered_occasions(told: Told) -> frozenset[tuple[int, str]]:
    """The occasions a telling calls by a number, each with what it is: "the 47th ASEAN summit" is (47, "summit")."""
    return _numbered(phrase_of(told))


@lru_cache(maxsize=8192)
def _numbered(phrase: str) -> frozenset[tuple[int, str]]:
    found = ((int(match[1]), occasions(match[2])) for match in _NUMBERED.finditer(phrase))
    return frozenset((number, kind) for number, kinds in found for kind in kinds)


def _topics_of(promise: Told, told: Told, people: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What a promise and a later telling are about, without the words that say who."""
    return topics(matter_of(promise), people), topics_told(told, people)


def topics_told(told: Told, leave_out: frozenset[str] = frozenset()) -> frozenset[str]:
    """What a later telling is about: by its own words and its sentence, which the tellings of a sentence share."""
    said = topics(told.sentence, leave_out)
    return said if told.kind == "sentence" else said | topics(words_of(told), leave_out)


def compare_subject(promise: Told, told: Told) -> tuple[float, Comparison | None]:
    """How far the words for the matter are the same."""
    people = people_of(promise, told)
    mine, yours = _topics_of(promise, told, people)
    numbers = editions(words_of(promise))
    number = 0.6 if numbers and numbers & editions(f"{words_of(told)} {told.sentence}") else 0.0
    if same_name(promise, told):
        return 1.4 + number, Comparison("what", promise.quote, told.quote, True)
    if not mine or not yours:
        return number - (0.6 if mine and told.kind == "sentence" else 0.1), None
    shared = mine & yours
    if len(shared) == 1 and shared <= topics(" ".join(towns(promise.sentence) & towns(told.sentence))):
        return number - 0.3, None  # the town is where, not what
    share = len(shared) / min(len(mine), max(len(yours), 3), 8)
    share = max(min(share, 1.0), _PART_OF_NAME if _within_name(promise, told, people) else 0.0)
    if not shared and (alike := same_acts(mine) & same_acts(yours)):
        # "Ratify" and "ratification" have no stem in common.
        share = 0.7 * len(alike) / min(len(mine), max(len(yours), 3), 8)
        return number + 1.6 * min(share, 0.7), Comparison("what", promise.quote, told.quote, share >= 0.34)
    if not shared:
        return number - (1.0 if told.kind == "sentence" or promise.kind != "event" else 0.5), None
    seen = Comparison("what", promise.name or promise.quote, told.name or told.quote, share >= 0.34)
    more = same_acts(mine) & same_acts(yours)
    number += 0.4 if len(more) > len(shared) else 0.0  # "inaugurated" for "opened"
    weight = 2.0 if promise.kind in ("instrument", "commitment") or told.kind == "sentence" else 1.6
    return number + weight * share - (0.3 if len(shared) == 1 and len(mine) > 3 else 0.0), seen


def _within_name(promise: Told, told: Told, people: frozenset[str]) -> bool:
    """Whether of two texts one has the other's words for the matter, and more: "border treaty", "the treaty on their
    border in the bay".
    """
    if promise.kind != "instrument" or told.kind != "instrument":
        return False
    mine, yours = (topics(each.name or "", people) for each in (promise, told))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def shared_words(promise: Told, told: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the words for the matter that both have: those of things, and those of what is done."""
    people = people_of(promise, told) | _aliases_of(promise, told)
    mine, yours = _topics_of(promise, told, people)
    shared = (same_acts(mine) & same_acts(yours)) - offices()
    deeds = shared & same_acts(acts())
    return shared - deeds, deeds


def _aliases_of(promise: Told, told: Told) -> frozenset[str]:
    """Other words for the blocs that take part, and the letters of long names: "ASEAN", "the PSC"."""
    called = [actor for actor in (*promise.actors, *told.actors) if actor.kind in ("bloc", "body")]
    names = [name for actor in called if (code := bloc_called(actor.name)) for name in blocs()[code].names]
    letters = ("".join(word[0] for word in actor.name.split() if word[0].isupper()) for actor in called)
    return frozenset(word for name in (*names, *letters) for word in folded(name).split())


def same_sum(one: Told, other: Told) -> bool:
    """Whether both are of one sum or number: "will lend 5 million", "a loan of 5 million was approved"."""
    if not one.value or not other.value or (one.unit and other.unit and one.unit != other.unit):
        return False
    return abs(one.value - other.value) <= _ROUNDED * abs(one.value)


def same_money(one: Told, other: Told) -> bool:
    """Whether both are of one sum of money, which is hardly chance, as a small number is."""
    return same_sum(one, other) and bool(re.fullmatch("[A-Z]{3}", one.unit or other.unit or ""))


def compare_places(promise: Told, told: Told) -> tuple[float, Comparison | None]:
    """What the places of a promise and a telling say, between -0.9 and 0.7, with the comparison if both or the words
    have one.
    """
    if not promise.place or not told.place:
        if promise.place and f" {folded(promise.place)} " in f" {folded(told.sentence)} ":
            return 0.5, Comparison("place", promise.place, promise.place, True)
        return 0.0, None
    same = same_place(promise.place, told.place)
    return (0.7 if same else -0.9), Comparison("place", promise.place, told.place, same)


def numbers_contradict(promise: Told, told: Told) -> bool:
    """The 9th session is not the 10th, COP27 not COP28."""
    mine, yours = phrase_of(promise), phrase_of(told)
    first, second = editions(mine), editions(yours)
    if first and second and not first & second:
        return True
    named, others = numbered_names(mine), numbered_names(yours)
    return any(name in others and not numbers & others[name] for name, numbers in named.items())


def same_edition(promise: Told, told: Told) -> bool:
    """Whether both give the occasion one number."""
    return bool(editions(phrase_of(promise)) & editions(phrase_of(told)))


def _up_to_its_end(told: Told) -> str:
    """The sentence of a record without what it goes on to tell: "since it closed its embassy, | they write to Lima"."""
    if told.kind == "sentence":
        return told.sentence
    quote = told.quote.rpartition(" … ")[2]
    end = told.sentence.find(quote) + len(quote)
    after = told.sentence.find(", ", end)
    return told.sentence if not quote or after < 0 else told.sentence[:after]


def elsewhere(promise: Told, told: Told) -> bool:
    """Each names a city that the other does not: the flight to Baku is not that to Dubai. Where it was written does
    not count, nor where somebody came home to.
    """
    first, second = (
        cities(_HOME.sub(" ", DATELINE.sub("", said))) for said in (promise.sentence, _up_to_its_end(told))
    )
    return bool(first - second) and bool(second - first)
