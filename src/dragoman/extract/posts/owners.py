"""Whose an office is by a word beside it: "X, whose president", "A's president", "its head"."""

from collections.abc import Sequence

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.view import POSSESSIVES
from dragoman.extract.posts.beside import is_subject, last_called, led_by_participle
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import is_outlet
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

BLOC_WORDS = frozenset({"bloc", "alliance", "union", "grouping", "organisation", "organization"})
_ANY_BODY = frozenset({"agency", "company", "firm", "group", "organisation", "organization", "party"})
_OF_STATES_TOO = frozenset({"group", "agency"})  # what a bloc and a company are called alike
_REACH = 3  # sentences back
_KINDS = frozenset({"state", "bloc", "body", "person"})
_LEADING = frozenset({"head", "lead", "run", "command", "direct"})
_LEADERS = frozenset({"head", "chair", "secretary"})
_SERVING = frozenset({"aide", "envoy"})
_OF_BODIES = _LEADERS | {"aide"}
_OFFICIAL = frozenset({"ministry", "department", "commission", "agency"})


def owner_of(document: Document, mentions: Mentions, mention: Mention, office: Office) -> Mention | None:
    """The party whose office it is, where a word beside it says so; None where none does."""
    sentence = document.sentences[mention.sentence]
    before = sentence.tokens[office.first - 1].text.lower() if office.first else ""
    here = mentions.in_sentence(mention.sentence)
    if office.states or office.body:
        return None
    if (served := _official_served(mentions, here, office)) is not None:
        return served
    if before in POSSESSIVES:
        owner = next((other for other in here if other.last == office.first - 1 and other.kind in _KINDS), None)
        return _named_before(mentions, owner) if owner and owner.kind == "body" and owner.form == "short" else owner
    if before in _OFFICIAL and (own := last_called(mentions, before, mention)) is not None:
        return own  # "ministry spokeswoman A"
    if before == "whose":
        return next((other for other in here if office.first - 3 <= other.last < office.first), None)
    if before == "by" and office.role in _LEADERS and sentence.tokens[office.first - 2].lemma in _LEADING:
        owner = led_by_participle(mentions, sentence, office.first - 2)
        if owner and owner.kind in {"body", "bloc"}:
            return owner
        if office.owner != "its":  # "the Delta Bank mission, led by its director"
            return None
    if office.owner == "its":
        earlier = [other for other in here if other.last <= office.first]
        beside = [other for other in earlier if other.last == office.first - 2 and other.kind == "body"]
        if beside and sentence.tokens[office.first - 1].lemma == "and":
            return beside[0]  # "the association PALMA and its chairman"
        spoken_of = [earlier]
        for index in (mention.sentence - 1, mention.sentence - 2):
            told = list(mentions.in_sentence(index))
            spoken_of += [[each for each in told if is_subject(document, each)], told]
        owners = next((owners for owners in map(_owners, spoken_of) if owners), [])
        bodies = [each for each in owners if each.kind != "state"] if office.role in _OF_BODIES else []
        owner = next(iter([*bodies, *owners]), None)  # a state has no chair
        return _named_before(mentions, owner) if owner and owner.kind == "body" and owner.form == "short" else owner
    after = [token.text for token in sentence.tokens[office.last : office.last + 1]]
    if office.role != "envoy" and after == ["in"]:
        return next((other for other in here if other.first == office.last + 1 and _is_seat(other)), None)
    return None


def _official_served(mentions: Mentions, here: Sequence[Mention], office: Office) -> Mention | None:
    """Whose aide somebody is: the official named in "adviser | to President Doe"."""
    if office.role not in _SERVING:
        return None
    return next((each for each in here if each.first == office.last + 1 and each.id in mentions.titled), None)


def _named_before(mentions: Mentions, body: Mention) -> Mention:
    """The body that "the ministry" or "the company" means: the last one named by that noun, else the last named."""
    said = body.name.casefold()
    kinds = {"bloc"} if said in BLOC_WORDS else {"body", "bloc"} if said in _OF_STATES_TOO else {"body"}
    earlier = [
        other
        for other in mentions.all
        if other.kind in kinds
        and other.form == "name"
        and not is_outlet(other.name)
        and (other.sentence, other.last) <= (body.sentence, body.first)
        and body.sentence - other.sentence <= _REACH
    ]
    alike = [other for other in earlier if said in other.name.casefold().split()]
    if said in body_words("heads") and said not in _ANY_BODY:
        earlier = alike
    return (alike or earlier or [body])[-1]


def _owners(mentions: Sequence[Mention]) -> list[Mention]:
    """Those who may have a head of their own, a body before the bloc in its name: "the UN mission, MONUSCO"."""
    owning = [other for other in mentions if other.kind in {"state", "bloc", "body"}]
    found = [other for other in owning if other.form not in {"demonym", "pronoun"}]
    return sorted(found, key=lambda other: other.kind == "bloc" and any(each.kind == "body" for each in found))


def _is_seat(mention: Mention) -> bool:
    return mention.kind in {"place", "state"} and mention.state in states()
