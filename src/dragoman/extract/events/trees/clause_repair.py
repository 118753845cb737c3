"""Hangs clauses, and who acts or speaks in them, where they belong in a tree that a parser misread."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.trees.ties import DONE_TO, is_past, is_to_infinitive, top_noun
from dragoman.model.sentence import Token
from dragoman.model.ties import leads_to, make_subject

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
_OPENING = frozenset({"since", "after", "before", "until", "till", "as"})
_INSIDE_CLAUSES = frozenset({"obj", "obl", "advmod", "advcl", "xcomp", "iobj"})


def write_as_one(tokens: list[Token]) -> None:
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


def rehang(tokens: list[Token]) -> None:
    """Mends the ties of clauses, one kind of slip after the other, in place."""
    _leave_what_is_said(tokens)
    _give_a_sayer(tokens)
    _thank_with_a_verb(tokens)
    _go_on_from_participles(tokens)
    _go_on_with_infinitives(tokens)
    _hang_quoted_names(tokens)
    _hang_in_which(tokens)
    _give_a_doer(tokens)
    _give_a_subject(tokens)
    _give_the_latter(tokens)
    _turn_among_those(tokens)
    _open_clauses(tokens)
    _turn_objects(tokens)
    _name_no_doer(tokens)
    _count_occasions(tokens)
    _turn_round(tokens)
    _say_how_it_is_called(tokens)
    _part_at_the_verb(tokens)


def _open_clauses(tokens: list[Token]) -> None:
    """ "Has been at war since a revolt killed its king": the noun is who did it, where "since" opens a clause."""
    for noun, verb in pairwise(tokens):
        own = [each for each in tokens if each.head == verb.index]
        bare = not any(each.base_relation in ("nsubj", "mark", "aux", "obl:agent") for each in own)
        if not is_past(verb) or verb.base_relation != "advcl" or not bare:
            continue
        opened = any(each.head == noun.index and each.lemma in _OPENING for each in tokens[: noun.index])
        beside = noun.tag == "NOUN" and (
            noun.base_relation == "nmod" or (noun.base_relation, noun.head) == ("obl", verb.head)
        )
        if opened and beside and any(each.base_relation == "obj" for each in own):
            make_subject(tokens, noun.index, verb.index)


def _say_how_it_is_called(tokens: list[Token]) -> None:
    """ "Called the sanctions illegal": what stands behind the noun is what it is called."""
    for noun, word in pairwise(tokens):
        behind = word.tag == "ADJ" and word.head == noun.index and word.relation == "amod"
        verb = tokens[noun.head] if noun.head >= 0 and noun.base_relation == "obj" else None
        if behind and verb is not None and verb.lemma in _CALLING:
            tokens[word.index] = replace(word, head=verb.index, relation="xcomp")


def _part_at_the_verb(tokens: list[Token]) -> None:
    """ "Norland's minister met rebel leaders": who stands before the verb belongs to no noun that stands behind it."""
    for verb in tokens:
        own = {each.base_relation: each for each in tokens if each.head == verb.index and each.index > verb.index}
        thing = own.get("obj")
        if (
            not is_past(verb)
            or thing is None
            or any(each.head == verb.index and each.base_relation in ("nsubj", "csubj", "aux") for each in tokens)
        ):
            continue
        before = [
            each for each in tokens[: verb.index] if each.head == thing.index and each.tag not in ("PUNCT", "ADP")
        ]
        if not before or before[-1].index != verb.index - 1 or before[-1].tag not in ("NOUN", "PROPN"):
            continue
        make_subject(tokens, before[-1].index, verb.index)
        for each in before[:-1]:
            tokens[each.index] = replace(each, head=before[-1].index)


def _turn_round(tokens: list[Token]) -> None:
    """ "Present at the talks were Mora and Sol", "taking part were": who stands behind "were" is who is or does it."""
    for token in tokens:
        noun = tokens[token.head] if token.relation == "cop" and token.head > token.index else None
        if noun is None or noun.base_relation not in ("obj", "obl") or not 0 <= noun.head < token.index:
            continue
        led = any(each.head == noun.index and each.relation in ("case", "mark") for each in tokens)
        if not led and tokens[noun.head].head < 0:
            tokens[noun.index] = replace(noun, relation="nsubj")


def _name_no_doer(tokens: list[Token]) -> None:
    """ "The sanctions imposed on Mora": he is no doer, whatever a parser makes of the participle."""
    doers = [token for token in tokens if token.relation == "obl:agent"]
    for verb in {doer.head for doer in doers}:
        named = [doer for doer in doers if doer.head == verb]
        heads = {doer.index for doer in named}
        cases = {each.text.lower() for each in tokens if each.head in heads and each.relation == "case"}
        if cases and "by" not in cases:
            for doer in named:
                tokens[doer.index] = replace(doer, relation="obl")


def _count_occasions(tokens: list[Token]) -> None:
    """ "Closed it for the third time since January": that is when one began to count."""
    for noun, since in pairwise(tokens):
        ranked = any(each.head == noun.index and each.base_relation == "amod" for each in tokens[: noun.index])
        when = tokens[since.head] if since.text.lower() == "since" and since.head > since.index else None
        counted = noun.lemma == "time" and ranked
        if counted and when is not None and not leads_to(tokens, noun.index, {when.index}):
            tokens[when.index] = replace(when, head=noun.index, relation="nmod")


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


def _turn_objects(tokens: list[Token]) -> None:
    """ "The ministry suspended for a year the controls": who stands before the verb does it.

    "Arrested two men on the island and freed them": they are whom somebody freed.
    """
    for verb in tokens:
        objects = [each for each in tokens if each.head == verb.index and each.relation == "obj"]
        if verb.tag != "VERB" or len(objects) < 2:
            continue
        first, last = objects[0], objects[-1]
        active = not any(each.head == verb.index and each.base_relation in ("nsubj", "aux") for each in tokens)
        if first.index < verb.index < last.index and active and first.tag in ("NOUN", "PROPN") and verb.head < 0:
            tokens[first.index] = replace(first, relation="nsubj")
        later = [
            each for each in tokens[verb.index + 1 : last.index] if each.head == verb.index and each.relation == "conj"
        ]
        bare = [
            each
            for each in later
            if each.tag == "VERB" and not any(kid.head == each.index and kid.relation == "obj" for kid in tokens)
        ]
        if bare and last.tag == "PRON" and last.index == bare[-1].index + 1:
            tokens[last.index] = replace(last, head=bare[-1].index)


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


def _go_on_from_participles(tokens: list[Token]) -> None:
    """ "Four men held in Oslo walked free": held says something of the men, and it is they who walked."""
    for verb in tokens:
        done = tokens[verb.head] if 0 <= verb.head < verb.index else None
        going_on = verb.base_relation in ("conj", "parataxis", "ccomp")
        if done is None or not going_on or done.lemma not in DONE_TO or not is_past(done):
            continue
        own = [each for each in tokens if each.head == verb.index]
        its = [each for each in tokens if each.head == done.index]
        subject = next((each for each in its if each.index == done.index - 1 and each.tag in ("NOUN", "PROPN")), None)
        helpers = [each.index for each in own if each.base_relation in ("aux", "cop") and each.index < verb.index]
        first = min([verb.index, *helpers])
        if subject is None or not (helpers or is_past(verb)) or tokens[first - 1].tag in ("PUNCT", "CCONJ", "SCONJ"):
            continue
        tied = any(each.base_relation in ("nsubj", "cc", "mark", "expl") for each in own)
        if tied or any(each.base_relation in ("aux", "obj", "cop") and each.index > done.index for each in its):
            continue
        if any(each.base_relation == "aux" for each in its) or first - done.index < 2:
            continue
        tokens[verb.index] = replace(verb, head=done.head, relation=done.relation)
        tokens[done.index] = replace(done, head=subject.index, relation="acl")
        make_subject(tokens, subject.index, verb.index)
        for each in its:
            if each.index > first and each.index != verb.index:
                tokens[each.index] = replace(each, head=verb.index)


def _go_on_with_infinitives(tokens: list[Token]) -> None:
    """ "Called on Oslo to open the crossing and to free the men": the freeing goes on from the opening."""
    for verb in tokens:
        first = tokens[verb.head] if verb.relation == "conj" and 0 <= verb.head < verb.index else None
        if first is None or not is_to_infinitive(tokens, verb) or is_to_infinitive(tokens, first):
            continue
        asked = [
            each
            for each in tokens[first.index + 1 : verb.index]
            if each.head == first.index and each.base_relation in ("xcomp", "advcl") and is_to_infinitive(tokens, each)
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
        top = top_noun(tokens, comma.index - 1)
        if tokens[top].tag in ("NOUN", "PROPN") and not leads_to(tokens, top, {verb.index}):
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


def _turn_among_those(tokens: list[Token]) -> None:
    """ "Among those arrested were two nurses": the nurses were arrested, among others."""
    for those in tokens:
        kids = [each for each in tokens if each.head == those.index]
        verb = next((each for each in kids if each.relation == "acl" and each.tag == "VERB"), None)
        subject = next((each for each in kids if each.base_relation == "nsubj"), None)
        copula = next((each for each in kids if each.base_relation == "cop"), None)
        among = any(each.base_relation == "case" and each.lemma.lower() == "among" for each in kids)
        if (
            those.lemma.lower() not in ("those", "that")
            or not among
            or verb is None
            or subject is None
            or copula is None
        ):
            continue
        if verb.text.lower().endswith("ing"):
            continue
        tokens[verb.index] = replace(verb, head=those.head, relation=those.relation)
        tokens[those.index] = replace(those, head=verb.index, relation="obl")
        tokens[subject.index] = replace(subject, head=verb.index, relation="nsubj:pass")
        tokens[copula.index] = replace(copula, head=verb.index, relation="aux:pass")


def _give_the_latter(tokens: list[Token]) -> None:
    """ "Banned wheat from Norland and the latter retaliated": a clause of its own."""
    for latter, verb in pairwise(tokens):
        if latter.lemma not in ("latter", "former") or latter.base_relation != "conj" or verb.tag != "VERB":
            continue
        if not any(each.head == verb.index and each.base_relation == "nsubj" for each in tokens):
            make_subject(tokens, latter.index, verb.index)


def _give_a_subject(tokens: list[Token]) -> None:
    """ "After Prime Minister Mora, who chairs it, visited Oslo": nothing ties the name to the verb but that he did."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.relation == "obl" and noun.head > noun.index else None
        if verb is None or verb.tag != "VERB" or noun.tag not in ("NOUN", "PROPN"):
            continue
        kids = [each for each in tokens if each.head == verb.index]
        tied = any(each.head == noun.index and each.base_relation == "case" for each in tokens)
        if tied or any(each.base_relation in ("nsubj", "expl") or each.relation == "aux:pass" for each in kids):
            continue
        told = any(each.head == noun.index and each.relation == "acl:relcl" for each in tokens)
        if told and is_past(verb):
            make_subject(tokens, noun.index, verb.index)
