"""Whether a phrase names one text, or speaks of agreements, plans and statements at large."""

from dragoman.extract.clauses import is_told_as_done
from dragoman.extract.instruments.making import participles
from dragoman.extract.instruments.name_cuts import clause_end
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.standing import is_joined_in
from dragoman.extract.instruments.vocabulary import TRUCES, instrument_vocabulary
from dragoman.extract.mentions.view import DASHES
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import NameKind

_MATTERS = frozenset({"on", "for", "with", "between", "against", "in"})
_JOINT_WORK = frozenset({"cooperation", "co-operation", "consultations", "exchanges", "activities", "measures"})
_LAID_DOWN = frozenset({"programme", "program", "plan", "initiative"})
_PAID = frozenset({"pay", "foot", "settle", "cover", "split", "run", "leave"})
_TELLING_BEHIND = frozenset({"recall", "indicate", "specify", "add", "note", "say", "underline", "state", "read"})
_AGREED = frozenset({"agree", "reach", "sign", "conclude", "extend", "prolong", "renew"})
_SIGNINGS = frozenset({"signing", "signature"})
_CEASEFIRES = frozenset({"ceasefire", "cease-fire"})
_PUT_IN_WRITING = frozenset({"sign", "ink", "initial"})


def _has_acronym(text: NamedText) -> bool:
    """The BOMCA programme."""
    return any(token.text.isupper() and len(token.text) > 3 for token in text.sentence.tokens[text.first : text.head])


def _is_national(text: NamedText) -> bool:
    """The Omani programme for cultural cooperation."""
    return any(
        token.text[:1].isupper() and token.tag == "ADJ" for token in text.sentence.tokens[text.first : text.head]
    )


def _is_of_a_pair(text: NamedText) -> bool:
    """ "The 2016 EU-Türkiye statement"."""
    tokens = text.sentence.tokens
    inside = range(text.first + 1, text.head - 1)
    return any(
        tokens[at].text in DASHES and tokens[at - 1].tag == tokens[at + 1].tag == "PROPN" and text.noun.text.islower()
        for at in inside
    )


def _is_dated_by(text: NamedText) -> bool:
    """Known by its time: "the truce of July", "the 2001 extradition convention"."""
    return any(
        text.first <= time.first and time.last <= text.last and time.date is not None
        for time in text.sentence.times
        if time.last - time.first < text.last - text.first
    )


def _is_told_made(text: NamedText) -> bool:
    """ "The truce brokered by Qatar", "the deal announced on 23 July": known by its making."""
    vocabulary, tree = instrument_vocabulary(), Tree(text.sentence)
    return text.noun.text.islower() and any(
        (kid.lemma in vocabulary.declaring and text.last <= kid.index <= text.last + 1)
        or (
            kid.lemma in vocabulary.making and kid.relation == "acl:relcl" and is_told_as_done(text.sentence, kid.index)
        )
        for kid in participles(tree, text)
    )


def _is_priced(text: NamedText) -> bool:
    """ "A contract worth 40 million dollars": known by its price."""
    behind = [token.lemma for token in text.sentence.tokens[text.last : text.last + 1]]
    amounts = (each for each in text.sentence.quantities if each.first in {text.last + 1, text.last + 2})
    return text.kind == "contract" and behind == ["worth"] and any(each.is_money for each in amounts)


def _is_laid_down(text: NamedText, status: str) -> bool:
    """ "Endorsed a regional policing initiative", "extended the border management programme": told by its matter."""
    tree = Tree(text.sentence)
    matter = any(kid.tag == "NOUN" and kid.index < text.head for kid in tree.kids(text.head, "compound"))
    return text.noun.lemma in _LAID_DOWN and matter and status not in {"mentioned", "ended"}


def _has_matter(text: NamedText) -> bool:
    """ "The consular convention with X", "a programme on green hydrogen": told with what or whom it is for."""
    behind = text.sentence.tokens[text.head + 1 : text.last]
    words = [each.text.lower() for each in behind[:2]]
    return bool(words) and (words[0] in _MATTERS or (words[0] == "of" and words[-1] in _JOINT_WORK))


def _is_charged(text: NamedText) -> bool:
    """ "Foot the bill", "its share of the bill": what is paid is no law."""
    above = text.sentence.tokens[text.noun.head] if text.noun.head >= 0 else None
    if above is None or text.noun.text[:1].isupper():
        return False
    return above.lemma in _PAID if text.noun.base_relation == "obj" else above.lemma in {"share", "half", "part"}


def _is_source(text: NamedText) -> bool:
    """Where the news is from: "a communiqué from the ministry indicated", "recalled the communiqué"."""
    tokens = text.sentence.tokens
    if [token.lemma for token in tokens[text.head + 1 : text.head + 2]] == ["from"]:
        return True
    telling = tokens[text.first - 2] if text.first > 1 else None
    closed = all(token.tag == "PUNCT" for token in tokens[text.last : text.last + 1])
    return telling is not None and telling.lemma in _TELLING_BEHIND and closed


def is_named(text: NamedText, status: str) -> bool:
    """Whether the phrase names one text rather than speaking of agreements, plans or statements at large."""
    vocabulary = instrument_vocabulary()
    sentence, noun = text.sentence, text.noun
    before = {token.lemma for token in sentence.tokens[text.first : text.head]}
    under_signing = status in {"signed", "to_be_signed"}
    under_enactment = status in {"signed", "to_be_signed", "proposed", "negotiating"}
    capital = noun.text[:1].isupper() and noun.index > 0
    in_model = any(
        name.kind is NameKind.INSTRUMENT and name.first <= text.head < name.last and name.last - name.first > 1
        for name in sentence.names
    )
    if text.title:
        return True
    if noun.lemma in TRUCES and under_signing and sentence.tokens[noun.head].lemma in _AGREED:
        return True
    if (
        noun.lemma in _CEASEFIRES
        and noun.base_relation == "obj"
        and sentence.tokens[noun.head].lemma in _PUT_IN_WRITING
    ):
        return True
    if noun.lemma == "bill" and (before & vocabulary.paid or _is_charged(text)):
        return False  # "the food import bill"
    if noun.lemma in {"communique", "communiqué"} and before & {"official", "press"}:
        return False  # what one office gives out
    if noun.lemma in {"communique", "communiqué"} and _is_source(text):
        return False
    match text.condition:
        case "any":
            return True
        case "described":
            return not text.bare or under_signing or capital or _is_told_made(text) or _is_priced(text)
        case "signed":
            made = status != "mentioned" and _is_told_made(text)  # "the lease signed in 2019 breached the act"
            made = made or (status == "ended" and not text.bare)  # "the port concession was terminated"
            return made or (under_signing and (not text.bare or noun.text.lower() == "minutes"))
        case "dated":
            return _is_dated_by(text) or _is_told_made(text)
        case "made":
            made = noun.base_relation == "obj" and sentence.tokens[noun.head].lemma in vocabulary.making
            return made and text.last > text.head + 1
        case "several":
            return status in {"signed", "to_be_signed", "negotiating", "proposed"}
        case "sought":
            return status != "mentioned" and not text.bare
        case "known":
            tokens = sentence.tokens[text.first : text.head]
            dated = any(token.text.isdigit() or token.tag == "PROPN" for token in tokens)
            known = dated and bool(before & vocabulary.known_by)
            told = status != "mentioned" and (text.last > text.head + 1 or bool(before & vocabulary.known_by))
            shared = [token.text.lower() for token in sentence.tokens[text.head + 1 : text.head + 2]] == ["between"]
            if shared or _is_told_made(text):
                return True
            if under_signing and text.bare and clause_end(Tree(sentence), text.head) > text.last:
                return True  # "a deal that would exempt fish"
            return not text.bare and (under_signing or known or told or _is_dated_by(text))
        case "joint":
            adopted = noun.base_relation == "obj" and sentence.tokens[noun.head].lemma == "adopt"
            signed = noun.lemma == "declaration" and under_signing and not text.bare
            signed = signed or (noun.lemma == "declaration" and _is_told_made(text))
            signed = signed or is_joined_in(Tree(sentence), text) or _is_of_a_pair(text)
            return signed or bool(before & vocabulary.joint) or (capital and not text.bare) or in_model or adopted
        case "capital":
            complete = under_signing or status == "in_force" or text.last > text.head + 1
            governor = sentence.tokens[noun.head]
            signed = noun.base_relation == "obj" and governor.lemma in vocabulary.made
            signed = signed or (noun.base_relation == "nmod" and governor.lemma in _SIGNINGS)
            described = (bool(before & vocabulary.official) and complete) or (signed and text.last > text.head + 1)
            under = status == "in_force" and sentence.tokens[text.head].tag == "NOUN" and text.last > text.head + 1
            described = described or (under and _is_national(text))
            described = described or (bool(before & vocabulary.official) and under_signing)
            described = described or _is_laid_down(text, status)
            described = described or (noun.lemma == "framework" and not text.bare and _is_told_made(text))
            described = described or (status == "in_force" and _is_dated_by(text) and noun.lemma in _LAID_DOWN)
            if text.kind == "programme" and noun.lemma != "plan":
                described = described or (_has_matter(text) and status != "mentioned")
            return (capital and not text.bare) or in_model or described or _has_acronym(text)
        case "matter":
            told = (
                (not text.bare and status in {"signed", "to_be_signed", "ended", "in_force"})
                or _is_dated_by(text)
                or _is_told_made(text)
            )
            between = text.first < text.head and _has_matter(text) and noun.text.islower()
            return (capital and not text.bare) or in_model or told or between
        case "acted":
            known = status in {"signed", "in_force", "ended"} or _is_dated_by(text)
            proper = any(token.tag == "PROPN" for token in sentence.tokens[text.first : text.head])
            upright = [
                token.text[:1].isupper() for token in sentence.tokens[text.first : text.head] if token.tag != "PUNCT"
            ]
            if status == "in_force" and len(upright) > 1 and all(upright):
                return True  # "under the Recognised Seasonal Employer scheme"
            if noun.lemma == "partnership" and capital and not text.bare and status in {"negotiating", "to_be_signed"}:
                return True  # "launched negotiations on a Strategic Energy Partnership"
            if proper and noun.text.islower() and before & vocabulary.known_by:
                return True  # the Black Sea grain initiative
            matter = noun.lemma == "scheme" and _has_matter(text) and status != "mentioned"
            return (capital and not text.bare and known) or matter or _is_laid_down(text, status)
        case "resolved":
            told = (under_signing or status == "ended") and not text.bare
            return bool(before & vocabulary.resolving) or text.numbered or told
        case "official":
            if noun.text == "regulations" and not _is_dated_by(text):
                return False  # "eased its visa regulations"
            if noun.text == "regulation" and any(kid.lemma == "the" for kid in sentence.children(noun.index, "det")):
                return False  # "envoys for the regulation of relations"
            if before & vocabulary.at_large and (noun.text.islower() or noun.lemma == "law"):
                return False
            return (
                in_model
                or (noun.lemma == "bill" and (under_signing or clause_end(Tree(sentence), text.head) > text.last))
                or (capital and not text.bare)
                or (not text.bare and status != "mentioned" and (text.last > text.head + 1 or under_enactment))
            )
        case "amending":
            return any(
                token.lemma in lexicon("texts that are amended") for token in sentence.tokens[text.head : text.last]
            )
    return False
