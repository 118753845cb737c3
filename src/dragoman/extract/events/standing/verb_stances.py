"""The stance that a verb or noun has by itself, by its auxiliaries, its form and its negation."""

from dataclasses import replace

from dragoman.extract.events.matching.governors import particles
from dragoman.extract.events.standing.called_off import calling_off
from dragoman.extract.events.standing.negation import is_negated
from dragoman.extract.events.standing.stance_value import NOTHING, Stance
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import had_been_due, is_done_by_the_nth, is_to, is_yet_to_be, was_to
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_AHEAD = ("ahead of", "in preparation for", "pending")


def own_stance(tree: Tree, anchor: int, trigger: int) -> Stance:
    """The stance of an event by its own clause, before anything that it hangs on."""
    noun = tree.tokens[trigger].tag in ("NOUN", "PROPN")
    if noun and calling_off(tree, anchor, trigger) is not None:
        return Stance(status="cancelled")
    thing = tree.tokens[anchor].head if tree.tokens[anchor].relation == "acl" else -1
    if thing >= 0 and (tree.case(thing) == "without" or any(kid.lemma == "no" for kid in tree.kids(thing, "det"))):
        return NOTHING  # "ended with no agreement reached", "without an agreement being reached"
    if is_negated(tree, anchor) or (noun and is_negated(tree, trigger)):
        return Stance(status="cancelled") if falls_through(tree, anchor, trigger) else NOTHING
    if any(kid.lemma in words("if") or _averts(tree, kid) for kid in tree.kids(anchor, "mark")):
        return NOTHING
    if is_yet_to_be(tree, anchor) or (noun and tree.case(trigger).split(" ")[0] in words("averting") - {"against"}):
        return NOTHING  # "parted without a joint statement"
    if noun and anchor == trigger:
        return Stance(status=_noun_status(tree, trigger), finite=bool(tree.kids(trigger, "cop")))
    stance = verb_stance(tree, anchor)
    if stance.status == "held" and tree.lemma(anchor) in words("weighing" if noun else "pondering"):
        return replace(stance, status="proposed")  # "is considering sanctions"
    if noun and stance.status == "held" and _noun_status(tree, trigger) == "planned":
        below = tree.tokens[anchor].head == trigger
        if below or tree.lemma(anchor) in words("planning"):
            stance = replace(stance, status="planned")
    return stance


def _averts(tree: Tree, mark: Token) -> bool:
    """ "Warned against closing", "without signing", "instead of meeting"."""
    gerund = tree.tokens[mark.head]
    if mark.lemma == "from" and gerund.head >= 0 and tree.lemma(gerund.head) in words("failing"):
        return True  # "are forbidden from making funds available"
    bare = mark.lemma == "rather" and gerund.text.lower() == gerund.lemma  # "rather than impose sanctions"
    return mark.lemma in words("averting") and (bare or gerund.text.lower().endswith("ing"))


def verb_stance(tree: Tree, verb: int) -> Stance:
    """The stance of a verb by its auxiliaries and its form alone."""
    auxiliaries = {kid.lemma for kid in tree.kids(verb, "aux")} | {kid.text.lower() for kid in tree.kids(verb, "aux")}
    token = tree.tokens[verb]
    if auxiliaries & words("future"):
        return Stance(status="planned")
    if auxiliaries & words("possible"):
        return Stance(status="proposed" if not auxiliaries & {"have"} else None)
    if auxiliaries & words("conditional"):
        return Stance(status=None if auxiliaries & {"have"} else "would")
    infinitive = tree.is_infinitive(verb)
    if tree.lemma(verb) in words("arranged") and tree.is_past_perfect(verb):
        return Stance(status="cancelled")  # "had been due in Oslo"
    if had_been_due(tree, verb, words("arranged")) or (infinitive and "have" in auxiliaries and was_to(tree, verb)):
        return Stance(status="cancelled")  # "was to have met"
    finite = (not infinitive and token.base_relation not in ("acl", "xcomp", "advcl")) or token.relation == "acl:relcl"
    if infinitive and token.base_relation == "acl" and not tree.kids(verb, "aux") and not is_to(tree, verb):
        # "the decision to impose curbs" is a plan, "an effort to impose them" says nothing of what will come of it.
        if is_done_by_the_nth(tree, verb):
            return Stance(finite=False)
        noun = tree.lemma(token.head)
        planned = noun in words("plan_nouns") | words("proposal_nouns")
        return Stance(status="planned" if planned else None, finite=False)
    if infinitive and (tree.kids(verb, "aux") or token.base_relation == "root" or is_to(tree, verb)):
        # "the conference to be held in May", "the President is to visit", the headline "X to visit Y"
        return Stance(status="planned", finite=False)
    if infinitive and token.base_relation == "xcomp" and tree.lemma(token.head) == "be":
        return Stance(status="planned")
    done = any(kid.lemma in words("set_done") for kid in tree.kids(verb))
    if tree.lemma(verb) in words("setting") and token.tag != "NOUN" and particles(tree, verb) == [""] and not done:
        return Stance(status="planned", finite=finite)
    past = tree.is_past_perfect(verb)
    perfect = not past and "have" in auxiliaries
    forms = (token.lemma, f"{token.lemma}s", f"{token.lemma}es", f"{token.lemma[:-1]}ies")
    present = not auxiliaries and token.text.lower() in forms
    # "put", "cut", "hit": told of the past unless it ends in -s.
    present = present and not (token.text.lower() == token.lemma and token.lemma in words("unchanged"))
    return Stance(finite=finite, recalled=past, perfect=perfect, present=present)


def _noun_status(tree: Tree, noun: int) -> str | None:
    if tree.kids(noun, "cop") and any(kid.lemma in words("future") for kid in tree.kids(noun, "aux")):
        return "planned"  # "it will be their first meeting"
    for kid in tree.kids(noun):
        if kid.lemma in words("coming") and kid.base_relation in ("amod", "acl"):
            return "planned"
        if kid.relation == "acl":
            if tree.is_infinitive(kid.index):
                return "planned"
            if kid.lemma in words("planning") | {"due", "slate"} and kid.text.lower() != kid.lemma + "ing":
                return "planned"
        if kid.relation == "acl:relcl" and kid.lemma in words("planning") | {"hold", "take"}:
            auxiliaries = {each.lemma for each in tree.kids(kid.index, "aux")}
            if auxiliaries & words("future") or kid.lemma in ("expect", "schedule", "plan", "slate"):
                return "planned"
    if tree.case(noun) in _AHEAD:
        return "planned"
    return "held"


def falls_through(tree: Tree, anchor: int, trigger: int) -> bool:
    """Whether what is negated had been arranged: "the forum will not take place", "will not travel as planned"."""
    arranged = (words("coming") | words("arranged")) - {"next"}
    if any(kid.lemma in arranged for kid in tree.kids(trigger, "amod", "acl")):
        return tree.lemma(anchor) in words("occurring")  # "the planned session did not take place"
    if not any(kid.lemma in words("future") for kid in tree.kids(anchor, "aux")):
        return False
    if anchor == trigger:
        return any(
            kid.lemma in words("planning") and any(mark.lemma == "as" for mark in tree.kids(kid.index))
            for kid in tree.kids(anchor, "advcl", "obl")
        )
    if is_negated(tree, trigger):
        return False
    planned = any(kid.lemma in words("planning") for kid in tree.kids(trigger, "acl", "acl:relcl"))
    return planned or (tree.lemma(anchor) in words("occurring") and _is_definite(tree, trigger))


def _is_definite(tree: Tree, noun: int) -> bool:
    """Whether a noun speaks of something known: "the talks", "her visit", "talks between X and Y"."""
    article = {kid.lemma for kid in tree.kids(noun, "det")}
    return not article & {"a", "another", "any", "some"}
