"""Of whom, and with whom, a figure is said."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import ancestors, clause_top
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.parties.actors import actor_before, as_state, is_lender, teller_of
from dragoman.extract.figures.parties.partners import is_mutual
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.roles.acting import acting_party, nearest_first, only_state, same_party
from dragoman.extract.figures.parties.roles.finding import roles_of
from dragoman.extract.figures.parties.roles.role import Roles
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence

_SYMMETRIC = frozenset({"trade_turnover"})
_BOTH = 2
_LATELY = 2  # sentences looked back through for a town
_GIVEN = frozenset({"exports", "aid", "loan"})
_TRADED = frozenset({"exports", "imports", "trade_turnover"})
_GIFTS = frozenset({"aid", "loan"})
_PLACED = frozenset({"investment", "companies"})
_DOMESTIC = frozenset({"people", "countries", "events", "budget", "jobs", "visits"})
_MUTUAL = frozenset({"documents", "projects", "flights"})
_BETWEEN = (
    _SYMMETRIC | _MUTUAL | {"exports", "imports", "investment", "companies"}
)  # told from home where nothing says whose


def parties_of(
    indicator: str,
    document: Document,
    sentence: Sentence,
    number: int,
    topic: int,
    mentions: Mentions,
    countries: Countries,
    known: str | None = None,
    issuer: Mention | None = None,
    spoken: str | None = None,
) -> tuple[str | None, str | None]:
    """Mention ids of subject and counterpart.

    `number` and `topic` are the tokens of the number and of what it measures; `known` is the subject of the same kind
    of figure told just before, `issuer` the state in whose money the figure is, `spoken` that of the last figure.
    """
    if _in_sibling_clause(sentence, number, topic):
        topic = number  # "has approved 180 million, but a loan from Japan is stuck"
    roles = roles_of(document, sentence, number, topic, mentions, countries)
    if indicator == "share" and roles.agent and not roles.owner:
        roles.owner = _meant_whole(document, sentence, number, mentions, countries)
    if indicator in _PLACED and roles.owner is None:
        roles.owner = _any_owner(sentence, number, topic, mentions)
    if roles.turned and (indicator in _GIVEN or roles.thanked):
        giver, receiver = roles.turned
        giver = giver or (roles.agent if roles.agent != receiver else None)  # "thanked for the rice Viet Nam gave"
        roles.agent, roles.recipient = giver, receiver or roles.recipient
    acting = sentence.tokens[topic].tag == "VERB"
    subject, counterpart = _named(indicator, roles, acting)
    after = [token.lemma for token in sentence.tokens[number + 1 : number + 5]]
    if indicator == "share" and subject and after[:1] == ["of"] and figure_words("wholes") & set(after):
        return subject.id, None  # "spends 4 percent of GDP on defence"
    if indicator in {"people", "other"} and subject is None and roles.harmed:
        return roles.harmed, counterpart.id if counterpart and indicator == "other" else None
    if indicator in _DOMESTIC and subject is None and counterpart is None and known:
        return known, None  # "raised the number of dead to 46, with another 163 injured"
    if indicator in _DOMESTIC and subject is None and counterpart is None:
        subject = teller_of(document, sentence, number, mentions, countries) or only_state(sentence, mentions)
        subject = subject or _state_of_town(sentence, mentions, countries)
    if subject is None and counterpart is None and indicator not in _GIFTS:
        subject = issuer
    if indicator in _GIFTS and subject is None and roles.stranger:
        return None, counterpart.id if counterpart else countries.main
    if indicator == "share" and subject and counterpart is None and spoken and _is_of_what_was_said(sentence, number):
        counterpart = mentions.by_id.get(spoken)
    if (
        indicator == "other"
        and sentence.tokens[topic].lemma in figure_words("had at home")
        and subject
        and not counterpart
    ):
        return subject.id, None
    if indicator in _SYMMETRIC and counterpart is None and not countries.bilateral and is_mutual(sentence, topic):
        inside = {token.index for token in sentence.subtree(topic)}
        named = [m for m in mentions.in_range(sentence.index, min(inside), max(inside) + 1) if m.kind == "state"]
        pair = list({code_of(m): m for m in named if code_of(m)}.values())
        if len(pair) == _BOTH:
            return pair[0].id, pair[1].id  # "trade between the neighbours Mali and Niger"
        subject = subject or mentions.by_id.get(countries.first or "")
        other = countries.besides(code_of(subject) if subject else None)
        counterpart = mentions.by_id.get(other or "")  # of the two the report names most
    if subject is None and indicator in _GIFTS and countries.organisation is None:
        subject = _telling_body(mentions, countries)
    first, second = _completed(indicator, subject, counterpart, countries, mentions)
    found = [mentions.by_id.get(each) for each in (first, second) if each]
    same = len(found) == 2 and found[0] is not None and found[1] is not None and same_party(found[0], found[1])
    return first, None if same else second


def _state_of_town(sentence: Sentence, mentions: Mentions, countries: Countries) -> Mention | None:
    """The state of the town named last, here or in the two sentences before: where people were hurt or held."""
    lately = range(sentence.index - _LATELY, sentence.index + 1)
    towns = [each.state for each in mentions.all if each.kind == "place" and each.state and each.sentence in lately]
    return countries.mention_of(towns[-1]) if towns else None


def _telling_body(mentions: Mentions, countries: Countries) -> Mention | None:
    """The organisation a report begins with and comes back to: an agency's own appeal and convoys."""
    bodies = [each for each in mentions.all if each.kind == "body" and each.form == "name"]
    first = next((each for each in bodies if each.sentence <= 1 and as_state(each, countries) is each), None)
    if first is None:
        return None
    called = {first.name, first.acronym}
    return first if sum(each.name in called for each in bodies) > 1 else None


def _meant_whole(
    document: Document, sentence: Sentence, number: int, mentions: Mentions, countries: Countries
) -> Mention | None:
    """ "Turkey consumed 53 bcm, and Russia supplied 39 percent of it": whose the whole is that "it" stands for."""
    after = [token.lemma for token in sentence.tokens[number + 1 : number + 3]]
    if after[:1] != ["of"] or not {"it", "they", "that", "this", "these"} & set(after):
        return None
    tree = Tree(sentence)
    clause = clause_top(sentence, number)
    above = tree.tokens[clause.head] if clause.head >= 0 else None
    if above is None:
        return actor_before(document, sentence, mentions, countries)
    owners = (acting_party(tree, sentence, each, mentions) for each in clause_of(tree, above.index).subjects)
    return next((as_state(each, countries) for each in owners if each and each.kind in PUBLIC), None)


def _in_sibling_clause(sentence: Sentence, number: int, topic: int) -> bool:
    """Whether what the number measures is told in a clause beside that of the number, not above or below it."""
    here, there = clause_top(sentence, number), clause_top(sentence, topic)
    above = {token.index for token in ancestors(sentence, number)} | {
        token.index for token in ancestors(sentence, topic)
    }
    return "conj" in {here.base_relation, there.base_relation} and not (
        here.index == there.index
        or topic in above
        or {here.index, there.index} <= {t.index for t in ancestors(sentence, number)}
    )


def _is_of_what_was_said(sentence: Sentence, number: int) -> bool:
    """ "Of which Brazil held 14 percent", "buys 35 percent of the total": a share of what was told before."""
    after = [token.lemma for token in sentence.tokens[number + 1 : number + 4]]
    return after[:1] != ["of"] or bool({"it", "they", "total", "this", "that", "these", "which"} & set(after))


def _any_owner(sentence: Sentence, number: int, topic: int, mentions: Mentions) -> Mention | None:
    """The nationality nearest by, wherever it stands: "Omani firms there number 57, with investments of 3 million"."""
    found = mentions.in_range(sentence.index, 0, len(sentence.tokens))
    adjectives = [m for m in found if m.form == "demonym" and sentence.tokens[m.head].tag == "ADJ"]
    return next(iter(nearest_first(adjectives, number, topic)), None)


def _named(indicator: str, roles: Roles, acting: bool) -> tuple[Mention | None, Mention | None]:
    """Subject and counterpart as the words tie them; `acting` where a verb says what is measured ("lent")."""
    if roles.gapped:
        roles.agent = roles.gapped
    giver = (roles.agent or roles.source or roles.owner) if acting else (roles.owner or roles.source or roles.agent)
    if indicator in _SYMMETRIC or (indicator in _MUTUAL and roles.pair):
        if roles.pair:
            return roles.pair
        return (roles.owner, roles.companion) if roles.owner or roles.companion else (None, None)
    if indicator in _GIVEN:
        return giver, roles.recipient or roles.destination or roles.companion
    if indicator == "imports" and acting and roles.agent:
        return roles.agent, roles.source or roles.owner or roles.companion  # "imported 9.4 bcm of Azerbaijani gas"
    if indicator == "imports":
        return roles.owner or roles.destination or roles.agent, roles.source or roles.companion
    if indicator == "companies" and roles.bars and roles.agent and roles.owner:
        return roles.agent, roles.owner  # "imposed sanctions on two Russian companies"
    if indicator in _PLACED:
        place = roles.destination or roles.recipient
        return (giver, place) if giver else (place, None)
    if indicator == "share":
        if roles.agent is None and roles.toward and not same_party(roles.toward, roles.owner or roles.toward):
            return roles.toward, roles.owner  # "78 percent of Peru's copper went to China"
        if roles.agent is None and roles.owner is None and roles.companion:
            return None, roles.companion  # "trade with Russia has fallen to one percent of the total"
        return (roles.agent, roles.owner or roles.destination) if roles.agent else (roles.owner, roles.passage)
    if indicator == "visits":
        return roles.traveller or giver, roles.destination
    if indicator in _DOMESTIC:
        if roles.owner is None and roles.companion and roles.companion.form == "demonym":
            roles.owner = roles.companion  # "people with Iranian roots"
        body = roles.agent if roles.agent and roles.agent.kind == "body" and not roles.served else None
        if indicator == "people" and body and roles.relieves and roles.direct and not roles.owner:
            return body, roles.destination  # "the Programme has fed 1.9 million people in Kenya"
        if roles.served and not roles.fields:
            roles.agent = roles.served  # a ministry counts the people of its state
        agent = roles.agent if roles.agent and (roles.fields or roles.agent.kind in {"state", "bloc"}) else None
        if indicator == "people" and roles.fields and agent and not roles.owner:
            return agent, roles.destination or roles.source  # "The United Nations has 10,800 peacekeepers in Mali"
        if indicator == "people" and roles.owner and agent and not same_party(roles.owner, agent):
            if not roles.direct and not roles.bars:
                return roles.owner, agent  # "three Sri Lankan fishermen were shot dead by a Bangladesh patrol"
            return agent, roles.owner  # "Slovakia expelled two Belarusian diplomats"
        if indicator == "people" and roles.brought and agent and not roles.owner:
            return agent, roles.destination  # "the minister arrived in Jakarta with 300 delegates"
        if indicator == "people" and roles.owner:
            return roles.owner, roles.destination or roles.recipient  # "Mongolians live in South Korea", "visited Peru"
        if indicator == "people" and agent and roles.source and not same_party(agent, roles.source):
            return agent, roles.source  # "Rwanda has taken in 1,055 refugees from Libya"
        if indicator == "people" and agent and roles.toward and not roles.owner and not same_party(agent, roles.toward):
            return agent, roles.toward  # "put 40 men on a plane to China"
        return roles.owner or (roles.hailing if indicator == "people" else None) or roles.destination or agent, None
    if indicator == "flights" and giver:
        if giver.kind == "body" and giver.state:
            giver = roles.served or giver  # an airline's
        return giver, roles.destination or roles.companion
    place = roles.destination or roles.recipient
    abroad = roles.agent and roles.agent.kind == "state" and place and not same_party(roles.agent, place)
    if indicator == "projects" and abroad:
        return roles.agent, place  # "Japan has carried out 486 projects in Bolivia"
    if indicator in _MUTUAL:
        return None, roles.companion
    subject = roles.agent or roles.owner or roles.home
    apart = roles.source if subject and roles.source and not same_party(subject, roles.source) else None
    return roles.pair or (subject, roles.companion or roles.recipient or roles.toward or apart)


def _completed(
    indicator: str, subject: Mention | None, counterpart: Mention | None, countries: Countries, mentions: Mentions
) -> tuple[str | None, str | None]:
    home = mentions.home
    if counterpart is not None and subject is not None and same_party(subject, counterpart):
        counterpart = None
    if subject is None and indicator in _GIFTS:
        # Of all givers only an organisation the report is about may be guessed.
        giver = countries.organisation
        receiver = counterpart.id if counterpart else countries.besides(code_of(giver) if giver else None)
        return giver.id if giver else None, receiver if receiver != (giver and giver.id) else None
    if subject is None and counterpart is None:
        pair = countries.bilateral and indicator not in _DOMESTIC | {"share"}
        if not pair:
            at_home = countries.id_of(home) if home and home in countries.codes else None
            return at_home or countries.main or countries.first, None
        if countries.organisation and (indicator not in _BETWEEN or is_lender(countries.organisation, mentions)):
            return countries.main, None  # "the Bank expects reserves of 4 billion": of the state it speaks of
        from_home = indicator in _BETWEEN and countries.other(home)
        return (countries.id_of(home), countries.other(home)) if from_home else (countries.first, countries.second)
    if subject is None:
        assert counterpart is not None
        other = countries.other(code_of(counterpart)) or countries.first
        if indicator in _TRADED and countries.main != counterpart.id and _is_lent_by(other, mentions):
            other = countries.main  # "exports to Peru came to 4 million" where the Fund is spoken of: of the state
        return other, counterpart.id
    if counterpart is not None:
        return subject.id, counterpart.id
    if indicator == "share":
        return subject.id, None
    if indicator in _GIFTS:
        code = code_of(subject) or subject.state
        receiver = countries.other(code) if countries.bilateral else None
        if receiver is None and not countries.bilateral:
            main = countries.main if countries.main != countries.id_of(code) else None
            return subject.id, main if main != subject.id else None
        if receiver is None or (subject.kind == "bloc" and receiver == _id_of(countries.organisation)):
            receiver = countries.besides(code)
        if subject.kind in {"bloc", "body"} and receiver == _id_of(countries.organisation):
            receiver = countries.main if countries.main != receiver else None
        return subject.id, receiver
    if indicator in _DOMESTIC or indicator == "output" or not countries.bilateral:
        return subject.id, None
    return subject.id, countries.other(code_of(subject) or subject.state)


def _is_lent_by(party: str | None, mentions: Mentions) -> bool:
    lender = mentions.by_id.get(party or "")
    return lender is not None and is_lender(lender, mentions)


def _id_of(mention: Mention | None) -> str | None:
    return mention.id if mention else None
