"""What the words that govern a text's name say of its standing, the nearest that tells it first."""

from itertools import pairwise

from dragoman.extract.clauses import ancestors, is_to_come, is_told_as_done, negation
from dragoman.extract.instruments.making import ended_since, signing
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.not_yet import is_striven_for, is_yet_to_begin
from dragoman.extract.instruments.told_standing import is_by_none, is_concluded, is_ready, told_by
from dragoman.extract.instruments.vocabulary import PACTS, instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, Token

_FARTHEST_GOVERNOR = 5  # steps up the tree within which a word tells the standing of a text

_RATIFYING = frozenset({"ratify", "ratification"})

_AMONG = frozenset({"including", "like", "among", "among them"})

_SUCCEEDING = frozenset({"successor", "replacement", "alternative", "substitute"})


def by_governors(named: NamedText, tree: Tree) -> tuple[str, tuple[Span, ...]]:
    """What the nearest word above a text that tells its standing says of it."""
    sentence, vocabulary = named.sentence, instrument_vocabulary()
    above = _above(sentence, named.head)
    for steps, (below, token) in enumerate(pairwise(above), 1):
        if (
            steps > _FARTHEST_GOVERNOR
            or _is_within_another(named, below, token)
            or _is_beside(sentence, below, named.head)
        ):
            break
        if named.head < token.index < named.last:
            continue  # the amending of "a protocol amending the treaty", taken for the verb above it
        if token.lemma in _SUCCEEDING and token.tag == "NOUN":
            break  # "talks on a successor to the accord"
        if token.lemma == "ratify" and (negation(sentence, token) or is_by_none(tree, token.index)):
            break
        if vocabulary.standing.get(token.lemma) == "negotiating" and is_concluded(tree, token):
            concluded = is_told_as_done(sentence, token.head)
            return ("to_be_signed" if concluded else "negotiating"), (token.span,)
        ready = is_ready(sentence, token)
        if ready:
            return ready, (token.span,)
        made = _made_with(tree, below, token)
        if made is not None:
            dated = any(tree.is_time(kid.index) for kid in tree.kids(made.index, "obl"))
            return ("signed" if dated else "in_force"), (made.span,)
        verb, told = told_by(named, tree, below, token)
        if told == "negotiating" and is_yet_to_begin(sentence, verb):
            told = "proposed"
        since = ended_since(tree, verb) if told == "signed" and below.relation in {"nsubj", "nsubj:pass"} else None
        if since is not None:
            return "ended", (since.span,)
        if told:
            status = signing(sentence, verb.index, told)
            if verb.lemma in _RATIFYING and named.kind in PACTS:
                status = "signed"  # what is to be ratified has been signed
            later = _signed_later(tree, verb) if status == "signed" else None
            if later is not None:
                return "to_be_signed", (later.span,)
            if status in {"signed", "to_be_signed"} and is_striven_for(tree, named, verb):
                status = "negotiating"
            return status, (verb.span,)
    return "mentioned", ()


def _above(sentence: Sentence, head: int) -> list[Token]:
    """The text's noun and what governs it: "signed the MoU on consultations and the MoU on visas" lists two texts,
    and not consultations and a text, however the parser joined them.
    """
    above = [*ancestors(sentence, head)]
    for at, (below, token) in enumerate(pairwise(above)):
        other = sentence.tokens[token.head] if token.base_relation == "nmod" else None
        text = other is not None and other.tag in {"NOUN", "PROPN"} and other.lemma in instrument_vocabulary().heads
        if text and below.base_relation == "conj" and token.lemma not in instrument_vocabulary().heads:
            return above[: at + 1] + above[at + 2 :]
    return above


def _made_with(tree: Tree, below: Token, token: Token) -> Token | None:
    """What tells how all the texts were made of which it is one: "the accords | signed | in May, including a pact",
    "a pact was among five accords | signed | in May".
    """
    one_of = (
        below.base_relation == "nsubj" and tree.case(token.index) in {"among", "of"} and tree.kids(token.index, "cop")
    )
    if token.tag != "NOUN" or not (one_of or tree.case(below.index) in _AMONG):
        return None
    signed = (
        kid for kid in tree.kids(token.index, "acl") if instrument_vocabulary().standing.get(kid.lemma) == "signed"
    )
    return next((kid for kid in signed if is_told_as_done(tree.sentence, kid.index)), None)


def _signed_later(tree: Tree, verb: Token) -> Token | None:
    """The signing that is to follow a first step: "was initialled in May and is expected to be signed in June"."""
    if verb.lemma == "sign":
        return None
    verbs = [each for kid in tree.kids(verb.index, "conj") for each in (kid, *tree.kids(kid.index, "xcomp"))]
    signing_it = (each for each in verbs if each.lemma == "sign" and not tree.kids(each.index, "nsubj", "obj"))
    return next((each for each in signing_it if is_to_come(tree.sentence, each.index)), None)


def _is_beside(sentence: Sentence, below: Token, head: int) -> bool:
    """Whether the text's own clause ends here: "they signed a note; the treaty was not ready"."""
    if below.base_relation == "parataxis" or (below.relation == "acl:relcl" and below.head < head):
        return True  # "Chad, which has a pact with Togo, signed"
    apart = below.base_relation == "conj" or (below.base_relation == "advcl" and sentence.children(below.index, "mark"))
    return bool(apart) and bool(sentence.children(below.index, "nsubj"))


def _is_within_another(named: NamedText, below: Token, token: Token) -> bool:
    """Whether the text is only part of what another one is about: "a memorandum on gas under the 2009 Agreement"."""
    text = token.tag in {"NOUN", "PROPN"} and token.lemma in instrument_vocabulary().heads
    if Tree(named.sentence).case(below.index) in _AMONG:
        return False  # "six agreements, including a roadmap"
    return text and below.base_relation in {"nmod", "appos", "acl"} and not named.first <= token.index < named.last
