"""Money named by a word that many states use: dinars, francs, pesos are those of a state the report speaks of."""

from dataclasses import replace
from functools import cache

from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.measures import CurrencyNoun, currency_nouns, currency_signs, shared_signs
from dragoman.model.records import Mention
from dragoman.model.sentence import Quantity, Sentence

_WORLDWIDE = frozenset({"USD", "EUR", "XDR"})
_SHARED_NOWHERE = frozenset({"dollar", "euro", "dollars", "euros"})  # an unnamed dollar is the American
# Where the press writes "$" for the state's own dollar, and "US$" for the American.
_OWN_DOLLARS = {
    "AU": "AUD",
    "BB": "BBD",
    "BZ": "BZD",
    "CA": "CAD",
    "FJ": "FJD",
    "GY": "GYD",
    "JM": "JMD",
    "NA": "NAD",
    "NZ": "NZD",
    "SB": "SBD",
    "SG": "SGD",
    "TT": "TTD",
}
# States of the Central African franc; the others that pay in CFA francs are in the west.
_CENTRAL_AFRICAN = frozenset({"CM", "GA", "CG", "TD", "CF", "GQ"})
_WEST_AFRICAN = frozenset({"BJ", "BF", "CI", "GW", "ML", "NE", "SN", "TG"})
_CFA_FRANCS = frozenset({"XAF", "XOF"})
_SMALL_CHANGE = {"cent": "USD", "cents": "USD", "pence": "GBP", "kopecks": "RUB"}


def localised(sentence: Sentence, countries: Countries, home: str | None = None) -> Sentence:
    """The sentence with its money told in the currency that is meant in this report, which speaks from `home`.

    Where nothing tells where it speaks from, money is that of the state which is the sentence's subject.
    """
    if not sentence.quantities:
        return sentence
    codes = [code for code in map(code_of, countries.mentions) if code]
    subjects = {word.text for word in sentence.tokens if word.relation == "nsubj" and word.tag == "PROPN"}
    acting = [entry.key for word in sorted(subjects) for entry in gazetteer().get(word) if entry.sort == "state"]
    words = {word.text for word in sentence.tokens if word.tag == "PROPN"}
    told_of = [entry.key for word in sorted(words) for entry in gazetteer().get(word) if entry.sort == "state"]
    main = [home] if home in codes else [code for code in acting if code in codes]
    main += [*(code for code in told_of if code in codes), *countries.codes]
    ranked = [*main, *(code for code in codes if code not in main), *([home] if home else [])]
    quantities = [_at_home(sentence, each, home or _dollar_state(countries)) for each in sentence.quantities]
    told = [_localised(sentence, each, ranked) for each in quantities]
    # "4.6 billion dirhams, exports accounting for 3.1 billion": the sum without a word is of the same money.
    changed = ((old.unit, new.unit) for old, new in zip(quantities, told, strict=True) if old.unit != new.unit)
    meant = {old: new for old, new in changed if old != "count"}
    return replace(sentence, quantities=tuple(replace(each, unit=meant.get(each.unit, each.unit)) for each in told))


def _dollar_state(countries: Countries) -> str | None:
    """The state with a dollar of its own that a paper tells of, where it tells of no other and writes from no other."""
    leading = [code for code in countries.codes if code in _OWN_DOLLARS]
    written_in = next((each for each in countries.mentions if (each.sentence, each.first) == (0, 0)), None)
    abroad = written_in is not None and written_in.form == "capital" and code_of(written_in) not in leading
    return leading[0] if len(leading) == 1 and countries.organisation is None and not abroad else None


def _at_home(sentence: Sentence, quantity: Quantity, home: str | None) -> Quantity:
    """A bare "$" where it is the sign of the state's own dollar."""
    bare = quantity.unit == "USD" and sentence.tokens[quantity.first].text == "$"
    bare = bare and not _is_told_again(sentence, quantity)
    return replace(quantity, unit=_OWN_DOLLARS[home]) if bare and home in _OWN_DOLLARS else quantity


def _is_told_again(sentence: Sentence, quantity: Quantity) -> bool:
    """The second sum of "NZ$2 million ($1.35 million)": the same in another dollar."""
    opened = sentence.tokens[quantity.first - 1].text == "(" if quantity.first else False
    ends = {each.last for each in sentence.quantities if each.unit in _OWN_DOLLARS.values()}
    return opened and quantity.first - 1 in ends


@cache
def money_words() -> frozenset[str]:
    """The names of currencies, in lower case, singular and plural."""
    return frozenset(word.lower() for noun in currency_nouns() for word in noun.words)


def issuer_named(word: str, countries: Countries, home: str | None) -> Mention | None:
    """The state whose money a word is the name of: the report's own, or one it names."""
    noun = next((each for each in currency_nouns() if word in each.words), None)
    issuers = {code[:2] for code in (noun.default, *noun.adjectives.values()) if code} if noun else set()
    if home in issuers:
        return countries.mention_of(home)
    return next((mention for mention in countries.mentions if code_of(mention) in issuers), None)


def issuer_of(unit: str, countries: Countries) -> Mention | None:
    """The state whose money a unit is, where the report names it; world currencies tell nothing."""
    if len(unit) != 3 or not unit.isupper() or unit in _WORLDWIDE:
        return None
    return next((mention for mention in countries.mentions if code_of(mention) == unit[:2]), None)


def _localised(sentence: Sentence, quantity: Quantity, states: list[str]) -> Quantity:
    sign = sentence.tokens[quantity.first].text.rstrip("0123456789.,")  # "K50" is one token
    if quantity.unit in _CFA_FRANCS and (currency_signs().get(sign) == "XOF" or _says_cfa(sentence, quantity)):
        return replace(quantity, unit=_cfa_franc(states))
    if quantity.unit in shared_signs().get(sign, ()):
        issued = {code[:2]: code for code in shared_signs()[sign]}
        return replace(quantity, unit=next((issued[state] for state in states if state in issued), quantity.unit))
    word = sentence.tokens[quantity.last - 1 if quantity.unit != "count" or quantity.noun is None else quantity.noun]
    written = word.text.lower()
    if quantity.unit == "count" and written in _SMALL_CHANGE and quantity.direction is None:
        named = [each.unit for each in sentence.quantities if each.unit in {"USD", "EUR", "AUD", "CAD"}]
        unit = named[0] if named else _SMALL_CHANGE[written]
        return replace(quantity, value=round(quantity.value / 100, 6), unit=unit, last=word.index + 1, noun=None)
    noun = next((each for each in currency_nouns() if written in {name.lower() for name in each.words}), None)
    if noun is None or written in _SHARED_NOWHERE or quantity.unit not in {"count", noun.default}:
        return quantity
    code = _meant(noun, states)
    adjective = sentence.tokens[word.index - 1].text.lower() if word.index else ""
    if adjective == "cfa":
        code = _cfa_franc(states)
    elif code is None or adjective in noun.adjectives:
        return quantity
    return replace(quantity, unit=code, last=max(quantity.last, word.index + 1), noun=None)


def _says_cfa(sentence: Sentence, quantity: Quantity) -> bool:
    """ "74 billion CFA francs", which of the two is not said."""
    return any(token.text.lower() == "cfa" for token in sentence.tokens[quantity.first : quantity.last + 1])


def _cfa_franc(states: list[str]) -> str:
    return "XAF" if _CENTRAL_AFRICAN & set(states) else "XOF"


def _meant(noun: CurrencyNoun, states: list[str]) -> str | None:
    """The currency of the first state of the report that has one of this name."""
    issued = {code[:2]: code for code in (noun.default, *noun.adjectives.values()) if code}
    if "XOF" in noun.adjectives.values():
        issued |= dict.fromkeys(_CENTRAL_AFRICAN, "XAF") | dict.fromkeys(_WEST_AFRICAN, "XOF")
    return next((issued[state] for state in states if state in issued), None)
