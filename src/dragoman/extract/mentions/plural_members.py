"""Whose several holders of an office are: "the Azerbaijani and Armenian ministers", "envoys of Norland and Peru"."""

from collections.abc import Sequence

from dragoman.extract.mentions.view import View
from dragoman.model.records import Mention

_KINDS = frozenset({"state", "bloc"})
_THERE = frozenset({"in", "to", "at"})
_ARTICLE = "the"


def members_of(group: Mention, here: Sequence[Mention], view: View) -> tuple[str, ...]:
    """The ids of the states and blocs inside a plural office; none where it names fewer than two.

    Of "the ambassadors of Norland and Peru in Chile" Chile, where they serve, is none. `here` are the mentions of the
    sentence that `view` shows.
    """
    inside = [
        other
        for other in here
        if other.kind in _KINDS and other.entity and group.first <= other.first and other.last <= group.last
    ]
    sending = [other for other in inside if not _is_where_they_serve(view, other)]
    chosen = sending if len(sending) > 1 else inside
    return tuple(each.id for each in chosen) if len(chosen) > 1 else ()


def _is_where_they_serve(view: View, state: Mention) -> bool:
    before = view.word(state.first - 1)
    return (view.word(state.first - 2) if before == _ARTICLE else before) in _THERE
