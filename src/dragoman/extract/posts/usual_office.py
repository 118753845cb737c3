"""Offices that one state or a few have, and what two names of one office share."""

from collections.abc import Callable, Iterable

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.single_offices import single_office
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import usual_states
from dragoman.model.records import Mention

_PRELATES = frozenset({"cardinal", "archbishop", "monsignor", "bishop"})
_WITH_FIELDS = frozenset({"secretary of state", "minister of state"})


def usual_state(
    mentions: Mentions,
    mention: Mention,
    title: str,
    spoken_from: str | None,
    by_weight: Callable[[Mention], Iterable[str]],
) -> str | None:
    """The state whose office is usually called so: a lone one, the one the report is told from, or one it names.

    `by_weight` ranks the states for a mention where several would do.
    """
    if "of the secretarygeneral" in fold(title).replace("-", "").replace("secretary general", "secretarygeneral"):
        return "UN"
    plain = title.partition(" for ")[0].partition(" on ")[0]
    if plain != title and fold(plain) in _WITH_FIELDS:
        plain = title  # many states have a secretary of state for something
    codes = (
        usual_states(title)
        or usual_states(plain)
        or (usual_states("commissioner") if plain.lower().endswith(" commissioner") else ())
    )
    if spoken_from in codes:
        return spoken_from
    named = {other.entity for other in mentions.all if other.entity}
    if "VA" in named and _is_of_the_church(mentions, mention):
        return "VA"  # "in the Vatican the Secretary of State, Cardinal A"
    fitting = [code for code in codes if code in named]
    if len(fitting) > 1 and fold(title) == "senator":
        return next((code for code in by_weight(mention) if code in fitting), None)
    return next(iter(fitting), codes[0] if len(codes) == 1 else None)


def _is_of_the_church(mentions: Mentions, mention: Mention) -> bool:
    titled = mentions.titled.get(mention.id)
    return titled is not None and any(fold(office.title) in _PRELATES for office in titled.offices)


def plain_office(title: str) -> str:
    """What "the Minister" and "Minister for Trade" share: the noun of the office, or the single office it is."""
    return single_office(title) or fold(title).partition(" for ")[0].partition(" of ")[0].rpartition(" ")[2]
