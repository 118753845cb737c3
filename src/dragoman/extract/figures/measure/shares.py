"""What an amount says of a whole: a share, a rate, a level; and what stands in for what was measured before."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.numbers.compared import is_bracketed
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence, Token

_REACH_OF_THOSE = 6
_GROUPS = frozenset({"group", "contingent", "nationality", "community"})


def is_share(sentence: Sentence, number: Number) -> bool:
    """ "40 percent of", "bound 31 percent for Austria", "Brazil holds 14 percent", "was 63 percent funded"."""
    after = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    if after and after[0].lemma == "of":
        return True
    opening = [token.lemma for token in sentence.tokens[:2]]
    if opening[:1] in (["of"], ["among"]) and opening[1:] in (["they"], ["these"], ["this"], ["those"]):
        return True  # "Among them, 8 percent were women"
    before = [token.lemma for token in sentence.tokens[max(0, number.quantity.first - 2) : number.quantity.first]]
    if before in (["of", "whom"], ["of", "which"], ["of", "they"]):
        return True
    token = sentence.tokens[number.head]
    governor = sentence.tokens[token.head] if token.head >= 0 else None
    if governor is not None and _is_won(sentence, number, governor):
        return True
    if governor is None or governor.tag not in {"VERB", "ADJ"}:
        return False
    if token.base_relation == "nsubj" and not sentence.children(governor.index, "cop"):
        return True
    held = token.base_relation == "obj" and governor.lemma in word_sets("outlook.yaml")["sharing"]
    return held or (bool(after) and after[0].index == governor.index)


def _is_won(sentence: Sentence, number: Number, governor: Token) -> bool:
    """ "Won re-election with 74.7 percent", "leads with 31 percent", "trails on 27 percent": of the vote."""
    led = prepositions_of(sentence, number) & {"with", "on", "at"}
    done = {governor.lemma, *({sentence.tokens[governor.head].lemma} if governor.head >= 0 else ())}
    voting = bool({token.lemma for token in sentence.tokens} & {"vote", "seat", "turnout", "poll"})
    return (bool(led) and bool(done & figure_words("contesting an election"))) or (led == {"on"} and voting)


def is_level_of(sentence: Sentence, number: Number) -> bool:
    """ "Has fallen to less than one per cent of the total": what was reached, and of what."""
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 1]]
    led = any(kid.lemma == "to" for kid in sentence.children(number.head, "case"))
    return number.quantity.change is None and led and after == ["of"]


def is_ratio(sentence: Sentence, number: Number) -> bool:
    """Whether a share is told as so many of so many: "four in ten"."""
    words = {token.lemma for token in sentence.tokens[number.quantity.first : number.quantity.last]}
    return bool(words & {"in", "out"})


def is_aim(sentence: Sentence, number: Number) -> bool:
    """Whether a share only names a mark to be met: "the 2 percent target"."""
    behind = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 1]]
    return bool(set(behind) & {"target", "goal", "ceiling", "threshold", "limit", "cap", "hurdle"})


def is_listed(sentence: Sentence, number: Number) -> bool:
    """Whether a number in brackets behind a name follows another such number."""
    if not is_bracketed(sentence, number.quantity):
        return False
    return any(is_bracketed(sentence, each) for each in sentence.quantities if each.last <= number.quantity.first)


def is_of_group(sentence: Sentence, number: Number) -> bool:
    """ "Americans were the largest group at 34 percent, followed by Germans (7.8%)": how much of the whole they are."""
    if is_bracketed(sentence, number.quantity):
        return True
    above = sentence.tokens[sentence.tokens[number.head].head] if sentence.tokens[number.head].head >= 0 else None
    led = prepositions_of(sentence, number) & {"with", "at"}
    return bool(led) and above is not None and above.lemma in _GROUPS


def is_ranked(sentence: Sentence, number: Number) -> bool:
    """ "Followed by Russia with 29 million and Britain with 25 million": ranked behind the number before."""
    first = number.quantity.first
    led = first > 1 and sentence.tokens[first - 1].lemma in {"with", "at"} and sentence.tokens[first - 2].tag == "PROPN"
    return led and any(token.lemma == "follow" for token in sentence.tokens[:first])


def _gapped_those(sentence: Sentence, number: Number) -> int | None:
    """The "those" of "exports to Chad reached 105 tonnes, those to Mali 78 tonnes": a name and a number, no verb."""
    first = number.quantity.first
    for at in range(first - 1, max(first - _REACH_OF_THOSE, 0), -1):
        token = sentence.tokens[at]
        if token.tag in {"VERB", "AUX", "NUM", "PUNCT"}:
            return None
        if token.text.lower() == "those":
            led = sentence.tokens[at + 1].lemma in {"to", "from", "in", "of", "with"}
            return at if led and sentence.tokens[at - 1].text in {",", "and", ";", "while"} else None
    return None


def stands_in(sentence: Sentence, number: Number) -> int | None:
    """The "those" or "that" of "those to Kyrgyzstan were 12 million": for what the number before measures."""
    predicate = predicate_of(sentence, number.head)
    for kid in sentence.children(predicate.index, "nsubj") if predicate else ():
        if kid.tag == "PRON" and kid.text.lower() in {"those", "that"} and sentence.children(kid.index, "nmod"):
            return kid.index
    if (gapped := _gapped_those(sentence, number)) is not None:
        return gapped
    above = sentence.tokens[sentence.tokens[number.head].head]
    told = above.tag == "PRON" and above.text.lower() in {"those", "that"} and above.index < number.head
    # "Exports to Samoa fell to 4 tonnes and those to Niue to 3"
    return above.index if told and sentence.children(above.index, "nmod") else None
