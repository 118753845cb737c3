"""What something came after has been: "since the coup of September 5", told in November, is of this year."""

from dataclasses import replace
from datetime import date

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words

_AHEAD = frozenset({"will", "would", "shall", "to"})
_BEHIND = frozenset({"after", "following", "since", "despite", "amid"})


def with_past_day(draft: Draft, published: date | None) -> Draft:
    """The draft with the last such day before the report, where a bare noun behind "after" has one ahead of it."""
    tree, own = draft.match.tree, draft.setting.date
    if published is None or own is None or own.first <= published or not draft.bare_noun:
        return draft
    noun = draft.match.trigger
    if str(own.first.year) in {token.text for token in tree.tokens}:
        return draft
    if tree.lemma(noun) not in words("upheavals"):  # nobody announces the day of his coup
        # What is to come afterwards is told in the future: "after the vote on May 5 they will meet".
        verbs = [each for each in tree.ancestors(noun) if tree.tokens[each].tag == "VERB"]
        ahead = any(kid.lemma in _AHEAD for each in verbs for kid in tree.kids(each, "aux", "mark"))
        if tree.case(noun) not in _BEHIND or ahead or not verbs:
            return draft
    stance = replace(draft.stance, status="held") if draft.stance.status == "planned" else draft.stance
    return replace(draft, setting=replace(draft.setting, date=own.in_year(own.first.year - 1)), stance=stance)
