"""Whether words say that others did the like, or that it was done with other things: then nothing came of a promise.

"Since Nepal withdrew its soldiers" is not Malaysia's withdrawal, "the 12 engines that Belgium delivered" are not the 40
ambulances, the ban on wine is not that on lamb, and who left the rice council has not left the fish council.
"""

import re
from functools import lru_cache

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.weighing.whose import states_of
from dragoman.resolve.followup.wording.cues import verdict
from dragoman.resolve.followup.wording.deeds import deeds_promised, deeds_told, same_things
from dragoman.resolve.followup.wording.words import states_meant, topics

_NAME = r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
# "Since Nepal withdrew", "the office which Chile has opened", "Chad's president paid a visit".
_WHO_DID = re.compile(
    rf"(?:^|(?i:\b(?:since|after|when|while|because|as|that|which|before|until)) )(?:[Tt]he )?(?P<who>{_NAME})"
    r"(?:[’'](?:s(?: [a-z]+){1,3}?|(?: [a-z]+){1,3}?))?"
    r"(?: (?:had|has|have|also|itself|already|first)){0,2} (?P<verb>[a-z]+(?: an? [a-z]+)?)\b"
)
# "The 12 engines that Belgium delivered", "the 12 engines delivered in August".
_WHAT_WAS_DONE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<what>\d[\d,.]* (?:[a-z-]+ ){1,3}?)"
    rf"(?:(?:that|which|who|whom) (?:(?:the )?{_NAME} )?(?:(?:had|has|have|were|was) )?(?P<verb>[a-z]+)|"
    r"(?P<done>[a-z]+ed|sent|lent|given|built|brought|bought|sold))\b"
)
_MONEY = re.compile(r"[$€£]|\b(?:million|billion|dollars?|euros?|pounds?|francs?)\b")
_STOP = (
    r"(?:from|to|in|into|on|by|with|for|at|of|that|which|who|was|were|is|are|has|had|and|will|would|after|since|until)"
)
_BAN = re.compile(
    r"\b(?:ban|embargo|moratorium|boycott)s? on (?:the )?"
    r"(?:(?:import|export|sale|use|entry)s? (?:and \w+ )?(?:of|from) )?"
    rf"(?P<what>(?:(?!{_STOP}\b)[\w’'-]+ ?){{1,4}})"
)
_BARE = topics("import imports export exports trade goods products food foods travel sale sales use entry")
_BODY = (
    r"(?:fund|council|commission|committee|organi[sz]ation|union|bank|court|alliance|agency|treaty|convention|pact|"
    r"league)"
)
_MEMBERSHIP = re.compile(
    r"\b(?:join(?:s|ed|ing)?|leaves?|left|leaving|quit(?:s|ting)?|acceded? to) (?:the )?"
    rf"(?P<before>(?:[\w’'-]+ ){{0,4}}?)(?i:{_BODY})\b(?: (?:for|of|on|against) (?P<behind>(?:the )?[\w’'-]+))?"
)


def of_other_things(promise: Told, told: Told) -> bool:
    """Whether a telling is of what others did, or of what was done with other things than those promised."""
    if _of_another_ban_or_body(promise, told):
        return True
    if verdict(told) in ("cancelled", "moved"):
        return False  # "the loan was withdrawn after China lent the money": that another did it is why
    return _done_by_others(promise, told) or _done_with_others(promise, told)


def _done_by_others(promise: Told, told: Told) -> bool:
    """Whether what is told names only another state as the one that did such a deed."""
    deeds = deeds_promised(promise)
    done = [match for match in _WHO_DID.finditer(told.sentence) if deeds & deeds_told(match["verb"])]
    if not done:
        return False
    known = states_of(promise)
    if not known:
        return False  # whoever did it may be one of those who were to
    known = known.union(states_meant(promise.sentence), promise.around)
    doing = [states_meant(match["who"]) for match in done]
    rest = told.sentence
    for match in done:
        rest = rest.replace(match.group(), " ")
    return all(named and not named & known for named in doing) and not deeds & deeds_told(rest)


def _done_with_others(promise: Told, told: Told) -> bool:
    """Whether it was done with so many of something else than the things that were to be so and so many."""
    if _MONEY.search(promise.sentence):
        return False  # with a loan anything may be bought
    wanted = counted_things(promise.sentence)
    numbers = {number for number, _ in wanted}
    counted = same_things(frozenset(word for _, words in wanted for word in words))
    things = same_things(topics(promise.sentence))
    if not wanted or counted & same_things(topics(told.sentence)):
        return False
    deeds = deeds_promised(promise)
    for match in _WHAT_WAS_DONE.finditer(told.sentence):
        others = [
            bool(words) and number not in numbers and not same_things(words) & things
            for number, words in counted_things(match["what"])
        ]
        if others and all(others) and deeds & deeds_told(match["verb"] or match["done"]):
            return True
    return False


def _of_another_ban_or_body(promise: Told, told: Told) -> bool:
    """Whether both say what is banned, or which body it is to be in or out of, and it is another."""
    pairs = ((named(promise.sentence), named(told.sentence)) for named in (_banned, _bodies))
    return any(
        bool(mine and yours) and not mine & yours | yours & topics(promise.sentence) | mine & topics(told.sentence)
        for mine, yours in pairs
    )


@lru_cache(maxsize=8192)
def _banned(sentence: str) -> frozenset[str]:
    return same_things(topics(" ".join(match["what"] for match in _BAN.finditer(sentence))) - _BARE)


@lru_cache(maxsize=8192)
def _bodies(sentence: str) -> frozenset[str]:
    found = (f"{match['before']} {match['behind'] or ''}" for match in _MEMBERSHIP.finditer(sentence))
    return same_things(topics(" ".join(found)))
