"""Makes a tree agree with the mentions found in it: a name with its offices hangs together and moves as one word.

Parsers slip on long titles: half of "Chairman of the Government Mikhail Ivanov" is a subject, the other half flat in
its neighbour. The mention finder knows better what belongs together, so every token of a mention is attached to its
head, and its head takes the best of the ties that lead out of it.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.said_behind import go_on_before_saying, hang_on_saying, stay_with_saying
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.between_commas import part_participles_between
from dragoman.extract.events.taking_part.shared_offices import hang_on_first_state
from dragoman.extract.events.trees.clause_repair import rehang, write_as_one
from dragoman.extract.events.trees.hung_astray import hang_right
from dragoman.extract.events.trees.ties import (
    DONE_TO,
    INSIDE_NOUNS,
    is_past,
    is_to_infinitive,
    top_noun,
)
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token, top_of
from dragoman.model.ties import leads_to, make_subject

# Ties by which a name may hang on the rest of the sentence, the most telling first.
_RANK = ("nsubj:pass", "nsubj", "obj", "iobj", "obl:agent", "obl", "conj", "nmod:poss", "nmod", "appos", "root")
_MARKS = frozenset({"'s", "’s", "'", "’"})
_LED = {"led": "lead", "headed": "head", "chaired": "chair"}
_INVITING = frozenset({"invitation", "proposal", "offer", "request", "appeal"})
_RELATIVES = frozenset({"who", "which"})
_WHEN_DONE = frozenset({"since", "in", "on", "by", "last", "at", "for", "under", "during", "after", "earlier"})
_AFTER_RELATIVES = frozenset({"conj", "parataxis", "ccomp", "advcl"})
_AFTER = frozenset({"after", "because"})
_SCHEDULED = frozenset({"due", "scheduled", "slated", "set", "planned", "expected"})
_NAMED = frozenset({"person", "body", "bloc", "series", "state", "place"})


def repaired(sentence: Sentence, mentions: Iterable[Mention]) -> Sentence:
    """The sentence with its tree bent so that each outermost named mention is one subtree."""
    everyone = list(mentions)
    found = [_trimmed(sentence, each) for each in everyone if each.kind in _NAMED and each.last - each.first > 1]
    outer = [each for each in found if not any(_inside(each, other) for other in found)]
    tokens = list(sentence.tokens)
    write_as_one(tokens)
    _hang_on_leaders(tokens)
    rehang(tokens)
    hang_right(tokens)
    _part_relatives(tokens)
    _say_of_nouns(tokens)
    _part_participles(tokens)
    part_participles_between(tokens)
    _turn_sayers(tokens)
    go_on_before_saying(tokens)
    hang_on_saying(tokens)
    stay_with_saying(tokens)
    _go_on_from_main(tokens)
    for mention in outer:
        _gather(tokens, mention)
    _join_subjects(tokens)
    _join_objects(tokens)
    _join_places(tokens)
    hang_on_first_state(tokens, everyone)
    _govern_by_about(tokens)
    _lift_subjects(tokens)
    _lift_finite_conjuncts(tokens)
    _own_by_mark(tokens)
    _hang_on_invitations(tokens)
    _part_journeys(tokens, sentence)
    _schedule(tokens)
    _hold_occasions(tokens)
    _date_what_came_before(tokens, sentence)
    return replace(sentence, tokens=tuple(tokens))


def _lift_finite_conjuncts(tokens: list[Token]) -> None:
    """ "Said it was ready to lend more and proposed opening an office": the proposing goes on from the saying."""
    for token in tokens:
        first = tokens[token.head] if token.relation == "conj" and 0 <= token.head < token.index else None
        own = [kid for kid in tokens if kid.head == token.index]
        if first is None or not is_past(token) or not is_to_infinitive(tokens, first):
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
        elif token.relation == "case" and token.text.lower() in _SCHEDULED:
            tokens[token.index] = replace(token, head=top_noun(tokens, token.head), relation="acl")


def _part_participles(tokens: list[Token]) -> None:
    """ "The crossing, closed since May, may reopen": the participle says something of the noun, and tells no more."""
    for noun, comma, first in zip(tokens, tokens[1:], tokens[2:], strict=False):
        done = tokens[first.index]
        if comma.text != "," or noun.tag not in ("NOUN", "PROPN") or not _is_done_to(tokens, done):
            continue
        top = top_noun(tokens, noun.index)
        outer = _verb_after(tokens, done)
        behind = outer is not None and outer.head == done.index
        if outer is not None and behind and tokens[top].head in (done.index, outer.index):
            tokens[outer.index] = replace(outer, head=done.head, relation=done.relation)
            make_subject(tokens, top, outer.index)
        elif tokens[top].head == done.index or done.head < 0 or done.base_relation not in _AFTER_RELATIVES:
            continue
        tokens[done.index] = replace(done, head=top, relation="acl")


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


def _go_on_from_main(tokens: list[Token]) -> None:
    """ "Ordered it to pay a sum that was due in May, rejecting its plea": who orders rejects, and not the sum."""
    for comma, doing in pairwise(tokens):
        if comma.text != "," or doing.tag != "VERB" or not doing.text.lower().endswith("ing"):
            continue
        clause = tokens[doing.head] if doing.base_relation == "advcl" and doing.head >= 0 else None
        if clause is None or clause.relation != "acl:relcl" or clause.tag == "VERB" or clause.index > comma.index:
            continue
        root = next((each for each in tokens if each.head < 0), None)
        if root is not None and is_past(root) and root.index < clause.index:
            tokens[doing.index] = replace(doing, head=root.index)


def _is_done_to(tokens: list[Token], verb: Token) -> bool:
    """Whether a word is a participle without a doer, of a verb that is done to things: ", closed since"."""
    behind = tokens[verb.index + 1].text.lower() if verb.index + 1 < len(tokens) else ""
    if verb.tag != "VERB" or verb.lemma not in DONE_TO or behind not in _WHEN_DONE or verb.text.endswith("ing"):
        return False
    own = [each for each in tokens if each.head == verb.index and each.index > verb.index]
    return not any(each.base_relation in ("obj", "xcomp") for each in own)


def _part_relatives(tokens: list[Token]) -> None:
    """ "Norland, which borders the lake, protested": the clause says something of the noun, and tells no more."""
    for comma, relative in pairwise(tokens[1:]):
        inner = tokens[relative.head] if relative.head > relative.index else None
        if (
            comma.text != ","
            or relative.text.lower() not in _RELATIVES
            or inner is None
            or inner.base_relation == "acl"
        ):
            continue
        noun = comma.index - 1
        while comma.index > tokens[noun].head >= 0 and tokens[noun].base_relation in INSIDE_NOUNS:
            noun = tokens[noun].head
        outer = _verb_after(tokens, inner)
        if outer is None or tokens[noun].head not in (inner.index, outer.index):
            continue
        if outer.head == inner.index:
            tokens[outer.index] = replace(outer, head=inner.head, relation=inner.relation)
        tokens[inner.index] = replace(inner, head=noun, relation="acl:relcl")
        make_subject(tokens, noun, outer.index)


def _verb_after(tokens: list[Token], inner: Token) -> Token | None:
    """The verb behind a relative clause that the parser hung the clause on, or hung on the clause."""
    for verb in tokens[inner.index + 2 :]:
        tied = verb.index == inner.head or (verb.head == inner.index and verb.base_relation in _AFTER_RELATIVES)
        if not tied or verb.tag != "VERB":
            continue
        first = min([verb.index, *(each.index for each in tokens if each.head == verb.index and each.tag == "AUX")])
        subjects = [each for each in tokens[inner.index + 1 : verb.index] if each.head == verb.index]
        subjects = [each for each in subjects if each.base_relation == "nsubj"]
        return verb if tokens[first - 1].text == "," and not subjects else None
    return None


def _join_objects(tokens: list[Token]) -> None:
    """ "Met Mora on Monday and Sol on Tuesday": an object with an "and" of its own goes on from the one before."""
    for token in tokens:
        if token.relation != "obj" or not any(each.head == token.index and each.relation == "cc" for each in tokens):
            continue
        first = next(
            (each for each in tokens[: token.index] if each.head == token.head and each.relation == "obj"), None
        )
        if first is not None:
            tokens[token.index] = replace(token, head=first.index, relation="conj")


def _join_subjects(tokens: list[Token]) -> None:
    """ "Norland's tired minister Mora left" has one subject, where a parser makes three of it."""
    for verb in tokens:
        before = [each for each in tokens[: verb.index] if each.head == verb.index and each.relation == "nsubj"]
        if len(before) < 2 or before[-1].tag != "PROPN" or before[-1].index - before[0].index > 6:
            continue
        last = before[-1]
        if any(each.tag in ("PUNCT", "VERB", "AUX", "PRON") for each in tokens[before[0].index : last.index]):
            continue
        for left in before[:-1]:
            tokens[left.index] = replace(left, head=last.index, relation="amod" if left.tag == "ADJ" else "nmod:desc")
            for owner in tokens[: left.index]:
                if owner.head == left.index and owner.relation == "nsubj":
                    tokens[owner.index] = replace(owner, relation="nmod:poss")


def _join_places(tokens: list[Token]) -> None:
    """ "officials in Norland and Sorland": the second name goes with the first, not with the officials."""
    for token in tokens[2:]:
        if token.relation != "conj" or token.tag != "PROPN" or tokens[token.head].tag != "NOUN":
            continue
        link, left = tokens[token.index - 1], tokens[token.index - 2]
        if link.tag == "CCONJ" and left.tag == "PROPN" and left.base_relation == "nmod" and left.index > token.head:
            tokens[token.index] = replace(token, head=left.index)


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


def _schedule(tokens: list[Token]) -> None:
    """ "prepared the summit, to be held in Oslo": what stands behind the comma says something of the noun before it."""
    for comma, first in pairwise(tokens[1:]):
        if comma.text != "," or tokens[comma.index - 1].tag not in ("NOUN", "PROPN", "NUM"):
            continue
        told = _scheduling(tokens, first)
        if told is None or told < comma.index or tokens[told].head < 0 or _is_told_otherwise(tokens, tokens[told]):
            continue
        nouns = [comma.index - 1]
        while 0 <= tokens[nouns[-1]].head < comma.index and tokens[nouns[-1]].base_relation in INSIDE_NOUNS:
            if tokens[nouns[-1]].head in nouns:
                break
            nouns.append(tokens[nouns[-1]].head)
        occasions = lexicon().words["occasions"] | lexicon().words["texts"]
        noun = next((each for each in nouns if tokens[each].lemma.lower() in occasions), None)
        if noun is not None and not leads_to(tokens, noun, {told}):
            relation = "acl" if tokens[told].tag == "VERB" or told == first.index else "nmod"
            tokens[told] = replace(tokens[told], head=noun, relation=relation)


def _hold_occasions(tokens: list[Token]) -> None:
    """ "Will attend the forum to be held in Oslo": what is to be held is the forum, though hung on who attends."""
    for noun, first in pairwise(tokens):
        told = _scheduling(tokens, first) if first.text.lower() == "to" else None
        if told is None or noun.tag not in ("NOUN", "PROPN") or tokens[told].base_relation not in ("advcl", "xcomp"):
            continue
        top = top_noun(tokens, noun.index)
        if tokens[top].head == tokens[told].head and not leads_to(tokens, top, {told}):
            tokens[told] = replace(tokens[told], head=top, relation="acl")


def _is_told_otherwise(tokens: list[Token], told: Token) -> bool:
    """Whether a word already hangs on a noun, or is a verb with a subject or helper of its own: "..., he expected"."""
    own = [kid for kid in tokens if kid.head == told.index]
    helped = any(kid.base_relation == "aux" and kid.lemma != "be" for kid in own)
    subject = any(kid.base_relation == "nsubj" for kid in own)
    before_noun = told.base_relation == "amod" and told.head > told.index  # "planned talks"
    return told.base_relation == "acl" or before_noun or subject or helped


def _scheduling(tokens: list[Token], first: Token) -> int | None:
    """The participle of "to be held", of "scheduled for May", or the day of "due on 17 May", that begins at a word."""
    if first.text.lower() in _SCHEDULED:
        return first.head if first.relation == "case" else first.index
    be = tokens[first.index + 1] if first.text.lower() == "to" and first.index + 1 < len(tokens) else None
    held = tokens[be.head] if be is not None and be.lemma == "be" and be.relation == "aux:pass" else None
    return held.index if held is not None and held.tag == "VERB" else None


def _trimmed(sentence: Sentence, mention: Mention) -> Mention:
    """An office without a purpose that was taken for a part of it: "the leader | for the reception"."""
    for index in range(mention.head + 1, mention.last):
        if sentence.tokens[index].text == "for":
            rest = [token for token in sentence.tokens[index + 1 : mention.last] if token.tag not in ("DET", "PUNCT")]
            if rest and all(token.text.islower() for token in rest) and mention.form == "office":
                return replace(mention, last=index)
    return mention


def _inside(mention: Mention, other: Mention) -> bool:
    size, other_size = mention.last - mention.first, other.last - other.first
    return mention is not other and other.first <= mention.first and mention.last <= other.last and size < other_size


def _gather(tokens: list[Token], mention: Mention) -> None:
    inside = range(mention.first, mention.last)
    ties = [tokens[index] for index in inside if tokens[index].head not in inside]
    ties = [tie for tie in ties if not leads_to(tokens, tie.head, inside)] or ties
    best = min(ties, key=lambda tie: (_rank(tie.relation), tie.index), default=None)
    if best is None or leads_to(tokens, best.head, inside):
        return
    head = mention.head
    above = {index for index in inside if leads_to(tokens, tokens[head].head, {index})}
    for index in inside:
        token = tokens[index]
        if index == head:
            tokens[index] = replace(token, head=best.head, relation=best.relation)
        elif token.head not in inside or index in above:
            tokens[index] = replace(token, head=head, relation="flat" if index > head else "nmod:desc")
    for token in tokens:
        if token.index not in inside and token.head in inside and token.head != head:
            tokens[token.index] = replace(token, head=head)


def _rank(relation: str) -> int:
    base = relation.partition(":")[0]
    return next((rank for rank, name in enumerate(_RANK) if name in (relation, base)), len(_RANK))
