"""Makes a tree agree with the mentions found in it: a name with its offices hangs together and moves as one word.

Parsers slip on long titles: half of "Chairman of the Government Mikhail Ivanov" is a subject, the other half flat in
its neighbour. The mention finder knows better what belongs together, so every token of a mention is attached to its
head, and its head takes the best of the ties that lead out of it.
"""

from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.frame import lexicon
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token, top_of

# Ties by which a name may hang on the rest of the sentence, the most telling first.
_RANK = ("nsubj:pass", "nsubj", "obj", "iobj", "obl:agent", "obl", "conj", "nmod:poss", "nmod", "appos", "root")
_LED = {"led": "lead", "headed": "head", "chaired": "chair"}
_INVITING = frozenset({"invitation", "proposal", "offer", "request", "appeal"})
_RELATIVES = frozenset({"who", "which"})
_INSIDE_NOUNS = frozenset({"flat", "compound", "nmod", "appos", "conj", "amod"})
# What is done to what stands before the comma: "the crossing, closed since May, may reopen".
_DONE_TO = frozenset(
    "close shut seal suspend block launch build sign adopt impose introduce establish found create inaugurate seize "
    "detain arrest hold jail expel freeze ban approve ratify open reopen halt conclude broker cancel postpone "
    "interrupt elect appoint".split()
)
_WHEN_DONE = frozenset({"since", "in", "on", "by", "last", "at", "for", "under", "during", "after", "earlier"})
_AFTER_RELATIVES = frozenset({"conj", "parataxis", "ccomp", "advcl"})
_AFTER = frozenset({"after", "because"})
_SCHEDULED = frozenset({"due", "scheduled", "slated", "set", "planned", "expected"})
# Nouns made of a verb and a small word, or of two nouns, by how the frames write them.
_HYPHENED = {
    "sit-in": "sit-in",
    **{
        each: each.replace("-", "")
        for each in (
            "walk-out cease-fire air-strike hand-over pull-out pull-back counter-attack crack-down gun-fight "
            "fire-fight shoot-out run-off lock-down war-ship"
        ).split()
    },
}
_SAYING = frozenset({"say", "tell", "announce", "report", "add", "confirm", "declare", "note", "claim", "state"})
_CALLING = frozenset({"call", "brand", "label", "dub", "term"})
_AT_WHICH = frozenset({"in", "during", "at"})
_INSIDE_CLAUSES = frozenset({"obj", "obl", "advmod", "advcl", "xcomp", "iobj"})
_NAMED = frozenset({"person", "body", "bloc", "series", "state", "place"})


def repaired(sentence: Sentence, mentions: Iterable[Mention]) -> Sentence:
    """The sentence with its tree bent so that each outermost named mention is one subtree."""
    found = [_trimmed(sentence, each) for each in mentions if each.kind in _NAMED and each.last - each.first > 1]
    outer = [each for each in found if not any(_inside(each, other) for other in found)]
    tokens = list(sentence.tokens)
    _write_as_one(tokens)
    _hang_on_leaders(tokens)
    _leave_what_is_said(tokens)
    _give_a_sayer(tokens)
    _thank_with_a_verb(tokens)
    _go_on_from_participles(tokens)
    _go_on_with_infinitives(tokens)
    _hang_quoted_names(tokens)
    _hang_in_which(tokens)
    _give_a_doer(tokens)
    _part_relatives(tokens)
    _say_of_nouns(tokens)
    _part_participles(tokens)
    for mention in outer:
        _gather(tokens, mention)
    _join_subjects(tokens)
    _join_objects(tokens)
    _join_places(tokens)
    _govern_by_about(tokens)
    _lift_subjects(tokens)
    _lift_finite_conjuncts(tokens)
    _hang_on_invitations(tokens)
    _part_journeys(tokens, sentence)
    _schedule(tokens)
    _hold_occasions(tokens)
    _date_what_came_before(tokens, sentence)
    return replace(sentence, tokens=tuple(tokens))


def _write_as_one(tokens: list[Token]) -> None:
    """ "Sit-in", "walk-out" and "cease-fire" are one word, though a tokeniser parts them; the last part stays."""
    for first, hyphen, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        whole = _HYPHENED.get(f"{first.text}{hyphen.text}{last.text}".lower())
        if whole is None:
            continue
        head = next((each for each in (first, last) if each.head not in (first.index, hyphen.index, last.index)), last)
        tokens[first.index] = replace(first, tag="NOUN", head=last.index, relation="compound")
        tokens[last.index] = replace(last, tag="NOUN", lemma=whole, head=head.head, relation=head.relation)
        for token in tokens:
            if token.head == first.index and token.index not in (hyphen.index, last.index):
                tokens[token.index] = replace(token, head=last.index)


def _leave_what_is_said(tokens: list[Token]) -> None:
    """ "They held talks on Friday, the ministry said": the talks are what was held, not what the ministry said."""
    for verb in tokens:
        clauses = [each for each in tokens[: verb.index] if each.head == verb.index and each.base_relation == "ccomp"]
        subjects = [each for each in tokens[: verb.index] if each.head == verb.index and each.base_relation == "nsubj"]
        if verb.tag != "VERB" or not clauses or not subjects or clauses[-1].index > subjects[-1].index:
            continue
        said = clauses[-1].index
        commas = [each.index for each in tokens[said : subjects[-1].index] if each.text == ","]
        for token in tokens[said + 1 : commas[-1]] if commas else ():
            if token.head == verb.index and token.base_relation in _INSIDE_CLAUSES:
                tokens[token.index] = replace(token, head=said)


def _give_a_sayer(tokens: list[Token]) -> None:
    """ "Was handed to the consul, the minister, Mora, told reporters": he says so, and is not the consul."""
    for verb in tokens:
        own = [each for each in tokens[: verb.index] if each.head == verb.index]
        if verb.lemma not in _SAYING or verb.tag != "VERB" or any(each.base_relation == "nsubj" for each in own):
            continue
        if not any(each.base_relation == "ccomp" for each in own):
            continue
        before = verb.index - 2 if tokens[verb.index - 1].text == "," else verb.index - 1
        while tokens[before].head >= 0 and tokens[before].base_relation in ("flat", "appos", "compound"):
            above = tokens[before].head
            if tokens[before].base_relation == "appos" and tokens[above].base_relation != "appos":
                break
            before = above
        name = tokens[before]
        if name.base_relation == "appos" and 0 <= name.head < name.index < verb.index:
            tokens[before] = replace(name, head=verb.index, relation="nsubj")


def _go_on_from_participles(tokens: list[Token]) -> None:
    """ "Four men held in Oslo walked free": held says something of the men, and it is they who walked."""
    for verb in tokens:
        done = tokens[verb.head] if 0 <= verb.head < verb.index else None
        going_on = verb.base_relation in ("conj", "parataxis", "ccomp")
        if done is None or not going_on or done.lemma not in _DONE_TO or not _is_past(done):
            continue
        own = [each for each in tokens if each.head == verb.index]
        its = [each for each in tokens if each.head == done.index]
        subject = next((each for each in its if each.index == done.index - 1 and each.tag in ("NOUN", "PROPN")), None)
        helpers = [each.index for each in own if each.base_relation in ("aux", "cop") and each.index < verb.index]
        first = min([verb.index, *helpers])
        if subject is None or not (helpers or _is_past(verb)) or tokens[first - 1].tag in ("PUNCT", "CCONJ", "SCONJ"):
            continue
        tied = any(each.base_relation in ("nsubj", "cc", "mark", "expl") for each in own)
        if tied or any(each.base_relation in ("aux", "obj", "cop") and each.index > done.index for each in its):
            continue
        if any(each.base_relation == "aux" for each in its) or first - done.index < 2:
            continue
        tokens[verb.index] = replace(verb, head=done.head, relation=done.relation)
        tokens[done.index] = replace(done, head=subject.index, relation="acl")
        _make_subject(tokens, subject.index, verb.index)
        for each in its:
            if each.index > first and each.index != verb.index:
                tokens[each.index] = replace(each, head=verb.index)


def _go_on_with_infinitives(tokens: list[Token]) -> None:
    """ "Called on Oslo to open the crossing and to free the men": the freeing goes on from the opening."""
    for verb in tokens:
        first = tokens[verb.head] if verb.relation == "conj" and 0 <= verb.head < verb.index else None
        if first is None or not _is_to_infinitive(tokens, verb) or _is_to_infinitive(tokens, first):
            continue
        asked = [
            each
            for each in tokens[first.index + 1 : verb.index]
            if each.head == first.index and each.base_relation == "xcomp" and _is_to_infinitive(tokens, each)
        ]
        if asked:
            tokens[verb.index] = replace(verb, head=asked[-1].index)


def _hang_quoted_names(tokens: list[Token]) -> None:
    """ "Called Mora "a puppet"": what is quoted is what she is called, and no other name of hers."""
    for verb in tokens:
        if verb.lemma not in _CALLING or verb.tag != "VERB":
            continue
        opening = next((each.index for each in tokens[verb.index + 2 :] if each.text in ('"', "“")), None)
        if opening is None or opening - verb.index > 14:
            continue
        inside = next((each for each in tokens[opening + 1 :] if each.head < opening), None)
        if inside is None or inside.base_relation != "appos" or verb.index not in _ancestors(tokens, inside.index):
            continue
        tokens[inside.index] = replace(inside, head=verb.index, relation="xcomp")
        for each in tokens:
            if each.head == inside.index and each.relation == "conj" and each.tag == "VERB":
                tokens[each.index] = replace(each, head=verb.index)


def _ancestors(tokens: list[Token], index: int) -> list[int]:
    found: list[int] = []
    while tokens[index].head >= 0 and len(found) < len(tokens):
        index = tokens[index].head
        found.append(index)
    return found


def _hang_in_which(tokens: list[Token]) -> None:
    """ "The attack on a bus, in which two were hurt": the clause says something of the attack."""
    for comma, case, which in zip(tokens, tokens[1:], tokens[2:], strict=False):
        verb = tokens[which.head] if which.head > which.index else None
        if comma.text != "," or case.lemma not in _AT_WHICH or which.text.lower() != "which" or verb is None:
            continue
        if verb.base_relation not in ("advcl", "parataxis", "conj") or not 0 <= verb.head < comma.index:
            continue
        top = _top_noun(tokens, comma.index - 1)
        if tokens[top].tag in ("NOUN", "PROPN") and not _leads_to(tokens, top, {verb.index}):
            tokens[verb.index] = replace(verb, head=top, relation="acl:relcl")


def _give_a_doer(tokens: list[Token]) -> None:
    """ "Went to Oslo, where Minister Mora received him": Mora is subject there, and no other name for the town."""
    for where in tokens:
        verb = tokens[where.head] if where.lemma in ("where", "when") and where.head > where.index else None
        if (
            verb is None
            or verb.tag != "VERB"
            or any(each.head == verb.index and each.base_relation in ("nsubj", "cop") for each in tokens)
        ):
            continue
        for name in tokens[where.index + 1 : verb.index]:
            if name.tag == "PROPN" and name.head < where.index and name.base_relation in ("appos", "conj"):
                tokens[name.index] = replace(name, head=verb.index, relation="nsubj")
                break


def _thank_with_a_verb(tokens: list[Token]) -> None:
    """ "Thanks the Government of Norland for", in a communiqué: it thanks, and the Government owns no thanks."""
    first = tokens[0]
    if first.text != "Thanks" or first.head >= 0 or len(tokens) < 2 or tokens[1].tag not in ("DET", "PROPN"):
        return
    tokens[0] = replace(first, tag="VERB", lemma="thank")
    for token in tokens[1:]:
        if token.head == 0 and token.base_relation == "nmod":
            case = any(each.head == token.index and each.base_relation == "case" for each in tokens)
            tokens[token.index] = replace(token, relation="obl" if case else "obj")


def _lift_finite_conjuncts(tokens: list[Token]) -> None:
    """ "Said it was ready to lend more and proposed opening an office": the proposing goes on from the saying."""
    for token in tokens:
        first = tokens[token.head] if token.relation == "conj" and 0 <= token.head < token.index else None
        own = [kid for kid in tokens if kid.head == token.index]
        if first is None or not _is_past(token) or not _is_to_infinitive(tokens, first):
            continue
        if any(kid.base_relation in ("aux", "mark", "nsubj") for kid in own):
            continue
        above = first
        while above.head >= 0:
            above = tokens[above.head]
        if _is_past(above) and above.index < first.index:
            tokens[token.index] = replace(token, head=above.index)


def _is_past(verb: Token) -> bool:
    return verb.tag == "VERB" and verb.text.lower() != verb.lemma and not verb.text.lower().endswith(("ing", "s"))


def _is_to_infinitive(tokens: list[Token], verb: Token) -> bool:
    marks = [kid for kid in tokens if kid.head == verb.index and kid.base_relation == "mark"]
    return verb.tag == "VERB" and verb.text.lower() == verb.lemma and any(kid.lemma == "to" for kid in marks)


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
            tokens[token.index] = replace(token, head=_top_noun(tokens, token.head), relation="acl")


def _top_noun(tokens: list[Token], noun: int) -> int:
    """The noun whose phrase a word stands in: "talks" in "talks between Norland and Sorland"."""
    for _ in tokens:
        above = tokens[noun].head
        if above < 0 or tokens[noun].base_relation not in _INSIDE_NOUNS:
            break
        noun = above
    return noun


def _part_participles(tokens: list[Token]) -> None:
    """ "The crossing, closed since May, may reopen": the participle says something of the noun, and tells no more."""
    for noun, comma, first in zip(tokens, tokens[1:], tokens[2:], strict=False):
        done = tokens[first.index]
        if comma.text != "," or noun.tag not in ("NOUN", "PROPN") or not _is_done_to(tokens, done):
            continue
        top = _top_noun(tokens, noun.index)
        outer = _verb_after(tokens, done)
        if tokens[top].head == done.index and outer is not None and outer.head == done.index:
            tokens[outer.index] = replace(outer, head=done.head, relation=done.relation)
            _make_subject(tokens, top, outer.index)
        elif tokens[top].head == done.index or done.head < 0 or done.base_relation not in _AFTER_RELATIVES:
            continue
        tokens[done.index] = replace(done, head=top, relation="acl")


def _is_done_to(tokens: list[Token], verb: Token) -> bool:
    """Whether a word is a participle without a doer, of a verb that is done to things: ", closed since"."""
    behind = tokens[verb.index + 1].text.lower() if verb.index + 1 < len(tokens) else ""
    if verb.tag != "VERB" or verb.lemma not in _DONE_TO or behind not in _WHEN_DONE or verb.text.endswith("ing"):
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
        while comma.index > tokens[noun].head >= 0 and tokens[noun].base_relation in _INSIDE_NOUNS:
            noun = tokens[noun].head
        outer = _verb_after(tokens, inner)
        if outer is None or tokens[noun].head not in (inner.index, outer.index):
            continue
        if outer.head == inner.index:
            tokens[outer.index] = replace(outer, head=inner.head, relation=inner.relation)
        tokens[inner.index] = replace(inner, head=noun, relation="acl:relcl")
        _make_subject(tokens, noun, outer.index)


def _make_subject(tokens: list[Token], noun: int, verb: int) -> None:
    passive = any(each.head == verb and each.relation == "aux:pass" for each in tokens)
    tokens[noun] = replace(tokens[noun], head=verb, relation="nsubj:pass" if passive else "nsubj")


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
        while 0 <= tokens[nouns[-1]].head < comma.index and tokens[nouns[-1]].base_relation in _INSIDE_NOUNS:
            if tokens[nouns[-1]].head in nouns:
                break
            nouns.append(tokens[nouns[-1]].head)
        occasions = lexicon().words["occasions"] | lexicon().words["texts"]
        noun = next((each for each in nouns if tokens[each].lemma.lower() in occasions), None)
        if noun is not None and not _leads_to(tokens, noun, {told}):
            relation = "acl" if tokens[told].tag == "VERB" or told == first.index else "nmod"
            tokens[told] = replace(tokens[told], head=noun, relation=relation)


def _hold_occasions(tokens: list[Token]) -> None:
    """ "Will attend the forum to be held in Oslo": what is to be held is the forum, though hung on who attends."""
    for noun, first in pairwise(tokens):
        told = _scheduling(tokens, first) if first.text.lower() == "to" else None
        if told is None or noun.tag not in ("NOUN", "PROPN") or tokens[told].base_relation not in ("advcl", "xcomp"):
            continue
        top = _top_noun(tokens, noun.index)
        if tokens[top].head == tokens[told].head and not _leads_to(tokens, top, {told}):
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
    ties = [tie for tie in ties if not _leads_to(tokens, tie.head, inside)] or ties
    best = min(ties, key=lambda tie: (_rank(tie.relation), tie.index), default=None)
    if best is None or _leads_to(tokens, best.head, inside):
        return
    head = mention.head
    above = {index for index in inside if _leads_to(tokens, tokens[head].head, {index})}
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


def _leads_to(tokens: list[Token], index: int, inside: Container[int]) -> bool:
    """Whether the way up from a token, itself included, comes to one of these or goes round in a circle."""
    for _ in range(len(tokens)):
        if index < 0:
            return False
        if index in inside:
            return True
        index = tokens[index].head
    return True
