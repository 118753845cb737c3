"""The roles of those told by a preposition or beside the number."""

from dragoman.extract.clauses import clause_top
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.numbers.compared import APPROXIMATE
from dragoman.extract.figures.parties.roles.role import Roles
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Token

_DESTINATIONS = frozenset(
    {"to", "into", "in", "for", "toward", "towards", "onto", "inside", "on", "near", "across", "throughout"}
)

_PLACES = frozenset({"in", "at", "into", "inside", "on", "near", "across"})

_PASSAGES = frozenset({"through", "via"})

_SOURCES = frozenset({"from", "by", "out of"})


def note_home(roles: Roles, tree: Tree, town: Mention, number: int, topic: int, countries: Countries) -> None:
    """ "Four fishermen from Mahdia": of the state their town is in, where the report names it."""
    state = next((each for each in countries.mentions if code_of(each) == town.state and each.kind == "state"), None)
    if tree.tokens[town.head].head in {topic, number}:
        roles.hailing = roles.hailing or state


def state_of_town(tree: Tree, found: list[Mention], number: int, countries: Countries) -> Mention | None:
    """The state of a town named beside the number, in its own clause if there is one."""
    clause = clause_top(tree.sentence, number).index
    places = [each for each in found if each.kind == "place" and not _is_passed(tree, each.head)]
    towns = [(mention, countries.mention_of(mention.state)) for mention in places]
    here = [state for town, state in towns if state and clause_top(tree.sentence, town.head).index == clause]
    return next(iter(here), None) or next((state for _, state in towns if state), None)


def _is_passed(tree: Tree, town: int) -> bool:
    """ "Via the Baku–Ceyhan pipeline": a town in the name of what is on the way."""
    token = tree.tokens[town]
    return token.base_relation in {"compound", "nmod"} and token.head >= 0 and tree.case(token.head) in _PASSAGES


def is_where_told(tree: Tree, found: list[Mention], number: int) -> bool:
    """Whether the one town of a sentence is where somebody said so: "the minister told reporters in Oslo"."""
    towns = [mention for mention in found if mention.kind == "place" and mention.state]
    clause = clause_top(tree.sentence, number).index
    above = [tree.tokens[town.head].head for town in towns]
    verbs = [tree.tokens[each].head if each >= 0 and tree.tokens[each].tag == "NOUN" else each for each in above]
    telling = word_sets("outlook.yaml")["telling"]
    return bool(verbs) and all(
        verb >= 0 and tree.lemma(verb) in telling and clause_top(tree.sentence, verb).index != clause for verb in verbs
    )


def note_place(
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
        owned = mentions.headed_by(tree.sentence.index, token.head)
        if owned and owned.kind == "body" and owned.form == "name" and tree.case(token.head) in {"from", "with"}:
            return  # "from Spain's Navantia": from the firm
        side = tree.case(token.head)
        if side == "with":
            roles.companion = roles.companion or mention
        elif side in _SOURCES:
            roles.source = roles.source or mention
        elif side in {"for", "to", "toward", "towards"}:
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
        if case in {"to", "toward", "towards"}:
            roles.toward = roles.toward or mention
        if case == "in" and token.head == topic:
            roles.home = roles.home or mention
        roles.destination = roles.destination or mention


def is_in_place_of(tree: Tree, mention: Mention, predicate: Token | None) -> bool:
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
