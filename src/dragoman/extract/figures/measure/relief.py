"""Goods moved: given in need, or traded by the tonne."""

from itertools import islice

from dragoman.extract.clauses import ancestors
from dragoman.extract.figures.number import Number
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_RELIEF_REACH = 5  # steps up the tree from goods to what is done with them

_LEAST_TRADED = 2e5  # tonnes

_GIVEN_AWAY = frozenset({"donate", "donation", "humanitarian", "aid", "gift", "relief", "grant", "assistance"})


def is_trade(sentence: Sentence, number: Number) -> bool:
    """Whether more tonnes are moved than anybody gives away."""
    given = any(token.lemma in _GIVEN_AWAY for token in sentence.tokens)
    return number.unit.partition("/")[0] == "t" and number.value >= _LEAST_TRADED and not given


def is_relief(sentence: Sentence, number: Number, topic: int) -> bool:
    """Goods given in need: "sent 300,000 tablets", "thanked Niger for the 40 tons of rice"."""
    words = word_sets("outlook.yaml")
    goods = {sentence.tokens[topic].lemma, *(kid.lemma for kid in sentence.children(topic, "nmod", "compound"))}
    if not goods & words["relief"]:
        return False
    done = {token.lemma for token in islice(ancestors(sentence, number.head), _RELIEF_REACH)}
    done |= {kid.lemma for kid in sentence.children(topic, "acl", "acl:relcl")}
    return bool(done & words["relieving"])
