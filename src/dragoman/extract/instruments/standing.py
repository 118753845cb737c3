"""The standing of a text: what the words that govern its name say was or is to be done with it."""

from dragoman.extract.clauses import is_infinitive, is_to_come, is_told_as_done, negation
from dragoman.extract.instruments.governors import by_governors
from dragoman.extract.instruments.making import (
    ended_since,
    is_long_made,
    is_of_the_day,
    made_ahead,
    participles,
    signing,
)
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.own_standing import settled
from dragoman.extract.instruments.told_standing import PROLONGING, awaits_signing, is_down, told_by_putting
from dragoman.extract.instruments.vocabulary import LASTING, PACTS, instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, Token

TELLING = frozenset({"say", "read", "stress", "state", "note", "add", "condemn", "reaffirm", "urge", "welcome"})
_REPLACING = frozenset({"replace", "supersede"})
_LONGEST_HOLD = 9  # tokens of "to which both states are party"
_HELD = frozenset({"party", "signatory", "accede", "subscribe"})
JOINING = _HELD | {"join"}
_PUTTING = frozenset({"put", "bring"})
_EFFECTIVE = frozenset({"effective", "operative", "operational"})
_STARTING = frozenset({"enter", "come", "take", "go"})
_EFFECT = frozenset({"force", "effect"})
_HOPED = frozenset(
    {"early", "speedy", "swift", "prompt", "await", "before", "expect", "anticipate", "pending", "until"}
)
_WORDING = frozenset({"text", "draft", "wording", "signing"})
_AWAITING = frozenset({"expect", "schedule", "plan", "set", "slate", "due", "envisage"})
_SIGNATURES = frozenset({"signature", "signing"})
_MAKINGS = frozenset({"ratification", "signing", "signature", "conclusion", "approval"})
_PASSING = frozenset({"ratify", "approve", "endorse", "pass"})
_RUN_OUT = frozenset({"expired", "lapsed"})
_WAS = frozenset({"was", "were", "been"})
_RUNNING_OUT = frozenset({"expire", "lapse"})
_CONTENT = frozenset({"provide", "stipulate"})
_IN_LINE = (["in", "line", "with"], ["in", "accordance", "with"], ["in", "compliance", "with"])
_PARTS = frozenset({"article", "chapter", "clause", "paragraph", "section", "annex"})


def standing_of(named: NamedText, published: DateInterval | None = None) -> tuple[str, tuple[Span, ...]]:
    """Status of a text, one of those of instruments in `kinds/records.yaml`, and the words that told it."""
    sentence, tree = named.sentence, Tree(named.sentence)
    vocabulary = instrument_vocabulary()
    if tree.case(named.head) in vocabulary.in_force_prepositions or _is_acted_under(tree, named):
        if named.kind == "statement":
            return "signed", ()  # "according to a joint statement": it was issued
        made = [
            kid
            for kid in participles(tree, named)
            if kid.lemma in vocabulary.making and is_of_the_day(sentence, kid, published)
        ]
        if made:
            return "signed", (made[0].span,)  # "under an agreement signed on Tuesday"
        coming = next((each for kid in participles(tree, named) for each in made_ahead(tree, kid)), None)
        if coming is not None:
            return "to_be_signed", (coming.span,)  # "under a loan agreement that it expects to conclude"
        return "in_force", tuple(kid.span for kid in tree.kids(named.head, "case"))
    starting = _entry_into_force(tree, named)
    if starting:
        return starting
    awaited = _awaited_signing(tree, named)
    if awaited is not None:
        return "to_be_signed", (awaited.span,)
    governor = sentence.tokens[named.noun.head]
    if governor.lemma == "force" and negation(sentence, governor):
        return "signed", (governor.span,)  # "is not yet in force"
    based = governor.lemma == "base" and tree.case(named.head) in {"on", "upon"} and named.kind in PACTS
    if based and not tree.kids(governor.index, "mark"):
        return "in_force", (governor.span,)  # "is based on the treaty they signed in 1996"
    if named.noun.relation == "nsubj:pass" and governor.lemma in PROLONGING and is_to_come(sentence, governor.index):
        return "in_force", (governor.span,)  # "the agreement would be extended": it is there
    passive = named.noun.relation == "nsubj:pass" and vocabulary.standing.get(governor.lemma) == "signed"
    if passive and is_to_come(sentence, governor.index) and not negation(sentence, governor):
        return "to_be_signed", (governor.span,)  # "the protocol they initialled is to be signed in May"
    signature = any(kid.lemma in _SIGNATURES for kid in tree.kids(governor.index, "obj"))
    if named.noun.relation == "nsubj" and signature and awaits_signing(tree, governor):
        return "to_be_signed", (governor.span,)  # "the accord, agreed in May, is awaiting signature"
    replaced = named.noun.base_relation == "obj" or named.noun.relation == "nsubj:pass"
    if governor.lemma in _REPLACING and replaced and not negation(sentence, governor):
        return "in_force" if is_to_come(sentence, governor.index) else "ended", (governor.span,)
    if _takes_effect(tree, named, governor):
        return "in_force", (governor.span,)  # "the pact that both signed in May took effect"
    if any(kid.lemma == "unratified" for kid in (governor, *tree.kids(governor.index, "xcomp"))):
        return "signed", (governor.span,)  # "the treaty remains unratified"
    if named.noun.relation == "nsubj" and any(kid.lemma in _RUN_OUT for kid in tree.kids(governor.index, "xcomp")):
        return "ended", (governor.span,)  # "a truce agreed in April expired in October", with "agreed" read as the verb
    to_sign = next((kid for kid in tree.kids(governor.index, "conj") if kid.lemma == "sign"), None)
    if to_sign is not None and named.noun.relation == "nsubj:pass" and is_to_come(sentence, to_sign.index):
        return "to_be_signed", (to_sign.span,)  # "the accord has been finalised and will be signed in May"
    stays = named.noun.base_relation == "nsubj" and governor.lemma in {"remain", "stay"} and named.kind != "statement"
    fate = any(kid.lemma in vocabulary.standing for kid in tree.kids(governor.index, "xcomp"))  # "remains suspended"
    if stays and not fate and is_told_as_done(sentence, governor.index):
        return "in_force", (governor.span,)  # "the contract, concluded with Petrodoe, remained unchanged"
    if named.noun.relation == "nsubj:pass" and governor.lemma == "ratify" and negation(sentence, governor):
        return "signed", (governor.span,)  # "the deal, which obliges both, was never ratified"
    if _came_to_nothing(tree, named, governor):
        return "ended", (governor.span,)
    for kid in participles(tree, named):
        told = told_by_putting(tree, kid) if kid.lemma == "put" else vocabulary.standing.get(kid.lemma)
        signed_here = named.noun.base_relation == "obj" and vocabulary.standing.get(governor.lemma) == "signed"
        if kid.relation == "acl:relcl" and named.noun.lemma == "bill":
            continue  # "a bill that would end the accord"
        if signed_here and kid.relation == "acl:relcl":
            over = _has_ended(tree, kid)
            if over is not None:
                return "ended", (over.span,)
            continue  # "signed an agreement, which parliament has yet to approve"
        if kid.lemma in _CONTENT and named.noun.base_relation == "obj" and vocabulary.standing.get(governor.lemma):
            continue  # "finalised an agreement which provides for aid"
        if is_infinitive(sentence, kid) and not tree.kids(kid.index, "aux:pass", "aux") and tree.kids(kid.index, "obj"):
            continue  # "a deal to end the blockade": what it is for
        made_again = vocabulary.standing.get(governor.lemma) == "signed" and named.noun.base_relation != "nsubj"
        if made_again and not kid.relation.startswith(("acl", "advcl")):
            continue  # "approved the ratification of the protocol, signed in May 2019": what is done with it now
        if _is_undone(tree, named, governor) and vocabulary.standing.get(kid.lemma) == "signed":
            continue  # "annulled the accord that the government had signed"
        if tree.lemma(kid.index) == "strike" and is_down(tree, kid.index):
            told = "ended"
        if kid.lemma == "agree" and kid.relation != "acl:relcl" and is_told_as_done(sentence, kid.index):
            told = "signed"  # "the roadmap agreed in May"
        if told == "ended" and kid.relation == "acl:relcl" and not is_told_as_done(sentence, kid.index):
            told = "in_force"  # "which expires in December"
        since = ended_since(tree, kid) if told == "signed" else None
        if since is not None:
            return "ended", (since.span,)
        if told and kid.index > named.head and not kid.text.lower().endswith("ing"):
            # "the Concept approved in 2020", "the treaty, signed in May 2019," is what one now works by.
            past = named.kind in LASTING or (kid.relation != "acl:relcl" and is_long_made(sentence, kid.index))
            past = past and not (made_again and _is_made_now(tree, named))
            told = "in_force" if told == "signed" and past else told
            return signing(sentence, kid.index, told), (kid.span,)
    if named.kind == "statement" and (_tells(tree, named.head) or is_joined_in(tree, named)):
        return "signed", ()
    if is_held_to(tree, named):
        return "in_force", ()
    behind = [token.text.lower() for token in sentence.tokens[named.last : named.last + 3]]
    if behind[-2:] == ["in", "force"] or behind[:2] == ["in", "force"]:
        return "in_force", ()
    status, words = by_governors(named, tree)
    return settled(named, status), words


def _is_made_now(tree: Tree, named: NamedText) -> bool:
    """ "Ratified the treaty, signed in May", "approved the ratification of it": what is done with it is the news."""
    noun = named.noun
    above = tree.tokens[noun.head] if noun.base_relation == "nmod" and noun.head >= 0 else noun
    passed = above.base_relation == "obj" and tree.lemma(above.head) in _PASSING
    return passed and (above is noun or above.lemma in _MAKINGS)  # "renewed the accord signed in 2019": it was there


def _came_to_nothing(tree: Tree, named: NamedText, governor: Token) -> bool:
    """ "The truce, signed in May, collapsed within days": what became of a text, whatever else is told."""
    over = instrument_vocabulary().standing.get(governor.lemma) == "ended" and governor.tag == "VERB"
    told_done = any(kid.text.lower() in _WAS for kid in tree.kids(governor.index, "aux:pass"))
    itself = named.noun.relation == "nsubj" or (named.noun.relation == "nsubj:pass" and told_done)
    itself = itself and not tree.kids(governor.index, "obj")
    return over and itself and not negation(tree.sentence, governor) and is_told_as_done(tree.sentence, governor.index)


def _has_ended(tree: Tree, clause: Token) -> Token | None:
    """The verb of "signed a pact, which was renewed twice and expired in 2025" that tells the end of the text."""
    verbs = (clause, *tree.kids(clause.index, "conj"))
    ended = (each for each in verbs if instrument_vocabulary().standing.get(each.lemma) == "ended")
    return next((each for each in ended if is_told_as_done(tree.sentence, each.index)), None)


def _awaited_signing(tree: Tree, named: NamedText) -> Token | None:
    """The signing of "a pact, the text of which is agreed and which is expected to be signed in May"."""
    if named.kind not in PACTS:
        return None
    told = [kid for kid in tree.kids(named.head, "appos") if kid.text.lower() in _WORDING]
    within = (*range(named.head, named.last), *(each.index for each in told))
    hung = [clause for at in within for clause in tree.kids(at, "acl:relcl") if clause.index >= named.last]
    clauses = [each for clause in hung for each in (clause, *tree.kids(clause.index, "conj"))]
    clauses = [each for each in clauses if _is_present_passive(tree, each)]
    ahead = [each for each in clauses if is_infinitive(tree.sentence, each)]  # "which is to be signed"
    ahead += [kid for each in clauses if each.lemma in _AWAITING for kid in tree.kids(each.index, "xcomp")]
    return next((each for each in ahead if each.lemma in instrument_vocabulary().making), None)


def _is_present_passive(tree: Tree, verb: Token) -> bool:
    """ "Is expected", as against "was expected"."""
    be = {kid.text.lower() for kid in tree.kids(verb.index, "aux:pass", "cop", "aux")}
    return bool(be & {"is", "are"}) and negation(tree.sentence, verb) is None


def _entry_into_force(tree: Tree, named: NamedText) -> tuple[str, tuple[Span, ...]] | None:
    """ "Welcomed the entry into force of the pact": done, unless it is hoped to be early."""
    at = named.first - 1
    while at and tree.tokens[at].tag == "DET":
        at -= 1
    before = tree.tokens[max(0, at - 4) : at + 1]
    words = [each.text.lower() for each in before]
    if words[-4:] not in (["entry", "into", "force", "of"], ["coming", "into", "force", "of"]):
        return None
    early = any(each.lemma in _HOPED for each in tree.tokens[max(0, at - 6) : at - 3])
    return ("signed" if early else "in_force"), (before[-4].span,)


def _takes_effect(tree: Tree, named: NamedText, governor: Token) -> bool:
    """ "The pact entered into force on 1 March": what it says of the text itself, whatever a clause behind it adds."""
    started = governor.lemma in _STARTING and named.noun.base_relation == "nsubj"
    put = governor.lemma in _PUTTING and named.noun.relation == "nsubj:pass"  # "was put into effect"
    put = put and bool(tree.kids(governor.index, "aux:pass")) and not is_to_come(tree.sentence, governor.index)
    became = governor.lemma == "become" and any(
        kid.lemma in _EFFECTIVE for kid in tree.kids(governor.index, "xcomp", "amod")
    )
    effective = governor.lemma in _EFFECTIVE or (governor.lemma == "effect" and tree.case(governor.index) == "in")
    effective = effective and bool(tree.kids(governor.index, "cop"))
    if named.noun.relation == "nsubj" and (effective or became):
        return not negation(tree.sentence, governor) and not is_to_come(tree.sentence, governor.index)
    started = started and is_told_as_done(tree.sentence, governor.index)
    if not (started or put) or negation(tree.sentence, governor):
        return False
    return bool({kid.lemma for kid in tree.kids(governor.index, "obl", "obj")} & _EFFECT)


def is_joined_in(tree: Tree, named: NamedText) -> bool:
    """ "Chad joined Mali in a statement": a statement of both."""
    above = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    return (
        above is not None
        and above.lemma == "join"
        and tree.case(named.head) == "in"
        and bool(tree.kids(above.index, "obj"))
    )


def _is_acted_under(tree: Tree, named: NamedText) -> bool:
    """ "In line with resolution 1701", "under the 2009 MoU", "under Article 4 of the Treaty"."""
    at = named.first
    while at and tree.tokens[at - 1].tag in {"PROPN", "DET"}:
        at -= 1
    before = [token.text.lower() for token in tree.tokens[max(0, at - 3) : at]]
    if before in _IN_LINE or (before[-1:] == ["under"] and not named.bare):
        return True
    above = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    part = above is not None and above.lemma.lower() in _PARTS and tree.case(named.head) == "of"
    return part and above is not None and tree.case(above.index) in instrument_vocabulary().in_force_prepositions


def is_held_to(tree: Tree, named: NamedText) -> bool:
    """ "The convention to which both are party", "is a party to the convention"."""
    behind = [each for each in tree.tokens[named.last : named.last + _LONGEST_HOLD] if each.text != ","]
    if [each.lemma for each in behind[:2]] == ["to", "which"] and any(each.lemma in _HELD for each in behind):
        return True  # whatever the parser hung it on
    top = next((each for each in tree.tokens[named.first : named.last] if each.head < named.first), named.noun)
    top = named.noun if named.noun.base_relation != "flat" else top  # the Rome of "the Rome Statute"
    held = top
    while held.base_relation == "conj" and held.head >= 0:
        held = tree.tokens[held.head]  # "is a party to the convention and to the protocol"
    above = tree.tokens[held.head] if held.head >= 0 else None
    if above is not None and above.lemma == "join" and top.base_relation == "obj":
        return is_told_as_done(tree.sentence, above.index)
    return above is not None and above.lemma in _HELD and tree.case(top.index) == "to"


def _is_undone(tree: Tree, named: NamedText, governor: Token) -> bool:
    """Whether a text is the object of what ends it."""
    ended = instrument_vocabulary().standing.get(governor.lemma) == "ended" and governor.tag == "VERB"
    return (
        ended and named.noun.base_relation in {"obj", "nsubj:pass"} and is_told_as_done(tree.sentence, governor.index)
    )


def standing_of_it(sentence: Sentence) -> tuple[str, Token] | None:
    """What is said of the text just told, and the verb: "it came into force", "it lapsed", "it will be signed"."""
    tree = Tree(sentence)
    for token in sentence.tokens:
        verb = tree.tokens[token.head] if token.head >= 0 else token
        passive = (
            token.lemma == "it" and token.relation == "nsubj:pass" and verb.lemma in instrument_vocabulary().making
        )
        if passive and is_to_come(sentence, verb.index) and not negation(sentence, verb):
            return "to_be_signed", verb
        if passive and verb.lemma == "sign" and is_told_as_done(sentence, verb.index):
            return "signed", verb
        if token.lemma != "it" or token.base_relation != "nsubj" or not is_told_as_done(sentence, verb.index):
            continue
        if verb.lemma in _STARTING and {tree.lemma(kid.index) for kid in tree.kids(verb.index, "obl", "obj")} & _EFFECT:
            return "in_force", verb
        if verb.lemma in _RUNNING_OUT:
            return "ended", verb
    return None


def _tells(tree: Tree, head: int) -> bool:
    """ "The joint statement said": it was issued."""
    verb = tree.tokens[head].head
    return tree.tokens[head].base_relation == "nsubj" and verb >= 0 and tree.lemma(verb) in TELLING
