"""Organs that the press of a bloc calls by their noun alone: "the Commission" of the European Union."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.knowledge.bodies import organs_told_bare
from dragoman.knowledge.issuers import organisation_of
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention

_CALLED_BY_NOUN = frozenset({"Forum", "Community", "Union", "League", "Alliance", "Organization", "Organisation"})
_OF_ANY_BLOC = ("Secretariat", "Commission", "Council")
_OF_STATES_TOO = "parliament"  # what every state has as well


def with_organs_of_blocs(mentions: Iterable[Mention], outlet: str | None) -> list[Mention]:
    """The mentions, those of a bare organ with the bloc that is its own and its full name.

    The bloc is named before it, or puts the report out (`outlet`); nobody else's body of that noun is named in the
    report. A parliament is the bloc's only on the bloc's own pages, and behind no
    state in its sentence: every state has one.
    """
    found = _of_short_blocs(sorted(mentions, key=lambda each: (each.sentence, each.first)))
    teller = organisation_of(outlet) if outlet else None
    for bloc, organs in sorted(organs_told_bare().items(), key=lambda each: each[0] != teller):
        bare = [each for each in found if _is_bare(each) and fold(each.name) in organs]
        others = {noun for each in found for noun in _nouns_of_others(each, bloc, organs)}
        of_bloc = [each for each in found if bloc in (each.entity, each.state)]
        for each in bare:
            noun = fold(each.name)
            before = any((other.sentence, other.first) <= (each.sentence, each.first) for other in of_bloc)
            if noun in others or not (before or teller == bloc):
                continue
            if noun == _OF_STATES_TOO and (teller != bloc or _is_behind_a_state(each, bloc, found)):
                continue
            name = organs[noun]
            known = _named_before(each, bloc, noun, found)
            named = replace(each, form="name", name=name, state=bloc, entity=name)
            found[found.index(each)] = replace(each, state=bloc) if known else named
    return found


def _of_short_blocs(mentions: list[Mention]) -> list[Mention]:
    """The mentions, what is called after the last word of a bloc's name with that bloc: "the Forum Secretariat", "the
    Forum" itself.
    """
    named = {each.name: each.entity for each in mentions if each.kind == "bloc" and " " in each.name}
    once = {name: bloc for name, bloc in named.items() if sum(_last(other) == _last(name) for other in named) == 1}
    by_noun = {_last(name): (name, bloc) for name, bloc in once.items() if _last(name) in _CALLED_BY_NOUN}
    mentions = [
        replace(each, kind="bloc", name=by_noun[each.name][0], entity=by_noun[each.name][1])
        if _is_bare(each) and each.name in by_noun
        else each
        for each in mentions
    ]
    short = {_last(name): bloc for name, bloc in once.items()}
    of: dict[str, str | None] = {f"{noun} {organ}": bloc for noun, bloc in short.items() for organ in _OF_ANY_BLOC}
    return [
        replace(each, state=of[each.name]) if each.kind == "body" and each.state is None and each.name in of else each
        for each in mentions
    ]


def _last(name: str) -> str:
    return name.split()[-1]


def _is_bare(mention: Mention) -> bool:
    """Whether a body is told by a noun written as a name, with nobody it belongs to."""
    return mention.kind == "body" and mention.entity is None and mention.state is None and mention.name[:1].isupper()


def _nouns_of_others(body: Mention, bloc: str, organs: dict[str, str]) -> list[str]:
    """The nouns of organs that another body bears in its name: the Electoral Commission of a state."""
    if body.kind not in {"body", "bloc"} or bloc in (body.state, body.entity) or " " not in body.name:
        return []
    return [noun for noun in organs if noun in fold(body.name).split()]


def _is_behind_a_state(bare: Mention, bloc: str, mentions: list[Mention]) -> bool:
    """ "Lima will submit it to Parliament": whether a state or a town of one is told before in the sentence."""
    return any(
        each.kind in {"state", "place"} and (each.state or each.entity) not in (None, bloc)
        for each in mentions
        if each.sentence == bare.sentence and each.first < bare.first
    )


def _named_before(bare: Mention, bloc: str, noun: str, mentions: list[Mention]) -> bool:
    """Whether the report names another body of the bloc with this noun before: "the European Council"."""
    return any(
        each.kind == "body" and each.state == bloc and " " in each.name and noun in fold(each.name).split()
        for each in mentions
        if (each.sentence, each.first) < (bare.sentence, bare.first)
    )
