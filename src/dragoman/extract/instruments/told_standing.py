"""How a text stands by the verb or noun that governs it."""

from dragoman.extract.clauses import is_infinitive, is_to_come, is_told_as_done, negation
from dragoman.extract.instruments.complements import WINNING
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.not_yet import ABOUT, NEARING, TALKS, talks_on
from dragoman.extract.instruments.own_standing import stands
from dragoman.extract.instruments.vocabulary import LASTING, PACTS, TRUCES, instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import Sentence, Token

_RUNNING_OUT = frozenset({"expire", "lapse"})
_NO_ACTS = frozenset({"issue", "issues"})  # the noun, not the verb's past or infinitive

_DEAD = frozenset({"unconstitutional", "dead", "defunct", "void", "invalid", "moot"})

_JUDGING = frozenset({"declare", "rule", "find", "pronounce"})

_STRUCK_DOWN = frozenset({"unconstitutional", "void", "invalid", "illegal", "unlawful", "null"})

_ON_TABLE = frozenset({"forward", "table"})

_LACKING = frozenset({"await", "need", "require"})

_LEAVING = {  # "pulled out of the treaty", "walked away from the accord"
    "pull": frozenset({"out"}),
    "back": frozenset({"out"}),
    "drop": frozenset({"out"}),
    "opt": frozenset({"out"}),
    "walk": frozenset({"away", "out"}),
    "fall": frozenset({"through", "apart"}),
}

PROLONGING = frozenset({"renew", "extend", "prolong", "renewal", "extension", "modernise", "modernize"})


_FUNDED = frozenset({"aim", "cover", "need", "require", "seek", "target"})

_BIDDING = frozenset({"bid", "compete", "vie", "tender", "apply"})

_CALLING = frozenset({"call", "ask", "appeal", "campaign"})

_INTRODUCING = frozenset({"present", "introduce", "submit", "table", "file", "unveil"})

_DEBATING = frozenset({"debate", "scrutinise", "scrutinize"})

_HOLDING = frozenset({"have", "hold"})

_CONFIRMING = frozenset({"ratify", "approve", "confirm"})

_ENDORSING = frozenset({"endorse", "endorsement"})

_TERMS = frozenset({"deadline", "date", "time", "term", "period"})

_OVERRIDING = frozenset({"override", "overrule", "overturn", "overcome"})

_PUTTING = frozenset({"put", "affix", "append", "set"})

_SIGNATURES = frozenset({"signature", "name", "pen", "hand"})

_ON_ICE = frozenset({"abeyance", "hold", "ice"})


def told_by(named: NamedText, tree: Tree, below: Token, token: Token) -> tuple[Token, str | None]:
    """What one governor says of the text on its branch `below`, and the word that says it."""
    sentence, vocabulary = named.sentence, instrument_vocabulary()
    told = vocabulary.standing.get(token.lemma) if token.text.lower() not in _NO_ACTS else None
    if (talks := talks_on(tree, below, token)) is not None:
        return talks, "negotiating"
    if token.lemma == "veto" and token.tag == "NOUN" and token.head >= 0 and tree.lemma(token.head) in _OVERRIDING:
        told = "signed"  # "to override the president's veto of the law"
    if token.lemma == "strike" and token.tag == "NOUN":
        told = None  # "a strike over the deal"
    if token.lemma in WINNING and named.kind == "contract":
        told = "signed"
    if token.lemma == "include" and below.base_relation == "obj" and told is None:
        told = _told_of_all(tree, token)
    if token.lemma in _JUDGING and named.kind in PACTS | {"contract", "law"} and below.index == named.head:
        verdict = {kid.lemma for kid in tree.kids(token.index, "xcomp", "amod", "advcl", "obj")}
        told = "ended" if verdict & _STRUCK_DOWN and not negation(sentence, token) else told
    ahead = next((kid for kid in tree.kids(token.index, "xcomp") if vocabulary.standing.get(kid.lemma)), None)
    ahead = None if below.base_relation == "obl" else ahead  # "urged them in a statement to suspend the toll"
    remains = told == "in_force" and token.lemma == "remain"
    if ahead and (told is None or remains):  # "is expected to be signed", "remains suspended"
        token, told = ahead, vocabulary.standing[ahead.lemma]
    if token.lemma == "have" and ahead and ahead.lemma in _CONFIRMING and below.base_relation == "nsubj":
        return token, "signed"  # "has yet to be ratified"
    if token.lemma == "agree" and below.lemma in TRUCES and tree.case(below.index) == "to":
        return token, "signed"
    if token.lemma in _ENDORSING and named.kind in LASTING and below.base_relation in {"obj", "nsubj", "nmod"}:
        done = token.tag == "NOUN" or is_told_as_done(sentence, token.index)
        told = "signed" if done else None
    if told is None and any(kid.lemma in TALKS for kid in tree.kids(token.index, "nmod")) and token.lemma == "round":
        told = "negotiating"  # "the sixth round of talks on"
    if told == "ended" and below.relation == "nsubj" and tree.kids(token.index, "obj"):
        return token, None  # "a deal would end a long row"
    if told == "ended" and tree.case(below.index) == "with" and token.tag == "VERB":
        return token, "signed" if token.lemma == "end" else None  # "ended with a communiqué"
    if below.base_relation == "nsubj" and awaits_signing(tree, token):
        told = "to_be_signed"
    if token.lemma in _PUTTING:
        told = told_by_putting(tree, token)
    elif told is None and _is_left(tree, below, token):
        told = "ended" if is_told_as_done(sentence, token.index) else None
    elif told == "ended" and token.text.lower().endswith("ing") and _is_going_on(tree, token):
        told = "ended"  # "said it was denouncing the treaty"
    elif told == "ended" and not is_told_as_done(sentence, token.index) and token.tag == "VERB":
        wished = token.head >= 0 and tree.lemma(token.head) in vocabulary.wished | _CALLING | lexicon("not yet done")
        # "Expires in November", "is due to expire on Monday"
        to_come = token.lemma in _RUNNING_OUT and any(kid.lemma == "to" for kid in tree.kids(token.index, "mark"))
        told = "ended" if is_infinitive(sentence, token) and not wished and not to_come else "in_force"
    elif told == "ended" and token.base_relation in {"ccomp", "xcomp"} and tree.lemma(token.head) in vocabulary.wished:
        told = "in_force"  # "demanded that the accord be annulled"
    other = any(kid.index != below.index for kid in tree.kids(token.index, "obj"))
    if token.lemma == "leave" and told in {"ended", "in_force"} and other and below.base_relation != "obj":
        told = None  # "asked them to leave fish out of the deal"
    if token.lemma == "denounce" and any(tree.case(kid.index) == "as" for kid in tree.kids(token.index)):
        told = None  # "denounced the accord as a surrender"
    if token.lemma == "review" and token.tag == "NOUN" and (stands(named) or tree.case(token.index) == "under"):
        told = "in_force"  # "the review of the Trade Agreement"
    if token.lemma == "agree" and below.base_relation == "obj" and below.index == named.head:
        told = "signed"  # "the two directorates agreed a data protocol"
    renewing = token.text.lower().endswith("ing") and bool(
        {kid.lemma for kid in tree.kids(token.index, "mark")} - ABOUT
    )  # "rushed into renewing it"
    if told == "signed" and token.lemma in PROLONGING and (renewing or is_to_come(sentence, token.index)):
        return token, "in_force"  # "agreed to renew the pact": it is there
    itself = below.index == named.head and (below.base_relation == "obj" or below.relation == "nsubj:pass")
    if told is None and token.lemma in _DEBATING and named.kind == "law" and itself:
        told = "proposed"
    itself_subject = below.index == named.head and below.relation == "nsubj"
    if token.lemma in _INTRODUCING and named.kind == "law" and itself:
        told = "proposed"
    if token.lemma == "strike" and is_down(tree, token.index):
        told = "ended"
    closed = token.lemma == "close" and token.tag == "VERB" and itself and is_told_as_done(sentence, token.index)
    if closed and told is None and named.kind in PACTS | {"contract"}:
        told = "signed"  # "closed a contract for the dam"
    if told is None and token.lemma in NEARING and below.index == named.head and named.kind in PACTS:
        told = "negotiating" if tree.case(below.index) in {"to", "of"} else None  # "are close to a deal on quotas"
    if (
        token.lemma in _FUNDED
        and named.kind == "programme"
        and itself_subject
        and not is_to_come(sentence, token.index)
    ):
        told = "in_force"  # "the 2019 plan requires 30 million dollars"
    if told is None and itself_subject and named.kind in PACTS and _is_awaited(tree, token):
        told = "to_be_signed"
    if token.lemma == "take" and any(kid.lemma == "effect" for kid in tree.kids(token.index, "obj")):
        told = "in_force"
    handed = below.base_relation in {"obj", "nsubj"} and below.index == named.head
    if token.lemma == "exchange" and token.tag == "VERB" and not handed:
        told = None  # "exchanged views on the memorandum", "drafts of a treaty"
    if token.lemma == "extend" and below.lemma in _TERMS:
        told = None
    if token.lemma == "reach" and below.base_relation not in {"obj", "nsubj"}:
        told = None
    if token.lemma in vocabulary.wished and below.base_relation in {"obj", "obl"} and below.index == named.head:
        told = "proposed" if tree.case(below.index) in {"", "for"} else None
    above = tree.lemma(token.head) if token.head >= 0 else ""
    if told == "ended" and token.tag == "NOUN" and above in vocabulary.wished | _CALLING:
        told = "in_force"  # "called for the suspension of the pact"
    if told is None and token.lemma in _BIDDING and named.kind == "contract" and tree.case(below.index) == "for":
        told = "proposed"
    if told is None and token.lemma in _CALLING and below.index == named.head and tree.case(below.index) == "for":
        told = "proposed"
    if token.lemma == "amend" and token.tag == "VERB" and is_told_as_done(sentence, token.index):
        told = "in_force"
    if token.lemma in _DEAD and below.base_relation == "nsubj" and tree.kids(token.index, "cop"):
        told = None if negation(sentence, token) else "ended"
    if token.lemma == "valid" and below.base_relation == "nsubj" and tree.kids(token.index, "cop"):
        longer = any(each.text == "longer" for each in tree.tokens[max(0, token.index - 2) : token.index])
        told = "ended" if longer else "in_force"  # "are no longer valid"
    if told is None and token.lemma in _HOLDING and below.base_relation == "obj" and below.index == named.head:
        told = "in_force" if token.tag == "VERB" and not negation(sentence, token) else None
    return token, told


def _is_left(tree: Tree, below: Token, token: Token) -> bool:
    """ "Pulled out of the treaty", whether the parser hung "out" on the verb or on the text."""
    beside = (*tree.kids(token.index), *tree.kids(below.index, "case"))
    return bool(_LEAVING.get(token.lemma, frozenset()) & {kid.lemma for kid in beside})


def awaits_signing(tree: Tree, verb: Token) -> bool:
    """ "Awaits signature", "needs ratification"."""
    lacked = (instrument_vocabulary().standing.get(kid.lemma) for kid in tree.kids(verb.index, "obj"))
    return verb.lemma in _LACKING and "signed" in lacked


def _is_awaited(tree: Tree, token: Token) -> bool:
    """ "A similar accord is due by May", "a letter of intent will follow in the autumn"."""
    if token.lemma == "due":
        return any(kid.text.lower() in {"is", "are"} for kid in tree.kids(token.index, "cop", "aux"))
    return token.lemma == "follow" and not tree.kids(token.index, "obj") and is_to_come(tree.sentence, token.index)


def _is_going_on(tree: Tree, verb: Token) -> bool:
    """ "Is suspending", "was denouncing"."""
    return any(kid.text.lower() in {"is", "are", "was", "were"} for kid in tree.kids(verb.index, "aux"))


def _told_of_all(tree: Tree, include: Token) -> str | None:
    """ "The documents signed there include a plan": the standing of all is that of each."""
    subjects = tree.kids(include.index, "nsubj")
    made = (kid for each in subjects for kid in tree.kids(each.index, "acl") if not is_infinitive(tree.sentence, kid))
    return "signed" if any(kid.lemma in instrument_vocabulary().making for kid in made) else None


def told_by_putting(tree: Tree, verb: Token) -> str | None:
    """ "Put the treaty in abeyance", "put a plan forward", "put their names to", as against "put the cost at"."""
    beside = {tree.lemma(kid.index) for kid in tree.kids(verb.index)}
    if beside & _SIGNATURES:
        return "signed"
    if verb.lemma != "put":
        return None
    return "ended" if beside & _ON_ICE else "proposed" if beside & _ON_TABLE else None


def is_concluded(tree: Tree, token: Token) -> bool:
    """Negotiations that were concluded."""
    return token.base_relation == "obj" and tree.lemma(token.head) == "conclude"


def is_ready(sentence: Sentence, token: Token) -> str | None:
    """ "Ready for signature", "not yet ready to be signed"."""
    if token.lemma != "ready" or not any(
        each.lemma in {"signature", "signing", "sign", "adoption"} for each in sentence.children(token.index)
    ):
        return None
    return "negotiating" if negation(sentence, token) else "to_be_signed"


def is_by_none(tree: Tree, verb: int) -> bool:
    """ "Neither country ratified it"."""
    return any(tree.lemma(kid.index) == "neither" for each in tree.kids(verb, "nsubj") for kid in tree.kids(each.index))


def is_down(tree: Tree, verb: int) -> bool:
    """Struck down, as against struck."""
    return any(kid.lemma == "down" for kid in tree.kids(verb))
