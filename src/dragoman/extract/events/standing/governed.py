"""What becomes of a stance under the word that its clause hangs on: "refused to", "said that", "if"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of, is_accepted
from dragoman.extract.clauses import shares_passive
from dragoman.extract.events.standing.called_off import is_calling_off
from dragoman.extract.events.standing.content_clauses import says_that
from dragoman.extract.events.standing.imagined import is_imagined
from dragoman.extract.events.standing.negation import is_negated
from dragoman.extract.events.standing.stance_value import NOTHING, Stance
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import awaits, is_denied, is_judged, is_set, is_to, is_yet_to_be
from dragoman.extract.events.standing.verb_stances import falls_through, own_stance, verb_stance
from dragoman.extract.tree import Tree

_ONCE = frozenset({"once", "until", "till"})
_SOON = frozenset({"soon", "long"})
_RESOLVING = frozenset({"decide", "agree", "resolve", "vote"})
_SIGNINGS = frozenset({"signing", "signature", "conclusion", "ratification"})
_CONDEMNING = frozenset(
    {"condemn", "deplore", "denounce", "decry", "criticise", "criticize", "slam", "protest", "regret"}
)
_OCCASIONS = frozenset({"at", "during", "on the sidelines of", "on the margins of", "besides", "alongside"})
_INVITING = frozenset({"invitation", "request", "initiative", "suggestion", "proposal", "behest", "demand", "call"})


def stance_under(tree: Tree, node: int, head: int, stance: Stance, trigger: int) -> Stance:
    """The stance of an event once it is known that its clause hangs on `head`."""
    token, above = tree.tokens[node], tree.tokens[head]
    relation, lemma = token.base_relation, above.lemma
    if relation == "xcomp" and any(each.text == ";" for each in tree.tokens[head:node]):
        relation = "parataxis"  # "invited him to Oslo; the visit is to take place in May"
    clausal = relation in ("ccomp", "xcomp", "csubj", "parataxis")
    if is_imagined(tree, node, head, trigger):
        return NOTHING
    if relation == "conj":
        return _with_conjunct(tree, node, head, stance)
    if relation == "csubj" and is_judged(tree, head):
        return NOTHING  # "it would be a mistake to cut its aid"
    if is_yet_to_be(tree, head):
        return NOTHING  # "have yet to agree on reopening it"
    marks = {kid.lemma for kid in tree.kids(node, "mark", "case")}
    if relation == "advcl" and marks & words("if"):
        return NOTHING
    if relation == "advcl" and marks & _ONCE and _is_open(tree, head) and not is_set(tree, node):
        return NOTHING  # "would talk once the crossing was opened", "will not come until they are freed"
    if relation == "advcl" and "as" in marks and lemma in _SOON and _is_open(tree, max(above.head, 0)):
        return NOTHING  # "would free them as soon as the airport was opened"
    if relation == "advcl" and stance.status == "held" and awaits(tree, node, head):
        return replace(stance, status="planned", finite=False)  # "will take effect once both have ratified it"
    if relation == "xcomp" and lemma in ("have", "be") and any(kid.lemma == "yet" for kid in tree.kids(head, "advmod")):
        return NOTHING  # "has yet to ratify it"
    if relation == "acl" and lemma in words("unsure") and says_that(tree, node):
        return NOTHING  # "asked about claims that ships had entered"
    said = trigger == node or (tree.tokens[trigger].base_relation == "obj" and tree.tokens[trigger].head == node)
    if relation in ("acl", "ccomp") and says_that(tree, node) and said and is_denied(tree, head, words("denying")):
        return NOTHING  # "dismissed reports that Norland had offered help"
    if relation == "nmod" and lemma == "anniversary":
        return NOTHING
    if relation in ("advcl", "acl", "xcomp", "ccomp") and marks & {"of", "for", "as"} and _accuses(tree, head):
        return NOTHING
    # "The possibility of signing", "readiness for signing", but not "of ensuring a good chairmanship"
    wished = bool(marks & {"of", "for"}) and node == trigger
    going_along = relation == "advcl" and token.text.lower().endswith("ing") and marks <= {"before", "by", "while"}
    if (
        relation in ("acl", "advcl")
        and (stance.present or going_along)
        and stance.status == "held"
        and above.tag == "VERB"
    ):
        stance = replace(stance, status="planned") if verb_stance(tree, head).status == "planned" else stance
    if relation == "advcl" and "in" in marks and lemma in words("helping") and verb_stance(tree, head).status != "held":
        return NOTHING  # "will help the police in catching smugglers"
    if relation == "advcl" and stance.present and stance.status == "held" and "before" in marks:
        stance = replace(stance, status="planned")  # "comes a week before he travels to Suva"
    if lemma == "rule" and is_negated(tree, head) and relation in ("obj", "obl", "advcl", "xcomp", "ccomp"):
        return NOTHING  # "did not rule out going to court"
    if relation in ("obj", "obl") and lemma in ("deny", "refute") and node != trigger:
        return NOTHING
    if (
        above.tag in ("NOUN", "PROPN")
        and (relation == "nmod" or (relation == "acl" and (tree.is_infinitive(node) or wished)))
        and lemma in words("plan_nouns") | words("proposal_nouns") | {"addition"}
    ):
        return _under_noun(tree, node, head, stance)
    if above.tag not in ("VERB", "ADJ", "AUX", "NOUN"):
        return stance
    if (
        node == trigger
        and relation in ("obl", "nmod")
        and lemma in words("open_to")
        and tree.case(node) in ("to", "for")
        and tree.lemma(node) not in _SIGNINGS
    ):
        return NOTHING  # "was open to talks", "is ready for talks"
    if relation == "nsubj" and lemma in ("question", "table") and tree.case(head).split(" ")[0] in ("out", "off"):
        return NOTHING  # "a meeting is out of the question"
    if node == trigger and stance.status == "held" and tree.case(node) == "for" and _is_prepared(tree, head):
        return replace(stance, status="planned", finite=False)
    voted = lemma == "vote" and above.tag == "VERB" and tree.is_infinitive(node) and not is_negated(tree, head)
    if relation in ("advcl", "xcomp") and voted and tree.lemma(node) in words("judging") | words("failing"):
        return replace(stance, finite=True)  # "voted 77 to 12 to condemn it"
    if relation == "advcl" and tree.is_infinitive(node) and above.tag == "ADJ" and lemma in words("prompt"):
        return replace(stance, finite=True)  # "was quick to reject it"
    if relation == "advcl" and tree.is_infinitive(node) and not is_to(tree, node):
        if lemma in words("proposing"):
            return replace(stance, status="proposed", finite=False)
        # What is done for a purpose has not been done yet, and may never be; least of all what is only asked for.
        if stance.status == "proposed":
            return replace(stance, finite=False)
        return replace(stance, status="planned", finite=False) if lemma in words("moving") else NOTHING
    if relation in ("obj", "obl", "nsubj") and stance.status in ("held", "planned") and not stance.finite:
        return _noun_under_verb(tree, node, head, stance, trigger)
    if not clausal:
        return stance
    if lemma in words("denying") and relation != "parataxis":
        return NOTHING
    if is_negated(tree, head) and relation in ("xcomp", "ccomp", "csubj") and lemma not in ("rule", "doubt"):
        return NOTHING
    if (
        (relation == "xcomp" and ("that" not in marks or lemma in words("asking") | {"demand", "propose"}))
        or (relation == "ccomp" and lemma in words("proposing") and lemma not in words("telling"))
        or relation == "csubj"
    ):
        return _controlled(tree, node, head, stance)
    if lemma in words("telling") or relation == "parataxis":
        subjects = clause_of(tree, head).subjects
        status = "planned" if stance.status == "would" else stance.status
        return replace(
            stance,
            status=status,
            reported=True,
            speaker=stance.speaker if stance.speaker is not None else next(iter(subjects), None),
            recalled=stance.recalled or lemma in words("recalling"),
        )
    return stance


def _is_open(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what is still to be or is not to be, and so what it waits for: "would talk", "not come"."""
    helpers = {kid.lemma for kid in tree.kids(verb, "aux")}
    ahead = helpers & (words("future") | words("conditional") | words("possible")) or tree.is_infinitive(verb)
    return bool(ahead) or is_negated(tree, verb)


def _accuses(tree: Tree, head: int) -> bool:
    """Whether a word charges somebody, or is who is charged: "accused | the army | of shelling"."""
    above = tree.tokens[head]
    charged = above.base_relation in ("obj", "nsubj") and above.head >= 0 and above.tag in ("NOUN", "PROPN")
    return tree.lemma(head) in words("accusing") or (charged and tree.lemma(above.head) in words("accusing"))


def _with_conjunct(tree: Tree, node: int, head: int, stance: Stance) -> Stance:
    """A conjunct shares the auxiliaries of the first verb where it has none and no subject of its own.

    In the passive it may have one: "a pact will be announced and agreements signed".
    """
    if shares_passive(tree.sentence, tree.tokens[node]) and stance.status == "held" and not is_negated(tree, head):
        above = own_stance(tree, head, head)
        return replace(stance, status=above.status, finite=above.finite) if above.status != "held" else stance
    if tree.tokens[node].tag != "VERB" or tree.kids(node, "nsubj", "aux", "cop") or tree.tokens[head].tag != "VERB":
        return stance
    if tree.tokens[node].text.lower() != tree.lemma(node):
        return stance
    first = verb_stance(tree, head)
    if is_negated(tree, head):
        return NOTHING
    if stance.status == "held" and first.status != "held":
        return replace(stance, status=first.status, finite=first.finite)
    return stance


def _under_noun(tree: Tree, node: int, head: int, stance: Stance) -> Stance:
    if stance.status not in ("held", "planned"):
        return stance
    lemma = tree.lemma(head)
    if is_negated(tree, head):
        return NOTHING
    if is_accepted(tree, head):
        return replace(stance, status="planned", finite=False)
    above = tree.tokens[head].head
    if lemma == "addition" and tree.case(head) == "in" and above >= 0:
        ahead = verb_stance(tree, above).status == "planned"  # "in addition to talks with Mora, she will visit"
        return replace(stance, status="planned") if ahead else stance
    if above >= 0 and tree.tokens[head].base_relation == "obj" and is_calling_off(tree, above):
        return replace(stance, status="cancelled", finite=False)  # "dropped plans to visit"
    judged = above >= 0 and tree.tokens[head].base_relation == "obj" and tree.lemma(above) in _CONDEMNING
    if lemma == "decision" and judged and verb_stance(tree, above).status == "held":
        return replace(stance, status="held", finite=False)  # "condemned the decision to arrest her"
    if tree.tokens[node].base_relation == "acl" or lemma in ("preparation", "eve", "date", "run-up", "schedule"):
        return replace(stance, status="planned" if lemma in words("plan_nouns") else "proposed", finite=False)
    if lemma in ("importance", "need", "necessity") and not tree.kids(node, "det", "nmod:poss"):
        return replace(stance, status="proposed", finite=False)  # "the importance of dialogue between them"
    if lemma in ("possibility", "prospect", "idea", "proposal", "initiative", "opportunity", "feasibility"):
        return replace(stance, status="proposed", finite=False)
    return stance


def _noun_under_verb(tree: Tree, node: int, head: int, stance: Stance, trigger: int) -> Stance:
    lemma = tree.lemma(head)
    if node != trigger:
        return stance
    direct = tree.tokens[node].base_relation != "obl"
    if not direct and tree.case(node) == "for" and lemma in words("moving") | {"be", "host", "receive", "welcome"}:
        # "will be in Oslo for talks"
        return replace(stance, status="planned") if verb_stance(tree, head).status == "planned" else stance
    occasion = tree.case(node) in _OCCASIONS and tree.lemma(node) not in _INVITING
    if not direct and tree.case(node) in ("in", "at") and lemma in words("attending") and is_negated(tree, head):
        return NOTHING  # "will not take part in the talks"
    if not direct and tree.case(node) == "to" and lemma in words("returning") and is_negated(tree, head):
        return NOTHING  # "will not return to the talks"
    if not direct and occasion and verb_stance(tree, head).status == "planned":
        return replace(stance, status="planned")  # "will be handed over at a ceremony"
    if not direct and tree.case(node) == "for" and lemma in words("asking"):
        return replace(stance, status="proposed")
    if direct and is_calling_off(tree, head):
        return replace(stance, status="cancelled")
    if tree.tokens[node].base_relation == "nsubj" and lemma in words("occurring") and is_negated(tree, head):
        return replace(stance, status="cancelled") if falls_through(tree, head, trigger) else NOTHING
    if direct and lemma in words("weighing"):
        return replace(stance, status="proposed")
    if direct and lemma in words("discussing") and tree.lemma(node) in words("beginnings"):
        return replace(stance, status="proposed")
    if tree.lemma(node) in _SIGNINGS and (lemma in words("licensing") or verb_stance(tree, head).status == "planned"):
        return replace(stance, status="planned")  # "approved the signing of the pact", "will preside over it"
    if direct and lemma in words("expecting") and not (lemma == "announce" and is_negated(tree, head)):
        return replace(stance, status="planned")
    if direct and (
        lemma in words("denying")
        or lemma in words("vetoing")
        or (lemma in words("averting_deeds") and tree.lemma(node) in words("violent"))
    ):
        return NOTHING  # "the court stayed the expulsion"
    return stance


def _is_prepared(tree: Tree, head: int) -> bool:
    """Whether what stands after "for" is being made ready: "preparations are under way for", "are preparing for"."""
    subjects = {kid.lemma for kid in tree.kids(head, "nsubj")}
    return tree.lemma(head) in ("prepare", "gear", "ready") or bool(subjects & words("preparing"))


def _controlled(tree: Tree, node: int, head: int, stance: Stance) -> Stance:
    lemma = "going" if tree.tokens[head].text.lower() == "going" else tree.lemma(head)  # "is going to close it"
    if lemma in words("failing") or (lemma in words("hoping") and tree.is_past_perfect(head)):
        return NOTHING  # "had hoped to settle it"
    governor = verb_stance(tree, head)
    if lemma in words("permitting") and any(kid.text.lower() in ("was", "were") for kid in tree.kids(head, "aux:pass")):
        return replace(stance, finite=True)  # "was allowed to leave": and left
    told_to = lemma == "tell" and tree.is_infinitive(node)  # "told Norland to close its mission"
    if lemma in words("proposing") or told_to:
        return replace(stance, status="proposed", finite=False)
    if lemma in words("arranged") and tree.is_past_perfect(head):
        return replace(stance, status="cancelled", finite=False)  # "had been due to visit"
    if lemma in _RESOLVING and governor.status == "held" and _is_of_curbs(tree, node):
        return replace(stance, finite=governor.finite, recalled=governor.recalled)
    if lemma in words("planning") and _was_called_off(tree, head):
        return replace(stance, status="cancelled", finite=False)
    if lemma in words("planning"):
        would = governor.status == "would" and lemma in ("like", "be")
        return replace(stance, status="proposed" if would else "planned", finite=False)
    if governor.status != "held":
        return replace(stance, status=governor.status, finite=governor.finite)
    if lemma in words("phases"):
        return replace(stance, finite=governor.finite, recalled=governor.recalled)
    return stance


def _was_called_off(tree: Tree, planned: int) -> bool:
    """ "Was scheduled to pay a visit in May, but was postponed": it is the visit, whatever the subject."""
    joined = [kid.index for kid in tree.kids(planned, "conj") if tree.kids(kid.index, "aux:pass")]
    bare = [each for each in joined if not tree.kids(each, "obj", "nsubj", "nsubj:pass")]
    return any(is_calling_off(tree, each) and not is_negated(tree, each) for each in bare)


def _is_of_curbs(tree: Tree, verb: int) -> bool:
    """Whether a body that resolves to do something has done it by that: "decided to renew its sanctions"."""
    if tree.lemma(verb) in words("curbs"):
        return True  # "decided to sanction them"
    objects = (each for found in clause_of(tree, verb).objects for each in tree.following(found))
    return tree.lemma(verb) in words("enacting") and any(tree.lemma(each) in words("curbs") for each in objects)
