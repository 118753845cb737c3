"""Numbers that are never figures: numberings, makes, acronyms, rates of exchange, spans of time."""

from dragoman.extract.figures.currencies import money_words
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import vocabulary
from dragoman.extract.figures.measure.durations import TIME_UNITS, is_lasting
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.counted import in_time
from dragoman.extract.figures.numbers.counted_again import is_told_apart
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import Quantity, Sentence, Token, top_of

_LEAST_CODED = 100  # an amount after a currency code and without a scale word

_WHEN = frozenset({"first", "last", "past", "next", "the", "in", "over", "within"})

_REACH_OF_RATE = 4  # tokens behind a number to "to the euro"

_WEIGHTS = frozenset({"kg", "g", "L", "[lb_av]"})

_REACH_OF_BODY = 5  # tokens from a number to the body of so many members


# What something is made of, behind a hyphen: "a four-lane road", "the 27-nation bloc".
_MADE_OF = frozenset(
    {"gun", "nation", "state", "country", "power", "lane", "star", "storey", "story", "judge", "pronged", "fold"}
)

_NUMBERED = frozenset(
    {"no.", "no", "number", "article", "phase", "chapter", "resolution", "room", "act", "law", "decree", "flight"}
    | {"group", "route"}
)


def is_when(sentence: Sentence, quantity: Quantity) -> bool:
    """The "eight months" of "in the first eight months": a time, which stands between no two numbers."""
    before = sentence.tokens[quantity.first - 1] if quantity.first else None
    led = before is not None and before.lemma in _WHEN and before.tag != "VERB"  # but "lasted six weeks"
    timed = led and quantity.unit in TIME_UNITS and overlaps_time(sentence, quantity)
    return timed and not is_lasting(sentence, quantity)


def is_of_make(sentence: Sentence, quantity: Quantity) -> bool:
    """The 214 of "a 214-page ruling", the five of "a five-point plan", the two of "a two-state solution".

    A standing body has as many members as it has; those of a mission are counted.
    """
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_BODY]]
    if behind[1:2] in (["member"], ["seat"]) and set(behind[2:]) & lexicon("bodies with seats"):
        return True
    return (
        len(behind) > 1
        and behind[0] in {"-", "–"}
        and behind[1] in (vocabulary().never_counted - VOTES - {"seat"}) | _MADE_OF
    )


def is_of_pack(sentence: Sentence, quantity: Quantity) -> bool:
    """The 60 kilograms of "4 million 60-kilogram bags": how much goes into each."""
    behind = {token.lemma for token in sentence.tokens[quantity.last : quantity.last + 1]}
    return quantity.unit in _WEIGHTS and bool(behind & figure_words("packed in"))


def is_of_rate(sentence: Sentence, quantity: Quantity) -> bool:
    """ "($1 = 0.8554 euros)" at the end of a report, "a 6.9-magnitude earthquake": no figures of relations."""
    around = sentence.tokens[max(0, quantity.first - 1) : quantity.last + 2]
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_RATE]]
    exchanged = any(
        one == "to" and two == "the" and three in money_words()
        for one, two, three in zip(behind, behind[1:], behind[2:], strict=False)
    )  # "at 1.95 levs to the euro"
    exchanged = exchanged or (behind[:1] == ["per"] and bool(set(behind[1:2]) & money_words()))  # "to 4.26 per euro"
    return exchanged or any(token.text == "=" or token.lemma == "magnitude" for token in around)


def is_acronym(sentence: Sentence, number: Number) -> bool:
    """COP29 is a conference, not 29 pesos."""
    text = "".join(token.text for token in sentence.tokens[number.quantity.first : number.quantity.last])
    return number.is_money and text.startswith(number.unit) and number.value < _LEAST_CODED


def overlaps_time(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity shares a token with a time of its sentence."""
    return any(in_time(sentence, index) for index in range(quantity.first, quantity.last))


def is_numbering(sentence: Sentence, quantity: Quantity) -> bool:
    """Article 5, Phase 10, No. 3, COP29."""
    if not quantity.first:
        return False
    before = sentence.tokens[quantity.first - 1]
    return (before.lemma in _NUMBERED and before.tag != "VERB") or (
        before.tag == "PROPN"
        and before.end >= quantity.span.start - 1
        and _attached(sentence, quantity, before)
        and not is_told_apart(sentence, quantity)
    )


def _attached(sentence: Sentence, quantity: Quantity, before: Token) -> bool:
    head = top_of(sentence.tokens, quantity.first, quantity.last)
    return head.head == before.index
