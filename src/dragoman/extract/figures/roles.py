"""The parties named near a number, by the way the words tie them to it."""

from dataclasses import dataclass

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import clause_top, is_predicate, predicate_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.actors import (
    actor_before,
    as_state,
    is_anaphoric_noun,
    is_firm_told_again,
    meant_by,
    teller_of,
)
from dragoman.extract.figures.joined import AMOUNTS, APPROXIMATE, part_behind
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence, Token

_DESTINATIONS = frozenset(
    {"to", "into", "in", "for", "towards", "onto", "inside", "on", "near", "across", "throughout"}
)
_PLACES = frozenset({"in", "at", "into", "inside", "on", "near", "across"})
_PASSAGES = frozenset({"through", "via"})
_SOURCES = frozenset({"from", "by", "out of"})
_PUBLIC = frozenset({"state", "bloc", "body"})
_AUTHORITIES = frozenset({"authority", "government", "official", "leader", "parliament", "court", "police"})
_COMING = frozenset({"arrive", "come", "fly", "travel", "land", "visit", "tour", "return", "go", "leave", "appear"})
_THANKS = frozenset({"gratitude", "thanks", "appreciation"})  # "expressed gratitude for 40 tons of rice"
_GUARDIANS = frozenset({"police", "policeman", "officer", "guard", "gendarme", "troop", "force", "soldier"})


@dataclass(slots=True)
class Roles:
    """The parties named near a number, by the way they are tied to it."""

    owner: Mention | None = None
    source: Mention | None = None
    destination: Mention | None = None
    companion: Mention | None = None
    pair: tuple[Mention, Mention] | None = None
    agent: Mention | None = None
    recipient: Mention | None = None
    traveller: Mention | None = None
    gapped: Mention | None = None
    harmed: str | None = None
    home: Mention | None = None  # where what is measured is: "arrivals in Italy fell"
    toward: Mention | None = None  # the state after "to" or "against"
    served: Mention | None = None  # the state of a body that acts
    judge: Mention | None = None  # who condemns or welcomes what is told
    passage: Mention | None = None  # what it goes through: "70 percent of its trade passes through Georgia"
    hailing: Mention | None = None  # where those counted are from: "33,000 people from Venezuela"
    stranger: bool = False  # whether somebody acts whom the words do not name: "Donors pledged"
    fields: bool = False  # whether the actor keeps, sends or trains those who are counted
    relieves: bool = False  # whether the actor feeds or treats those who are counted
    bars: bool = False  # whether the actor punishes or shuts out those who are counted
    brought: bool = False  # whether somebody comes with those who are counted: "arrived with 300 delegates"
    direct: bool = False  # whether the verb has what is counted as its object: "expelled two diplomats"
    thanked: bool = False  # whether somebody is thanked for what is counted
    turned: tuple[Mention | None, Mention | None] | None = None  # giver and receiver where the subject receives


def roles_of(
    document: Document, sentence: Sentence, number: int, topic: int, mentions: Mentions, countries: Countries
) -> Roles:
    tree = Tree(sentence)
    roles = Roles()
    predicate = predicate_of(sentence, number)
    near = _neighbourhood(tree, number, topic, predicate.index if predicate else None)
    spans = [(quantity.first, quantity.last) for quantity in sentence.quantities]
    told = mentions.in_range(sentence.index, 0, len(sentence.tokens))
    part = part_behind(sentence, number)
    told = [m for m in told if m.head < part]
    told = [m for m in told if not any(first <= m.first and m.last <= last for first, last in spans)]  # "US dollars"
    counted = tree.tokens[topic]
    while counted.base_relation == "conj" and counted.head >= 0:
        counted = tree.tokens[counted.head]
    if counted.base_relation == "nmod" and tree.tokens[counted.head].lemma in AMOUNTS:
        counted = tree.tokens[counted.head]  # "raised the quota for Nepali workers"
    coming = predicate is not None and predicate.lemma in _COMING
    roles.brought = coming and counted.base_relation in {"obl", "nmod"} and tree.case(counted.index) == "with"
    roles.direct = counted.base_relation in {"obj", "iobj"}  # which of the two it is, parsers do not tell surely
    found = nearest_first(told, number, topic)
    for mention in found:
        token = sentence.tokens[mention.head]
        if mention.kind == "place" and mention.state and tree.case(mention.head) == "from":
            _hail(roles, tree, mention, number, topic, countries)
        reached = token.head in near or mention.head in near or _is_in_place_of(tree, mention, predicate)
        if mention.kind in _PUBLIC | {"group"} and reached:
            _place(roles, tree, mention, number, topic, mentions, countries)
    possessed = any(kid.lemma in {"its", "their"} for kid in tree.kids(topic, "nmod:poss"))
    if roles.owner is None and possessed and not (predicate and tree.kids(predicate.index, "nsubj")):
        roles.owner = actor_before(document, sentence, mentions, countries)
    if roles.owner is None and possessed and predicate:
        if topic in {each.index for each in tree.kids(predicate.index, "nsubj")}:
            roles.owner = actor_before(document, sentence, mentions, countries)  # "Its foreign debt stood at"
        else:  # "Angola wants to raise its sales"
            owners = [
                acting_party(tree, sentence, each, mentions) for each in clause_of(tree, predicate.index).subjects
            ]
            roles.owner = next((as_state(each, countries) for each in owners if each and each.kind in _PUBLIC), None)
    if roles.owner is None and any(kid.lemma == "whose" for kid in tree.kids(topic, "nmod:poss")):
        whole = clause_top(sentence, topic).head
        owning = mentions.headed_by(sentence.index, whole) if whole >= 0 else None
        roles.owner = owning if owning and owning.kind in _PUBLIC else None  # "UNIFIL, whose 10,500 peacekeepers"
    words = word_sets("outlook.yaml")
    seized = predicate is not None and predicate.lemma in words["seizing"] | words["holding"] | words["policing"]
    at_home = seized and roles.destination is None and roles.source is None
    town = _town(tree, found, number, countries) if roles.destination is None else None
    roles.destination = roles.destination or town
    if predicate:
        _act(roles, tree, document, sentence, predicate.index, mentions, countries, at_home)
        direct = predicate.index in {number, sentence.tokens[number].head, sentence.tokens[topic].head}
        if roles.agent and predicate.lemma in word_sets("outlook.yaml")["judging"] and not direct:
            # What one side condemns or welcomes is the other side's doing.
            roles.judge, roles.harmed, roles.agent = roles.agent, countries.besides(code_of(roles.agent)), None
        _relative_actor(roles, tree, sentence, number, topic, mentions)
        if at_home and roles.agent and town and same_party(roles.agent, town):
            roles.destination = None  # "police in Lagos arrested": at home
        if roles.agent and roles.agent.kind == "body":
            roles.served = countries.mention_of(roles.agent.state)
    return roles


def _hail(roles: Roles, tree: Tree, town: Mention, number: int, topic: int, countries: Countries) -> None:
    """ "Four fishermen from Mahdia": of the state their town is in, where the report names it."""
    state = next((each for each in countries.mentions if code_of(each) == town.state and each.kind == "state"), None)
    if tree.tokens[town.head].head in {topic, number}:
        roles.hailing = roles.hailing or state


def _town(tree: Tree, found: list[Mention], number: int, countries: Countries) -> Mention | None:
    """The state of a town named beside the number, in its own clause if there is one."""
    clause = clause_top(tree.sentence, number).index
    towns = [(mention, countries.mention_of(mention.state)) for mention in found if mention.kind == "place"]
    here = [state for town, state in towns if state and clause_top(tree.sentence, town.head).index == clause]
    return next(iter(here), None) or next((state for _, state in towns if state), None)


def _neighbourhood(tree: Tree, number: int, topic: int, predicate: int | None) -> frozenset[int]:
    """The words whose complements are said of the number: its noun phrase, what it measures, and their predicate."""
    inside = {number, topic}
    for start in (number, topic):
        for above in [start, *tree.ancestors(start)]:
            if above == predicate or tree.tokens[above].tag in {"VERB", "AUX"}:
                break
            inside.update(tree.subtree(above, frozenset({"acl", "acl:relcl", "advcl", "parataxis", "ccomp", "nsubj"})))
    kids = tree.kids(predicate, "obl") if predicate is not None else []
    whole = [kid.index for kid in kids if tree.case(kid.index) == "of"]
    for noun in whole:
        if min(tree.subtree(noun)) == number + 1:
            inside.update(tree.subtree(noun))  # "takes 65 percent of Moldovan exports"
    told_apart = [
        token for token in tree.tokens if token.base_relation == "conj" and is_predicate(tree.sentence, token)
    ]
    for token in told_apart:
        if not {number, topic} & set(tree.subtree(token.index)):
            inside.difference_update(
                tree.subtree(token.index)
            )  # "has approved 180 million, but a loan from Japan is stuck"
    return frozenset(inside | ({predicate} if predicate is not None else set()))


def _place(
    roles: Roles, tree: Tree, mention: Mention, number: int, topic: int, mentions: Mentions, countries: Countries
) -> None:
    """Notes the mention in the role its preposition or position gives it; the nearest comes first."""
    token = tree.tokens[mention.head]
    case = tree.case(mention.head)
    if mention.kind == "group" and mention.head in {number, topic}:
        roles.owner = roles.owner or countries.mention_of(mention.state)  # "14 German election observers"
        return
    if mention.form == "pronoun":
        return
    if mention.form == "name" and is_gapped(tree, mention, number):
        roles.gapped = mention  # "Germany will give 150 million euros and Italy 100 million"
        return
    if mention.kind == "group":
        if case == "with":
            roles.companion = roles.companion or mention
        elif case in {"to", "for"}:
            roles.recipient = roles.recipient or mention
    elif mention.head in {topic, number} and mention.kind == "body":
        return  # "a Credit Facility of $1.2 billion": the fund itself, not who gives it
    elif (
        (token.relation == "nmod:poss" or mention.form == "demonym")
        and tree.case(token.head)
        and _is_apart(tree, token.head, number, topic)
    ):
        # "with Ukrainian banks", "for Ukraine's reconstruction": the noun's preposition says what its owner is.
        side = tree.case(token.head)
        if side == "with":
            roles.companion = roles.companion or mention
        elif side in _SOURCES:
            roles.source = roles.source or mention
        elif side in {"for", "to"}:
            roles.recipient = roles.recipient or mention
        elif side in _PLACES:
            roles.destination = roles.destination or mention  # "remain in Zambian jails"
        else:
            roles.owner = roles.owner or mention
    elif mention.head in {topic, number} or token.relation == "nmod:poss" or (mention.form == "demonym" and not case):
        if token.base_relation not in {"nsubj", "obj", "iobj", "obl"} or mention.head == topic:
            roles.owner = roles.owner or mention
    elif case == "between":
        members = mentions.conjuncts(mention)
        if len(members) == 2:
            roles.pair = roles.pair or (members[0], members[1])
    elif case == "with":
        roles.companion = roles.companion or mention
    elif case == "of" and mention.kind != "body":
        roles.owner = roles.owner or mention
    elif case in _SOURCES:
        roles.source = roles.source or mention
        if case == "from" and token.head in {topic, number}:
            roles.hailing = roles.hailing or mention
    elif case == "to" and mention.kind == "body" and mention.form == "name":
        roles.recipient = roles.recipient or mention
    elif case in _PASSAGES:
        roles.passage = roles.passage or mention
    elif case in _DESTINATIONS and mention.kind != "body":
        if case in {"to", "towards"}:
            roles.toward = roles.toward or mention
        if case == "in" and token.head == topic:
            roles.home = roles.home or mention
        roles.destination = roles.destination or mention


def _is_in_place_of(tree: Tree, mention: Mention, predicate: Token | None) -> bool:
    """ "Remain in Zambian jails": the owner of a place that the predicate tells."""
    token = tree.tokens[mention.head]
    if predicate is None or token.head < 0 or not (mention.form == "demonym" or token.relation == "nmod:poss"):
        return False
    place = tree.tokens[token.head]
    return place.base_relation == "obl" and place.head == predicate.index and tree.case(place.index) in _PLACES


def is_gapped(tree: Tree, mention: Mention, number: int) -> bool:
    """Whether a name stands right before the number, without a verb: "has given 41 million, Japan $12 million"."""
    token = tree.tokens[mention.head]
    if token.base_relation == "compound" and token.head == number:
        return True
    amount = next((each for each in tree.sentence.quantities if each.first <= number < each.last), None)
    start = mention.first - 1
    if start > 0 and tree.tokens[start].lemma == "the":
        start -= 1
    before = tree.tokens[start].text if start >= 0 else ""
    tied = tree.case(mention.head) or token.relation == "nmod:poss"
    opened = amount is not None and all(
        each.lemma in APPROXIMATE | {"another"} for each in tree.tokens[mention.last : amount.first]
    )
    return opened and mention.head < number and before in {",", ";", "and"} and not tied


def _is_apart(tree: Tree, noun: int, number: int, topic: int) -> bool:
    """Whether the noun is neither counted nor measured here, nor carries the number."""
    return noun not in {number, topic} and not {number, topic} & set(tree.subtree(noun))


def _act(
    roles: Roles,
    tree: Tree,
    document: Document,
    sentence: Sentence,
    predicate: int,
    mentions: Mentions,
    countries: Countries,
    at_home: bool,
) -> None:
    """Who acts and who is acted upon; those who thank for or receive something are at its receiving end."""
    clause = clause_of(tree, predicate)
    actors = [acting_party(tree, sentence, index, mentions) for index in clause.subjects]
    actor = next((mention for mention in actors if mention), None)
    unnamed = actor is None or (actor.form == "noun" and actor.state is None)
    if unnamed and clause.subjects:
        actor = _at_home_there(tree, sentence, clause.subjects[0], mentions, countries) or actor
    if actor is None and clause.subjects:
        subject = tree.tokens[clause.subjects[0]]
        actor = meant_by(tree, subject, document, sentence, mentions, countries)
        roles.stranger = actor is None and subject.tag == "NOUN" and subject.text.lower() != subject.lemma
    if actor:
        actor = as_state(actor, countries)
    if actor and actor.kind == "person":
        roles.traveller = actor
        # Somebody of whom this mention does not tell the state: who it is, and so whom they stand for, is found later.
        actor = countries.mention_of(countries.served_by(actor)) or actor
    receivers = [mentions.headed_by(sentence.index, index) for index in (*clause.indirect, *clause.objects)]
    receiver = next((m for m in receivers if m and m.kind in {"state", "bloc"} and m.form != "demonym"), None)
    indirect = (mentions.headed_by(sentence.index, index) for index in clause.indirect)
    receiver = receiver or next((m for m in indirect if m and m.kind == "body" and m.form == "name"), None)
    words = word_sets("outlook.yaml")
    asks = tree.lemma(predicate) in words["appealing"] or _is_asked_if(tree, predicate)
    relief = actor is not None and actor.kind in {"body", "bloc"} and asks
    if relief:
        roles.recipient = roles.recipient or roles.destination or only_state(sentence, mentions)
    roles.thanked = tree.lemma(predicate) == "thank" and receiver is not None
    thanking = any(tree.lemma(each) in _THANKS for each in clause.objects)
    if (tree.lemma(predicate) in words["receiving"] or thanking) and not relief:
        # An organisation that asks for money gives it: "needs $630 million to feed people in South Sudan".
        roles.turned = (receiver, actor)
    roles.fields = tree.lemma(predicate) in words["fielding"]
    roles.relieves = tree.lemma(predicate) in words["helping"]
    done = {tree.lemma(each) for each in (predicate, *clause.objects)}
    roles.bars = bool(done & words["barring"])
    if actor is None and tree.lemma(predicate) in words["policing"] and tree.kids(predicate, "nsubj:pass"):
        # "He said 250,000 Haitians had been deported": by the side that tells it.
        actor = teller_of(document, sentence, predicate, mentions, countries)
        roles.direct = True
    if tree.lemma(predicate) in words["harming"]:
        # Those who suffer are not of the side that does it: "air raids of X killed 46 people". Police harm their own.
        own = any(tree.lemma(each) in _GUARDIANS for each in clause.subjects)
        roles.harmed = (
            (countries.id_of(code_of(actor)) if own else countries.harmed_by(code_of(actor), mentions.home))
            if actor
            else None
        )
        actor = None
    if actor and actor not in (roles.source, roles.recipient, *([] if at_home else [roles.destination])):
        roles.agent = actor
    roles.recipient = roles.recipient or receiver


def _is_asked_if(tree: Tree, predicate: int) -> bool:
    """ "Will cut rations unless it receives 44 million dollars": what it needs."""
    return tree.lemma(predicate) == "receive" and any(
        kid.lemma in {"unless", "if"} for kid in tree.kids(predicate, "mark")
    )


def _relative_actor(roles: Roles, tree: Tree, sentence: Sentence, number: int, topic: int, mentions: Mentions) -> None:
    """ "The aid Berlin has given to Kyiv exceeds": who does it is said in a clause right behind what is measured."""
    for kid in [*tree.kids(topic, "acl", "acl:relcl"), *tree.kids(number, "acl:relcl")]:
        if roles.source is None:
            by = (each.index for each in tree.kids(kid.index, "obl") if tree.case(each.index) == "by")
            doers = (mentions.headed_by(sentence.index, index) for index in by)
            roles.source = next((each for each in doers if each and each.kind in _PUBLIC), None)  # "delivered by Oslo"
        subjects = [each for each in tree.kids(kid.index, "nsubj") if topic < each.index < kid.index]
        actor = acting_party(tree, sentence, subjects[0].index, mentions) if subjects else None
        if actor and actor.kind in _PUBLIC and min(tree.subtree(subjects[0].index)) == topic + 1:
            roles.agent = actor
            given = [each.index for each in tree.kids(kid.index, "obl") if tree.case(each.index) in {"to", "in"}]
            found = (mentions.headed_by(sentence.index, index) for index in given)
            roles.recipient = next((each for each in found if each and each.kind == "state"), roles.recipient)


def acting_party(tree: Tree, sentence: Sentence, index: int, mentions: Mentions) -> Mention | None:
    """Who acts: the subject itself, or the state that "South Korean companies" and "Chile's investors" belong to."""
    mention = mentions.headed_by(sentence.index, index)
    if mention and mention.head == index and mention.kind in _PUBLIC | {"person"}:
        if is_firm_told_again(tree, mention, mentions) or (mention.form == "noun" and is_anaphoric_noun(tree, index)):
            return None  # "the Union", "the airline", of one named before
        return mention
    named = [mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(index, "appos")]
    called = next((each for each in named if each and each.kind == "body" and each.form == "name"), None)
    if called:
        return called  # "the state refiner Ancap"
    for kid in tree.kids(index, "amod", "compound", "nmod:poss", "nmod"):
        owner = mentions.headed_by(sentence.index, kid.index)
        ties = {"", "of", "in"} if tree.lemma(index) in _AUTHORITIES else {"", "of"}
        if owner and owner.head == kid.index and owner.kind in {"state", "bloc"} and tree.case(kid.index) in ties:
            return owner
    return None


def _at_home_there(
    tree: Tree, sentence: Sentence, index: int, mentions: Mentions, countries: Countries
) -> Mention | None:
    """The state whose organ acts in its own town: "a court in Kinshasa", "police in Lagos"."""
    if tree.lemma(index) not in _AUTHORITIES | _GUARDIANS:
        return None
    for kid in tree.kids(index, "nmod", "compound"):
        town = mentions.headed_by(sentence.index, kid.index)
        led = tree.case(kid.index) == "in" or kid.base_relation == "compound"  # "Amsterdam police"
        if town and town.kind in {"place", "state"} and town.state and led:
            return countries.mention_of(town.state)
    return None


def nearest_first(found: list[Mention], number: int, topic: int) -> list[Mention]:
    return sorted(found, key=lambda mention: min(abs(mention.head - number), abs(mention.head - topic)))


def only_state(sentence: Sentence, mentions: Mentions) -> Mention | None:
    """The state a sentence names, where it names but one."""
    found = [m for m in mentions.in_range(sentence.index, 0, len(sentence.tokens)) if m.kind == "state" and code_of(m)]
    return found[0] if len({code_of(mention) for mention in found}) == 1 else None


def same_party(one: Mention, other: Mention) -> bool:
    return one.id == other.id or (code_of(one) is not None and code_of(one) == code_of(other))
