"""What belongs to a noun: its participles, what it calls for, the names told with it."""

from dataclasses import replace
from itertools import pairwise

from dragoman.analyse.slips.ties import NOUNS, OF_ITS_OWN, is_participle
from dragoman.knowledge.loading import load_beside
from dragoman.model.sentence import Token
from dragoman.model.ties import kids, leads_to

_NAMING = frozenset({"name", "appoint", "elect", "make", "designate", "nominate"})
_ENDS = frozenset({";", ",", ".", ":"})
_OPENERS = frozenset({",", "(", "–", "—", "-"})
_SIDES = frozenset({"North", "South", "East", "West"})
_IN_PHRASES = frozenset({"nmod", "flat", "compound", "nmod:unmarked"})


def take_objects(tokens: list[Token]) -> None:
    """ "Denied reports that", "reiterated the call for": a noun right behind its verb is an object, and no clause."""
    for noun in tokens:
        beside = noun.relation == "ccomp" or (noun.relation == "parataxis" and noun.head == noun.index - 1)
        verb = tokens[noun.head] if beside and 0 <= noun.head < noun.index else None
        if verb is None or verb.tag != "VERB" or noun.tag not in ("NOUN", "VERB"):
            continue
        own, between = kids(tokens, noun), tokens[verb.index + 1 : noun.index]
        if any(each.base_relation in OF_ITS_OWN and each.index < noun.index for each in own):
            continue
        if any(each.relation == "obj" for each in (*own, *kids(tokens, verb))):
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


def say_of_the_noun_before(tokens: list[Token]) -> None:
    """ "The decree banning imports will be lifted": the participle says something of the noun that it stands behind."""
    for doing in tokens[1:-1]:
        before, thing = tokens[doing.index - 1], tokens[doing.index + 1]
        led = doing.tag == "VERB" and doing.text.lower().endswith("ing") and doing.relation == "compound"
        if not led or doing.head != thing.index or before.tag != "NOUN" or thing.relation != "nmod":
            continue
        if thing.head == before.index and not any(each.relation == "case" for each in kids(tokens, thing)):
            tokens[doing.index] = replace(doing, head=before.index, relation="acl")
            tokens[thing.index] = replace(thing, head=doing.index, relation="obj")


def say_of_nouns_led(tokens: list[Token]) -> None:
    """ "Under a pact renewed in May, Norland trains nurses": it is the pact that was renewed, and not Norland."""
    for done in tokens[1:]:
        above = tokens[done.head] if done.relation == "acl" and done.head > done.index else None
        if above is None or done.tag != "VERB" or above.head <= above.index:
            continue
        led = [each for each in kids(tokens, done) if each.index < done.index and each.base_relation == "obl"]
        if len(led) == 1 and led[0].tag in NOUNS and any(each.relation == "case" for each in kids(tokens, led[0])):
            tokens[led[0].index] = replace(led[0], head=above.head, relation="obl")
            tokens[done.index] = replace(done, head=led[0].index)


def describe_names(tokens: list[Token]) -> None:
    """ "Pipeline company Transreef and Norland's Reefoil signed": two bodies signed, one told with what it is."""
    for noun, name in pairwise(tokens):
        beside = name.relation == "appos" and name.head == noun.index and noun.tag == "NOUN" and name.tag == "PROPN"
        if not beside or not any(each.relation == "conj" and each.tag == "PROPN" for each in kids(tokens, name)):
            continue
        tokens[name.index] = replace(name, head=noun.head, relation=noun.relation)
        for each in kids(tokens, noun):
            if each.relation == "case" and each.index < noun.index:
                tokens[each.index] = replace(each, head=name.index)
        tokens[noun.index] = replace(noun, head=name.index, relation="nmod:desc")


def say_of_objects(tokens: list[Token]) -> None:
    """ "Condemned the attack perpetrated in Lagos": a participle right behind an object says something of it."""
    for noun, done in pairwise(tokens):
        if noun.relation != "obj" or done.relation != "advcl" or done.head != noun.head:
            continue
        own = kids(tokens, done)
        bare = not any(each.base_relation in (*OF_ITS_OWN, "obj", "xcomp", "advmod") for each in own)
        if noun.tag == "NOUN" and is_participle(done) and bare and any(each.base_relation == "obl" for each in own):
            tokens[done.index] = replace(done, head=noun.index, relation="acl")


def name_to_posts(tokens: list[Token]) -> None:
    """ "Named Abel Sol foreign minister": Sol is the object of the naming, and the post what he is named."""
    for name in tokens:
        verb = tokens[name.head] if name.relation == "xcomp" and 0 <= name.head < name.index else None
        if verb is None or verb.lemma not in _NAMING or name.tag != "PROPN" or verb.tag != "VERB":
            continue
        own = kids(tokens, verb)
        posts = [each for each in kids(tokens, name) if each.relation == "appos" and each.tag == "NOUN"]
        if len(posts) == 1 and not any(each.base_relation in ("obj", "nsubj:pass") for each in own):
            tokens[name.index] = replace(name, relation="obj")
            tokens[posts[0].index] = replace(posts[0], head=verb.index, relation="xcomp")


def say_of_what_is_listed(tokens: list[Token]) -> None:
    """ "Approved the treaty with Chad, signed in Lima last year; a loan": it is the treaty that was signed then."""
    for done in tokens[2:]:
        verb = tokens[done.head] if done.relation == "conj" and 0 <= done.head < done.index else None
        if verb is None or verb.tag != "VERB" or not is_participle(done) or tokens[done.index - 1].text != ",":
            continue
        own = kids(tokens, done)
        things = [each for each in kids(tokens, verb) if each.relation == "obj" and each.index < done.index]
        bare = not any(each.base_relation in (*OF_ITS_OWN, "cc", "obj", "conj", "xcomp", "ccomp") for each in own)
        joined = any(each.relation == "conj" and each.tag == "VERB" for each in kids(tokens, verb) if each is not done)
        ends = next((each.index for each in tokens[done.index :] if each.text in _ENDS), len(tokens))
        if not things or not bare or joined or tokens[done.index - 2].tag not in NOUNS:
            continue
        tokens[done.index] = replace(done, head=things[-1].index, relation="acl")
        for each in kids(tokens, verb):
            if done.index < each.index < ends and each.relation in ("obl:unmarked", "obl:tmod", "obl"):
                tokens[each.index] = replace(each, head=done.index)


def list_among_them(tokens: list[Token]) -> None:
    """ "Signed five accords, among them a loan": the two words lead as "including" does, from the noun before on."""
    for among, them, first in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if among.index == 0 or (among.text.lower(), them.text.lower()) != ("among", "them"):
            continue
        one = first
        while one.head > them.index:
            one = tokens[one.head]
        above = tokens[one.head if 0 <= one.head < among.index else them.head]
        told = tokens[among.index - 1].text in _OPENERS and one.tag in NOUNS and 0 <= above.index < among.index
        if not told or any(each.relation == "cop" for each in kids(tokens, one)):
            continue
        before = tokens[among.index - 2]
        behind = before.tag in NOUNS and before.text.lower() != before.lemma
        head, relation = (before.index, "nmod") if behind else (above.index, "obl")
        tokens[one.index] = replace(one, head=head, relation=relation)
        tokens[among.index] = replace(among, head=one.index, relation="case")
        tokens[them.index] = replace(them, head=among.index, relation="fixed")


def include_in_nouns(tokens: list[Token]) -> None:
    """ "Pacts signed by Mora, including a treaty": the treaty is one of the pacts, and no way of signing them."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.base_relation == "obl" and 0 <= noun.head < noun.index else None
        if verb is None or verb.relation != "acl" or not 0 <= verb.head < verb.index:
            continue
        if any(each.relation == "case" and each.text.lower() == "including" for each in kids(tokens, noun)):
            tokens[noun.index] = replace(noun, head=verb.head, relation="nmod")


def hang_on_what_calls_for_it(tokens: list[Token]) -> None:
    """ "Ratified the treaty with Norland", "took the town on the border with it": some nouns call for a preposition."""
    for case in tokens[1:]:
        noun = tokens[case.head] if case.relation == "case" and case.head > case.index else None
        called = load_beside(__package__, "calling_nouns.yaml").get(case.text.lower(), ())
        ties = ("obl", "nmod") if case.text.lower() == "in" else ("obl",)
        if noun is None or not called or noun.relation not in ties or not 0 <= noun.head < case.index:
            continue
        if not _may_be_called_for(tokens, case, noun):
            continue
        before = case.index - 1
        while before > noun.head and tokens[before].lemma.lower() not in called:
            if tokens[before].relation not in _IN_PHRASES or not noun.head < tokens[before].head < before:
                break
            before = tokens[before].head
        found = before > noun.head and tokens[before].tag in NOUNS and tokens[before].lemma.lower() in called
        if found and not leads_to(tokens, tokens[before].head, {noun.index}):
            tokens[noun.index] = replace(noun, head=before, relation="nmod")


def _may_be_called_for(tokens: list[Token], case: Token, noun: Token) -> bool:
    """Whether a preposition leads to a party or a field: not in "signed a pact with a warning", "halted it in May"."""
    if case.text.lower() == "in":
        return noun.tag == "NOUN"
    named = any(each.text[:1].isupper() for each in (noun, tokens[noun.index - 1]))
    return case.text.lower() != "with" or (named and tokens[case.index + 1].text.lower() not in ("a", "an"))


def part_sides(tokens: list[Token]) -> None:
    """ "North and South Norland agreed": two that share a name, and not one that is both northern and southern."""
    for first in tokens[:-3]:
        joint, second, shared = tokens[first.index + 1 : first.index + 4]
        sides = first.text in _SIDES and joint.tag == "CCONJ" and second.text in _SIDES and first.text != second.text
        led = first.head == shared.index and not leads_to(tokens, shared.head, (joint.index, second.index))
        if not sides or shared.tag != "PROPN" or not led:
            continue
        tokens[first.index] = replace(first, head=shared.head, relation=shared.relation)
        tokens[joint.index] = replace(joint, head=shared.index, relation="cc")
        tokens[second.index] = replace(second, head=shared.index, relation="compound")
        tokens[shared.index] = replace(shared, head=first.index, relation="conj")
        for kid in kids(tokens, shared):
            if kid.index < first.index:
                tokens[kid.index] = replace(kid, head=first.index)
