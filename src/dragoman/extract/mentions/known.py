"""What a name of the knowledge files refers to where it stands: a state, the city, a bloc, a place, an outlet."""

from dataclasses import dataclass

from dragoman.extract.mentions.places import means_government, means_power
from dragoman.extract.mentions.references.countries import state_noun
from dragoman.extract.mentions.view import DASHES, Hit, View
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.states import states


@dataclass(frozen=True, slots=True)
class Known:
    """Who tokens `[first, last)` name; the other fields are as in `Mention`."""

    first: int
    last: int
    kind: str
    form: str
    name: str
    state: str | None = None
    entity: str | None = None


def known_at(view: View, hit: Hit) -> Known | None:
    """Who is meant by `hit`; None where it names nobody, as in "Turkish lira"."""
    sort = hit.entry.sort
    if _names_currency(view, hit) or _names_language(view, hit):
        return None
    if sort in {"state", "demonym", "people"}:
        return _state(view, hit)
    if sort in {"bloc", "group"}:
        return _bloc(view, hit)
    if sort == "capital":
        return _capital(view, hit)
    if sort in {"place", "region"}:
        return Known(hit.first, hit.last, "place", "name", view.slice(hit.first, hit.last), hit.entry.state)
    if sort == "outlet":
        return Known(hit.first, hit.last, "body", "name", hit.entry.name, entity=hit.entry.key)
    return None


def _names_currency(view: View, hit: Hit) -> bool:
    """ "Turkish lira", "the Swiss franc"."""
    noun = hit.last
    if view.word(noun) not in lexicon("currency nouns") or not view.texts[noun].islower() or noun in view.heads:
        return False
    return hit.of("state", "demonym") is not None


def _names_language(view: View, hit: Hit) -> bool:
    """ "In English", "from Arabic into French", "spoke Turkish", "the English-language daily"."""
    if hit.of("demonym") is None or hit.of("state") or view.word(hit.first) not in lexicon("languages"):
        return False
    behind = hit.last + (view.word(hit.last) in DASHES and view.glued(hit.last))
    if view.word(behind) == "and" and view.word(behind + 1) in lexicon("languages"):
        behind += 2  # "the Russian and English languages"
    if view.word(behind) in lexicon("of languages"):
        return True
    if view.tag(hit.last) in {"NOUN", "PROPN", "ADJ", "NUM"} or (
        view.word(hit.last) in DASHES | {"and"} and (view.tag(hit.last + 2) in {"NOUN", "PROPN", "ADJ"})
    ):
        return False  # "in Russian and Chinese markets"
    before = hit.first - 1
    while view.word(before) in {",", "and", "or"} and view.word(before - 1) in lexicon("languages"):
        before -= 2
    return view.word(before) in {"in", "into"} or view.sentence.tokens[max(before, 0)].lemma in lexicon(
        "using a language"
    )


def _state(view: View, hit: Hit) -> Known:
    entry = hit.entry
    around = state_noun(view, hit)
    if around:
        return Known(*around, "state", "noun", entry.name, entry.key, entry.key)
    initials_of_adjective = (  # "US officials"
        hit.of("demonym") is not None and view.tag(hit.last) in {"NOUN", "ADJ"} and view.texts[hit.first].isupper()
    )
    form = "name" if entry.sort == "state" and not initials_of_adjective else "demonym"
    return Known(hit.first, hit.last, "state", form, view.slice(hit.first, hit.last), entry.key, entry.key)


def _bloc(view: View, hit: Hit) -> Known:
    """A bloc, with "side" or "leadership" behind it where one stands there: "the EU side"."""
    around = state_noun(view, hit) if hit.entry.sort == "bloc" else None
    said = around if around and view.word(around[1] - 1) in {"side", "leadership"} else None
    first, last = said or (hit.first, hit.last)
    return Known(first, last, "bloc", "name", hit.entry.name, entity=hit.entry.key)


def _capital(view: View, hit: Hit) -> Known:
    name, state = view.slice(hit.first, hit.last), hit.entry.key
    if means_government(view, hit):
        return Known(hit.first, hit.last, "state", "capital", name, state, state)
    seated = states()[state].seat_of
    if seated and means_power(view, hit):
        return Known(hit.first, hit.last, "bloc", "capital", blocs()[seated].name, entity=seated)
    return Known(hit.first, hit.last, "place", "name", name, state)
