"""Makes a tree agree with the mentions found in it: a name with its offices hangs together and moves as one word.

Parsers slip on long titles: half of "Chairman of the Government Mikhail Ivanov" is a subject, the other half flat in
its neighbour. The mention finder knows better what belongs together, so every token of a mention is attached to its
head, and its head takes the best of the ties that lead out of it.
"""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.extract.events.said_behind import (
    go_on_before_saying,
    hang_on_saying,
    leave_subjects_with_deeds,
    stay_with_saying,
)
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.between_commas import part_participles_between
from dragoman.extract.events.taking_part.shared_offices import hang_on_first_state
from dragoman.extract.events.trees.clause_repair import rehang
from dragoman.extract.events.trees.hung_astray import hang_right
from dragoman.extract.events.trees.joined_names import join_objects, join_places, join_subjects
from dragoman.extract.events.trees.lists_behind_dashes import name_those_counted
from dragoman.extract.events.trees.names_as_one import NAMED, gather, inside, trimmed
from dragoman.extract.events.trees.one_word import write_as_one
from dragoman.extract.events.trees.planned_occasions import SCHEDULED, hold_occasions, schedule
from dragoman.extract.events.trees.relatives_parted import go_on_from_main, part_participles, part_relatives
from dragoman.extract.events.trees.senders import hang_senders_on_what_they_send
from dragoman.extract.events.trees.ties import is_behind_modal, is_past, is_to_infinitive, top_noun
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token, top_of

_MARKS = frozenset({"'s", "’s", "'", "’"})
_LED = {"led": "lead", "headed": "head", "chaired": "chair"}
_INVITING = frozenset({"invitation", "proposal", "offer", "request", "appeal"})
_AFTER = frozenset({"after", "because"})


def repaired(sentence: Sentence, mentions: Iterable[Mention]) -> Sentence:
    """The sentence with its tree bent so that each outermost named mention is one subtree."""
    everyone = list(mentions)
    found = [trimmed(sentence, each) for each in everyone if each.kind in NAMED and each.last - each.first > 1]
    outer = [each for each in found if not any(inside(each, other) for other in found)]
    tokens = list(sentence.tokens)
    write_as_one(tokens)
    _hang_on_leaders(tokens)
    rehang(tokens)
    hang_right(tokens)
    part_relatives(tokens)
    _say_of_nouns(tokens)
    part_participles(tokens)
    part_participles_between(tokens)
    _turn_sayers(tokens)
    leave_subjects_with_deeds(tokens)
    go_on_before_saying(tokens)
    hang_on_saying(tokens)
    stay_with_saying(tokens)
    go_on_from_main(tokens)
    for mention in outer:
        gather(tokens, mention)
    join_subjects(tokens)
    join_objects(tokens)
    join_places(tokens)
    name_those_counted(tokens)
    hang_on_first_state(tokens, everyone)
    _govern_by_about(tokens)
    _lift_subjects(tokens)
    _lift_finite_conjuncts(tokens)
    _own_by_mark(tokens)
    _hang_on_invitations(tokens)
    hang_senders_on_what_they_send(tokens)
    _part_journeys(tokens, sentence)
    schedule(tokens)
    hold_occasions(tokens)
    _date_what_came_before(tokens, sentence)
    return replace(sentence, tokens=tuple(tokens))


def _lift_finite_conjuncts(tokens: list[Token]) -> None:
    """ "Said it was ready to lend more and proposed opening an office": the proposing goes on from the saying.

    So does "said Norland would go on and praised it", while "had gone on and praised it" is said of Norland.
    """
    for token in tokens:
        first = tokens[token.head] if token.relation == "conj" and 0 <= token.head < token.index else None
        own = [kid for kid in tokens if kid.head == token.index]
        if first is None or not is_past(token):
            continue
        if not (is_to_infinitive(tokens, first) or is_behind_modal(tokens, first)):
            continue
        if any(kid.base_relation in ("aux", "mark", "nsubj") for kid in own):
            continue
        above = first
        while above.head >= 0:
            above = tokens[above.head]
        if is_past(above) and above.index < first.index:
            tokens[token.index] = replace(token, head=above.index)


def _own_by_mark(tokens: list[Token]) -> None:
    """ "On Prime Minister Mora's invitation": whose it is, where a parser sees only some noun beside it."""
    for mark in tokens:
        owner = tokens[mark.head] if mark.text in _MARKS and mark.head >= 0 else None
        if owner is not None and owner.relation == "nmod" and owner.index < mark.index < owner.head:
            tokens[owner.index] = replace(owner, relation="nmod:poss")


def _hang_on_leaders(tokens: list[Token]) -> None:
    """ "An Omani delegation led by Mora left": "led by Mora" says something of the delegation, and is not what left."""
    for noun, led, by in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if led.text.lower() not in _LED or by.text.lower() != "by" or noun.tag not in ("NOUN", "PROPN"):
            continue
        led = tokens[led.index]
        if led.base_relation in ("acl", "root") or any(
            each.head == led.index and each.base_relation == "aux" for each in tokens
        ):
            continue
        for token in tokens:
            if token.head == led.index and token.index != noun.index:
                behind = token.index == by.head
                head, relation = (led.index, "obl:agent") if behind else (noun.index, token.relation)
                tokens[token.index] = replace(token, head=head, relation=relation)
        if noun.head == led.index or tokens[noun.index].head == led.index:
            tokens[noun.index] = replace(tokens[noun.index], head=led.head, relation=led.relation)
        tokens[led.index] = replace(led, tag="VERB", lemma=_LED[led.text.lower()], head=noun.index, relation="acl")


def _say_of_nouns(tokens: list[Token]) -> None:
    """ "The crossing, closed since May", "talks with Norland planned for May": it says what is done with its noun."""
    for token in tokens:
        if token.tag != "VERB" or not 0 <= token.head < token.index:
            continue
        if token.relation == "amod":
            tokens[token.index] = replace(token, relation="acl")
        elif token.relation == "case" and token.text.lower() in SCHEDULED:
            tokens[token.index] = replace(token, head=top_noun(tokens, token.head), relation="acl")


def _turn_sayers(tokens: list[Token]) -> None:
    """ "“We go to court”, warned Minister Mora": she warns, and is not the one who is warned."""
    for said in tokens:
        own = [each for each in tokens if each.head == said.index]
        told = any(each.base_relation == "ccomp" and each.index < said.index for each in own)
        if said.tag != "VERB" or said.lemma not in words("telling") or not told or said.index < 1:
            continue
        if any(each.base_relation in ("nsubj", "aux") for each in own) or tokens[said.index - 1].tag != "PUNCT":
            continue
        behind = [each for each in own if each.index > said.index and each.base_relation == "obj"]
        if len(behind) == 1 and behind[0].tag == "PROPN":
            tokens[behind[0].index] = replace(behind[0], relation="nsubj")


def _govern_by_about(tokens: list[Token]) -> None:
    """ "is about to restore": what is about to be done hangs on "about", as on "likely" or "due"."""
    for about, to, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if about.lemma != "about" or to.text.lower() != "to" or verb.tag != "VERB" or to.head != verb.index:
            continue
        if not any(each.head == about.index and each.lemma == "be" for each in tokens[: about.index]):
            continue
        if about.head in (verb.index, -1) and verb.head != about.index:
            root = about.head == -1
            tokens[about.index] = replace(
                about,
                tag="ADJ",
                head=-1 if root else verb.head,
                relation=about.relation if root else verb.relation,
            )
            tokens[verb.index] = replace(verb, head=about.index, relation="xcomp")


def _hang_on_invitations(tokens: list[Token]) -> None:
    """ "conveyed an invitation to visit": what is invited to is not what the one who conveys it does."""
    for verb in tokens:
        if verb.base_relation not in ("xcomp", "advcl") or verb.tag != "VERB" or verb.head < 0:
            continue
        if not any(each.head == verb.index and each.text.lower() == "to" for each in tokens[: verb.index]):
            continue
        for noun in tokens[verb.head + 1 : verb.index]:
            if noun.lemma in _INVITING and noun.head == verb.head and noun.base_relation == "obj":
                tokens[verb.index] = replace(verb, head=noun.index, relation="acl")


def _lift_subjects(tokens: list[Token]) -> None:
    """ "The minister is due in Oslo": he is subject of what he is said to be, not of the place."""
    for subject in tokens:
        if subject.base_relation != "nsubj" or subject.head < 0:
            continue
        place = tokens[subject.head]
        if place.base_relation != "obl" or not subject.index < place.head < place.index:
            continue
        if any(each.base_relation == "cop" and each.head == place.head for each in tokens):
            tokens[subject.index] = replace(subject, head=place.head)


def _part_journeys(tokens: list[Token], sentence: Sentence) -> None:
    """ "will visit Oslo on 2 May and Rome on 4 May": the second place is no second day."""
    times = {index for time in sentence.times for index in range(time.first, time.last)}
    for token in tokens:
        if token.relation != "conj" or token.tag != "PROPN" or token.index in times or token.head not in times:
            continue
        day = tokens[token.head]
        while day.head in times:
            day = tokens[day.head]
        beside = [
            each for each in tokens[: day.index] if each.head == day.head and each.base_relation in ("obj", "obl")
        ]
        beside = [each for each in beside if each.tag == "PROPN" and each.index not in times]
        if beside:
            tokens[token.index] = replace(token, head=beside[-1].index)


def _date_what_came_before(tokens: list[Token], sentence: Sentence) -> None:
    """ "Has recalled its envoy after Chad signed a pact last week": the day is the pact's."""
    for time in sentence.times:
        head = top_of(tokens, time.first, time.last)
        if head.head < 0 or time.date is None or time.relation == "since":
            continue
        verb = tokens[head.head]
        helped = [each for each in tokens if each.head == verb.index and each.base_relation == "aux"]
        if not any(each.text.lower() in ("has", "have") for each in helped):
            continue
        for clause in tokens[verb.index + 1 : time.first]:
            own = [each for each in tokens if each.head == clause.index]
            after = any(each.base_relation == "mark" and each.lemma in _AFTER for each in own)
            if clause.tag == "VERB" and after and not any(each.base_relation == "aux" for each in own):
                tokens[head.index] = replace(head, head=clause.index)
