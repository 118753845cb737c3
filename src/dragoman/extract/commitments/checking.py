"""Whether anybody could check later that it was done, and whether nothing else that was read holds it already."""

from collections.abc import Callable, Sequence

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.clauses import negation
from dragoman.extract.commitments.act import GIVEN_TIME, SWEARING, Act
from dragoman.extract.commitments.answering import tellers_for_it
from dragoman.extract.commitments.encounters import is_meeting, is_only_raised
from dragoman.extract.commitments.upon_numbers import is_told_in_number
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.commitments.wording import named_things, reach_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Figure, Instrument
from dragoman.model.sentence import Token

_JOURNEYS = frozenset({"depart", "leave"})
_OBLIGING = frozenset({"oblige", "require"})
_STANCES = frozenset(
    {("ACCUSE", "allege"), ("ACCUSE", "disapprove"), ("REJECT", "refuse"), ("REQUEST", "propose"), ("AGREE", "accord")}
)
_ASKED = frozenset({"whom", "who", "what", "which"})
_MOVING = frozenset({"come", "go"})
_MAKING = frozenset({"develop"})  # a text or a plan, where it has its day
_HOLDING = frozenset({"hold", "organise", "organize", "convene", "host"})
_BEGUN = frozenset({"work"})  # to "take up its work" is no courtesy
_REFERRING = frozenset({"it", "this", "that"})
_HARDLY_ANYONE = frozenset({"few", "nobody", "none", "no"})
_MET = frozenset({"meet", "summon"})  # by whoever does it or to whom: an event
_PLANNED = frozenset({"planned", "proposed", "cancelled"})


def is_checkable(act: Act, clause: Clause, is_known: Callable[[int], bool]) -> bool:
    """A concrete act upon something definite: no courtesy, and not the future of a meeting or of nature."""
    vocabulary = commitment_vocabulary()
    if act.verb.tag == "NOUN":
        return act.verb.lemma not in vocabulary.courtesies | vocabulary.not_actors and act.due is not None
    if len(named_things(act)) > 1:
        return True
    if (act.strength == "proposed" and act.due is None) or _stands_under_doubt(act) or not _is_concrete(act, clause):
        return False
    tree = act.tree
    subjects = tellers_for_it(act, clause.subjects)
    if _is_asked(act) or _is_opening(act, clause) or _is_refused(act):
        return False
    if _is_journey(act, clause) or _is_gathering(act, clause) or _is_effect(act, clause, is_known):
        return False
    if is_meeting(act, clause) or is_only_raised(act, clause):
        return False
    if any(tree.lemma(subject) in vocabulary.not_actors and not is_known(subject) for subject in subjects):
        return False
    things = _things(act, clause)
    questions = [kid for kid in tree.kids(act.verb.index, "advcl", "ccomp") if _asks(tree, kid.index)]
    given_time = act.trigger.lemma in GIVEN_TIME
    if not (things or clause.obliques or questions or given_time):
        return False
    if act.trigger.lemma in vocabulary.willing:
        more = any(kid.lemma == "more" for index in things for kid in tree.kids(index, "amod"))
        if more or (not things and act.due is None):
            return False
    courtesies = vocabulary.courtesies - (vocabulary.texts if act.verb.lemma in vocabulary.upon_texts else frozenset())
    plain = given_time or act.verb.lemma in vocabulary.upon_texts | vocabulary.soft
    known = act.due is not None and any(is_known(index) for index in things)  # "is to rejoin it on 3 March"
    courtesies -= _REFERRING if plain or known else frozenset()
    courtesies -= (
        vocabulary.outcomes if act.verb.lemma in vocabulary.upon_texts | vocabulary.publishing else frozenset()
    )
    courtesies -= _BEGUN if act.verb.lemma in vocabulary.timetabled else frozenset()
    return not (things and all(_is_courtesy(tree.tokens[index], courtesies) for index in things))


def _is_courtesy(thing: Token, courtesies: frozenset[str]) -> bool:
    """Whether a thing is too vague to be checked: work is, but not the works on a road."""
    return thing.lemma in courtesies and thing.text.lower() != "works"


def _is_journey(act: Act, clause: Clause) -> bool:
    """ "The team would leave for Lomé in April": when people set out is a visit, when goods do is awaited."""
    if act.verb.lemma == "return" and any(kid.lemma == "home" for kid in act.tree.kids(act.verb.index)):
        return act.strength != "instructed"
    if act.verb.lemma not in _JOURNEYS or act.strength == "instructed" or clause.objects:
        return False
    return not any(act.tree.lemma(each) in commitment_vocabulary().awaited for each in clause.surface)


def _is_asked(act: Act) -> bool:
    """ "Will the bridge open by Easter?", "declined to say whom it would name": a question."""
    asked = act.verb.base_relation == "ccomp" and any(
        kid.text.lower() in _ASKED for kid in act.tree.kids(act.verb.index, "obj", "nsubj")
    )
    return asked or (act.sentence.tokens[-1].text == "?" and act.tree.kids(act.verb.index, "ccomp") == [])


def _is_refused(act: Act) -> bool:
    """ "Will not accept it", "are not going to review anything": a stance, unless somebody gives his word or a day."""
    told = act.trigger.tag == "AUX" or act.trigger.lemma == "go"
    told = told and act.verb.lemma in commitment_vocabulary().refused
    denied = negation(act.sentence, act.verb) or negation(act.sentence, act.trigger)
    return told and act.due is None and denied is not None


def _is_opening(act: Act, clause: Clause) -> bool:
    """ "The market is to open in the autumn": an occasion of the calendar, unless somebody gives his word for it."""
    opens = act.verb.lemma in {"open", "begin", "start"} and act.trigger is not act.verb and not act.sworn
    return opens and act.strength == "scheduled" and not clause.objects and not act.tree.kids(act.verb.index, "xcomp")


def _is_gathering(act: Act, clause: Clause) -> bool:
    """ "Will be held in Lomé in May", "will hold its first meeting": an event, whatever it is called."""
    if act.verb.lemma in _MET and act.strength != "instructed":
        return True
    if act.verb.lemma not in _HOLDING:
        return False
    gatherings = commitment_vocabulary().not_actors | commitment_vocabulary().rounds
    met = [act.tree.lemma(each) in gatherings for each in clause.objects]
    return bool(met) and (all(met) or (clause.passive and act.verb.lemma == "hold"))


def _is_effect(act: Act, clause: Clause, is_known: Callable[[int], bool]) -> bool:
    """ "The line would cut the journey by half": what a thing will bring about, and nobody's promise."""
    plain = act.trigger.tag == "AUX" and act.due is None and not clause.passive and bool(clause.objects)
    if plain and act.tree.kids(act.verb.index, "csubj", "expl"):
        return True  # "rejoining would take a decision of all"
    things = [each for each in clause.subjects if act.tree.tokens[each].tag == "NOUN" and not is_known(each)]
    lifeless = things and all(act.tree.lemma(each) in commitment_vocabulary().lifeless for each in things)
    return plain and bool(lifeless) and len(things) == len(clause.subjects)


def _is_concrete(act: Act, clause: Clause) -> bool:
    """Whether the verb is one for what is done or not, by itself, with its noun, or since it has a day or an order."""
    vocabulary = commitment_vocabulary()
    verb = act.verb.lemma
    if act.trigger.lemma in _OBLIGING and (not act.due or act.trigger.relation == "acl:relcl"):
        return False  # "the protocol obliges its members to", "a deal which obliged Chad to": a rule, and no task
    moving = act.trigger is act.verb and verb in _MOVING  # "comes before the Commons" is an event, if anything
    if verb in vocabulary.concrete or (act.trigger is act.verb and not moving) or act.trigger.lemma in GIVEN_TIME:
        return True
    if _makes_sense_of(act, clause) or makes_it_hold(act, clause):
        return True
    lasting = verb in vocabulary.lasting and act.strength != "proposed"
    if lasting and (act.due or _has_term(act)) and not _is_other_with_particle(act):
        return True
    if verb in _MAKING and act.due and act.trigger.tag == "VERB" and clause.objects:
        return True  # "mandated the Secretariat to develop a model contract by June"
    # "Promised to share the data", "will be done within a week"
    soft = vocabulary.soft if act.sworn or (clause.passive and act.due) else frozenset()
    if verb in vocabulary.vague - soft or moving:
        return False
    ordered = act.strength == "instructed" and verb not in vocabulary.dated
    return bool(act.due or ordered or (act.sworn and act.trigger.lemma != "vow"))


def _is_other_with_particle(act: Act) -> bool:
    """ "Keep off", "stay away": but "keep up" is to keep."""
    return any(kid.lemma != "up" for kid in act.tree.kids(act.verb.index, "compound:prt"))


def _things(act: Act, clause: Clause) -> list[int]:
    """What it is done to."""
    things = [index for index in clause.objects if index != act.verb.index]
    for begun in act.tree.kids(act.verb.index, "xcomp"):  # "begin exporting tea"
        things += clause_of(act.tree, begun.index).objects
    if act.verb.lemma in commitment_vocabulary().opening and act.trigger.lemma in SWEARING and not things:
        return list(clause.subjects)  # "promised that the office would reopen next month"
    return things


def _stands_under_doubt(act: Act) -> bool:
    """Whether it is denied or threatened: not behind that, as in "denies the claim; it will publish the text"."""
    below = act.verb
    for above in act.tree.ancestors(act.verb.index):
        beside = below.base_relation == "advcl" and any(
            kid.lemma == "while" for kid in act.tree.kids(below.index, "mark")
        )
        if below.base_relation in {"parataxis", "conj"} or beside:
            return False
        if act.tree.lemma(above) in commitment_vocabulary().denying or _is_by_few(act.tree, above):
            return True
        below = act.tree.tokens[above]
    return False


def _is_by_few(tree: Tree, saying: int) -> bool:
    """ "Few expect that", "no one believes that": as good as denied."""
    return any(
        kid.lemma in _HARDLY_ANYONE or any(each.lemma == "no" for each in tree.kids(kid.index, "det"))
        for kid in tree.kids(saying, "nsubj")
    )


def _has_term(act: Act) -> bool:
    """ "For another three years"."""
    return any(time.kind == "duration" and time.first > act.verb.index for time in act.sentence.times)


def _asks(tree: Tree, clause: int) -> bool:
    """ "Will decide whether to send observers"."""
    return any(kid.lemma == "whether" for kid in tree.kids(clause, "mark"))


def _makes_sense_of(act: Act, clause: Clause) -> bool:
    """What a light verb is with its noun: "give its answer", "look into the case", "go ahead with
    the suit", "make land available"."""
    outcome = any(act.tree.lemma(index) in commitment_vocabulary().outcomes for index in clause.objects)
    into = act.verb.lemma == "look" and any(case == "into" for case, _ in clause.obliques)
    ahead = any(kid.lemma == "ahead" for kid in act.tree.kids(act.verb.index))
    into = into or (act.verb.lemma == "go" and ahead and any(case == "with" for case, _ in clause.obliques))
    below = act.tree.kids(act.verb.index, "xcomp") + [
        kid for thing in clause.objects for kid in act.tree.kids(thing, "amod")
    ]
    done = act.verb.lemma == "make" and any(kid.lemma in commitment_vocabulary().completed for kid in below)
    return outcome or into or done


def makes_it_hold(act: Act, clause: Clause) -> bool:
    """ "Goes into service", "takes effect"."""
    named = [*clause.objects, *(index for case, index in clause.obliques if case == "into")]
    return any(act.tree.lemma(index) in commitment_vocabulary().services for index in named)


def is_followed_up(
    act: Act, events: Sequence[Event], instruments: Sequence[Instrument], figures: Sequence[Figure]
) -> bool:
    """Whether the same words already gave a planned event, a text to be signed or a target figure."""
    tree, verb = act.tree, act.verb.span
    if act.verb.lemma in commitment_vocabulary().ending and _is_of_a_text(act, instruments):
        return True  # "the agreement, which expires in December": its own record holds it
    verbs = [verb, *(begun.span for begun in tree.kids(act.verb.index, "xcomp"))]  # "start sharing data"
    if act.verb.tag == "NOUN":
        verbs.append(act.trigger.span)  # "the delegation is due"
    if any(
        _holds(event, act) and any(each.overlaps(word) for each in verbs for word in event.origin.words)
        for event in events
    ):
        return True
    # Who only wants a text that is negotiated has bound himself to nothing; who agreed to have it by June has.
    ahead = {"to_be_signed", "negotiating"} if act.strength in {"proposed", "expected"} else {"to_be_signed"}
    if any(text.status in ahead and any(word.overlaps(verb) for word in text.origin.words) for text in instruments):
        return True
    sufferer = tree.kids(act.verb.index, "nsubj:pass")
    if not tree.kids(act.verb.index, "obj"):
        sufferer = [*sufferer, *tree.kids(act.verb.index, "nsubj")]  # "a course for 24 servicemen will open"
    reaches = [
        act.sentence.span_of(*reach_of(act)),
        *(tree.tokens[i].span for kid in sufferer for i in tree.subtree(kid.index)),
    ]
    return is_told_in_number(act, reaches, tuple(figures))


def _is_of_a_text(act: Act, instruments: Sequence[Instrument]) -> bool:
    """Whether it is a text read that runs out."""
    things = [act.tree.tokens[at].span for at in clause_of(act.tree, act.verb.index).subjects]
    words = [word for text in instruments for word in text.origin.words]
    return any(thing.overlaps(word) for thing in things for word in words)


def _holds(event: Event, act: Act) -> bool:
    """Whether an event to come is followed up by itself, so that nothing need be asked for besides."""
    if event.mode == "visit" and not event.actors:
        return False  # "the vessel is to arrive": a journey of nobody is none
    if (event.type, event.mode) in _STANCES:
        return False  # who will complain, vote against or ratify has promised it, and done nothing yet
    if event.type == "SUPPORT":
        return False  # support promised is support, and can be asked for
    if event.type in {"COOPERATE", "CONCEDE"} and act.trigger.tag != "AUX":
        return False  # what two agreed to do is asked of them
    passive = bool(act.tree.kids(act.verb.index, "aux:pass"))  # "is to be released" is what will happen to somebody
    if event.type == "RETREAT" and not passive and len({each.party for each in (*event.actors, *event.targets)}) == 1:
        return False  # and so is what one side will hand back
    return event.status in _PLANNED
