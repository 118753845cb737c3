"""The standing of a text: what the words that govern its name say was or is to be done with it."""

from itertools import pairwise

from dragoman.extract.clauses import (
    ancestors,
    clause_top,
    is_infinitive,
    is_to_come,
    is_told_as_done,
    negation,
)
from dragoman.extract.instruments.names import NamedText
from dragoman.extract.instruments.reach import OCCASIONS, WINNING
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, Token

_FARTHEST_GOVERNOR = 5  # steps up the tree within which a word tells the standing of a text
LASTING = frozenset({"law", "programme"})
_PROSPECTIVE = frozenset(
    "possible prepare preparation discuss expect plan schedule hope await accelerate speed importance count forward "
    "need propose early urge back support favour seek advocate possibility prospect".split()
)
_NO_ACTS = frozenset({"issue", "issues"})  # the noun, not the verb's past or infinitive
TELLING = frozenset({"say", "read", "stress", "state", "note", "add", "condemn", "reaffirm", "urge", "welcome"})
_DEAD = frozenset({"unconstitutional", "dead", "defunct", "void", "invalid", "moot"})
_SUGGESTING = frozenset({"suggest", "propose", "recommend", "urge", "request", "ask", "insist", "demand"})
_JUDGING = frozenset({"declare", "rule", "find", "pronounce"})
_STRUCK_DOWN = frozenset({"unconstitutional", "void", "invalid", "illegal", "unlawful", "null"})
_ON_TABLE = frozenset({"forward", "table"})
_PAST_DEEDS = frozenset({"thank", "praise", "commend", "congratulate", "applaud", "laud", "hail"})
_YET = frozenset({"early", "speedy", "swift", "prompt", "quick", "rapid", "upcoming", "planned", "eventual"})
_LACKING = frozenset({"await", "need", "require"})
_LEAVING = {  # "pulled out of the treaty", "walked away from the accord"
    "pull": frozenset({"out"}),
    "back": frozenset({"out"}),
    "drop": frozenset({"out"}),
    "opt": frozenset({"out"}),
    "walk": frozenset({"away", "out"}),
}
_REPLACING = frozenset({"replace", "supersede"})
_PROLONGING = frozenset({"renew", "extend", "prolong", "renewal", "extension"})
_STRIVING = frozenset({"want", "wish", "effort", "strive", "try", "seek", "attempt"})
_BEGINNING = frozenset({"begin", "commence", "initiate", "launch", "open", "start"})
_NEARING = frozenset({"close", "near", "verge", "brink", "cusp", "edge", "threshold", "inch"})
_NOT_YET_DONE = frozenset(
    {"ask", "threaten", "warn", "consider", "demand", "request", "propose", "pressure", "press", "implore"}
)
_CHANCES = frozenset({"feasibility", "idea", "possibility", "prospect"})
_FUNDED = frozenset({"aim", "cover", "need", "require", "seek", "target"})
_TALKS = frozenset({"talk", "negotiation"})
_CALLING = frozenset({"call", "ask", "appeal", "campaign"})
_INTRODUCING = frozenset({"present", "introduce", "submit", "table", "file", "unveil"})
_DEBATING = frozenset({"debate", "scrutinise", "scrutinize"})
_HOLDING = frozenset({"have", "hold"})
_UNDONE = frozenset({"unlikely", "fail", "unable", "refuse", "decline", "reluctant", "unwilling", "hesitate", "far"})
_ON = frozenset({"after", "at", "during", "following"})
_LATELY = 31  # days within which what was signed is news
_LONGEST_HOLD = 9  # tokens of "to which both states are party"
_HELD = frozenset({"party", "signatory", "accede", "subscribe"})
JOINING = _HELD | {"join"}
_PRESENT = frozenset({"existing", "current", "present"})
TRUCES = frozenset({"truce", "armistice"})
_STARTING = frozenset({"enter", "come", "take", "go"})
_EFFECT = frozenset({"force", "effect"})
_RUNNING_OUT = frozenset({"expire", "lapse"})
_CONFIRMING = frozenset({"ratify", "approve", "confirm"})
_AMONG = frozenset({"including", "like", "among"})
_HANDING = frozenset({"hand", "submit", "present", "send", "table"})
_ENDORSING = frozenset({"endorse", "endorsement"})
_CONTENT = frozenset({"provide", "stipulate"})
_PACTS = frozenset({"treaty", "agreement", "memorandum"})
_OPEN = frozenset({"convention", "charter", "covenant", "statute"})  # to many, whoever is spoken of
_TERMS = frozenset({"deadline", "date", "time", "term", "period"})
_OPENING = frozenset({"discuss", "negotiate", "negotiation", "talk", "consider", "draft", "develop", "elaborate"})
_GOING_ON = frozenset(
    {"continue", "resume", "proceed", "complete", "conclude", "finish", "finalise", "finalize", "advance"}
)
_PUTTING = frozenset({"put", "affix", "append", "set"})
_SIGNATURES = frozenset({"signature", "name", "pen", "hand"})
_IN_LINE = (["in", "line", "with"], ["in", "accordance", "with"], ["in", "compliance", "with"])
_PARTS = frozenset({"article", "chapter", "clause", "paragraph", "section", "annex"})
_ON_ICE = frozenset({"abeyance", "hold", "ice"})


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
            if kid.lemma in vocabulary.making and _is_of_the_day(sentence, kid, published)
        ]
        if made:
            return "signed", (made[0].span,)  # "under an agreement signed on Tuesday"
        coming = next((each for kid in participles(tree, named) for each in _made_ahead(tree, kid)), None)
        if coming is not None:
            return "to_be_signed", (coming.span,)  # "under a loan agreement that it expects to conclude"
        return "in_force", tuple(kid.span for kid in tree.kids(named.head, "case"))
    governor = sentence.tokens[named.noun.head]
    if governor.lemma == "force" and negation(sentence, governor):
        return "signed", (governor.span,)  # "is not yet in force"
    based = governor.lemma == "base" and tree.case(named.head) in {"on", "upon"} and named.kind in _PACTS
    if based and not tree.kids(governor.index, "mark"):
        return "in_force", (governor.span,)  # "is based on the treaty they signed in 1996"
    if named.noun.relation == "nsubj:pass" and governor.lemma in _PROLONGING and is_to_come(sentence, governor.index):
        return "in_force", (governor.span,)  # "the agreement would be extended": it is there
    passive = named.noun.relation == "nsubj:pass" and vocabulary.standing.get(governor.lemma) == "signed"
    if passive and is_to_come(sentence, governor.index) and not negation(sentence, governor):
        return "to_be_signed", (governor.span,)  # "the protocol they initialled is to be signed in May"
    replaced = named.noun.base_relation == "obj" or named.noun.relation == "nsubj:pass"
    if governor.lemma in _REPLACING and replaced and not negation(sentence, governor):
        return "in_force" if is_to_come(sentence, governor.index) else "ended", (governor.span,)
    if _takes_effect(tree, named, governor):
        return "in_force", (governor.span,)  # "the pact that both signed in May took effect"
    for kid in participles(tree, named):
        told = _put(tree, kid) if kid.lemma == "put" else vocabulary.standing.get(kid.lemma)
        signed_here = named.noun.base_relation == "obj" and vocabulary.standing.get(governor.lemma) == "signed"
        if kid.relation == "acl:relcl" and named.noun.lemma == "bill":
            continue  # "a bill that would end the accord"
        if signed_here and kid.relation == "acl:relcl":
            continue  # "signed an agreement, which parliament has yet to approve"
        if kid.lemma in _CONTENT and named.noun.base_relation == "obj" and vocabulary.standing.get(governor.lemma):
            continue  # "finalised an agreement which provides for aid"
        if is_infinitive(sentence, kid) and not tree.kids(kid.index, "aux:pass", "aux") and tree.kids(kid.index, "obj"):
            continue  # "a deal to end the blockade": what it is for
        if _is_undone(tree, named, governor) and vocabulary.standing.get(kid.lemma) == "signed":
            continue  # "annulled the accord that the government had signed"
        if tree.lemma(kid.index) == "strike" and _is_down(tree, kid.index):
            told = "ended"
        if kid.lemma == "agree" and kid.relation == "acl" and is_told_as_done(sentence, kid.index):
            told = "signed"  # "the roadmap agreed in May"
        if told == "ended" and kid.relation == "acl:relcl" and not is_told_as_done(sentence, kid.index):
            told = "in_force"  # "which expires in December"
        since = _ended_since(tree, kid) if told == "signed" else None
        if since is not None:
            return "ended", (since.span,)
        if told and kid.index > named.head and not kid.text.lower().endswith("ing"):
            # "the Concept approved in 2020", "the treaty, signed in May 2019," is what one now works by.
            past = named.kind in LASTING or (kid.relation != "acl:relcl" and _is_long_made(sentence, kid.index))
            told = "in_force" if told == "signed" and past else told
            return signing(sentence, kid.index, told), (kid.span,)
    if named.kind == "statement" and (_tells(tree, named.head) or is_joined_in(tree, named)):
        return "signed", ()
    if _is_held_to(tree, named):
        return "in_force", ()
    behind = [token.text.lower() for token in sentence.tokens[named.last : named.last + 3]]
    if behind[-2:] == ["in", "force"] or behind[:2] == ["in", "force"]:
        return "in_force", ()
    status, words = _by_governors(named, tree)
    return _settled(named, status), words


def _takes_effect(tree: Tree, named: NamedText, governor: Token) -> bool:
    """ "The pact entered into force on 1 March": what it says of the text itself, whatever a clause behind it adds."""
    started = governor.lemma in _STARTING and named.noun.base_relation == "nsubj"
    if not started or negation(tree.sentence, governor) or not is_told_as_done(tree.sentence, governor.index):
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
    """ "In line with resolution 1701", whatever the parser made of it, "under Article 4 of the Treaty"."""
    at = named.first
    while at and tree.tokens[at - 1].tag in {"PROPN", "DET"}:
        at -= 1
    if [token.text.lower() for token in tree.tokens[max(0, at - 3) : at]] in _IN_LINE:
        return True
    above = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    part = above is not None and above.lemma.lower() in _PARTS and tree.case(named.head) == "of"
    return part and above is not None and tree.case(above.index) in instrument_vocabulary().in_force_prepositions


def _ended_since(tree: Tree, made: Token) -> Token | None:
    """What was done with a text after it was made: "signed in 2022 and scrapped last year"."""
    later = [each for each in tree.kids(made.index, "conj") if each.tag == "VERB"]
    ended = [each for each in later if instrument_vocabulary().standing.get(each.lemma) == "ended"]
    own = (each for each in ended if not tree.kids(each.index, "nsubj", "obj", "aux", "mark"))
    return next(own, None)


def _made_ahead(tree: Tree, clause: Token) -> list[Token]:
    """The making of a text that a clause tells as yet to come."""
    verbs = [clause, *tree.kids(clause.index, "xcomp")]
    making = instrument_vocabulary().making
    return [each for each in verbs if each.lemma in making and is_to_come(tree.sentence, each.index)]


def _is_held_to(tree: Tree, named: NamedText) -> bool:
    """ "The convention to which both are party", "is a party to the convention"."""
    behind = [each for each in tree.tokens[named.last : named.last + _LONGEST_HOLD] if each.text != ","]
    if [each.lemma for each in behind[:2]] == ["to", "which"] and any(each.lemma in _HELD for each in behind):
        return True  # whatever the parser hung it on
    top = next((each for each in tree.tokens[named.first : named.last] if each.head < named.first), named.noun)
    top = named.noun if named.noun.base_relation != "flat" else top  # the Rome of "the Rome Statute"
    above = tree.tokens[top.head] if top.head >= 0 else None
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
        if token.lemma != "it" or token.base_relation != "nsubj" or not is_told_as_done(sentence, verb.index):
            continue
        if verb.lemma in _STARTING and {tree.lemma(kid.index) for kid in tree.kids(verb.index, "obl", "obj")} & _EFFECT:
            return "in_force", verb
        if verb.lemma in _RUNNING_OUT:
            return "ended", verb
    return None


def _by_governors(named: NamedText, tree: Tree) -> tuple[str, tuple[Span, ...]]:
    """What the nearest word above a text that tells its standing says of it."""
    sentence, vocabulary = named.sentence, instrument_vocabulary()
    above = [*ancestors(sentence, named.head)]
    for steps, (below, token) in enumerate(pairwise(above), 1):
        if (
            steps > _FARTHEST_GOVERNOR
            or _is_within_another(named, below, token)
            or _is_beside(sentence, below, named.head)
        ):
            break
        if named.head < token.index < named.last:
            continue  # the amending of "a protocol amending the treaty", taken for the verb above it
        if token.lemma == "ratify" and (negation(sentence, token) or _is_by_none(tree, token.index)):
            break
        if vocabulary.standing.get(token.lemma) == "negotiating" and _is_concluded(tree, token):
            concluded = is_told_as_done(sentence, token.head)
            return ("to_be_signed" if concluded else "negotiating"), (token.span,)
        ready = _is_ready(sentence, token)
        if ready:
            return ready, (token.span,)
        verb, told = _told_by(named, tree, below, token)
        if told == "negotiating" and _is_yet_to_begin(sentence, verb):
            told = "proposed"
        since = _ended_since(tree, verb) if told == "signed" and below.relation in {"nsubj", "nsubj:pass"} else None
        if since is not None:
            return "ended", (since.span,)
        if told:
            status = signing(sentence, verb.index, told)
            if status in {"signed", "to_be_signed"} and _is_striven_for(tree, named, verb):
                status = "negotiating"
            return status, (verb.span,)
    return "mentioned", ()


def _is_striven_for(tree: Tree, named: NamedText, verb: Token) -> bool:
    """ "Wants to sign a treaty", "efforts to conclude an accord": that it will be signed, nobody says."""
    above = tree.lemma(verb.head) if verb.head >= 0 else ""
    nearing = above in _NEARING and verb.text.lower().endswith("ing")  # "close to sealing a deal"
    return named.kind in _PACTS and (nearing or (tree.is_infinitive(verb.index) and above in _STRIVING))


def _is_yet_to_begin(sentence: Sentence, verb: Token) -> bool:
    """Whether a text will be talked about for the first time: "will discuss a pact", "offered to host talks on"."""
    above = [each.lemma for each in ancestors(sentence, verb.index)]
    if _GOING_ON & set(above):
        return False
    if _BEGINNING & set(above[1:2]) and _CHANCES & set(above[2:3]):
        return True  # "the possibility of commencing negotiations on"
    return is_to_come(sentence, verb.index) and verb.lemma in _OPENING


def _told_by(named: NamedText, tree: Tree, below: Token, token: Token) -> tuple[Token, str | None]:
    """What one governor says of the text on its branch `below`, and the word that says it."""
    sentence, vocabulary = named.sentence, instrument_vocabulary()
    told = vocabulary.standing.get(token.lemma) if token.text.lower() not in _NO_ACTS else None
    if token.lemma in WINNING and named.kind == "contract":
        told = "signed"
    if token.lemma == "include" and below.base_relation == "obj" and told is None:
        told = _told_of_all(tree, token)
    if token.lemma in _JUDGING and named.kind in _PACTS | {"contract", "law"} and below.index == named.head:
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
    if told is None and any(kid.lemma in _TALKS for kid in tree.kids(token.index, "nmod")) and token.lemma == "round":
        told = "negotiating"  # "the sixth round of talks on"
    if told == "ended" and below.relation == "nsubj" and tree.kids(token.index, "obj"):
        return token, None  # "a deal would end a long row"
    if told == "ended" and tree.case(below.index) == "with" and token.tag == "VERB":
        return token, "signed" if token.lemma == "end" else None  # "ended with a communiqué"
    if token.lemma in _LACKING and below.base_relation == "nsubj":
        lacked = (vocabulary.standing.get(kid.lemma) for kid in tree.kids(token.index, "obj"))
        told = "to_be_signed" if "signed" in lacked else told  # "awaits signature", "needs ratification"
    if token.lemma in _PUTTING:
        told = _put(tree, token)
    elif _LEAVING.get(token.lemma, frozenset()) & {kid.lemma for kid in tree.kids(token.index)} and told is None:
        told = "ended" if is_told_as_done(sentence, token.index) else None
    elif told == "ended" and not is_told_as_done(sentence, token.index) and token.tag == "VERB":
        wished = token.head >= 0 and tree.lemma(token.head) in vocabulary.wished | _CALLING | _NOT_YET_DONE
        told = "ended" if is_infinitive(sentence, token) and not wished else "in_force"  # "expires in November"
    elif told == "ended" and token.base_relation in {"ccomp", "xcomp"} and tree.lemma(token.head) in vocabulary.wished:
        told = "in_force"  # "demanded that the accord be annulled"
    other = any(kid.index != below.index for kid in tree.kids(token.index, "obj"))
    if token.lemma == "leave" and told in {"ended", "in_force"} and other and below.base_relation != "obj":
        told = None  # "asked them to leave fish out of the deal"
    if token.lemma == "denounce" and any(tree.case(kid.index) == "as" for kid in tree.kids(token.index)):
        told = None  # "denounced the accord as a surrender"
    if token.lemma == "review" and token.tag == "NOUN" and _stands(named):
        told = "in_force"  # "the review of the Trade Agreement"
    if token.lemma == "agree" and below.base_relation == "obj" and below.index == named.head:
        told = "signed"  # "the two directorates agreed a data protocol"
    if told == "signed" and token.lemma in _PROLONGING and is_to_come(sentence, token.index):
        return token, "in_force"  # "agreed to renew the pact": it is there
    itself = below.index == named.head and (below.base_relation == "obj" or below.relation == "nsubj:pass")
    if told is None and token.lemma in _DEBATING and named.kind == "law" and itself:
        told = "proposed"
    itself_subject = below.index == named.head and below.relation == "nsubj"
    if token.lemma in _INTRODUCING and named.kind == "law" and itself:
        told = "proposed"
    if token.lemma == "strike" and _is_down(tree, token.index):
        told = "ended"
    if told is None and token.lemma in _NEARING and below.index == named.head and named.kind in _PACTS:
        told = "negotiating" if tree.case(below.index) in {"to", "of"} else None  # "are close to a deal on quotas"
    if (
        token.lemma in _FUNDED
        and named.kind == "programme"
        and itself_subject
        and not is_to_come(sentence, token.index)
    ):
        told = "in_force"  # "the 2019 plan requires 30 million dollars"
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


def _told_of_all(tree: Tree, include: Token) -> str | None:
    """ "The documents signed there include a plan": the standing of all is that of each."""
    subjects = tree.kids(include.index, "nsubj")
    made = (kid for each in subjects for kid in tree.kids(each.index, "acl") if not is_infinitive(tree.sentence, kid))
    return "signed" if any(kid.lemma in instrument_vocabulary().making for kid in made) else None


def _stands(named: NamedText) -> bool:
    """Whether a text is told as one that there is: by its name, its year or "the existing"."""
    before = {token.text for token in named.sentence.tokens[max(0, named.first - 2) : named.head]}
    return named.noun.text[:1].isupper() or _is_dated(named) or bool(before & _PRESENT)


def _settled(named: NamedText, status: str) -> str:
    """The standing that a text has by what it is, where the words above it tell none or a lesser one."""
    tokens = named.sentence.tokens
    before = {token.lemma for token in tokens[named.first : named.head]}
    if status == "mentioned" and any(token.text in _PRESENT for token in tokens[max(0, named.first - 2) : named.head]):
        return "in_force"
    if any(token.text == "proposed" for token in tokens[max(0, named.first - 1) : named.head]):
        return "proposed"
    if named.kind == "resolution" and "draft" in before and status != "signed":
        return "proposed"
    if named.kind == "resolution" and named.numbered and status in {"proposed", "negotiating"}:
        return "signed"  # numbers are given on adoption
    if status not in {"signed", "to_be_signed"} and "draft" in before:
        handed = named.noun.head >= 0 and tokens[named.noun.head].lemma in _HANDING
        return "proposed" if handed and status == "mentioned" else "negotiating"
    if named.condition == "amending" and status in {"mentioned", "in_force"}:
        return "proposed"
    if status != "mentioned":
        return status
    if named.noun.lemma == "bill":
        return "proposed"
    if named.kind == "statement" and named.noun.text.islower() and tokens[named.first - 1].lemma in {"a", "an", "the"}:
        return "signed"  # "in a joint statement": one that was made
    if named.kind in _PACTS and _is_dated(named) and not (named.known or named.noun.lemma in _OPEN):
        return "in_force"  # "the 1987 water agreement", whatever is said of it
    lasting = named.condition in {"titled", "dated"} or named.noun.lemma == "truce"
    if named.kind in {"law", "contract"} or lasting:
        return "in_force"
    return status


def _is_dated(named: NamedText) -> bool:
    """Known by its year: "the 2009 transit accord", "the agreement of 2001"."""
    within = named.sentence.tokens[max(0, named.first - 1) : named.last]
    return any(token.text.isdigit() and len(token.text) == 4 for token in within)


def _put(tree: Tree, verb: Token) -> str | None:
    """ "Put the treaty in abeyance", "put a plan forward", "put their names to", as against "put the cost at"."""
    beside = {tree.lemma(kid.index) for kid in tree.kids(verb.index)}
    if beside & _SIGNATURES:
        return "signed"
    if verb.lemma != "put":
        return None
    return "ended" if beside & _ON_ICE else "proposed" if beside & _ON_TABLE else None


def _is_beside(sentence: Sentence, below: Token, head: int) -> bool:
    """Whether the text's own clause ends here: "they signed a note; the treaty was not ready"."""
    if below.base_relation == "parataxis" or (below.relation == "acl:relcl" and below.head < head):
        return True  # "Chad, which has a pact with Togo, signed"
    apart = below.base_relation == "conj" or (below.base_relation == "advcl" and sentence.children(below.index, "mark"))
    return bool(apart) and bool(sentence.children(below.index, "nsubj"))


def _is_concluded(tree: Tree, token: Token) -> bool:
    """Negotiations that were concluded."""
    return token.base_relation == "obj" and tree.lemma(token.head) == "conclude"


def _is_ready(sentence: Sentence, token: Token) -> str | None:
    """ "Ready for signature", "not yet ready to be signed"."""
    if token.lemma != "ready" or not any(
        each.lemma in {"signature", "signing", "sign", "adoption"} for each in sentence.children(token.index)
    ):
        return None
    return "negotiating" if negation(sentence, token) else "to_be_signed"


def _tells(tree: Tree, head: int) -> bool:
    """ "The joint statement said": it was issued."""
    verb = tree.tokens[head].head
    return tree.tokens[head].base_relation == "nsubj" and verb >= 0 and tree.lemma(verb) in TELLING


def _is_by_none(tree: Tree, verb: int) -> bool:
    """ "Neither country ratified it"."""
    return any(tree.lemma(kid.index) == "neither" for each in tree.kids(verb, "nsubj") for kid in tree.kids(each.index))


def _is_down(tree: Tree, verb: int) -> bool:
    """Struck down, as against struck."""
    return any(kid.lemma == "down" for kid in tree.kids(verb))


def participles(tree: Tree, named: NamedText) -> list[Token]:
    """What is said of the text right behind its name, whichever of the name's words the parser hung it on."""
    within = range(named.head, named.last)
    tokens, made = tree.tokens[named.last : named.last + 2], instrument_vocabulary().made
    if len(tokens) == 2 and tokens[0].text == "," and tokens[1].relation == "advcl" and tokens[1].lemma in made:
        return [tokens[1]]  # ", signed in Lomé in May", hung on the verb
    heads = instrument_vocabulary().heads
    inside = (at for at in within if at > named.head and tree.lemma(at) in heads and tree.kids(at, "det"))
    inner = next(inside, named.last)
    own = range(named.head, inner)  # "a law on the agreement signed in June": that is of the text within
    found = [kid for at in own for kid in tree.kids(at, "acl") if at == named.head or kid.index >= named.last]
    if inner < named.last:
        found = [kid for kid in found if kid.index < named.last]
    verb = (
        tokens[0] if tokens and tokens[0].tag == "VERB" and not tokens[0].text.lower().endswith(("s", "ing")) else None
    )
    if (
        not found
        and verb
        and inner == named.last
        and verb.lemma in instrument_vocabulary().declaring
        and not tree.kids(verb.index, "obj", "aux")
    ):
        return [verb]  # "the accord reached in June has held": texts do not make texts
    return found


def _is_within_another(named: NamedText, below: Token, token: Token) -> bool:
    """Whether the text is only part of what another one is about: "a memorandum on gas under the 2009 Agreement"."""
    text = token.tag in {"NOUN", "PROPN"} and token.lemma in instrument_vocabulary().heads
    if Tree(named.sentence).case(below.index) in _AMONG:
        return False  # "six agreements, including a roadmap"
    return text and below.base_relation in {"nmod", "appos", "acl"} and not named.first <= token.index < named.last


def _is_suggested(sentence: Sentence, verb: Token) -> bool:
    """ "Suggested that a treaty be concluded"."""
    bare = any(each.text == "be" for each in sentence.children(verb.index, "aux:pass"))
    modal = any(each.relation == "aux" for each in sentence.children(verb.index, "aux"))
    above = sentence.tokens[verb.head] if verb.head >= 0 else None
    return bare and not modal and above is not None and above.lemma in _SUGGESTING


def _is_of_the_day(sentence: Sentence, verb: Token, published: DateInterval | None) -> bool:
    """Whether the clause of a participle tells a making of late: "signed on Tuesday", "signed after the talks"."""
    behind = sentence.tokens[verb.index + 1 : verb.index + 4]
    occasion = bool(behind) and behind[0].lemma in _ON and any(each.lemma in OCCASIONS for each in behind)
    days = [time.date for time in sentence.times if time.date and clause_top(sentence, time.first).index == verb.index]
    if occasion and not days:
        return True
    days = [day for day in days if day.precision is Precision.DAY]
    return any(published is None or (published.last - day.first).days <= _LATELY for day in days)


def _is_long_made(sentence: Sentence, index: int) -> bool:
    """Whether the clause of a participle dates the making by a month or a year, as one does not with today's news."""
    return any(
        time.date and time.date.precision in {Precision.MONTH, Precision.YEAR} and time.first > index
        for time in sentence.times
        if clause_top(sentence, time.first).index == index
    )


def signing(sentence: Sentence, index: int, status: str) -> str:
    """A signing yet to come, or denied, has not taken place."""
    if status != "signed":
        return status
    token = sentence.tokens[index]
    if negation(sentence, token) or (token.head >= 0 and sentence.tokens[token.head].lemma in _UNDONE):
        return "negotiating"
    if _is_suggested(sentence, token):
        return "proposed"
    marks = {each.lemma for each in sentence.children(index, "mark")}
    if token.text.lower().endswith("ing") and marks & {"on", "about"}:
        return "negotiating"  # "talks on modernising the pact"
    if token.text.lower().endswith("ing") and any(each.lemma == "for" for each in sentence.children(index, "mark")):
        praised = any(each.lemma in _PAST_DEEDS for each in [*ancestors(sentence, index)][1:2])
        return "signed" if praised else "to_be_signed"  # "a deadline for adopting the law"
    if token.tag == "NOUN" or token.text.lower() == "signing":
        above = [*ancestors(sentence, index)][1:4]
        if any(negation(sentence, each) for each in above):
            return "negotiating"
        early = any(each.lemma in _YET for each in sentence.children(index))
        if early or any(each.lemma in _PROSPECTIVE for each in above):
            return "negotiating" if token.lemma == "conclusion" else "to_be_signed"
    return "to_be_signed" if is_to_come(sentence, index) else "signed"
