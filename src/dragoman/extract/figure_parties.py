"""Of whom, and with whom, a figure is said."""

from dataclasses import dataclass

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.mentions import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_DESTINATIONS = frozenset({"to", "into", "in", "for", "towards", "onto", "inside"})
_SOURCES = frozenset({"from", "by", "out of"})
_COMPANIONS = frozenset({"with", "between", "among"})
_PARTY_KINDS = frozenset({"state", "bloc", "body", "place", "person", "group"})
_SYMMETRIC = frozenset({"trade_turnover"})
_GIVEN = frozenset({"exports", "aid", "loan"})
_PLACED = frozenset({"investment", "companies"})
_DOMESTIC = frozenset({"people", "countries", "events", "budget", "jobs", "visits"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties named near a number, by the way they are tied to it."""

    owner: Mention | None = None
    source: Mention | None = None
    destination: Mention | None = None
    companion: Mention | None = None
    pair: tuple[Mention, Mention] | None = None
    agent: Mention | None = None
    recipient: Mention | None = None


def parties_of(
    indicator: str, sentence: Sentence, number: int, topic: int, mentions: Mentions, countries: Countries
) -> tuple[str | None, str | None]:
    """Mention ids of subject and counterpart. `number` and `topic` are the tokens of the number and of what it measures."""
    roles = _roles(sentence, number, topic, mentions)
    subject, counterpart = _named(indicator, roles)
    return _completed(indicator, subject, counterpart, countries)


def _named(indicator: str, roles: Roles) -> tuple[Mention | None, Mention | None]:
    if indicator in _SYMMETRIC:
        if roles.pair:
            return roles.pair
        return (roles.owner, roles.companion) if roles.owner or roles.companion else (None, None)
    if indicator in _GIVEN:
        return roles.owner or roles.source or roles.agent, roles.recipient or roles.destination or roles.companion
    if indicator == "imports":
        return roles.owner or roles.destination or roles.agent, roles.source or roles.companion
    if indicator in _PLACED:
        giver = roles.owner or roles.source or roles.agent
        place = roles.destination or roles.recipient
        return (giver, place) if giver else (place, None)
    if indicator == "share":
        return (roles.agent or roles.destination, roles.owner) if roles.agent else (roles.owner, None)
    if indicator in _DOMESTIC:
        return roles.owner or roles.agent or roles.destination or roles.source, None
    if roles.pair:
        return roles.pair
    return roles.agent or roles.owner, roles.companion or roles.recipient


def _completed(
    indicator: str, subject: Mention | None, counterpart: Mention | None, countries: Countries
) -> tuple[str | None, str | None]:
    if counterpart is not None and subject is not None and _same(subject, counterpart):
        counterpart = None
    if subject is None and counterpart is None:
        pair = countries.bilateral and indicator not in _DOMESTIC
        return countries.first, countries.second if pair or indicator in _SYMMETRIC else None
    if subject is None and counterpart is not None:
        return countries.other(code_of(counterpart)) or countries.first, counterpart.id
    assert subject is not None
    if counterpart is not None:
        return subject.id, counterpart.id
    if indicator in _DOMESTIC or (indicator not in _SYMMETRIC and not countries.bilateral):
        return subject.id, None
    return subject.id, countries.other(code_of(subject) or subject.state)


def _same(one: Mention, other: Mention) -> bool:
    return one.id == other.id or (code_of(one) is not None and code_of(one) == code_of(other))


def _roles(sentence: Sentence, number: int, topic: int, mentions: Mentions) -> Roles:
    tree = Tree(sentence)
    owner = source = destination = companion = recipient = agent = None
    pair: tuple[Mention, Mention] | None = None
    predicate = predicate_of(sentence, number)
    clause = clause_of(tree, predicate.index) if predicate else None
    for index in clause.subjects if clause else ():
        agent = agent or _exact(mentions, sentence.index, index)
    for index in clause.indirect if clause else ():
        recipient = recipient or _exact(mentions, sentence.index, index)
    for mention in _nearest_first(mentions.in_range(sentence.index, 0, len(sentence.tokens)), number, topic):
        if mention.kind not in {"state", "bloc", "group", "place", "body"} and mention.form != "demonym":
            continue
        token = sentence.tokens[mention.head]
        case = tree.case(mention.head)
        governor = token.head
        near = _belongs(tree, governor, number, topic)
        possessive = token.relation == "nmod:poss" or (
            mention.form == "demonym" and token.base_relation in {"amod", "compound", "nmod"} and not case
        )
        if possessive and near and mention.kind in {"state", "bloc", "body", "group"}:
            owner = owner or mention
        elif case in _COMPANIONS:
            members = mentions.conjuncts(mention)
            if len(members) == 2 and case == "between":
                pair = pair or (members[0], members[1])
            elif case == "with" and near:
                companion = companion or mention
        elif case == "of" and near and mention.kind in {"state", "bloc"} and governor == topic:
            owner = owner or mention
        elif case in _SOURCES and mention.kind != "place":
            source = source or mention
        elif case in _DESTINATIONS and mention.kind in {"state", "bloc", "group"}:
            destination = destination or mention
        elif (
            token.base_relation in {"obj", "iobj"}
            and predicate
            and governor == predicate.index
            and mention.kind in {"state", "bloc"}
        ):
            recipient = recipient or mention
    return Roles(owner, source, destination, companion, pair, agent, recipient)


def _belongs(tree: Tree, governor: int, number: int, topic: int) -> bool:
    """Whether what hangs on `governor` is said of the number: it is the number's noun or topic, or stands above or below them."""
    if governor < 0:
        return False
    chain = {number, topic, *tree.ancestors(number)[:3], *tree.ancestors(topic)[:2]}
    return governor in chain or any(above in {topic, number} for above in tree.ancestors(governor)[:3])


def _exact(mentions: Mentions, sentence: int, token: int) -> Mention | None:
    mention = mentions.headed_by(sentence, token)
    return mention if mention and mention.head == token and mention.kind in _PARTY_KINDS else None


def _nearest_first(found: list[Mention], number: int, topic: int) -> list[Mention]:
    return sorted(found, key=lambda mention: min(abs(mention.head - number), abs(mention.head - topic)))
