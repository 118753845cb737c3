"""A paper's report on abroad: "the government" and "the police" in it are those of the state it tells of."""

from collections import Counter
from collections.abc import Sequence

from dragoman.knowledge.home import home_state
from dragoman.knowledge.named_states import states_counted
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_LEAD = 2  # sentences in which the news of a report begins
_MOSTLY = 0.6  # of all that a report tells of states, for it to be of one of them


def told_of_abroad(mentions: Sequence[Mention], document: Document, title: str, home: str) -> str | None:
    """The one other state whose own affairs a report tells, where it says nothing of the `home` of its paper.

    It does where it is written from there, or an official, a body or a people of that state acts in its lead. None
    where two states deal with each other, as a paper that never names its own country may be one of them.
    """
    if home in states_counted(f"{title}. {document.text}") or any(each.state == home for each in mentions):
        return None
    if (written_in := home_state((), document.text, certain=True)) is not None:
        return written_in
    told = Counter(each.state for each in mentions if each.state in states())
    if not told and len(named := set(states_counted(title))) == 1:
        return named.pop()
    code, times = told.most_common(1)[0] if told else (None, 0)
    if code is None or times < _MOSTLY * told.total():
        return None
    return code if any(_acts(each, code, document) for each in mentions if each.sentence < _LEAD) else None


def _acts(mention: Mention, code: str, document: Document) -> bool:
    """Whether somebody of the state, or something of its own, is subject of a clause: "a Norlandic court"."""
    if mention.state != code or mention.kind not in {"person", "body", "state"}:
        return False
    tokens = document.sentences[mention.sentence].tokens
    token = tokens[mention.head]
    owned = mention.kind == "state"
    while owned and token.head >= 0 and (token.base_relation in {"amod", "compound"} or token.relation == "nmod:poss"):
        token, owned = tokens[token.head], False
    of_its_own = mention.kind != "state" or not owned
    return of_its_own and token.base_relation == "nsubj"
