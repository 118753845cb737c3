"""Whose an appeal for help is: what it asks for, how much of that came in, and what carries the help."""

from dragoman.extract.clauses import clause_top
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.measure.sums_asked import APPEALS, is_sum_asked
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import as_state
from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.blocs import blocs
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_PLANS = frozenset({"plan", "operation", "programme", "response"})
_MET = frozenset({"funded", "financed", "covered", "met"})
_RELIEVING = frozenset({"red", "crescent", "refugee", "refugees", "relief", "humanitarian"})
_NAMED = frozenset({"name", "short"})


def appeal_of(
    sentence: Sentence, number: Number, indicator: str, mentions: Mentions, countries: Countries
) -> tuple[str, str | None] | None:
    """Ids of the organisation that asks and of the state it asks for, of "the appeal for Chad is 14 per cent funded"
    and "requirements stand at 141 million"; None where no such organisation is named."""
    if not (_is_share_met(sentence, number) if indicator == "share" else is_sum_asked(sentence, number)):
        return None
    helper = _helper(sentence, number, mentions, countries)
    if helper is None:
        return None
    place = next((each for each in _states(sentence, mentions)), None)
    return helper.id, place.id if place else countries.main


def carrier_of(sentence: Sentence, number: Number, mentions: Mentions, countries: Countries) -> str | None:
    """The id of the body whose name stands on what is counted: "17 World Food Programme lorries"."""
    if number.noun is None or number.unit != "count":
        return None
    for kid in sentence.children(number.noun, "compound"):
        named = mentions.headed_by(sentence.index, kid.index)
        if named and named.kind == "body" and named.form in _NAMED and _is_helper(named, countries):
            return named.id
    return None


def _is_share_met(sentence: Sentence, number: Number) -> bool:
    top = clause_top(sentence, number.head)
    here = [token for token in sentence.tokens if clause_top(sentence, token.index).index == top.index]
    met = any(token.text.lower() in _MET for token in here)
    asked = any(token.lemma in APPEALS | _PLANS for token in sentence.tokens) or "it" in {t.text.lower() for t in here}
    return met and asked


def _helper(sentence: Sentence, number: Number, mentions: Mentions, countries: Countries) -> Mention | None:
    """The helping organisation named last before the number, an agency before the United Nations as a whole."""
    here = (sentence.index, number.quantity.first)
    before = [each for each in mentions.all if (each.sentence, each.head) < here and each.form in _NAMED]
    agencies = [each for each in before if each.kind == "body" and _is_helper(each, countries)]
    return next(reversed(agencies), None) or next((each for each in reversed(before) if _is_world(each)), None)


def _is_world(mention: Mention) -> bool:
    return mention.kind == "bloc" and code_of(mention) == "UN"


def _is_helper(mention: Mention, countries: Countries) -> bool:
    words = {word.casefold() for word in mention.name.split()}
    known = mention.entity is not None and mention.state is None and "bank" not in words
    of_many = known or mention.state in blocs() or bool(words & _RELIEVING)
    return of_many and as_state(mention, countries) is mention


def _states(sentence: Sentence, mentions: Mentions) -> list[Mention]:
    """The states an appeal is for, in or behind "for" and "in"."""
    named = mentions.in_range(sentence.index, 0, len(sentence.tokens))
    led = {"for", "in"}
    return [
        each
        for each in named
        if each.kind == "state" and any(case.lemma in led for case in sentence.children(each.head, "case"))
    ]
