"""What another event of the same words tells already, and is no event of its own.

The deaths an attack led to ("a raid killed five", "shelled it, killing two") are part of the attack; "pledged military
aid" is one gift, of the kind its noun says.
"""

from dataclasses import replace

from dragoman.extract.events.killed_when import (
    is_how_people_died,
    is_when_people_died,
    is_when_people_were_hurt,
)
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words

_FOLLOWING = frozenset({"acl", "acl:relcl", "advcl"})
# What two may agree to do.
_PROMISED = frozenset({"AID", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
_VOWING = frozenset({"vow", "pledge", "promise"})
_RANKS = frozenset({"bad", "first", "second", "third"})
_HURTING = frozenset({"injure", "wound", "hurt", "maim"})
_TALKS = frozenset({"talk", "talks", "discussion", "consultation", "negotiation"})
_SHOOTING = frozenset({"fire", "open", "shoot"})


def without_doubles(matches: list[Match]) -> list[Match]:
    """The matches less those of a verb of giving whose noun says what kind of aid it is; a round of talks is one."""
    matches = [match for match in _rounds(matches) if not _is_barter(match)]
    matches = [match for match in matches if not any(_promises_good(match, other) for other in matches)]
    matches = [match for match in matches if not any(_threatens(other, match) for other in matches)]
    told = {match.anchor for match in matches if match.frame.type == "AID" and match.trigger != match.anchor}
    kept = [match for match in matches if match.frame.type != "AID" or match.trigger not in told]
    kept = [match for match in kept if not any(_says_of(other, match) for other in kept)]
    kept = [match for match in kept if not any(_is_begun(other, match) for other in kept)]
    kept = [match for match in kept if not any(_meets_for(other, match) for other in kept)]
    kept = [match for match in kept if not any(_ranks(other, match) for other in kept)]
    kept = [match for match in kept if not any(_agrees_on(other, match) for other in kept)]
    kept = [match for match in kept if not any(_calls_off(match, other) for other in kept)]
    kept = [match for match in kept if not any(_is_called_home_for(other, match) for other in kept)]
    kept = [match for match in kept if not any(_is_of_curbs(other, match) for other in kept)]
    kept = [match for match in kept if not any(_is_handed_over(other, match) for other in kept)]
    kept = [match for match in kept if not any(_is_asked_for(other, match) for other in kept)]
    kept = [match for match in kept if not any(_ends(other, match) for other in kept)]
    kept = [match for match in kept if not any(_charges_whom_it_holds(other, match) for other in kept)]
    kept = [match for match in kept if not any(_sentences_the_same(other, match) for other in kept)]
    kept = _told_by_verb(kept)
    return [match for match in kept if not any(_still_holds(other, match) for other in kept)]


def _is_barter(match: Match) -> bool:
    """Whether what looks like a gift is given for something else: "will supply power in exchange for coal"."""
    tree = match.tree
    exchanged = (each.index for each in tree.tokens if each.lemma == "exchange" and each.tag == "NOUN")
    return match.frame.type == "AID" and any(
        tree.case(each) == "in" and tree.tokens[each].head in {*match.nodes, *match.clause.objects}
        for each in exchanged
    )


def _told_by_verb(matches: list[Match]) -> list[Match]:
    """The matches, an attack whose noun is the subject of a verb for the same told once: "shelling hit a market"."""
    kept = list(matches)
    for noun in matches:
        for verb in kept:
            same = (noun.frame.type, noun.frame.mode) == (verb.frame.type, verb.frame.mode) == ("ASSAULT", "attack")
            if noun is verb or not same or noun.trigger not in verb.clause.subjects or noun not in kept:
                continue
            kept.remove(noun)
            whole = replace(verb, actors=verb.actors or noun.actors, targets=verb.targets or noun.targets)
            kept[kept.index(verb)] = whole
            break
    return kept


def _ends(release: Match, match: Match) -> bool:
    """Whether a match only says of those set free that they were held: "released two men detained in May"."""
    if release.frame.type != "RETREAT" or (match.frame.type, match.frame.mode) != ("COERCE", "arrest"):
        return False
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if verb.base_relation != "acl" or verb.lemma not in ("hold", "detain", "keep"):
        return False
    told = {*release.clause.objects, *(kid.index for kid in tree.kids(release.trigger, "nmod"))}
    return bool({verb.head, *tree.ancestors(verb.head)[:1]} & told)


def _charges_whom_it_holds(other: Match, match: Match) -> bool:
    """Whether a charge is only why somebody was held: "arrested Mora after she was charged with fraud"."""
    same = (other.frame.type, other.frame.mode) == (match.frame.type, match.frame.mode) == ("COERCE", "arrest")
    charged = match.frame.name == "charged-in-court" and other.frame.name != match.frame.name
    return same and charged and match.tree.tokens[match.anchor].base_relation in ("advcl", "conj", "acl")


def _sentences_the_same(other: Match, match: Match) -> bool:
    """Whether a match is only what a verdict came to: "convicted him of fraud and sentenced him to nine years"."""
    same = (other.frame.type, other.frame.mode) == (match.frame.type, match.frame.mode) == ("COERCE", "arrest")
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    told = verb.lemma in ("sentence", "jail", "imprison") and tree.lemma(other.anchor) in ("convict", "find")
    return (
        same
        and told
        and verb.base_relation == "conj"
        and verb.head == other.anchor
        and not any(each.mention.form != "pronoun" for each in match.targets)
    )


def _still_holds(other: Match, match: Match) -> bool:
    """Whether a match by a noun only tells how the other left things: "were detained in May and remain in custody"."""
    same = (other.frame.type, other.frame.mode) == (match.frame.type, match.frame.mode) == ("COERCE", "arrest")
    joined = (
        match.tree.tokens[match.anchor].base_relation == "conj" and match.tree.tokens[match.anchor].head == other.anchor
    )
    return same and joined and match.trigger != match.anchor


def _rounds(matches: list[Match]) -> list[Match]:
    """ "A round of talks between A and B": told by the first noun, with those whom the second names."""
    kept = list(matches)
    for inner in matches:
        tree, noun = inner.tree, inner.tree.tokens[inner.trigger]
        outer = next((each for each in kept if each.trigger == noun.head and each.frame.type == inner.frame.type), None)
        if outer is None or inner.anchor != inner.trigger or tree.case(noun.index) != "of" or noun.tag != "NOUN":
            continue
        if outer.frame.type == "CONSULT" and inner in kept:
            kept.remove(inner)
            known = {each.mention.id for each in outer.actors}
            fresh = tuple(each for each in inner.actors if each.mention.id not in known)
            kept[kept.index(outer)] = replace(outer, actors=(*outer.actors, *fresh))
    return kept


def _promises_good(match: Match, other: Match) -> bool:
    """Whether what the language model takes for a threat is a promise: "vowed to cut tariffs on each other's goods"."""
    if match.frame.type != "THREATEN" or match.frame.name != "learned" or other.frame.type not in _PROMISED:
        return False
    verb = other.tree.tokens[other.anchor]
    return verb.head == match.anchor and verb.base_relation == "xcomp" and match.tree.lemma(match.anchor) in _VOWING


def _threatens(other: Match, match: Match) -> bool:
    """Whether the other is the threat of what the match would be: "said it would close the border unless"."""
    if other.frame.type != "THREATEN" or match.frame.type == "THREATEN" or not match.frame.deed:
        return False
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    below = verb.head == other.anchor and verb.base_relation in ("ccomp", "xcomp")
    said = tree.tokens[other.anchor]
    return below or (said.head == verb.index and said.base_relation == "parataxis")


def _agrees_on(other: Match, match: Match) -> bool:
    """Whether the other is the agreement to do it: "agreed to reopen the crossing" promises that, and is one event."""
    promised = match.frame.type in _PROMISED or (match.frame.type, match.frame.mode) == ("AGREE", "accord")
    if other is match or (other.frame.type, other.frame.mode) != ("AGREE", "accord") or not promised:
        return False
    tree, node = match.tree, match.tree.tokens[match.anchor]
    while node.base_relation in ("conj", "obj") and node.head >= 0:
        node = tree.tokens[node.head]
    return node.head == other.anchor and node.base_relation in ("xcomp", "ccomp") and node.index != other.anchor


def _calls_off(match: Match, other: Match) -> bool:
    """Whether a match only says of the other that it will not be: "cancelled a joint exercise" cuts no ties."""
    if match.frame.type != "SANCTION" or other.frame.type not in ("CONSULT", "COOPERATE"):
        return False
    if other.frame.status == "cancelled" and other.anchor == match.trigger:
        return True  # "backed out of the talks"
    calling = match.tree.lemma(match.trigger) in ("cancel", "postpone", "call")
    return calling and other.trigger in match.clause.objects


def _is_called_home_for(other: Match, match: Match) -> bool:
    """Whether talks are only what an envoy is called home for: "recalled its ambassador for consultations"."""
    recall = (other.frame.type, other.frame.mode) == ("SANCTION", "relations") and other.anchor != match.anchor
    talks = match.frame.type == "CONSULT" and match.anchor == match.trigger and match.tree.case(match.trigger) == "for"
    return recall and talks and other.anchor in match.tree.ancestors(match.trigger)


def _is_of_curbs(other: Match, match: Match) -> bool:
    """Whether a match only says whom the curbs are on that the other lifts or keeps: "eased the ban imposed on it"."""
    curbs = match.frame.type == "SANCTION" or (match.frame.type, match.frame.mode) == ("COERCE", "restrict")
    if not curbs or match.actors or other is match or other.frame.type not in ("CONCEDE", "SANCTION", "REQUEST"):
        return False
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    bare = verb.relation == "acl" and match.clause.passive and not any(map(tree.is_time, tree.subtree(verb.index)))
    return bare and verb.head in other.clause.objects


def _is_handed_over(other: Match, match: Match) -> bool:
    """Whether a match only tells how a protest was handed over: "summoned the envoy and gave him a note"."""
    if (match.frame.type, match.frame.mode) != ("CONSULT", "message") or other.frame.type != "ACCUSE":
        return False
    notes = any(match.tree.lemma(each) == "note" for each in match.clause.objects)
    verb = match.tree.tokens[match.anchor]
    return notes and verb.base_relation == "conj" and verb.head == other.anchor


def _is_asked_for(other: Match, match: Match) -> bool:
    """Whether a noun is one of several things the other asks for: "called for a truce and the release of the men"."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if other.frame.type != "REQUEST" or match.anchor != match.trigger or noun.base_relation != "conj":
        return False
    asked = {*other.clause.objects, *(each for case, each in other.clause.obliques if case == "for")}
    return match.frame.type != "CONSULT" and tree.coordinated(noun.index)[0] in asked


def _says_of(other: Match, match: Match) -> bool:
    """Whether the other is the participle of a bare noun for the same: "the attack carried out in Montford"."""
    if match.anchor != match.trigger or (other.frame.type, other.frame.mode) != (match.frame.type, match.frame.mode):
        return False
    verb = match.tree.tokens[other.anchor]
    hurt = verb.lemma in _HURTING  # "the raid, in which two were hurt"
    return other is not match and verb.base_relation == "acl" and verb.head == match.trigger and not hurt


def _is_begun(other: Match, match: Match) -> bool:
    """Whether a match by a verb of beginning or ending only leads to the other: "began withdrawing its troops"."""
    same = (other.frame.type, other.frame.mode) == (match.frame.type, match.frame.mode)
    below = match.tree.tokens[other.trigger]
    led = below.head == match.trigger and below.base_relation in ("obj", "xcomp", "ccomp") and below.tag == "VERB"
    return other is not match and same and led and match.tree.lemma(match.trigger) in words("phases")


def _meets_for(other: Match, match: Match) -> bool:
    """Whether talks are only what others meet for: "ministers gather for talks on Norland" is one meeting."""
    noun = match.tree.tokens[match.trigger]
    talks = match.frame.type == other.frame.type == "CONSULT" and noun.tag == "NOUN" and noun.lemma in _TALKS
    meets = other.frame.mode in ("meeting", "gathering") and noun.head in other.nodes
    return talks and other is not match and meets and match.tree.case(noun.index) == "for"


def _ranks(other: Match, match: Match) -> bool:
    """Whether a match by a noun only ranks the other: "killed six in the deadliest raid since March"."""
    noun = match.tree.tokens[match.trigger]
    if other is match or other.frame.type != match.frame.type or match.anchor != match.trigger:
        return False
    ranked = any(kid.text.lower().endswith("est") or kid.lemma in _RANKS for kid in match.tree.kids(noun.index, "amod"))
    # "Jets bombed a depot, an attack that Norland condemned": it is called so once more.
    ranked = ranked or (
        noun.base_relation in ("appos", "parataxis") and match.tree.lemma(noun.index - 1) in ("a", "an")
    )
    return ranked and match.tree.case(noun.index) in ("in", "")


def without_consequences(matches: list[Match]) -> list[Match]:
    """The matches less the deaths of unnamed people in an attack; the attack is when and where its own clause says."""
    attacks = [match for match in matches if (match.frame.type, match.frame.mode) == ("ASSAULT", "attack")]
    kept = list(matches)
    for match in matches:
        if not _harms_people(match) or _names_somebody(match):
            continue
        attack = next((each for each in attacks if each is not match and each in kept and _leads_to(each, match)), None)
        if attack is None:
            continue
        if match.frame.mode == "kill" and _is_told_by_the_way(attack, match):
            # "killed 20 in a raid on the town": what was done there is the killing
            kept.remove(attack)
            targets = match.targets or attack.targets
            kept[kept.index(match)] = replace(match, actors=match.actors or attack.actors, targets=targets)
            continue
        kept.remove(match)
        if is_when_people_were_hurt(attack, match):
            named = tuple(each for each in attack.targets if each.mention.form != "pronoun")  # not "their convoy"
            kept[kept.index(attack)] = replace(attack, targets=named or match.targets)
            continue
        if attack.trigger in match.clause.subjects and attack.anchor == attack.trigger:
            targets = attack.targets or match.targets
            kept[kept.index(attack)] = replace(attack, anchor=match.anchor, clause=match.clause, targets=targets)
    return kept


def _leads_to(attack: Match, match: Match) -> bool:
    led = _brings(attack, match) or is_when_people_died(attack, match) or is_when_people_were_hurt(attack, match)
    return led or (match.frame.mode == "kill" and _is_told_by_the_way(attack, match))


def _is_told_by_the_way(attack: Match, match: Match) -> bool:
    """Whether an attack is only what people died in: "killed 20 in a raid"."""
    noun = attack.tree.tokens[attack.trigger]
    died = {*match.nodes, *attack.tree.following(match.anchor)}  # "were killed and two others hurt in a raid"
    bare = attack.anchor == attack.trigger and noun.tag == "NOUN" and noun.base_relation == "obl"
    by_the_way = bare and noun.head in died and attack.tree.case(noun.index) == "in"
    return by_the_way or is_how_people_died(attack, match)


def _harms_people(match: Match) -> bool:
    """Whether somebody is killed or hurt: what an attack leads to."""
    if match.frame.type != "ASSAULT" or match.frame.mode == "abduct":
        return False
    return match.frame.mode == "kill" or match.tree.lemma(match.trigger) in _HURTING


def _names_somebody(match: Match) -> bool:
    return any(each.mention.kind == "person" and each.mention.form != "pronoun" for each in match.targets)


def _brings(attack: Match, match: Match) -> bool:
    tree, anchor = match.tree, match.tree.tokens[match.anchor]
    if attack.nodes & {*match.clause.subjects}:
        return True
    # Not "was shot by soldiers who fought back": they shot him, whatever else they did.
    things = {*match.clause.subjects} - {each.token for each in match.actors}
    if any(tree.tokens[attack.anchor].head == each for each in things):
        return True  # "shells fired from the far bank killed two"
    joined = anchor.base_relation == "conj" and anchor.head == attack.anchor and not tree.kids(anchor.index, "nsubj")
    if joined and tree.lemma(attack.trigger) in _SHOOTING:
        return True  # "opened fire on a truck and killed two"
    if anchor.relation == "acl:relcl" and attack.trigger in tree.ancestors(anchor.index) and _is_phrase(match, attack):
        return True
    above = {anchor.head, *tree.ancestors(anchor.head)[:1]} if anchor.head >= 0 else set()
    return anchor.relation in _FOLLOWING and bool(above & attack.nodes)


def _is_phrase(match: Match, attack: Match) -> bool:
    """Whether only nouns stand between the two: "an attack on a station at Salkam, in which"."""
    above = match.tree.ancestors(match.anchor)
    return all(match.tree.tokens[each].tag in ("NOUN", "PROPN") for each in above[: above.index(attack.trigger)])
