"""Those whom a bare number means: "Mali, Niger and Togo signed. The three will meet again"."""

from collections.abc import Callable, Sequence

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clusters import Cluster

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_PAIR = 2  # who they are is told by more signs
_REACH = 3  # sentences back
_JOINING = frozenset({",", "and", "&", "the", "with", "as", "well", "of"})


def counted_together(
    group: Mention,
    count: int,
    mentions: Sequence[Mention],
    named_by: Callable[[Mention], Cluster | None],
    document: Document,
) -> list[Cluster]:
    """The last `count` parties of one kind told before in one list, by name, or all the people a sentence names.

    Empty where none has as many.
    """
    for index in range(group.sentence, max(-1, group.sentence - _REACH - 1), -1):
        told = [each for each in mentions if each.sentence == index and each.span.end <= group.span.start]
        lists = _lists(told, named_by, document)
        listed = next((found for found in reversed(lists) if len(found) == count), None)
        if listed is not None:
            return listed
        people = {id(party): party for each in told if each.kind == "person" and (party := named_by(each)) is not None}
        if len(people) == count > _PAIR:
            return list(people.values())
    return []


def _lists(
    told: Sequence[Mention], named_by: Callable[[Mention], Cluster | None], document: Document
) -> list[list[Cluster]]:
    """The parties of one sentence in lists, each of one kind and joined by nothing but commas and small words."""
    lists: list[list[Cluster]] = []
    kind, end = "", -1
    for each in sorted(told, key=lambda mention: mention.first):
        party = named_by(each)
        if party is None or each.form == "demonym":
            continue
        if each.first < end:
            continue  # the Peru of "Minister Doe of Peru"
        between = document.sentences[each.sentence].tokens[max(end, 0) : each.first]
        joined = party.kind == kind and bool(between) and all(token.text.lower() in _JOINING for token in between)
        if not joined:
            lists.append([])
        if party not in lists[-1]:
            lists[-1].append(party)
        kind, end = party.kind, each.last
    return lists
