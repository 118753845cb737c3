"""The news of a report: what it opens with, and what is too long ago to be it."""

from datetime import date, timedelta

from dragoman.extract.events.drafts import Draft
from dragoman.model.dates import DateInterval

LEAD_SENTENCES = 3
WEEK = timedelta(days=7)
_LEADS = frozenset({"CONSULT/meeting", "CONSULT/call", "CONSULT/gathering", "CONSULT/visit", "AGREE/sign"})
_AFTER = frozenset({"after", "since", "because"})
_MONTHS = timedelta(days=60)


def lead_of(drafts: list[Draft], published: date | None) -> Draft | None:
    """The news of the report: the first consultation or signing told in its opening sentences, not of long before."""
    opening = [
        draft
        for draft in drafts
        if draft.match.tree.sentence.index < LEAD_SENTENCES
        and draft.kind in _LEADS
        and not _is_old(draft.setting.date, published)
        and not _is_before_the_news(draft)
        and not _is_told_aside(draft, published)
        and not draft.stance.recalled  # "met Mora, who had visited Norland on Tuesday"
    ]
    firm = [draft for draft in opening if not draft.bare_noun]
    return next(iter(firm), None)


def _is_before_the_news(draft: Draft) -> bool:
    """Whether a clause tells what the news came after: "recalled its envoy after the two signed a pact last week"."""
    tree = draft.match.tree
    for node in (draft.match.anchor, *tree.ancestors(draft.match.anchor)):
        if tree.tokens[node].base_relation in ("advcl", "acl"):  # hung on the verb or on its object
            return any(kid.lemma in _AFTER for kid in tree.kids(node, "mark"))
    return False


def _is_told_aside(draft: Draft, published: date | None) -> bool:
    """Whether a clause of a noun tells of earlier days: "the first handover under the pact they signed last week"."""
    when = draft.setting.date
    aside = draft.match.tree.tokens[draft.match.anchor].base_relation == "acl"
    return aside and when is not None and published is not None and when.last < published


def _is_old(when: DateInterval | None, published: date | None) -> bool:
    return when is not None and published is not None and when.last < published - WEEK


def is_long_ago(when: DateInterval | None, published: date | None) -> bool:
    return when is not None and published is not None and when.last < published - _MONTHS
