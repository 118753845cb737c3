"""Whether a thing has happened by the day its report came out."""

from datetime import date, timedelta

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words
from dragoman.model.dates import DateInterval
from dragoman.model.schema import stances

_A_YEAR = timedelta(days=365)
_MARKED = "OCCASION/anniversary"  # "today marks the 50th anniversary": it is there as it is told
# What is said or decreed comes with the saying.
SAID_OR_DECREED = stances() | {"SANCTION"}


def status_of(draft: Draft, published: date | None) -> str:
    """Held, planned, proposed, cancelled ...: what the clause says, once the day of publication is known."""
    status = draft.stance.status or "held"
    if status == "held" and draft.match.frame.status:
        return draft.match.frame.status
    if status == "proposed" and draft.kind == "CONSULT/gathering" and draft.is_invited_to:
        status = "planned"
    awaited = draft.is_awaited or draft.is_on_the_agenda
    if (status == "proposed" and draft.is_called_for) or (status == "held" and awaited):
        status = "planned"
    when = draft.setting.date or draft.entry
    if status == "held" and _is_only_promised(draft) and not _is_long_past(when, published):
        status = "planned"
    if when is None or published is None:
        return status
    if draft.is_decided:
        return "held"
    if status == "held" and draft.is_accepted and draft.match.frame.mode == "gathering" and not draft.stance.recalled:
        status = "planned"
    if status == "proposed" and draft.kind == "OCCASION/vote" and draft.is_due:
        return "planned"
    ahead = (when.first > published and not draft.stance.recalled and not draft.is_past) or (
        draft.stance.present and when.first == when.last == published and draft.kind != _MARKED
    )
    if status == "held" and ahead and draft.match.frame.deed and draft.match.frame.type not in SAID_OR_DECREED:
        return "planned"
    if status == "planned" and when.last < published and not draft.stance.finite and not _is_decided_on(draft):
        return "planned" if draft.is_on_the_agenda or draft.is_coming or draft.is_accepted else "held"
    return status


def _is_only_promised(draft: Draft) -> bool:
    """ "Committed 20 million": help that is yet to be given."""
    return draft.match.frame.type == "AID" and draft.match.tree.lemma(draft.match.anchor) in words("promising")


def _is_long_past(when: DateInterval | None, published: date | None) -> bool:
    """Whether what was promised then has had a year to be done: "committed 20 million in 2019 and built clinics"."""
    return when is not None and published is not None and when.last < published - _A_YEAR


def _is_decided_on(draft: Draft) -> bool:
    """ "Decided last week to donate 20 buses": the day is that of the decision."""
    tree, verb = draft.match.tree, draft.match.tree.tokens[draft.match.anchor]
    above = tree.lemma(verb.head) if verb.base_relation == "xcomp" else ""
    return draft.match.frame.type == "AID" and above in words("planning")
