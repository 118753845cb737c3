"""What is done to those counted: killed, held, taken ill."""

from dragoman.extract.figures.indicators import counted_indicator
from dragoman.extract.figures.numbers.counted import TOLLS
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence, Token

_SENT_AWAY = frozenset({"expel", "expulsion"})

_SUITS = frozenset({"court", "criminal", "legal", "civil", "corruption", "test", "asylum", "dispute", "such"})

LIVESTOCK = frozenset({"cattle", "livestock", "sheep", "goat", "camel", "cow", "horse", "animal", "bovine", "reindeer"})


def is_one_hurt(sentence: Sentence, noun: int) -> bool:
    """ "Killing one crew member", "have detained one suspect": what befalls a single one is told by number."""
    words = word_sets("outlook.yaml")
    return counted_indicator(sentence.tokens[noun].lemma) == "people" and act_upon(sentence, noun) in (
        words["harming"] | words["holding"] | _SENT_AWAY
    )


def is_held(sentence: Sentence, noun: int) -> bool:
    """Whether what is done to those counted is done to people only: "the detention of two Belgian ornithologists"."""
    return act_upon(sentence, noun) in word_sets("outlook.yaml")["holding"] - {"seize"}


def is_slain(sentence: Sentence, noun: int) -> bool:
    """ "Killed 40 auxiliaries": whoever is killed or wounded is somebody, but for cattle."""
    done = act_upon(sentence, noun) in word_sets("outlook.yaml")["harming"] - {"displace", "hurt"}
    return done and sentence.tokens[noun].lemma not in LIVESTOCK | {
        "bird",
        "dog",
        "elephant",
        "pig",
        "chicken",
        "fish",
    }


def act_upon(sentence: Sentence, noun: int) -> str | None:
    """What is done to things or people, by a verb of which they are object, or a noun."""
    token = sentence.tokens[noun]
    if token.base_relation == "nmod" and sentence.tokens[token.head].tag == "NUM":
        token = sentence.tokens[token.head]  # "expelled three of its diplomats"
    if token.base_relation == "conj":
        token = sentence.tokens[token.head]
    if token.head < 0 or (token.base_relation in {"nsubj", "obl"} and token.relation != "nsubj:pass"):
        return None
    return sentence.tokens[token.head].lemma


def are_ill(sentence: Sentence, noun: Token) -> bool:
    """ "3,000 cholera cases have been reported": those who fell ill."""
    named = bool(sentence.children(noun.index, "compound", "nmod", "amod"))
    named = named or any(kid.lemma in TOLLS for kid in sentence.children(noun.index, "conj"))
    known = any(kid.text.lower() in {"confirmed", "suspected"} for kid in sentence.children(noun.index, "amod"))
    told = sentence.tokens[noun.head].lemma if noun.head >= 0 else ""
    if noun.relation == "nsubj" and told in word_sets("outlook.yaml")["levels"]:
        kinds = {kid.lemma for kid in sentence.children(noun.index, "compound", "amod")}
        return bool(kinds) and not kinds & _SUITS  # "dengue cases rose by 43 percent to 61,000"
    return (named and known) or (named and told in {"report", "record", "confirm", "register", "detect"})
