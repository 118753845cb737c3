"""What the address of a search asks for: its words, its conditions, and the same in one spelling."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from starlette.requests import Request

from dragoman.knowledge.states import states
from dragoman.ledger.store import Ledger
from dragoman.model.schema import event_types, mode_labels
from dragoman.model.words import fold
from dragoman.serve.asking import is_mode
from dragoman.serve.naming import check_word
from dragoman.serve.web.in_latin import in_latin
from dragoman.serve.web.languages import language_of
from dragoman.serve.web.messages import recorded
from dragoman.serve.web.questions import Question, ask
from dragoman.serve.web.typed import OPERATORS, typed
from dragoman.serve.web.wording import Wording

KINDS = ("event", "instrument", "figure", "commitment", "post")
_CALLED = {"instrument": "agreement"}
LISTS = {
    "event": "Events",
    "instrument": "Agreements",
    "figure": "Figures",
    "commitment": "Commitments",
    "post": "Posts",
}


def words_of(request: Request) -> str:
    """The free words of a search, without its operators."""
    return typed(request.query_params.get("q", "")).words


def question_of(request: Request, ledger: Ledger, words: str) -> Question:
    """The conditions in the address, and words as the ledger may have them; a type or a way of events asks for events
    alone."""
    shown = recorded(language_of(request))
    asked = (shown.get(fold(kind), kind) for kind in request.query_params.getlist("kind") if kind.strip())
    kinds = [check_word(kind, KINDS, "kind", called=_CALLED) for kind in asked]
    types = [shown.get(fold(name), name) for name in request.query_params.getlist("type")]
    if not kinds and (request.query_params.get("mode") or _of_events(types)):
        kinds = ["event"]
    found = ask(request, ledger, kinds or KINDS)
    chips = [("kind", kind) for kind in kinds if request.query_params.get("kind")]
    return replace(
        found, filter=replace(found.filter, text=in_latin(ledger, words) or None), chips=(*chips, *found.chips)
    )


def query_of(request: Request) -> str:
    """What a search asks, without which portion or side of it is shown: the same search has the same words."""
    items = [(name, value) for name, value in request.query_params.multi_items() if value.strip()]
    return urlencode(sorted(item for item in items if item[0] in ("q", *OPERATORS)))


def called(ledger: Ledger, question: Question, words: str, wording: Wording) -> str:
    """What a search is called where nobody has named it: "visa*, Kazakhstan, Events, since: June 2024"."""
    return ", ".join([words] * bool(words) + in_words(ledger, question, wording)) or wording.translate("Search")


def in_words(ledger: Ledger, question: Question, wording: Wording) -> list[str]:
    """The conditions of a list, each in words."""
    chips = [(name, value) for name, value in question.chips if name != "as_of"]
    asked = [value for name, value in chips if name == "who"]
    known = {row.id: wording.called(row) for row in ledger.parties(keys=asked)} if asked else {}
    return [known.get(value) or _said(name, value, wording) for name, value in chips]


def _said(name: str, value: str, wording: Wording) -> str:
    """A condition in words; what it is about is said where the value does not tell."""
    if name == "kind":
        return wording.translate(LISTS[value])
    if name in ("since", "until"):
        return f"{wording.words(name)}: {wording.date_words(value)}"
    if value in states():
        return wording.state_name(value)
    if name == "place":
        return wording.place(value)
    if name == "type" and value in event_types():
        return wording.translate(event_types()[value].label)
    return wording.translate(mode_labels().get(value, "")) or wording.words(value)


def _of_events(types: Sequence[str]) -> bool:
    known = {fold(word) for name, kind in event_types().items() for word in (name, kind.label)}
    return any(fold(name) in known or is_mode(name) for name in types)
