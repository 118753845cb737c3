"""Whose an official is by a body or a state told beside: the ministry, the mission, the state that is represented."""

import re
from itertools import takewhile

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.named_states import WITH_CAPITALS, states_in
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence

ABROAD = frozenset({"ambassador", "charge", "consul", "attache"})
"""First words of the titles of those who serve abroad."""

TRAVELLING = frozenset({"go", "travel", "fly", "head", "visit", "trip", "journey"})
_FROM_OUTSIDE = frozenset({"from", "to", "against", "on", "over"})  # "the evacuation from Chad"
_LONGEST_TEXT = 3  # words of "Peace Agreement" behind a town
HIS = frozenset({"his", "her"})
_OF_MISSIONS = frozenset({"high commissioner", "deputy high commissioner", "head of mission", "deputy head of mission"})
_SIDES = frozenset({"side", "part", "delegation", "team"})
_LED = re.compile(
    r"(?:(?:side|delegation|team) )?(?:(?:(?:was|is|were|being|to be) )?(?:led|headed|chaired|represented) )?by"
)
_MISSIONS = ("embassy", "consulate", "high commission")
MISSIONS = re.compile(rf"\b(?:{'|'.join(_MISSIONS)})\b", re.IGNORECASE)


def of_ministry(document: Document, mentions: Mentions, mention: Mention, title: str) -> str | None:
    """ "The Ministry of Defence of Fiji said that Defence Minister A": a ministry speaks of its own minister."""
    office = fold(title).split()
    if office[-1:] != ["minister"] or not office[:-1]:
        return None
    speaking = [
        other.state
        for other in mentions.in_sentence(mention.sentence)
        if other.kind == "body" and other.last <= mention.first and is_subject(document, other)
        if {"ministry", *office[:-1]} <= set(fold(other.name).split())
    ]
    return speaking[-1] if speaking else None


def of_mission(mentions: Mentions, mention: Mention, title: str) -> str | None:
    """ "The Fijian High Commission held a reception. High Commissioner A said": the mission named last."""
    if not set(fold(title).split()) & ABROAD and fold(title) not in _OF_MISSIONS:
        return None
    for other in reversed(mentions.all):
        before = (other.sentence, other.first) < (mention.sentence, mention.first)
        if not before or other.kind != "body" or not MISSIONS.search(other.name):
            continue
        return other.state if mention.sentence - other.sentence <= 1 else None
    return None


def at_ministry(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "A, director at the Ministry of Trade of Fiji": the state of the body right behind, where he serves."""
    tokens = document.sentences[mention.sentence].tokens
    opening = mention.last
    while opening < len(tokens) and opening < mention.last + 2 and tokens[opening].tag in {"PROPN", "NOUN", "ADJ"}:
        opening += 1  # "Minister | d'état | at the"
    at = [each.text.lower() for each in tokens[opening : opening + 2]]
    bodies = (each for each in mentions.in_sentence(mention.sentence) if each.kind == "body" and each.state)
    found = next((each.state for each in bodies if each.first == opening + 2), None)
    return found if at == ["at", "the"] and found in states() else None


def represented(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "Minister A will represent Fiji at the conference"."""
    sentence = document.sentences[mention.sentence]
    head = sentence.tokens[mention.head].head
    if head < 0 or sentence.tokens[head].lemma != "represent" or not is_subject(document, mention):
        return None
    objects = (mentions.headed_by(sentence.index, each.index) for each in sentence.children(head, "obj"))
    return next((each.state for each in objects if each and each.kind == "state"), None)


def on_behalf_of(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "Signed by Minister A on behalf of the Government of Fiji": the state named right behind a name."""
    tokens = document.sentences[mention.sentence].tokens
    opened = next((each for each in mentions.in_sentence(mention.sentence) if each.first in (1, 2)), None)
    if tokens[0].text == "For" and opened and opened.kind == "state" and mention.first == opened.last + 1:
        return opened.state if tokens[opened.last].text == "," else None  # "For Fiji, A, the deputy minister, signed"
    opening = mention.last + (mention.last < len(tokens) and tokens[mention.last].text == ",")
    if [each.text.lower() for each in tokens[opening : opening + 3]] != ["on", "behalf", "of"]:
        return None
    behind = range(opening + 3, opening + 7)  # "of the Government of | Fiji"
    here = (each for each in mentions.in_sentence(mention.sentence) if each.kind == "state" and each.state)
    return next((each.state for each in here if each.first in behind or each.head in behind), None)


def is_led_side(noun: str, between: list[str]) -> bool:
    """Whether words right before a person say who leads a side: "the Fijian delegation was led by A", "by" alone."""
    return noun in _SIDES and _LED.fullmatch(" ".join(between)) is not None


def posted_to(title: str) -> frozenset[str]:
    """The state that an envoy is sent to, by his title: "ambassador to Fiji", "ambassador in Suva"."""
    office, _, post = title.partition(" to ") if " to " in title else title.partition(" in ")
    words = fold(office).split()
    if not words or (words[0] not in ABROAD and words[-1] != "envoy"):
        return frozenset()
    return frozenset(states_in(post, WITH_CAPITALS))


def is_told_in_passing(document: Document, other: Mention) -> bool:
    """Whether a state or a town is only where somebody goes, or where a text was made: "the Malabo Protocol"."""
    return (
        _is_seat_of_mission(document, other)
        or _is_gone_to(document, other)
        or _names_text(document, other)
        or _tells_origin(document, other)
    )


def _is_seat_of_mission(document: Document, other: Mention) -> bool:
    """ "Opened the Fijian High Commission office in Suva": where a mission stands."""
    before = [each.text.lower() for each in document.sentences[other.sentence].tokens[: other.first]][-4:]
    return before[-1:] == ["in"] and " ".join(before[:-1]).removesuffix(" office").endswith(_MISSIONS)


def _tells_origin(document: Document, other: Mention) -> bool:
    """ "The first Indian-origin minister", "of Turkish descent"."""
    behind = [each.text for each in document.sentences[other.sentence].tokens[other.last : other.last + 2]]
    behind = behind[1:] if behind[:1] == ["-"] else behind[:1]
    return other.form == "demonym" and bool(lexicon("origins") & set(behind))


def _names_text(document: Document, other: Mention) -> bool:
    tokens = document.sentences[other.sentence].tokens[other.last : other.last + _LONGEST_TEXT]
    upright = [each.text for each in takewhile(lambda each: each.text[:1].isupper(), tokens)]
    town = other.kind == "place" or is_capital(other)
    return town and any(each.lower() in lexicon("texts called after towns") for each in upright)


def _is_gone_to(document: Document, other: Mention) -> bool:
    """Whether a state or a capital is only where somebody goes: "his first trip to Suva"."""
    tokens = document.sentences[other.sentence].tokens
    if other.first == 0 or tokens[other.first - 1].lemma != "to" or not (other.kind == "state" or is_capital(other)):
        return False
    above = tokens[other.head].head
    return above >= 0 and tokens[above].lemma in TRAVELLING


def is_capital(place: Mention) -> bool:
    """Whether a place is the capital of its state."""
    return place.state in states() and place.name in states()[place.state].capital


def weight_of(sentence: Sentence, other: Mention) -> float:
    """What a state or place weighs as the one spoken of: "deputies in Suva" are Fiji's, "the treaty with Chile" is not
    told by Chile, and a town may be anywhere.
    """
    above = sentence.tokens[other.head].head
    if other.kind == "place" and above >= 0 and sentence.tokens[above].lemma in lexicon("working in a capital"):
        return 1.5
    before = sentence.tokens[other.first - 1].text.lower() if other.first else ""
    within = sentence.tokens[other.head].base_relation == "nmod" and before in _FROM_OUTSIDE
    return 0.5 if other.kind == "place" or before == "with" or within else 1.0


def is_subject(document: Document, mention: Mention) -> bool:
    """Whether a mention is the subject of a verb."""
    return document.sentences[mention.sentence].tokens[mention.head].relation.startswith("nsubj")


def are_of_several(mentions: Mentions, office: Office, mention: Mention) -> bool:
    """ "Ambassadors A, B and C presented their credentials": each of another state."""
    here = (each for each in mentions.in_sentence(mention.sentence) if each.id in mentions.titled)
    sharing = [each for each in here if office in mentions.titled[each.id].offices]
    return len(sharing) > 2 and fold(office.title).split()[0] in ABROAD


def last_called(mentions: Mentions, noun: str, mention: Mention) -> Mention | None:
    """The body named last, before the person, that a noun is short for: "the State Department", "department"."""
    earlier = (
        other
        for other in reversed(mentions.all)
        if other.kind == "body" and other.form == "name" and other.span.end <= mention.span.start
    )
    return next((other for other in earlier if noun in fold(other.name).split()), None)


def is_own(document: Document, mention: Mention, office: Office) -> bool:
    """ "Her own energy minister"."""
    before = document.sentences[mention.sentence].tokens[max(0, office.first - 2) : office.first]
    return [each.text.lower() for each in before][-1:] == ["own"] and before[0].text.lower() in HIS


def led_by_participle(mentions: Mentions, sentence: Sentence, index: int) -> Mention | None:
    """Whom the participle at `index` says to be led: "the Fund, headed by Director Jane Doe, met"."""
    led = sentence.tokens[index]
    if led.relation.startswith("acl"):
        return mentions.headed_by(sentence.index, led.head)
    aside = led.relation == "advcl" and index > 1 and sentence.tokens[index - 1].text == ","
    return mentions.headed_by(sentence.index, index - 2) if aside else None
