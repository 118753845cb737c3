"""How a thing is said: done, to come, suggested, called off or not at all, and by whom it is told.

Works upwards from the head of an event's clause: its own auxiliaries and negation first, then every verb or noun it
hangs on ("is expected to", "plans to", "refused to", "said that", "if").
"""

from dataclasses import dataclass, replace

from dragoman.extract.arguments import clause_of, is_accepted
from dragoman.extract.events.matching.governors import particles
from dragoman.extract.events.standing.content_clauses import says_that
from dragoman.extract.events.standing.habits import is_habit
from dragoman.extract.events.standing.imagined import is_imagined
from dragoman.extract.events.standing.negation import is_negated, is_refused
from dragoman.extract.events.standing.presupposed import is_presupposed
from dragoman.extract.events.standing.questions import is_asked
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import (
    awaits,
    had_been_due,
    is_denied,
    is_done_by_the_nth,
    is_judged,
    is_set,
    is_to,
    is_yet_to_be,
    was_to,
)
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_PUT = frozenset({"off", "back"})
_UNTIL = frozenset({"to", "until", "till"})
_ONCE = frozenset({"once", "until", "till"})
_SOON = frozenset({"soon", "long"})
_RESOLVING = frozenset({"decide", "agree", "resolve", "vote"})
_SIGNINGS = frozenset({"signing", "signature", "conclusion", "ratification"})
_BEHIND = frozenset({"after", "following", "since", "despite", "amid", "in the wake of", "as a result of"})
_OCCASIONS = frozenset({"at", "during", "on the sidelines of", "on the margins of", "besides", "alongside"})
_INVITING = frozenset({"invitation", "request", "initiative", "suggestion", "proposal", "behest", "demand", "call"})
_REFUSING = frozenset({"rule", "exclude", "reject", "refuse", "decline", "oppose", "object", "deny", "dismiss", "veto"})
_AHEAD = ("ahead of", "in preparation for", "pending")


@dataclass(frozen=True, slots=True)
class Stance:
    """`status` is None where the thing is denied, imagined or made conditional: no event at all.

    `speaker` is the token of who tells it, in the clause that reports it. `recalled` marks what is told as lying
    before the report's own news. `finite` tells a clause from a mere noun or infinitive.
    """

    status: str | None = "held"
    speaker: int | None = None
    reported: bool = False
    recalled: bool = False
    finite: bool = True
    perfect: bool = False
    present: bool = False


_NOTHING = Stance(status=None)


def stance_of(
    tree: Tree,
    anchor: int,
    trigger: int,
    speech: bool = False,
    refusal: bool = False,
    uttered: bool = False,
    vote: bool = False,
) -> Stance:
    """The stance of the event whose clause is headed by `anchor` and whose meaning sits in `trigger`.

    `speech` tells of what is done by saying: "an invitation to visit", "vowed to retaliate" are no plans to invite.
    A `refusal` may be told by the negation of its verb, and is then held: "will not recognise". What is `uttered` has
    been, whatever it is answered: "rejected a request", "is considering an offer".
    """
    if is_asked(tree, anchor) or is_habit(tree, anchor):
        return _NOTHING
    # "Did not rule out", "did not reject": who does not refuse refuses nothing.
    refused = refusal and is_refused(tree, anchor) and tree.lemma(anchor) not in _REFUSING
    own = replace(_verb_stance(tree, anchor), status="held") if refused else _own(tree, anchor, trigger)
    if speech and own.status == "planned" and not _is_ahead(tree, anchor):
        own = replace(own, status="held")
    if own.status == "planned" and not (speech or uttered) and _is_conditional(tree, anchor):
        return _NOTHING
    stance = _told(tree, anchor, own)
    if anchor == trigger and tree.tokens[trigger].tag != "VERB" and tree.case(trigger) in _BEHIND:
        # "after a meeting with": whatever else is to come, the meeting has been.
        return stance
    node, steps, given = anchor, 0, False
    while stance.status is not None and steps <= len(tree.tokens):
        head = tree.tokens[node].head
        relative = tree.tokens[node].relation == "acl:relcl"
        finite = stance.finite or (node != anchor and _verb_stance(tree, node).finite) or is_to(tree, node)
        if head < 0 or (relative and finite):
            # "asked it to release the men, who have been held since May": whatever is asked, that has been.
            break
        if not (uttered and node == trigger and _is_answer(tree, node, head)):
            given = given or is_presupposed(tree, node, trigger, vote)
            above = _under(tree, node, head, stance, trigger)
            if not given:
                stance = above
            elif above.status is not None:
                stance = replace(above, status=stance.status, finite=stance.finite)
        node, steps = head, steps + 1
    return stance


def _is_conditional(tree: Tree, verb: int) -> bool:
    """Whether what will be done hangs on a condition: "will march again if the law is passed"."""
    if tree.sentence.times:
        return False  # "will meet in May if both have ratified it": it has its day
    clauses = [kid.index for kid in tree.kids(verb, "advcl")]
    return any(kid.lemma in ("if", "unless") for each in clauses for kid in tree.kids(each, "mark"))


def _is_answer(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a verb says how something asked or charged was taken by another: "rejected the request"."""
    answers = words("denying") | words("weighing") | words("failing")
    return tree.tokens[noun].relation in ("obj", "nsubj:pass") and tree.lemma(verb) in answers


def _is_ahead(tree: Tree, verb: int) -> bool:
    """Whether a verb is said of what is to come: "will invite", "is to invite"."""
    return tree.is_infinitive(verb) or any(kid.lemma in words("future") for kid in tree.kids(verb, "aux"))


def _told(tree: Tree, anchor: int, stance: Stance) -> Stance:
    """ "We support them, Mora said": who says it, where the saying hangs on what is said."""
    for kid in tree.kids(anchor, "parataxis"):
        if kid.lemma in words("telling"):
            subjects = clause_of(tree, kid.index).subjects
            if subjects:
                status = "planned" if stance.status == "would" else stance.status
                return replace(stance, status=status, reported=True, speaker=subjects[0])
    return stance


def _own(tree: Tree, anchor: int, trigger: int) -> Stance:
    noun = tree.tokens[trigger].tag in ("NOUN", "PROPN")
    if noun and calling_off(tree, anchor, trigger) is not None:
        return Stance(status="cancelled")
    if is_negated(tree, anchor) or (noun and is_negated(tree, trigger)):
        return Stance(status="cancelled") if _falls_through(tree, anchor, trigger) else _NOTHING
    if any(kid.lemma in words("if") or _averts(tree, kid) for kid in tree.kids(anchor, "mark")):
        return _NOTHING
    if is_yet_to_be(tree, anchor) or (noun and tree.case(trigger).split(" ")[0] in words("averting") - {"against"}):
        return _NOTHING  # "parted without a joint statement"
    if noun and anchor == trigger:
        return Stance(status=_noun_status(tree, trigger), finite=bool(tree.kids(trigger, "cop")))
    stance = _verb_stance(tree, anchor)
    if stance.status == "held" and tree.lemma(anchor) in words("weighing" if noun else "pondering"):
        return replace(stance, status="proposed")  # "is considering sanctions"
    if noun and stance.status == "held" and _noun_status(tree, trigger) == "planned":
        below = tree.tokens[anchor].head == trigger
        if below or tree.lemma(anchor) in words("planning"):
            stance = replace(stance, status="planned")
    return stance


def calling_off(tree: Tree, anchor: int, noun: int) -> int | None:
    """The word that calls off what a noun of this clause tells: "cancelled the talks", "talks that were cancelled"."""
    token = tree.tokens[noun]
    verbs = [anchor] if anchor != noun and _is_calling_off(tree, anchor) else []
    if token.base_relation == "nsubj" and is_negated(tree, token.head) == _is_on_programme(tree, token.head):
        verbs += [token.head] if _is_on_programme(tree, token.head) or _puts_off(tree, token) else []
    if token.base_relation == "nsubj":
        # "was planned for May but was delayed"
        joined = (kid.index for kid in tree.kids(token.head, "conj") if not tree.kids(kid.index, "nsubj"))
        verbs += [each for each in joined if _is_calling_off(tree, each) and not is_negated(tree, each)]
    verbs += [
        kid.index
        for kid in tree.kids(noun, "acl", "acl:relcl")
        if _is_calling_off(tree, kid.index) and not is_negated(tree, kid.index) and not tree.is_infinitive(kid.index)
    ]
    return next(iter(verbs), None)


def _puts_off(tree: Tree, subject: Token) -> bool:
    """Whether what a noun is the subject of says it is not to be: "were called off", "are off", "fell through"."""
    if subject.relation == "nsubj:pass":
        return _is_calling_off(tree, subject.head)
    lemma, behind = tree.lemma(subject.head), [token.text.lower() for token in tree.tokens[subject.head + 1 :][:1]]
    stands = any(kid.lemma in words("calling_off") for kid in tree.kids(subject.head, "xcomp"))
    return lemma == "off" or (lemma == "stand" and stands) or (lemma == "fall" and behind == ["through"])


def _is_on_programme(tree: Tree, noun: int) -> bool:
    """Whether something is said to be on the programme: "is no longer on the agenda"."""
    return tree.lemma(noun) in words("programmes") and tree.case(noun) in ("on", "in")


def _is_calling_off(tree: Tree, verb: int) -> bool:
    """Whether a verb calls something off: "cancelled", "put off", "moved to Friday"."""
    lemma, beside = tree.lemma(verb), {kid.text.lower() for kid in tree.kids(verb)}
    if lemma in words("removing") and any(
        kid.lemma in words("programmes") and tree.case(kid.index) in ("from", "off") for kid in tree.kids(verb, "obl")
    ):
        return True
    if lemma in words("moving_to"):
        return bool(new_day_of(tree, verb))
    return lemma in words("calling_off") and (lemma not in words("calling_off_with") or bool(beside & _PUT))


def new_day_of(tree: Tree, verb: int) -> list[int]:
    """The words for the time something is put off to: "was moved to Friday", "postponed from May until June"."""
    times = [kid.index for kid in tree.kids(verb, "obl", "nmod", "advmod") if tree.is_time(kid.index)]
    return [each for each in times if tree.case(each) in _UNTIL]


def _averts(tree: Tree, mark: Token) -> bool:
    """ "Warned against closing", "without signing", "instead of meeting"."""
    gerund = tree.tokens[mark.head]
    if mark.lemma == "from" and gerund.head >= 0 and tree.lemma(gerund.head) in words("failing"):
        return True  # "are forbidden from making funds available"
    bare = mark.lemma == "rather" and gerund.text.lower() == gerund.lemma  # "rather than impose sanctions"
    return mark.lemma in words("averting") and (bare or gerund.text.lower().endswith("ing"))


def _verb_stance(tree: Tree, verb: int) -> Stance:
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
        if kid.base_relation == "acl":
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


def _falls_through(tree: Tree, anchor: int, trigger: int) -> bool:
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


def _under(tree: Tree, node: int, head: int, stance: Stance, trigger: int) -> Stance:
    """The stance of an event once it is known that its clause hangs on `head`."""
    token, above = tree.tokens[node], tree.tokens[head]
    relation, lemma = token.base_relation, above.lemma
    if relation == "xcomp" and any(each.text == ";" for each in tree.tokens[head:node]):
        relation = "parataxis"  # "invited him to Oslo; the visit is to take place in May"
    clausal = relation in ("ccomp", "xcomp", "csubj", "parataxis")
    if is_imagined(tree, node, head, trigger):
        return _NOTHING
    if relation == "conj":
        return _with_conjunct(tree, node, head, stance)
    if relation == "csubj" and is_judged(tree, head):
        return _NOTHING  # "it would be a mistake to cut its aid"
    if is_yet_to_be(tree, head):
        return _NOTHING  # "have yet to agree on reopening it"
    marks = {kid.lemma for kid in tree.kids(node, "mark", "case")}
    if relation == "advcl" and marks & words("if"):
        return _NOTHING
    if relation == "advcl" and marks & _ONCE and _is_open(tree, head) and not is_set(tree, node):
        return _NOTHING  # "would talk once the crossing was opened", "will not come until they are freed"
    if relation == "advcl" and "as" in marks and lemma in _SOON and _is_open(tree, max(above.head, 0)):
        return _NOTHING  # "would free them as soon as the airport was opened"
    if relation == "advcl" and stance.status == "held" and awaits(tree, node, head):
        return replace(stance, status="planned", finite=False)  # "will take effect once both have ratified it"
    if relation == "xcomp" and lemma in ("have", "be") and any(kid.lemma == "yet" for kid in tree.kids(head, "advmod")):
        return _NOTHING  # "has yet to ratify it"
    if relation == "acl" and lemma in words("unsure") and says_that(tree, node):
        return _NOTHING  # "asked about claims that ships had entered"
    said = trigger == node or (tree.tokens[trigger].base_relation == "obj" and tree.tokens[trigger].head == node)
    if relation in ("acl", "ccomp") and says_that(tree, node) and said and is_denied(tree, head, words("denying")):
        return _NOTHING  # "dismissed reports that Norland had offered help"
    if relation == "nmod" and lemma == "anniversary":
        return _NOTHING
    if relation in ("advcl", "acl", "xcomp", "ccomp") and marks & {"of", "for", "as"} and _accuses(tree, head):
        return _NOTHING
    going_along = relation == "advcl" and token.text.lower().endswith("ing") and marks <= {"before", "by", "while"}
    if (
        relation in ("acl", "advcl")
        and (stance.present or going_along)
        and stance.status == "held"
        and above.tag == "VERB"
    ):
        stance = replace(stance, status="planned") if _verb_stance(tree, head).status == "planned" else stance
    if (
        relation == "advcl"
        and "in" in marks
        and lemma in words("helping")
        and _verb_stance(tree, head).status != "held"
    ):
        return _NOTHING  # "will help the police in catching smugglers"
    if relation == "advcl" and stance.present and stance.status == "held" and "before" in marks:
        stance = replace(stance, status="planned")  # "comes a week before he travels to Suva"
    if lemma == "rule" and is_negated(tree, head) and relation in ("obj", "obl", "advcl", "xcomp", "ccomp"):
        return _NOTHING  # "did not rule out going to court"
    if relation in ("obj", "obl") and lemma in ("deny", "refute") and node != trigger:
        return _NOTHING
    if (
        above.tag in ("NOUN", "PROPN")
        and (relation == "nmod" or (relation == "acl" and tree.is_infinitive(node)))
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
        return _NOTHING  # "was open to talks", "is ready for talks"
    if relation == "nsubj" and lemma in ("question", "table") and tree.case(head).split(" ")[0] in ("out", "off"):
        return _NOTHING  # "a meeting is out of the question"
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
        # What is done for a purpose has not been done yet, and may never be.
        return replace(stance, status="planned", finite=False) if lemma in words("moving") else _NOTHING
    if relation in ("obj", "obl", "nsubj") and stance.status in ("held", "planned") and not stance.finite:
        return _noun_under_verb(tree, node, head, stance, trigger)
    if not clausal:
        return stance
    if lemma in words("denying") and relation != "parataxis":
        return _NOTHING
    if is_negated(tree, head) and relation in ("xcomp", "ccomp", "csubj") and lemma not in ("rule", "doubt"):
        return _NOTHING
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
    """A conjunct shares the auxiliaries of the first verb where it has none and no subject of its own."""
    if tree.tokens[node].tag != "VERB" or tree.kids(node, "nsubj", "aux", "cop") or tree.tokens[head].tag != "VERB":
        return stance
    if tree.tokens[node].text.lower() != tree.lemma(node):
        return stance
    first = _verb_stance(tree, head)
    if is_negated(tree, head):
        return _NOTHING
    if stance.status == "held" and first.status != "held":
        return replace(stance, status=first.status, finite=first.finite)
    return stance


def _under_noun(tree: Tree, node: int, head: int, stance: Stance) -> Stance:
    if stance.status not in ("held", "planned"):
        return stance
    lemma = tree.lemma(head)
    if is_negated(tree, head):
        return _NOTHING
    if is_accepted(tree, head):
        return replace(stance, status="planned", finite=False)
    above = tree.tokens[head].head
    if lemma == "addition" and tree.case(head) == "in" and above >= 0:
        ahead = _verb_stance(tree, above).status == "planned"  # "in addition to talks with Mora, she will visit"
        return replace(stance, status="planned") if ahead else stance
    if above >= 0 and tree.tokens[head].base_relation == "obj" and _is_calling_off(tree, above):
        return replace(stance, status="cancelled", finite=False)  # "dropped plans to visit"
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
        return replace(stance, status="planned") if _verb_stance(tree, head).status == "planned" else stance
    occasion = tree.case(node) in _OCCASIONS and tree.lemma(node) not in _INVITING
    if not direct and tree.case(node) in ("in", "at") and lemma in words("attending") and is_negated(tree, head):
        return _NOTHING  # "will not take part in the talks"
    if not direct and occasion and _verb_stance(tree, head).status == "planned":
        return replace(stance, status="planned")  # "will be handed over at a ceremony"
    if not direct and tree.case(node) == "for" and lemma in words("asking"):
        return replace(stance, status="proposed")
    if direct and _is_calling_off(tree, head):
        return replace(stance, status="cancelled")
    if tree.tokens[node].base_relation == "nsubj" and lemma in words("occurring") and is_negated(tree, head):
        return replace(stance, status="cancelled") if _falls_through(tree, head, trigger) else _NOTHING
    if direct and lemma in words("weighing"):
        return replace(stance, status="proposed")
    if direct and lemma in words("discussing") and tree.lemma(node) in words("beginnings"):
        return replace(stance, status="proposed")
    if tree.lemma(node) in _SIGNINGS and (lemma in words("licensing") or _verb_stance(tree, head).status == "planned"):
        return replace(stance, status="planned")  # "approved the signing of the pact", "will preside over it"
    if direct and lemma in words("expecting") and not (lemma == "announce" and is_negated(tree, head)):
        return replace(stance, status="planned")
    if direct and (
        lemma in words("denying") or (lemma in words("averting_deeds") and tree.lemma(node) in words("violent"))
    ):
        return _NOTHING  # "the court stayed the expulsion"
    return stance


def _is_prepared(tree: Tree, head: int) -> bool:
    """Whether what stands after "for" is being made ready: "preparations are under way for", "are preparing for"."""
    subjects = {kid.lemma for kid in tree.kids(head, "nsubj")}
    return tree.lemma(head) in ("prepare", "gear", "ready") or bool(subjects & words("preparing"))


def _controlled(tree: Tree, node: int, head: int, stance: Stance) -> Stance:
    lemma = "going" if tree.tokens[head].text.lower() == "going" else tree.lemma(head)  # "is going to close it"
    if lemma in words("failing") or (lemma in words("hoping") and tree.is_past_perfect(head)):
        return _NOTHING  # "had hoped to settle it"
    governor = _verb_stance(tree, head)
    if lemma in words("permitting") and any(kid.text.lower() in ("was", "were") for kid in tree.kids(head, "aux:pass")):
        return replace(stance, finite=True)  # "was allowed to leave": and left
    if lemma in words("proposing"):
        return replace(stance, status="proposed", finite=False)
    if lemma in words("arranged") and tree.is_past_perfect(head):
        return replace(stance, status="cancelled", finite=False)  # "had been due to visit"
    if lemma in _RESOLVING and governor.status == "held" and _is_of_curbs(tree, node):
        return replace(stance, finite=governor.finite, recalled=governor.recalled)
    if lemma in words("planning"):
        would = governor.status == "would" and lemma in ("like", "be")
        return replace(stance, status="proposed" if would else "planned", finite=False)
    if governor.status != "held":
        return replace(stance, status=governor.status, finite=governor.finite)
    if lemma in words("phases"):
        return replace(stance, finite=governor.finite, recalled=governor.recalled)
    return stance


def _is_of_curbs(tree: Tree, verb: int) -> bool:
    """Whether a body that resolves to do something has done it by that: "decided to renew its sanctions"."""
    if tree.lemma(verb) in words("curbs"):
        return True  # "decided to sanction them"
    objects = (each for found in clause_of(tree, verb).objects for each in tree.following(found))
    return tree.lemma(verb) in words("enacting") and any(tree.lemma(each) in words("curbs") for each in objects)
