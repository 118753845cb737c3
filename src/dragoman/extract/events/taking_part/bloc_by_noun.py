"""Which bloc "the group" or "the 15-nation bloc" is that does something: the only one its report has named so far."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.loading import fold
from dragoman.model.records import Event, Participant

_ANY_BLOC = frozenset({"regional", "continental", "economic", "political", "west", "african", "european"})
_OF_OTHER_GROUPS = frozenset({"ASSAULT", "COERCE"})


def with_bloc_by_noun(event: Event, draft: Draft, mentions: Mentions) -> Event:
    """An event done by a bloc that a mere noun speaks of, as done by the one bloc named before it.

    Who attacks or arrests is more often a group of other people.
    """
    if event.type in _OF_OTHER_GROUPS:
        return event
    noun = _noun_for_a_bloc(draft)
    known = [mentions.by_id[each.party] for each in event.actors if each.role != "speaker"]
    if noun is None or any(each.form != "short" or each.name.lower() != noun for each in known):
        return event
    start = draft.match.tree.tokens[draft.match.trigger].span.start
    before = [each for each in mentions.all if each.span.start < start and each.form == "name"]
    named = {each.entity or each.name: each for each in before if each.kind == "bloc"}
    bodies = [each for each in before if each.kind == "body"]
    called_so = any(noun in each.name.lower().split() for each in bodies)  # "Sol Group"
    armed = any(fold(each.name) in body_words("armed") for each in bodies)
    if len(named) != 1 or called_so or armed:
        return event
    bloc = Participant(next(iter(named.values())).id)
    return replace(event, actors=(bloc,), targets=tuple(each for each in event.targets if each.party != bloc.party))


def _noun_for_a_bloc(draft: Draft) -> str | None:
    """What "the" bloc, group or union is called that is the subject, where nothing is said of whose it is."""
    tree = draft.match.tree
    for subject in clause_of(tree, draft.match.anchor).subjects:
        the = any(kid.lemma == "the" for kid in tree.kids(subject, "det"))
        owned = tree.kids(subject, "nmod", "nmod:poss", "amod", "acl")
        owned = [kid for kid in owned if kid.lemma not in _ANY_BLOC]  # "the regional bloc"
        parts = {kid.lemma for kid in tree.kids(subject, "compound")}
        counted = parts <= words("peoples") | {"member"}  # "the 15-nation bloc", but "the rebel group"
        if the and not owned and counted and tree.lemma(subject) in words("bloc_nouns"):
            return tree.lemma(subject)
    return None
