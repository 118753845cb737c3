"""Whether what a report tells without a day is of its news: a stance or deed told further down is often an older one.

A report that quotes a minister "on Thursday" and closes with "the Commission has urged restraint" does not say when the
Commission did. Whoever the opening names speaks on the day of the news; whoever comes in later need not.
"""

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import Basis, DateInterval
from dragoman.model.records import Mention

_OPENING = 4  # sentences that name those whom the news is about
# The last sentence in which a state or body answers the news, and that by which everybody has.
_AT_ONCE = 2
_BY_THEN = 5
_NAMED = frozenset({"name", "capital", "short"})  # all other forms point back to somebody told of before
_SPEAKING = frozenset({"person", "state", "body"})
_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_LENGTHS = frozenset({"day", "week", "month", "year", "decade", "hour"})
_RELATIVE = frozenset({"who", "which", "that"})
_BETWEEN_TWO = frozenset({"CONSULT", "AGREE"})


def is_of_the_news(draft: Draft, mentions: Mentions, day: DateInterval, led: bool) -> bool:
    """Whether an undated event has the day of the news, `day`. With `led`, a meeting or signing is the news."""
    if _is_of_before(draft):
        return False
    worked_out = day.basis != Basis.DATELINE  # told by the opening, not the day of publication
    if draft.match.frame.deed:
        return _is_fresh_deed(draft, worked_out, led)
    actor = draft.actors[0].mention if draft.actors else None
    if actor is None or actor.form not in _NAMED or actor.kind not in _SPEAKING or not worked_out:
        return True
    place = draft.match.tree.sentence.index
    if not led and actor.kind != "person" and place > _AT_ONCE:
        return False  # a newspaper quotes people; what states and bodies hold it only recalls
    late = place > _BY_THEN
    return not late or _is_named_in_opening(actor, mentions) or (led and actor.kind != "state")


def _is_of_before(draft: Draft) -> bool:
    """Whether words date it before the news: "two months after they agreed", "welcomed the pact they signed"."""
    tree, anchor = draft.match.tree, draft.match.anchor
    token = tree.tokens[anchor]
    marks = tree.kids(anchor, "mark", "case")
    if token.relation == "advcl" and any(kid.lemma == "after" and _is_later(tree, kid.index) for kid in marks):
        return True  # "came less than a week after the two had met"
    if not token.relation.startswith("acl"):
        return False
    if tree.lemma(token.head) in _LENGTHS and any(kid.lemma == "after" for kid in tree.kids(anchor, "mark")):
        return True
    if draft.match.frame.type not in _BETWEEN_TWO and draft.match.frame.deed and _says_which(tree, anchor):
        return True
    text = tree.tokens[token.head]
    judged = text.base_relation == "obj" and tree.lemma(text.head) in words("judging")
    return judged and draft.match.frame.type == "AGREE" and text.lemma in lexicon().words["texts"]


def _is_later(tree: Tree, mark: int) -> bool:
    """Whether days or more lie before an "after": "two weeks after they met", but not "hours after"."""
    return mark > 0 and tree.lemma(mark - 1) in _LENGTHS - {"hour"}


def _says_which(tree: Tree, verb: int) -> bool:
    """Whether a clause only says of which thing the news is: "the sanctions Norland imposed were lifted on Monday"."""
    if tree.tokens[verb].relation != "acl:relcl" or tree.kids(verb, "obj", "nsubj:pass"):
        return False
    doers = tree.kids(verb, "nsubj")
    return any(each.text.lower() not in _RELATIVE for each in doers) and is_past(tree.tokens[verb])


def _is_fresh_deed(draft: Draft, worked_out: bool, led: bool) -> bool:
    if led or draft.match.tree.sentence.index == 0:
        return True
    if worked_out:
        return draft.match.frame.type in _BETWEEN_TWO
    return bool(draft.actors) or draft.match.frame.type not in _FORCE


def _is_named_in_opening(actor: Mention, mentions: Mentions) -> bool:
    opening = [each for each in mentions.all if each.sentence < _OPENING and each.kind == actor.kind]
    if actor.entity is not None:
        return any(each.entity == actor.entity for each in opening)
    last = actor.name.split()[-1:]
    return any(each.name.split()[-1:] == last for each in opening)
