"""Whether what is told of a text is only striven for, or yet to begin."""

from dragoman.extract.clauses import ancestors, is_to_come
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.vocabulary import PACTS
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Sentence, Token

_STRIVING = frozenset({"want", "wish", "effort", "strive", "try", "seek", "attempt"})

_BEGINNING = frozenset({"begin", "commence", "initiate", "launch", "open", "start"})

NEARING = frozenset({"close", "near", "verge", "brink", "cusp", "edge", "threshold", "inch", "way", "track", "path"})

_WORTH = frozenset({"value", "importance", "urgency", "necessity", "need", "significance", "desirability", "merit"})

_CHANCES = frozenset({"feasibility", "idea", "possibility", "prospect"})

TALKS = frozenset({"talk", "negotiation"})

ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})

_OPENING = frozenset({"discuss", "negotiate", "negotiation", "talk", "consider", "draft", "develop", "elaborate"})

_GOING_ON = frozenset(
    {"continue", "resume", "proceed", "complete", "conclude", "finish", "finalise", "finalize", "advance"}
)


def is_striven_for(tree: Tree, named: NamedText, verb: Token) -> bool:
    """ "Wants to sign a treaty", "efforts to conclude an accord": that it will be signed, nobody says."""
    above = tree.lemma(verb.head) if verb.head >= 0 else ""
    # "close to sealing a deal", "stressed the urgency of reaching one"
    nearing = above in NEARING | _WORTH and verb.text.lower().endswith("ing")
    return named.kind in PACTS and (nearing or (tree.is_infinitive(verb.index) and above in _STRIVING))


def is_yet_to_begin(sentence: Sentence, verb: Token) -> bool:
    """Whether a text will be talked about for the first time: "will discuss a pact", "offered to host talks on"."""
    above = [each.lemma for each in ancestors(sentence, verb.index)]
    if _GOING_ON & set(above):
        return False
    if _BEGINNING & set(above[1:2]) and _CHANCES & set(above[2:3]):
        return True  # "the possibility of commencing negotiations on"
    return is_to_come(sentence, verb.index) and verb.lemma in _OPENING


def talks_on(tree: Tree, below: Token, token: Token) -> Token | None:
    """ "Broke off talks with Norland | on a protocol": what is talked about, though a parser hangs it on the verb."""
    if token.tag != "VERB" or below.base_relation != "obl" or tree.case(below.index) not in ABOUT:
        return None
    return next((kid for kid in tree.kids(token.index, "obj", "obl") if kid.lemma in TALKS), None)
