"""Slips of a parser that the words themselves tell: ties and tags no English clause has, set right.

In: the tokens of one sentence as the network reads them. Out: the same tokens, some hanging or labelled otherwise.
What takes names or the meaning of words to mend is for those who know them (`extract.events.trees`).
"""

from dataclasses import replace
from itertools import pairwise

from dragoman.knowledge.loading import load_beside
from dragoman.model.sentence import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PERSONAL = frozenset({"i", "we", "he", "she", "they", "it", "you"})
_COUPLED = frozenset({"and", "or", "but"})
_TIMES = frozenset({"in", "at", "during", "after", "before", "on", "under", "with", "for"})
_FINITE = frozenset({"was", "were", "is", "are"})
_OPENING = frozenset({"as", "since", "after", "before", "until"})
_IN_PHRASES = frozenset({"nmod", "flat", "compound", "nmod:unmarked"})
_OF_ITS_OWN = frozenset({"nsubj", "csubj", "mark", "aux", "cop", "case"})


def mended(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence without such slips."""
    tokens = list(tokens)
    for mend in _MENDS:
        mend(tokens)
    return tokens


def _lead_infinitives(tokens: list[Token]) -> None:
    """ "Are due to be completed": "to" leads the infinitive, and is no part of "due to"."""
    for to in tokens:
        if to.relation != "fixed" or to.text.lower() != "to" or to.index + 1 == len(tokens):
            continue
        first = tokens[to.index + 1]
        verb = tokens[first.head] if first.tag == "AUX" and first.head > first.index else first
        if first.text.lower() == first.lemma and verb.tag == "VERB" and first.tag in ("AUX", "VERB"):
            tokens[to.index] = replace(to, head=verb.index, relation="mark")


def _lead_by_rather_than(tokens: list[Token]) -> None:
    """ "Rather than impose sanctions": the two words lead the verb, as one conjunction."""
    for rather in tokens:
        verb = tokens[rather.head] if rather.relation == "advmod" and rather.head > rather.index else None
        if verb is None or rather.lemma != "rather" or verb.tag != "VERB":
            continue
        if any(each.relation == "fixed" and each.text.lower() == "than" for each in _kids(tokens, rather)):
            tokens[rather.index] = replace(rather, relation="mark")


def _lead_nouns(tokens: list[Token]) -> None:
    """ "Warned them against drilling": what leads a noun that hangs on a verb is a preposition."""
    for mark in tokens:
        noun = tokens[mark.head] if mark.relation == "mark" and mark.head > mark.index else None
        if noun is not None and noun.tag in _NOUNS and noun.base_relation in ("obl", "nmod"):
            tokens[mark.index] = replace(mark, relation="case")


def _join_verbs(tokens: list[Token]) -> None:
    """ "Was initialled and is expected to", "and Norland sent": a verb behind an "and" of its own goes on from one."""
    for verb in tokens:
        if verb.tag != "VERB" or verb.relation not in ("aux", "parataxis") or not 0 <= verb.head < verb.index:
            continue
        own = _kids(tokens, verb)
        joined = any(each.relation == "cc" and each.lemma in _COUPLED and each.index < verb.index for each in own)
        if joined and tokens[verb.head].tag == "VERB":
            tokens[verb.index] = replace(verb, relation="conj")


def _suffer(tokens: list[Token]) -> None:
    """ "Was relieved of": a participle behind "be" is done to its subject."""
    for be in tokens:
        verb = tokens[be.head] if be.relation == "cop" and be.lemma == "be" and be.head > be.index else None
        if verb is None or verb.tag != "VERB" or not _is_participle(verb):
            continue
        tokens[be.index] = replace(be, relation="aux:pass")
        for each in _kids(tokens, verb):
            if each.relation == "nsubj":
                tokens[each.index] = replace(each, relation="nsubj:pass")


def _do_in_clauses(tokens: list[Token]) -> None:
    """ "The doses it shipped": who stands before a verb that says something of a noun does it."""
    for one in tokens:
        verb = tokens[one.head] if one.relation == "obj" and one.head == one.index + 1 else None
        if verb is None or one.text.lower() not in _PERSONAL or verb.base_relation != "acl":
            continue
        if not any(each.base_relation == "nsubj" for each in _kids(tokens, verb)):
            tokens[one.index] = replace(one, relation="nsubj")
            tokens[verb.index] = replace(verb, relation="acl:relcl")


def _take_objects(tokens: list[Token]) -> None:
    """ "Denied reports that", "reiterated the call for": a noun right behind its verb is an object, and no clause."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.relation == "ccomp" and 0 <= noun.head < noun.index else None
        if verb is None or verb.tag != "VERB" or noun.tag not in ("NOUN", "VERB"):
            continue
        own, between = _kids(tokens, noun), tokens[verb.index + 1 : noun.index]
        if any(each.base_relation in _OF_ITS_OWN and each.index < noun.index for each in own):
            continue
        if any(each.relation == "obj" for each in (*own, *_kids(tokens, verb))):
            continue
        plural = not between and noun.text.lower() == f"{noun.lemma}s"
        if noun.tag == "VERB" and not (plural and any(each.relation == "ccomp" for each in own)):
            continue
        if any(each.tag in ("PUNCT", "VERB", "AUX") for each in between):
            continue
        tokens[noun.index] = replace(noun, tag="NOUN", relation="obj")
        for each in own:
            if each.relation == "ccomp":
                tokens[each.index] = replace(each, relation="acl")


def _turn_whose(tokens: list[Token]) -> None:
    """ "The council, whose director is Jane Doe, met": the clause says who the director is."""
    for whose in tokens:
        noun = tokens[whose.head] if whose.text.lower() == "whose" and whose.head > whose.index else None
        if noun is None or noun.base_relation != "appos" or not 0 <= noun.head < whose.index:
            continue
        for told in _kids(tokens, noun):
            be = [each for each in _kids(tokens, told) if each.relation == "cop"]
            if told.index > noun.index and be and noun.index < be[0].index:
                tokens[told.index] = replace(told, head=noun.head, relation="acl:relcl")
                tokens[noun.index] = replace(noun, head=told.index, relation="nsubj")
                break


def _say_of_the_noun_before(tokens: list[Token]) -> None:
    """ "The decree banning imports will be lifted": the participle says something of the noun that it stands behind."""
    for doing in tokens[1:-1]:
        before, thing = tokens[doing.index - 1], tokens[doing.index + 1]
        led = doing.tag == "VERB" and doing.text.lower().endswith("ing") and doing.relation == "compound"
        if not led or doing.head != thing.index or before.tag != "NOUN" or thing.relation != "nmod":
            continue
        if thing.head == before.index and not any(each.relation == "case" for each in _kids(tokens, thing)):
            tokens[doing.index] = replace(doing, head=before.index, relation="acl")
            tokens[thing.index] = replace(thing, head=doing.index, relation="obj")


def _say_of_nouns_led(tokens: list[Token]) -> None:
    """ "Under a pact renewed in May, Norland trains nurses": it is the pact that was renewed, and not Norland."""
    for done in tokens[1:]:
        above = tokens[done.head] if done.relation == "acl" and done.head > done.index else None
        if above is None or done.tag != "VERB" or above.head <= above.index:
            continue
        led = [each for each in _kids(tokens, done) if each.index < done.index and each.base_relation == "obl"]
        if len(led) == 1 and led[0].tag in _NOUNS and any(each.relation == "case" for each in _kids(tokens, led[0])):
            tokens[led[0].index] = replace(led[0], head=above.head, relation="obl")
            tokens[done.index] = replace(done, head=led[0].index)


def _give_before_infinitives(tokens: list[Token]) -> None:
    """ "Gave the consul 48 hours to leave": what stands before "to" belongs to the giving, and not to the leaving."""
    for to in tokens:
        verb = tokens[to.head] if to.relation == "mark" and to.text.lower() == "to" and to.head > to.index else None
        above = tokens[verb.head] if verb is not None and 0 <= verb.head < to.index else None
        if verb is None or above is None or above.tag != "VERB" or verb.base_relation not in ("xcomp", "advcl"):
            continue
        moved = [each for each in tokens[above.index + 1 : to.index] if each.head == verb.index and each.tag in _NOUNS]
        bare = [each for each in moved if each.relation in ("obj", "obl:unmarked")]
        bare = [each for each in bare if not any(kid.relation == "case" for kid in _kids(tokens, each))]
        if not bare:
            continue
        taken = any(each.relation == "obj" for each in _kids(tokens, above))
        for each in bare:
            last = each is bare[-1]
            relation = "obj" if last and not taken else "iobj" if not last else each.relation
            tokens[each.index] = replace(each, head=above.index, relation=relation)


def _tell_of_phrases(tokens: list[Token]) -> None:
    """ "In a call with Mora, Sol thanked": what a preposition leads is no subject where the verb has one behind it."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.relation == "nsubj" and noun.head > noun.index else None
        if verb is None or verb.tag != "VERB":
            continue
        led = any(each.relation == "case" and each.lemma.lower() in _TIMES for each in _kids(tokens, noun))
        others = [each for each in _kids(tokens, verb) if each.base_relation == "nsubj" and each.index > noun.index]
        if led and others:
            tokens[noun.index] = replace(noun, relation="obl")


def _finish_clauses(tokens: list[Token]) -> None:
    """ "As soon as the consulate was opened": a participle with "was" has the noun before it for its subject."""
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "acl" and 0 <= verb.head < verb.index else None
        if noun is None or verb.tag != "VERB" or noun.tag not in _NOUNS or noun.base_relation not in ("obl", "nmod"):
            continue
        own = _kids(tokens, verb)
        finite = any(each.relation == "aux:pass" and each.text.lower() in _FINITE for each in own)
        opening = [each for each in _kids(tokens, noun) if each.relation == "case" and each.lemma.lower() in _OPENING]
        if not finite or not opening or any(each.base_relation in ("nsubj", "mark") for each in own):
            continue
        tokens[verb.index] = replace(verb, head=noun.head, relation="advcl")
        tokens[noun.index] = replace(noun, head=verb.index, relation="nsubj:pass")
        tokens[opening[0].index] = replace(opening[0], head=verb.index, relation="mark")


def _say_of_objects(tokens: list[Token]) -> None:
    """ "Condemned the attack perpetrated in Lagos": a participle right behind an object says something of it."""
    for noun, done in pairwise(tokens):
        if noun.relation != "obj" or done.relation != "advcl" or done.head != noun.head:
            continue
        own = _kids(tokens, done)
        bare = not any(each.base_relation in (*_OF_ITS_OWN, "obj", "xcomp", "advmod") for each in own)
        if noun.tag == "NOUN" and _is_participle(done) and bare and any(each.base_relation == "obl" for each in own):
            tokens[done.index] = replace(done, head=noun.index, relation="acl")


def _include_in_nouns(tokens: list[Token]) -> None:
    """ "Pacts signed by Mora, including a treaty": the treaty is one of the pacts, and no way of signing them."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.base_relation == "obl" and 0 <= noun.head < noun.index else None
        if verb is None or verb.relation != "acl" or not 0 <= verb.head < verb.index:
            continue
        if any(each.relation == "case" and each.text.lower() == "including" for each in _kids(tokens, noun)):
            tokens[noun.index] = replace(noun, head=verb.head, relation="nmod")


def _hang_on_what_calls_for_it(tokens: list[Token]) -> None:
    """ "Ratified the treaty with Norland", "took the town on the border with it": some nouns call for a preposition."""
    for case in tokens[1:]:
        noun = tokens[case.head] if case.relation == "case" and case.head > case.index else None
        called = load_beside(__package__, "calling_nouns.yaml").get(case.text.lower(), ())
        if noun is None or not called or noun.relation != "obl" or not 0 <= noun.head < case.index:
            continue
        before = case.index - 1
        while before > noun.head and tokens[before].lemma.lower() not in called:
            if tokens[before].relation not in _IN_PHRASES or not noun.head < tokens[before].head < before:
                break
            before = tokens[before].head
        if before > noun.head and tokens[before].tag in _NOUNS and tokens[before].lemma.lower() in called:
            tokens[noun.index] = replace(noun, head=before, relation="nmod")


def _is_participle(verb: Token) -> bool:
    text = verb.text.lower()
    return verb.tag == "VERB" and text != verb.lemma and text.endswith(("ed", "en"))


def _kids(tokens: list[Token], word: Token) -> list[Token]:
    return [each for each in tokens if each.head == word.index]


_MENDS = (
    _lead_infinitives,
    _lead_by_rather_than,
    _lead_nouns,
    _join_verbs,
    _suffer,
    _do_in_clauses,
    _take_objects,
    _turn_whose,
    _say_of_the_noun_before,
    _say_of_nouns_led,
    _give_before_infinitives,
    _tell_of_phrases,
    _finish_clauses,
    _say_of_objects,
    _include_in_nouns,
    _hang_on_what_calls_for_it,
)
