"""What a promise and a clause told later both speak of: things, people, towns, numbers."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.knowledge.named_states import states_in
from dragoman.knowledge.number_words import ORDINALS, TO_NINETY_NINE
from dragoman.model.following import Told
from dragoman.model.words import fold
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.weighing.parties import counted
from dragoman.resolve.followup.weighing.partly import of_whole
from dragoman.resolve.followup.wording.deeds import deeds_promised, plain_acts, same_things, thing_words
from dragoman.resolve.followup.wording.posts_told import told_by_his_post
from dragoman.resolve.followup.wording.recalls import AGREES
from dragoman.resolve.followup.wording.subject import DATELINE, words_of
from dragoman.resolve.followup.wording.words import (
    ALONGSIDE,
    acts,
    cities,
    offices,
    state_words,
    topics,
    untold,
)

DATED = 0.7
"""What a day says that agrees."""

_NO_THINGS = topics(" ".join((*ORDINALS, *TO_NINETY_NINE))) | topics(
    "days night morning way time home end year month week people man men woman women world number part place work new "
    "tonnes kilometres metres hectares barrels litres megawatts gigawatts last old large small further group "
    "several many"
)
# What many meet or are ministers for: in common, it says little.
_WEAK = same_things(
    topics(
        "talks meeting session conference forum dialogue seminar round commission interior defence trade economy "
        "finance energy agriculture environment health education transport justice commerce culture security "
        "consulate parliament court election border visit journey trip aid report expert"
    )
)
_WHO_MEETS = same_things(topics("commission committee council board"))
_TEXT = re.compile(
    r"\b(?:agreement|treaty|pact|memorandum|accord|protocol|deal|contract|convention|text|document|law|bill|act)\b",
    re.IGNORECASE,
)
_BAN = re.compile(
    r"\b(?:bans?|embargo(?:es)?|sanctions?|restrictions?|moratorium|blockade|boycott|curbs?|prohibition|suspension|"
    r"state of emergency|curfew|visas?|tariffs?|dut(?:y|ies))\b",
    re.IGNORECASE,
)
_HIS_POST = re.compile(r"\b(?:his|her|their|its) posts?\b|\bin (?:his|her) (?:new )?office\b")  # no post at a border
_A_BAN = frozenset({"ban"})
_A_TEXT = frozenset({"text"})
_A_HOUSE = frozenset({"house"})
_AN_OCCASION = frozenset({"occasion"})
A_RATIFICATION = _A_TEXT | _A_HOUSE
_FEW = re.compile(
    rf"(?<![\w.,])({'|'.join(word for word, number in TO_NINETY_NINE.items() if 2 <= number < 13)}|[2-9]|1[0-2])"
    r"(?=\s+((?:[\w’'-]+\s+){0,2}[\w’'-]+))",
    re.IGNORECASE,
)
_ROUND = re.compile(rf"\b({'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th)) (round|session|summit|congress|plenum)\b")
_NTH = re.compile(
    r"\b(?:the|its|their|a) (second|third|fourth|fifth|sixth)(?: [a-z-]+)? "
    r"(ships?|vessels?|boats?|frigates?|planes?|aircraft|helicopters?|trains?|batch|lot|tranche|instal?ment|shipment|delivery|"
    r"payment|consignment|convoy|group|contingent|unit|block|reactor|turbine|phase|stage|section|bridge|ferry|line)\b"
)
_SCALE = {"million": 1e6, "billion": 1e9}
_ONE_SUM = re.compile(r"\b(?:the|a|another|its|their) (?:[A-Z][\w-]+ |first |second )?(million|billion)\b(?! more)")
_OF_A_PEOPLE = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:,\d{3})*|\d+) (?!January|February|March|April|May|June|July|August|"
    r"September|October|November|December)[A-Z][a-z]+(?:s|ese)\b"
)
_DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]{0,4}-?\d{1,4}\b")
MUCH = 100_000
"""From so much on a number is a sum, whatever is counted."""

_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_CAPITAL = re.compile(r"\b([A-Z][\w’'-]+)(?:’s|'s)? capital\b")


@dataclass(frozen=True, slots=True)
class Shared:
    """What a promise and a clause both speak of; `weak` are things that many speak of."""

    things: frozenset[str]
    weak: frozenset[str]
    persons: bool
    towns: frozenset[str]
    numbers: frozenset[str]
    recall: int
    both: bool

    @property
    def weight(self) -> float:
        strong = self.things - self.weak
        found = min(0.8 * len(strong), 2.4) + 1.2 * self.persons
        found += 1.0 if self.things >= A_RATIFICATION else 0.5 * bool(self.things & self.weak)
        return found + 0.6 * bool(self.towns) + min(len(self.numbers), 2) + 0.6 * self.recall

    @property
    def sure(self) -> bool:
        """Whether it is hardly of others: by somebody's name, a number, what it recalls, or several things."""
        return self.persons or self.recall == AGREES or bool(self.numbers) or len(self.things - self.weak) > 1

    @property
    def precise(self) -> int:
        """How much the numbers say: a round one is one mark, any other two."""
        return sum(1 if number.endswith("0") or not number.startswith("#") else 2 for number in self.numbers)

    @property
    def there(self) -> bool:
        """Whether it is in a town that both name, and not a capital."""
        return any(not town.startswith("capital") for town in self.towns)

    @property
    def plainly(self) -> bool:
        """Whether it is of that very matter: several things, or the text and the house that is to ratify it."""
        return len(self.things - self.weak) > 1 or self.things >= A_RATIFICATION

    def with_occasion(self) -> "Shared":
        """The same, where both speak of an occasion on one day."""
        return replace(self, things=self.things | _AN_OCCASION, weak=self.weak | _AN_OCCASION)

    @property
    def of_that_text(self) -> bool:
        """Whether it is of that very matter, or of a text about one thing that both name."""
        return self.plainly or (bool(self.things - self.weak) and self.things >= _A_TEXT)

    def enough(self, day: float) -> bool:
        """Whether two marks at least agree, of which one says what or who it is."""
        strong = len(self.things - self.weak)
        marks = strong + bool(self.things & self.weak) + self.persons + bool(self.towns) + self.precise + (day >= DATED)
        marks += self.both + (self.recall if self.things or self.persons or self.numbers else 0)
        if self.things >= A_RATIFICATION:
            return True  # which house, and that it is a text
        told = strong or self.persons or self.numbers or (self.things and (self.towns or day >= 1 or self.recall))
        return marks > 1 and bool(told or self.there)


def shared_by(promise: Told, clause: str, recall: int, both: bool = False, title: str | None = None) -> Shared:
    """What a promise and a clause both speak of, each thing under one name."""
    towns = cities_called(promise.sentence)
    who = " ".join(actor.name for actor in promise.actors if actor.kind != "body")
    called = topics(" ".join((who, promise.place or "", *towns)))
    bodies = _things(" ".join(actor.name for actor in promise.actors if actor.kind == "body"))
    matter = f"{words_of(promise)} {untold(promise.sentence)}"
    if promise.mode == "visit":
        matter = ALONGSIDE.sub(" ", matter)
    things = (_things(matter) & _things(clause)) - called
    deeds, weak = deeds_promised(promise), _WEAK | bodies | _WHO_MEETS | A_RATIFICATION | _A_BAN
    if promise.type == "CONSULT" or "open" in deeds:
        meeting = _WHO_MEETS & same_things(topics(matter)) & same_things(topics(clause))
        things |= meeting
        weak -= meeting if "open" in deeds else frozenset()  # the commission itself is to be set up
    if recall == AGREES:
        named = (topics(matter) & topics(clause) & plain_acts()) - acts()  # "the survey, due in June"
        things, weak = things | named, weak | named
    ratified = "ratify" in deeds and _TEXT.search(" ".join((promise.sentence, *promise.about)))
    signed = promise.mode == "sign" and _TEXT.search(promise.sentence)
    if (promise.kind == "instrument" or ratified or signed) and _TEXT.search(clause):
        things |= _A_TEXT
        things |= _A_HOUSE if ratified and _names_house(promise.sentence) and _names_house(clause) else frozenset()
    if "lift" in deeds and _same_ban(promise, clause):
        things |= _A_BAN
    return Shared(
        things,
        things & weak,
        names_person(promise, clause),
        (towns & cities_called(clause))
        | _named_there(promise.place, clause)
        | ((_names_in_title(title) & names_told(promise.sentence)) - called),
        _numbers(promise, clause),
        recall,
        both,
    )


def _named_there(place: str | None, clause: str) -> frozenset[str]:
    """The names in a place that is no known town, where a clause has one: "Changuinola"."""
    if not place or cities(place):
        return frozenset()
    known = state_words()
    names = (name for name in _NAME.findall(place) if fold(name) not in known)
    return frozenset(fold(name) for name in names if re.search(rf"\b{re.escape(name)}\b", clause))


def _same_ban(promise: Told, clause: str) -> bool:
    """Whether what is to be lifted is called the same: "its ban on fish", "the ban"."""
    mine, yours = (_BAN.search(text) for text in (promise.quote, clause))
    return mine is not None and yours is not None and mine.group().lower()[:5] == yours.group().lower()[:5]


def _numbers(promise: Told, clause: str) -> frozenset[str]:
    """The numbers that both name: sums, so many of a thing, the number of a round, the whole of which a part came."""
    found = number_marks(promise.sentence) & number_marks(clause)
    found |= _few(promise.sentence) & _few(clause)
    found |= _in_order(promise.sentence) & _in_order(clause)
    found |= _rounds(promise.sentence) & _rounds(clause)
    return found | (frozenset({"whole"}) if of_whole(promise, clause) else frozenset())


@lru_cache(maxsize=8192)
def _rounds(text: str) -> frozenset[str]:
    """Rounds, sessions and summits that bear a number from three up: "the fourth round"."""
    return frozenset(
        f"#{number}.{kind}"
        for word, kind in _ROUND.findall(fold(text))
        if (number := ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))) > 2
    )


@lru_cache(maxsize=8192)
def _few(text: str) -> frozenset[str]:
    """Small numbers with what there are so many of: "four patrol boats"."""
    return frozenset(
        f"{TO_NINETY_NINE.get(number.casefold(), number)} {thing}"
        for number, rest in _FEW.findall(text)
        for thing in same_things(topics(rest))
    )


@lru_cache(maxsize=8192)
def _in_order(text: str) -> frozenset[str]:
    """Things that are one of several: "the second boat", "the third instalment"."""
    return frozenset(f"{number} {thing}" for number, word in _NTH.findall(text.lower()) for thing in _things(word))


def _names_house(text: str) -> bool:
    """Whether a parliament is named, or who sits in one."""
    return not same_things(topics("parliament")).isdisjoint(same_things(topics(text)))


@lru_cache(maxsize=8192)
def _things(text: str) -> frozenset[str]:
    text = _HIS_POST.sub(" ", text)
    return same_things(topics(text) - _NO_THINGS - plain_acts()) - offices()


def names_person(promise: Told, clause: str) -> bool:
    """Whether somebody who is to do it, or to whom it is to be done, is named by the surname."""
    named = any(actor.kind == "person" and _named_alone(actor.name, clause) for actor in counted(promise))
    return named or told_by_his_post(promise, clause)


def _named_alone(name: str, clause: str) -> bool:
    """Whether a clause names a person in full, or by the surname, which may be the first word: "Ryu Sang-min"."""
    first, *_, last = name.split() * 2
    if f" {fold(name)} " in f" {fold(clause)} ":
        return True
    return any(
        re.search(rf"(?<![A-Z][a-z] ){re.escape(part)}\b(?![- ][A-Z])", clause)
        for part in (first, last)
        if len(part) > 2 and part in clause
    )


@lru_cache(maxsize=8192)
def cities_called(sentence: str) -> frozenset[str]:
    """The towns of a sentence, of a capital too where it is only called so: "the Philippine capital"."""
    bare = DATELINE.sub("", sentence)
    called = (f"capital of {state}" for match in _CAPITAL.finditer(bare) for state in states_in(match[1]))
    return cities(bare) | frozenset(called)


@lru_cache(maxsize=8192)
def number_marks(sentence: str) -> frozenset[str]:
    """Sums and numbers from thirteen up, without years and days of a month; and what is called by one: "KC-390"."""
    things = counted_things(_DESIGNATION.sub(" ", sentence))
    people = {float(number.replace(",", "")) for number in _OF_A_PEOPLE.findall(sentence)}
    counted = (value for value, words in things if value >= 13 and (words or value >= MUCH or value in people))
    found = {f"#{value:g}" for value in counted if not 1900 <= value <= 2100}
    found |= {f"#{_SCALE[scale]:g}" for scale in _ONE_SUM.findall(sentence)}  # "the Saudi billion"
    return frozenset(found | {f"#{fold(name).replace(' ', '')}" for name in _DESIGNATION.findall(sentence)})


@lru_cache(maxsize=8192)
def _names_in_title(title: str | None) -> frozenset[str]:
    """The stems of names in a title, not of its first word, and of none where every word has a capital."""
    words = (title or "").split()[1:]
    capital = [word for word in words if word[:1].isupper()]
    if 2 * len(capital) > len(words):
        return frozenset()
    return names_told(" ".join(capital)) - thing_words() - offices() - acts() - _WEAK


@lru_cache(maxsize=8192)
def names_told(sentence: str) -> frozenset[str]:
    """The stems of the names in a sentence."""
    return topics(" ".join(_NAME.findall(sentence)))
