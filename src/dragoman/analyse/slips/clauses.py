"""Which verb a clause goes on from, and who is its subject or object."""

from dataclasses import replace

from dragoman.analyse.slips.ties import NOUNS, SUBJECTS
from dragoman.model.sentence import Token
from dragoman.model.ties import kids, make_subject

_PERSONAL = frozenset({"i", "we", "he", "she", "they", "it", "you"})
_COUPLED = frozenset({"and", "or", "but"})
_TIMES = frozenset({"in", "at", "during", "after", "before", "on", "under", "with", "for"})
_ASKING = frozenset({"what", "who", "whom", "how", "why", "whether"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_FINITE = frozenset({"was", "were", "is", "are"})
_ASTRAY = frozenset({"aux", "parataxis", "advcl", "advcl:relcl"})
_WAITING = frozenset({"until", "till", "unless"})
_CHARGING = frozenset({"accuse", "suspect"})
_OF_MANY = frozenset({"had", "have", "were", "are"})  # said of what was before, or of several: of no single deed
_MARKS = frozenset('"“”„«»')
_OPENINGS = frozenset({"obl", "advmod", "obl:unmarked", "advcl"})
_OPENING = frozenset({"as", "since", "after", "before", "until"})


def join_verbs(tokens: list[Token]) -> None:
    """ "Was initialled and is expected to", "and Norland sent": a verb behind an "and" of its own goes on from one."""
    for verb in tokens:
        if verb.tag != "VERB" or verb.relation not in _ASTRAY or not 0 <= verb.head < verb.index:
            continue
        own = kids(tokens, verb)
        if verb.base_relation == "advcl":
            if not _goes_on(own, verb):
                continue
            own = _with_coupling(tokens, own)
        joined = any(each.relation == "cc" and each.lemma in _COUPLED and each.index < verb.index for each in own)
        if joined and tokens[verb.head].tag == "VERB":
            tokens[verb.index] = replace(verb, relation="conj")


def wait_for_clauses(tokens: list[Token]) -> None:
    """ "Will not resume talks until Chad frees them": what is waited for says when, and nothing of the talks."""
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "acl" and 0 <= verb.head < verb.index else None
        if noun is None or noun.tag not in NOUNS or noun.head < 0 or tokens[noun.head].tag != "VERB":
            continue
        own = kids(tokens, verb)
        waited = any(each.base_relation == "mark" and each.lemma in _WAITING for each in own)
        if waited and _has_subject(tokens, verb):
            tokens[verb.index] = replace(verb, head=noun.head, relation="advcl")


def list_verbs(tokens: list[Token]) -> None:
    """ "Visited Lima, met Sol and opened a school": a verb between commas, without a subject, is one of a list."""
    for verb in tokens:
        first = tokens[verb.head] if verb.relation == "parataxis" and 0 <= verb.head < verb.index else None
        if first is None or verb.tag != "VERB" or first.tag != "VERB" or tokens[verb.index - 1].text != ",":
            continue
        further = [each for each in kids(tokens, first) if each.index > verb.index]
        if not _has_subject(tokens, verb) and any(_ends_a_list(tokens, each) for each in further):
            tokens[verb.index] = replace(verb, relation="conj")


def _ends_a_list(tokens: list[Token], verb: Token) -> bool:
    """Whether a verb behind "and" has no subject of its own either."""
    own = kids(tokens, verb)
    joined = any(each.relation == "cc" and each.lemma == "and" and each.index < verb.index for each in own)
    return verb.relation == "conj" and verb.tag == "VERB" and joined and not _has_subject(tokens, verb)


def _has_subject(tokens: list[Token], verb: Token) -> bool:
    return any(each.base_relation in SUBJECTS for each in kids(tokens, verb))


def _goes_on(own: list[Token], verb: Token) -> bool:
    """Whether a clause has a subject of its own and nothing that makes it depend on another: "and Norland asked"."""
    subject = any(each.base_relation == "nsubj" and each.index < verb.index for each in own)
    return subject and not any(each.base_relation == "mark" for each in own)


def _with_coupling(tokens: list[Token], own: list[Token]) -> list[Token]:
    """What hangs on a verb, with the "and" before its subject that the parser hung on the subject."""
    subject = next(each for each in own if each.base_relation == "nsubj")
    coupling = [each for each in kids(tokens, subject) if each.relation == "cc" and each.index < subject.index]
    for each in coupling:
        tokens[each.index] = replace(each, head=subject.head)
    return [*own, *coupling]


def do_in_clauses(tokens: list[Token]) -> None:
    """ "The doses it shipped": who stands before a verb that says something of a noun does it."""
    for one in tokens:
        verb = tokens[one.head] if one.relation == "obj" and one.head == one.index + 1 else None
        if verb is None or one.text.lower() not in _PERSONAL or verb.base_relation != "acl":
            continue
        if not any(each.base_relation == "nsubj" for each in kids(tokens, verb)):
            tokens[one.index] = replace(one, relation="nsubj")
            tokens[verb.index] = replace(verb, relation="acl:relcl")


def relate_to_nouns(tokens: list[Token]) -> None:
    """ "The sanctions they imposed": a clause with a subject of its own and no conjunction says of which they are.

    One that has its object says what the noun holds: "claims they shelled a town".
    """
    for verb in tokens:
        if verb.relation != "acl" or verb.tag != "VERB" or not 0 <= verb.head < verb.index:
            continue
        own = kids(tokens, verb)
        subject = any(each.relation == "nsubj" and each.index < verb.index for each in own)
        asked = any(each.text.lower() in _ASKING for each in tokens[verb.head + 1 : verb.index])  # "of what it cost"
        relative = any(each.text.lower() in _RELATIVE for each in own)
        holds = any(each.relation == "obj" for each in own) and not relative
        if subject and not asked and not holds and not any(each.base_relation == "mark" for each in own):
            tokens[verb.index] = replace(verb, relation="acl:relcl")


def charge_with_all(tokens: list[Token]) -> None:
    """ "Accused them of breaking the truce, killing nine": what the charge goes on with is done by the accused."""
    for verb in tokens:
        above = tokens[verb.head] if verb.relation == "advcl" and 0 <= verb.head < verb.index else None
        if above is None or above.lemma not in _CHARGING or not verb.text.lower().endswith("ing"):
            continue
        if tokens[verb.index - 1].text != ",":
            continue
        charges = [each for each in kids(tokens, above) if each.relation == "advcl" and each.index < verb.index]
        charges = [each for each in charges if any(kid.text.lower() == "of" for kid in kids(tokens, each))]
        if charges:
            tokens[verb.index] = replace(verb, head=charges[-1].index)


def lead_relatives(tokens: list[Token]) -> None:
    """ "Norland, which votes in May": what a parser takes for the article of a verb is its subject."""
    for word in tokens:
        verb = tokens[word.head] if word.relation == "det" and word.head > word.index else None
        if verb is None or word.text.lower() not in ("which", "who") or verb.relation != "acl:relcl":
            continue
        if not _has_subject(tokens, verb):
            tokens[word.index] = replace(word, relation="nsubj")
            tokens[verb.index] = replace(verb, tag="VERB")


def turn_whose(tokens: list[Token]) -> None:
    """ "The council, whose director is Jane Doe, met": the clause says who the director is."""
    for whose in tokens:
        noun = tokens[whose.head] if whose.text.lower() == "whose" and whose.head > whose.index else None
        if noun is None or noun.base_relation != "appos" or not 0 <= noun.head < whose.index:
            continue
        for told in kids(tokens, noun):
            be = [each for each in kids(tokens, told) if each.relation == "cop"]
            if told.index > noun.index and be and noun.index < be[0].index:
                tokens[told.index] = replace(told, head=noun.head, relation="acl:relcl")
                tokens[noun.index] = replace(noun, head=told.index, relation="nsubj")
                break


def tell_of_phrases(tokens: list[Token]) -> None:
    """ "In a call with Mora, Sol thanked": what a preposition leads is no subject where the verb has one behind it."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.relation == "nsubj" and noun.head > noun.index else None
        if verb is None or verb.tag != "VERB":
            continue
        led = any(each.relation == "case" and each.lemma.lower() in _TIMES for each in kids(tokens, noun))
        others = [each for each in kids(tokens, verb) if each.base_relation == "nsubj" and each.index > noun.index]
        if led and others:
            tokens[noun.index] = replace(noun, relation="obl")


def lead_by_for(tokens: list[Token]) -> None:
    """ "Called for Norland to withdraw": who stands between "for" and "to" is subject of what is to be done."""
    for case in tokens:
        noun = tokens[case.head] if case.text.lower() == "for" and case.relation == "case" else None
        verb = (
            tokens[noun.head] if noun is not None and noun.base_relation == "obl" and noun.head > noun.index else None
        )
        if noun is None or verb is None or verb.tag not in ("VERB", "AUX") or case.index > noun.index:
            continue
        own = kids(tokens, verb)
        leads = any(each.relation == "mark" and each.text.lower() == "to" and each.index > noun.index for each in own)
        if leads and not _has_subject(tokens, verb):
            passive = any(each.relation == "aux:pass" for each in own)
            tokens[noun.index] = replace(noun, relation="nsubj:pass" if passive else "nsubj")
            tokens[case.index] = replace(case, head=verb.index, relation="mark")


def finish_clauses(tokens: list[Token]) -> None:
    """ "As soon as the consulate was opened": a participle with "was" has the noun before it for its subject."""
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "acl" and 0 <= verb.head < verb.index else None
        if noun is None or verb.tag != "VERB" or noun.tag not in NOUNS or noun.base_relation not in ("obl", "nmod"):
            continue
        own = kids(tokens, verb)
        finite = any(each.relation == "aux:pass" and each.text.lower() in _FINITE for each in own)
        led = [each for each in (*kids(tokens, noun), *own) if each.base_relation in ("case", "mark")]
        opening = [each for each in led if each.lemma.lower() in _OPENING and each.index < noun.index]
        if not finite or not opening or any(each.base_relation == "nsubj" for each in own):
            continue
        tokens[verb.index] = replace(verb, head=noun.head, relation="advcl")
        tokens[noun.index] = replace(noun, head=verb.index, relation="nsubj:pass")
        tokens[opening[0].index] = replace(opening[0], head=verb.index, relation="mark")


def leave_to_what_is_said(tokens: list[Token]) -> None:
    """ "Mora was freed, the minister told reporters": Mora is subject of what is said, and not of the saying."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.relation == "nsubj" and noun.head > noun.index else None
        for said in kids(tokens, verb) if verb is not None and verb.tag == "VERB" else ():
            own = kids(tokens, said)
            finite = [each for each in own if each.base_relation in ("aux", "cop") and each.text.lower() != "be"]
            if said.relation != "ccomp" or not noun.index < said.index < noun.head or not finite:
                continue
            if finite[0].index > noun.index and not _has_subject(tokens, said):
                make_subject(tokens, noun.index, said.index)


def tell_before_that(tokens: list[Token]) -> None:
    """ "Told his counterpart that Norland would": who stands before "that" is told it, and does nothing of it."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.base_relation == "nsubj" and noun.head > noun.index else None
        above = tokens[verb.head] if verb is not None and verb.relation == "ccomp" else None
        if verb is None or above is None or not 0 <= above.index < noun.index:
            continue
        own = kids(tokens, verb)
        marks = [each for each in own if each.relation == "mark" and each.text.lower() == "that"]
        others = [each for each in own if each.base_relation in SUBJECTS and each.index > noun.index]
        if marks and others and noun.index < marks[0].index < others[0].index:
            tokens[noun.index] = replace(noun, head=above.index, relation="iobj")


def relate_to_what_is_before(tokens: list[Token]) -> None:
    """ "To disperse protesters who had gathered": a clause with "who" or "which had" tells of the noun before it."""
    for verb in tokens:
        if verb.relation != "advcl:relcl" or not 0 <= verb.head < verb.index:
            continue
        own = kids(tokens, verb)
        before = any(each.base_relation == "aux" and each.text.lower() in _OF_MANY for each in own)
        leading = {"who", "which"} if before else {"who"}
        who = next((each for each in own if each.text.lower() in leading), None)
        at = who.index - 1 if who is not None else -1
        at -= 1 if at > 0 and tokens[at].text == "," else 0
        if who is not None and at > verb.head and tokens[at].tag in NOUNS:
            tokens[verb.index] = replace(verb, head=at, relation="acl:relcl")


def open_what_is_said(tokens: list[Token]) -> None:
    """ "At the invitation of Mora, Sol will visit Lima, his office said": what it opens with is of the visit."""
    for phrase in tokens:
        verb = tokens[phrase.head] if phrase.relation in _OPENINGS and phrase.head > phrase.index else None
        if verb is None or verb.tag != "VERB":
            continue
        said = [
            each for each in kids(tokens, verb) if each.relation == "ccomp" and phrase.index < each.index < verb.index
        ]
        doers = [each for each in kids(tokens, verb) if each.base_relation in SUBJECTS]
        if len(said) != 1 or said[0].tag != "VERB" or not doers or any(each.index < said[0].index for each in doers):
            continue
        own = [each for each in kids(tokens, said[0]) if each.base_relation in SUBJECTS]
        # "In Oslo on Monday, “we will go,” Mora said": there and then she said so.
        quoted = own and any(each.text in _MARKS for each in tokens[phrase.index : own[0].index])
        if own and phrase.index < own[0].index and not quoted:
            tokens[phrase.index] = replace(phrase, head=said[0].index)


def give_before_infinitives(tokens: list[Token]) -> None:
    """ "Gave the consul 48 hours to leave": what stands before "to" belongs to the giving, and not to the leaving."""
    for to in tokens:
        verb = tokens[to.head] if to.relation == "mark" and to.text.lower() == "to" and to.head > to.index else None
        above = tokens[verb.head] if verb is not None and 0 <= verb.head < to.index else None
        if verb is None or above is None or above.tag != "VERB" or verb.base_relation not in ("xcomp", "advcl"):
            continue
        moved = [each for each in tokens[above.index + 1 : to.index] if each.head == verb.index and each.tag in NOUNS]
        bare = [each for each in moved if each.relation in ("obj", "obl:unmarked")]
        bare = [each for each in bare if not any(kid.relation == "case" for kid in kids(tokens, each))]
        if not bare:
            continue
        taken = any(each.relation == "obj" for each in kids(tokens, above))
        for each in bare:
            last = each is bare[-1]
            relation = "obj" if last and not taken else "iobj" if not last else each.relation
            tokens[each.index] = replace(each, head=above.index, relation=relation)


def invite_to_places(tokens: list[Token]) -> None:
    """ "Sent a letter inviting Mora to Lima": the inviting is to Lima, and not the sending."""
    for case in tokens[1:]:
        place = tokens[case.head] if case.relation == "case" and case.text.lower() == "to" else None
        if place is None or place.relation != "obl" or not 0 <= place.head < case.index:
            continue
        for verb in tokens[place.head + 1 : case.index]:
            guests = [each for each in kids(tokens, verb) if each.relation == "obj" and each.index > verb.index]
            if (
                verb.lemma != "invite"
                or verb.tag != "VERB"
                or len(guests) != 1
                or verb.head != _top(tokens, verb, place)
            ):
                continue
            inside = [each.index for each in tokens if _is_below(tokens, each, guests[0].index)]
            if max(inside) == case.index - 1:
                tokens[place.index] = replace(place, head=verb.index)


def _top(tokens: list[Token], verb: Token, place: Token) -> int:
    """What a clause hangs on where that is the verb a place hangs on, or a noun of that verb; else nothing."""
    above = tokens[verb.head] if verb.head >= 0 else verb
    return verb.head if place.head in (above.index, above.head) else -2


def _is_below(tokens: list[Token], word: Token, top: int) -> bool:
    """Whether a word is or hangs on another, through nouns alone."""
    for _ in range(len(tokens)):
        if word.index == top:
            return True
        if word.head < 0:
            return False
        word = tokens[word.head]
    return False
