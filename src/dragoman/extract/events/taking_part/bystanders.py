"""Who is named beside an event without taking part: who judges or reports a deed, and who suffers a condemned one."""

from dataclasses import replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.named_aside import (
    acts_after,
    is_anybody,
    is_met_aside,
    is_of_a_people,
    is_of_those_around,
    is_opposed,
)

_FREEING = frozenset({"release", "freeing", "liberation", "freedom"})
_FREED = frozenset({"free", "release", "extradite", "pardon", "deport", "swap"})
_GOING = frozenset({"return", "extradition", "trial", "acquittal", "protection", "rescue", "arrest", "surrender"})
_ANNOUNCING = frozenset({"confirm", "announce", "deny", "report", "reveal", "disclose"})
_JUDGMENTS = frozenset({"condemnation", "criticism", "denunciation", "disapproval", "rejection"})
_PROTESTS = frozenset({"protest", "note", "objection", "démarche", "demarche"})
_MISSIONS = frozenset({"embassy", "consulate"})  # to which a state complains of the other
_FILING = frozenset({"file", "lodge", "submit", "bring", "complain"})
_DONE_TO_PEOPLE = _FREEING | {"acquittal", "trial", "indictment", "dismissal", "removal", "ouster", "appointment"}
_DONE_TO_PEOPLE |= {"sentence", "conviction", "prosecution", "disqualification", "extradition"}
_TERROR = frozenset({"terrorism", "terror", "terrorist", "extremist", "jihadist", "militant", "insurgent", "gang"})
_SAID = frozenset({"said-did", "said-must", "said-broke-rules"})
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_ORGANS = frozenset(
    {"army", "military", "police", "ministry", "government", "navy", "presidency", "state", "department", "parliament"}
)
_DEATHS = frozenset({"death", "loss", "disappearance"})
_PRESIDING = frozenset({"chair", "lead", "head", "preside", "host", "dominate", "back", "support"})
_ASKED = frozenset({"call", "demand", "appeal", "request"})
_COUPS = frozenset({"seized-power", "seized-power-by-force"})
_SUFFERED = frozenset({"of", "on", "upon", "against", "at", "in", "near", "inside"})


def without_bystanders(match: Match) -> Match | None:
    """The match without those whom only the sentence speaks of, and not the event; None for a stance left to nobody."""
    if any(_is_spoken_for(match, each) for each in match.targets):
        return None
    others = (
        _judges,
        _is_crowd,
        _is_in_text,
        is_of_those_around,
        is_opposed,
        is_met_aside,
        acts_after,
        is_of_a_people,
        _announces,
        _is_overthrown,
        _is_of_the_charge,
        _presides,
    )
    actors = tuple(each for each in match.actors if not any(told(match, each) for told in others))
    beside = (
        _suffers,
        _would_do_it,
        _is_to_be_free,
        _is_forum,
        _asks,
        is_of_a_people,
        _is_served_by_those_hit,
        is_anybody,
        _is_farther_up,
    )
    targets = tuple(each for each in match.targets if not any(told(match, each) for told in beside))
    if _is_judged(match):
        # When and where it is condemned is not when and where it was.
        match = replace(match, anchor=match.trigger, clause=Clause())
    if len(actors) == len(match.actors) and len(targets) == len(match.targets):
        return match
    if match.actors and not actors and not targets and not match.frame.deed:
        return None  # "critics of Mora condemned it"
    # Somebody did it, though nobody says who.
    frame = match.frame if actors else replace(match.frame, least=0)
    return replace(match, frame=frame, actors=actors, targets=targets)


def _is_served_by_those_hit(match: Match, target: Found) -> bool:
    """ "Arrested an aide of Mora", "a raid on her lawyer's home": not Mora."""
    return match.frame.deed and target.mention.kind == "person" and is_of_those_around(match, target)


def _is_overthrown(match: Match, actor: Found) -> bool:
    """ "Norland's coup", "where soldiers seized power": done to the state, and by nobody else the sentence names."""
    unnamed = actor.mention.kind in ("state", "body", "bloc") and actor.mention.form != "name"
    return match.frame.name in _COUPS and (actor.slot == "learned" or unnamed)


def _presides(match: Match, found: Found) -> bool:
    """ "The bloc, chaired by Norland since May, decided": the bloc did, whoever chairs it."""
    tree, mention = match.tree, found.mention
    if (
        match.frame.type == "CONSULT"
        or mention.kind == "person"
        or mention.sentence != tree.sentence.index
        or tree.case(found.token) != "by"
    ):
        return False
    verb = tree.tokens[tree.tokens[found.token].head]
    before = verb.relation == "xcomp" and verb.index < match.trigger
    aside = (verb.relation in ("acl", "advcl") or before) and verb.index not in match.nodes
    return aside and verb.lemma in _PRESIDING


def _is_spoken_for(match: Match, target: Found) -> bool:
    """ "The rebels' spokesman said the group had attacked": that charges nobody."""
    meant = target.mention.kind == "body" and target.mention.form in ("short", "pronoun")
    if match.frame.name not in _SAID or not meant or match.tree.lemma(target.token) in _ORGANS:
        return False  # an organ of some state is not who a spokesman without one speaks for
    own = {below for each in match.clause.subjects for below in match.tree.subtree(each)}
    words_said = {match.tree.lemma(each).lower() for each in own}
    return bool(words_said & _SPOKESMEN) and not words_said & _ORGANS


def _is_of_the_charge(match: Match, actor: Found) -> bool:
    """ "Is accused of taking money from a Norlandic firm": the charge names Norland, which charges nobody."""
    charged = match.frame.type == "ACCUSE" and match.clause.passive and actor.slot == "learned"
    verbs = match.tree.kids(match.trigger, "advcl", "ccomp", "xcomp") if charged else []
    return any(actor.token in match.tree.subtree(verb.index) for verb in verbs if verb.index > match.trigger)


def _is_farther_up(match: Match, target: Found) -> bool:
    """ "Expelled a Norlandic envoy linked to a man jailed for spying": it is the man who was jailed, not the envoy."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    done = match.frame.type in ("COERCE", "ASSAULT") and match.clause.passive
    if verb.relation != "acl" or verb.tag != "VERB" or not done or verb.head < 0:
        return False
    held = {verb.head, *match.clause.objects}
    own = {below for each in held for below in tree.subtree(each)}
    above = set(tree.ancestors(verb.head))
    return target.token not in own and bool({target.token, tree.tokens[target.token].head} & above)


def _is_crowd(match: Match, actor: Found) -> bool:
    """ "Norlandic lorry drivers", "Mora's supporters" protest: neither the state nor Mora does."""
    above = match.tree.tokens[actor.token].head
    nouns = {match.tree.lemma(each) for each in (actor.token, above) if each >= 0}
    followers = actor.mention.kind == "person" and bool(nouns & lexicon().words["crowds"])
    return match.frame.type == "PROTEST" and (actor.mention.kind in ("state", "place", "group") or followers)


def _is_in_text(match: Match, actor: Found) -> bool:
    """ "Norland and Sorland signed the Vestbank loan": whoever the name of a text speaks of need not sign it."""
    signing = [each for each in match.actors if each.slot == "subject"]
    several = len(signing) > 1 or any(each.mention.kind == "group" for each in signing)
    return match.frame.type == "AGREE" and actor.slot == "object" and several


def _is_judged(match: Match) -> bool:
    """Whether a deed is only what a verb of judging is about: "condemned the detention", whenever that was."""
    noun = match.tree.tokens[match.trigger].tag in ("NOUN", "PROPN")
    learned = match.frame.deed and match.frame.name == "learned"
    return learned and noun and match.anchor != match.trigger and match.tree.lemma(match.anchor) in words("judging")


def _judges(match: Match, actor: Found) -> bool:
    """ "She condemned the raid", "he reported that many were killed": the subject of the verb above is not the doer."""
    learned = match.frame.name == "learned" or actor.slot == "learned"
    if not match.frame.deed or not learned:
        return False
    tree, trigger = match.tree, match.tree.tokens[match.trigger]
    noun = trigger.tag in ("NOUN", "PROPN")
    if noun and match.frame.type == "CONSULT" and trigger.base_relation == "obl":
        return False  # "in a call with Sol, Mora thanked"
    if not noun and not (match.clause.passive and match.clause.objects and not match.clause.subjects):
        return False
    judges = (
        kid.index
        for each in tree.ancestors(match.trigger)
        for kid in tree.kids(each, "nmod:poss")
        if tree.lemma(each) in _JUDGMENTS
    )  # "Norland's condemnation of the raid"
    if noun and {actor.token, actor.mention.head} & set(judges):
        return True
    judging = words("judging") if noun else words("telling")
    heads = {actor.token, actor.mention.head} if actor.mention.sentence == tree.sentence.index else {actor.token}
    for above in [match.anchor, *tree.ancestors(match.trigger)][: 1 if noun and match.anchor != match.trigger else 4]:
        subjects = {one for each in clause_of(tree, above).subjects for one in tree.following(each)}
        if tree.lemma(above) in judging and above != match.trigger and heads & subjects:
            return True
    return False


def _announces(match: Match, actor: Found) -> bool:
    """ "The spokesman confirmed the upcoming talks": who says so does not meet, alone or as a third."""
    tree = match.tree
    noun = tree.tokens[match.trigger].tag in ("NOUN", "PROPN")
    travels = match.frame.mode == "visit" and actor.mention.kind == "body"  # "the ministry said the visit will end"
    people = actor.mention.kind == "person" or travels
    alone = len(match.actors) != 2 and people and match.frame.type == "CONSULT" and noun
    if not alone or actor.mention.sentence != tree.sentence.index:
        return False
    telling, reach = (words("telling"), 2) if travels else (_ANNOUNCING, 1)
    return any(
        tree.lemma(above) in telling and actor.token in clause_of(tree, above).subjects
        for above in tree.ancestors(match.trigger)[:reach]
    )


def _would_do_it(match: Match, target: Found) -> bool:
    """ "Warned that Norland might leave": Norland threatens, and is not threatened."""
    if match.frame.type != "THREATEN" or target.slot != "learned":
        return False
    tree = match.tree
    return any(target.token in clause_of(tree, kid.index).subjects for kid in tree.kids(match.anchor, "ccomp"))


def _is_to_be_free(match: Match, target: Found) -> bool:
    """ "Called for the release of Mora": it is not Mora who is to release anybody."""
    if match.frame.type != "REQUEST" or target.mention.sentence != match.tree.sentence.index:
        return False
    tree, node = match.tree, target.mention.head
    for above in tree.ancestors(node):
        if above in match.nodes:
            return False
        if tree.tokens[above].tag == "VERB" and tree.lemma(above) in _FREED:
            return node == target.mention.head and tree.tokens[node].base_relation == "obj"  # "proposed freeing Mora"
        freed = tree.lemma(above) in _FREEING or (tree.lemma(above) in _GOING and target.mention.kind == "person")
        if freed:
            owner = tree.tokens[node].relation == "nmod:poss"  # "sought her extradition"
            return owner or (tree.tokens[node].base_relation == "nmod" and tree.case(node) == "of")
        node = above
    return False


def _asks(match: Match, target: Found) -> bool:
    """ "Repeated Norland's call for a truce": Norland calls for it."""
    tree, heads = match.tree, {target.token, target.mention.head}
    objects = (each for each in match.clause.objects if tree.lemma(each) in _ASKED)
    owners = {kid.index for each in objects for kid in tree.kids(each, "nmod:poss")}
    return match.frame.type == "REQUEST" and bool(owners & heads)


def _is_forum(match: Match, target: Found) -> bool:
    """ "Lodged a complaint with the Union": the Union hears it, and is charged with nothing; an embassy that hears a
    protest is its state's."""
    if match.frame.type != "ACCUSE" or match.tree.lemma(match.trigger) not in _FILING:
        return False
    heads = {target.token, target.mention.head}
    nouns = {match.tree.lemma(each) for each in heads}
    of_a_state = bool(nouns & _MISSIONS) or ("ministry" in nouns and "foreign" in target.mention.name.casefold())
    protests = any(match.tree.lemma(each) in _PROTESTS for each in match.clause.objects)
    if protests and of_a_state and target.mention.state:
        return False
    return target.mention.kind in ("bloc", "body") and any(
        match.tree.case(each) in ("with", "to", "at", "before") for each in heads
    )


def _suffers(match: Match, target: Found) -> bool:
    """ "Condemned the attack on Chad", "the embargo against it": not Chad is condemned."""
    if (match.frame.type, match.frame.mode) != ("ACCUSE", "disapprove"):
        return False
    tree = match.tree
    if target.mention.sentence != tree.sentence.index:
        return False
    node, behind = target.mention.head, tree.tokens[target.mention.last : target.mention.last + 2]
    owned = len(behind) > 1 and behind[0].text in ("'s", "’s")
    if owned and target.mention.kind == "person" and behind[1].lemma in _DONE_TO_PEOPLE:
        return True  # the same, where a parser takes the owner for who is criticised
    for above in tree.ancestors(node):
        if above in match.nodes:
            return False
        done = target.mention.kind == "person" and tree.lemma(above) in _DONE_TO_PEOPLE | words("violent")
        if done and (tree.tokens[node].relation == "nmod:poss" or tree.case(node) == "of"):
            return True  # "criticised her acquittal"
        fighting = tree.lemma(above) in _TERROR or any(
            kid.lemma in _TERROR for kid in tree.kids(above, "amod", "compound")
        )
        if fighting or tree.lemma(above) in words("violent") | words("imposed") | _DEATHS:
            return tree.tokens[node].base_relation in ("nmod", "obl") and tree.case(node) in _SUFFERED
        if tree.tokens[above].base_relation != "acl":  # "the attack carried out in Chad"
            node = above
    return False
