"""The standing that a text has by what it is: by its kind, its name, its year or the words within its name."""

from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.vocabulary import PACTS

_PRESENT = frozenset({"existing", "current", "present"})
_HANDING = frozenset({"hand", "submit", "present", "send", "table"})
_TALKS = frozenset({"talk", "negotiation", "consultation"})
_OPEN = frozenset({"convention", "charter", "covenant", "statute"})  # to many, whoever is spoken of


def stands(named: NamedText) -> bool:
    """Whether a text is told as one that there is: by its name, its year or "the existing"."""
    return named.noun.text[:1].isupper() or _is_dated(named) or _is_present(named)


def _is_present(named: NamedText) -> bool:
    """ "The existing treaty", as against "will present a treaty"."""
    before = named.sentence.tokens[max(0, named.first - 2) : named.head]
    return any(token.text in _PRESENT and token.tag != "VERB" for token in before)


def _is_told_as_new(named: NamedText) -> bool:
    """ "The largest was a contract between Norland and Sorland": one of those that the report is about."""
    tokens = named.sentence.tokens
    kids = named.sentence.children(named.noun.index)
    was = [kid for kid in kids if kid.relation == "cop"]
    if not was and named.noun.base_relation == "nsubj" and named.noun.head >= 0:
        was = [each for each in tokens[: named.noun.index] if each.lemma == "be" and each.head == named.noun.head]
    told = any(each.text.lower() in ("was", "were") for each in was)
    new = tokens[named.first - 1].lemma == "a" or any(kid.relation == "det" and kid.lemma == "a" for kid in kids)
    between = any(each.text == "between" for each in tokens[named.noun.index + 1 :][:1])
    return told and new and between and not any(each.lemma == "there" for each in tokens[: named.noun.index])


def settled(named: NamedText, status: str) -> str:
    """The standing that a text has by what it is, where the words above it tell none or a lesser one."""
    tokens = named.sentence.tokens
    before = {token.lemma for token in tokens[named.first : named.head]}
    if status == "mentioned" and _is_present(named):
        return "in_force"
    if any(token.text == "proposed" for token in tokens[max(0, named.first - 1) : named.head]):
        return "proposed"
    if named.kind == "resolution" and "draft" in before and status != "signed":
        return "proposed"
    if named.kind == "resolution" and named.numbered and status in {"proposed", "negotiating"}:
        return "signed"  # numbers are given on adoption
    if status == "signed" and "draft" in before and any(token.lemma in _TALKS for token in tokens[named.last :]):
        return "negotiating"  # "approved the draft treaty as a basis for further talks"
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
    if named.kind in PACTS | {"contract"} and _is_told_as_new(named):
        return "signed"
    if named.kind in PACTS and _is_dated(named) and not (named.known or named.noun.lemma in _OPEN):
        return "in_force"  # "the 1987 water agreement", whatever is said of it
    lasting = named.condition in {"titled", "dated"} or named.noun.lemma == "truce"
    if named.kind in {"law", "contract"} or lasting:
        return "in_force"
    return status


def _is_dated(named: NamedText) -> bool:
    """Known by its year: "the 2009 transit accord", "the agreement of 2001"."""
    within = named.sentence.tokens[max(0, named.first - 1) : named.last]
    return any(token.text.isdigit() and len(token.text) == 4 for token in within)
