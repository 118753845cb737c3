"""Whether anybody could check later that it was done, and whether nothing else that was read holds it already."""

from collections.abc import Callable

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.commitments.act import FORCING, SWEARING, Act
from dragoman.extract.commitments.answering import tellers_for_it
from dragoman.extract.commitments.deadlines import due_of
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.commitments.wording import named_things, reach_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Figure, Instrument

_BEGUN = frozenset({"work"})  # to "take up its work" is no courtesy
_REFERRING = frozenset({"it", "this", "that"})
_PLANNED = frozenset({"planned", "proposed", "cancelled"})


def is_checkable(tree: Tree, act: Act, clause: Clause, is_known: Callable[[int], bool]) -> bool:
    """A concrete act upon something definite: no courtesy, and not the future of a meeting or of nature."""
    vocabulary = commitment_vocabulary()
    due = due_of(act.sentence, tree, act)
    if act.verb.tag == "NOUN":
        return act.verb.lemma not in vocabulary.courtesies | vocabulary.not_actors and due is not None
    if len(named_things(tree, act)) > 1:
        return True
    if act.strength == "proposed" and due is None:
        return False
    if any(tree.lemma(above) in vocabulary.denying for above in tree.ancestors(act.verb.index)):
        return False
    if act.verb.lemma not in vocabulary.concrete and act.trigger is not act.verb:
        # Any other act can be checked if it has a date, or was ordered, or if somebody gave his word for it.
        ordered = act.strength == "instructed" and act.verb.lemma not in vocabulary.dated
        sworn = act.trigger.lemma in SWEARING and act.trigger.tag == "VERB" and act.trigger.lemma != "vow"
        soft = sworn or (clause.passive and due)  # "promised to share the data", "will be done within a week"
        vague = act.verb.lemma in vocabulary.vague - (vocabulary.soft if soft else frozenset())
        vague = vague and not _makes_sense_of(tree, clause)
        lasting = act.verb.lemma in vocabulary.lasting and (due is not None or _has_term(tree, act))
        lasting = lasting and not tree.kids(act.verb.index, "compound:prt")
        if not lasting and (vague or not (due or ordered or sworn)):
            return False
    subjects = tellers_for_it(tree, act, clause.subjects)
    if any(tree.lemma(subject) in vocabulary.not_actors and not is_known(subject) for subject in subjects):
        return False
    things = [index for index in clause.objects if index != act.verb.index]
    for begun in tree.kids(act.verb.index, "xcomp"):  # "begin exporting tea"
        things += clause_of(tree, begun.index).objects
    questions = [kid for kid in tree.kids(act.verb.index, "advcl", "ccomp") if _asks(tree, kid.index)]
    if act.verb.lemma in vocabulary.opening and act.trigger.lemma in SWEARING and not things:
        things = list(clause.subjects)  # "promised that the office would reopen next month"
    if not things and not clause.obliques and not questions:
        return False
    willing = act.trigger.lemma in vocabulary.willing
    if willing and (
        (not things and due is None) or any(kid.lemma == "more" for index in things for kid in tree.kids(index, "amod"))
    ):
        return False
    courtesies = vocabulary.courtesies - (vocabulary.texts if act.verb.lemma in vocabulary.upon_texts else frozenset())
    courtesies -= _REFERRING if act.verb.lemma in vocabulary.upon_texts | vocabulary.soft else frozenset()
    courtesies -= _BEGUN if act.verb.lemma in vocabulary.timetabled else frozenset()
    return not (things and all(tree.lemma(index) in courtesies for index in things))


def _has_term(tree: Tree, act: Act) -> bool:
    """ "For another three years"."""
    return any(time.kind == "duration" and time.first > act.verb.index for time in tree.sentence.times)


def _asks(tree: Tree, clause: int) -> bool:
    """ "Will decide whether to send observers"."""
    return any(kid.lemma == "whether" for kid in tree.kids(clause, "mark"))


def _makes_sense_of(tree: Tree, clause: Clause) -> bool:
    """What a light verb is with its noun: "give its answer", "go into service"."""
    vocabulary = commitment_vocabulary()
    return any(tree.lemma(index) in vocabulary.outcomes for index in clause.objects) or any(
        case == "into" and tree.lemma(index) in vocabulary.services for case, index in clause.obliques
    )


def is_followed_up(
    tree: Tree,
    act: Act,
    events: tuple[Event, ...],
    instruments: tuple[Instrument, ...],
    figures: tuple[Figure, ...],
) -> bool:
    """Whether the same words already gave a planned event, a text to be signed or a target figure."""
    verb = act.verb.span
    verbs = [verb, *(begun.span for begun in tree.kids(act.verb.index, "xcomp"))]  # "start sharing data"
    for event in events:
        # Support promised is support, and can be asked for.
        if (
            event.status in _PLANNED
            and event.type != "SUPPORT"
            and any(each.overlaps(word) for each in verbs for word in event.origin.words)
        ):
            return True
    first, last = reach_of(tree, act)
    sufferer = tree.kids(act.verb.index, "nsubj:pass")
    if not tree.kids(act.verb.index, "obj"):
        sufferer = [*sufferer, *tree.kids(act.verb.index, "nsubj")]  # "a course for 24 servicemen will open"
    reaches = [
        act.sentence.span_of(first, last),
        *(tree.tokens[i].span for kid in sufferer for i in tree.subtree(kid.index)),
    ]
    if any(
        text.status == "to_be_signed" and any(word.overlaps(verb) for word in text.origin.words) for text in instruments
    ):
        return True
    # An act, whatever the number: "will train 40 sailors", "plans to buy 15 percent of it", "be forced to close".
    if act.verb.lemma in commitment_vocabulary().upon_numbers or act.trigger.lemma in FORCING:
        return False
    targets = [word for figure in figures if figure.status == "target" for word in figure.origin.words]
    return any(reach.covers(word) for reach in reaches for word in targets)
