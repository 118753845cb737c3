"""The parties named near a number, by the way the words tie them to it."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import clause_top, is_predicate, predicate_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.numbers.bare_sums import AMOUNTS
from dragoman.extract.figures.numbers.subsets import part_behind
from dragoman.extract.figures.parties.actors import actor_before, as_state, teller_of
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.roles.acting import acting_party, nearest_first, same_party
from dragoman.extract.figures.parties.roles.of_actor import note_actor, relative_actor
from dragoman.extract.figures.parties.roles.of_place import (
    is_in_place_of,
    is_where_told,
    note_home,
    note_place,
    state_of_town,
)
from dragoman.extract.figures.parties.roles.role import Roles
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Document, Sentence

_STATES = frozenset({"government", "country", "nation", "state", "ministry"})
_COMING = frozenset({"arrive", "come", "fly", "travel", "land", "visit", "tour", "return", "go", "leave", "appear"})


def roles_of(
    document: Document, sentence: Sentence, number: int, topic: int, mentions: Mentions, countries: Countries
) -> Roles:
    """The parties around the number at token `number` that measures the word at token `topic`."""
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
    if counted.tag == "ADJ" and counted.base_relation == "amod":
        counted = tree.tokens[counted.head]  # "turned back 47 Togolese herdsmen"
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
            note_home(roles, tree, mention, number, topic, countries)
        reached = token.head in near or mention.head in near or is_in_place_of(tree, mention, predicate)
        if mention.kind in PUBLIC | {"group"} and reached:
            note_place(roles, tree, mention, number, topic, mentions, countries)
    if roles.owner is None and any(kid.lemma in {"our", "my"} for kid in tree.kids(topic, "nmod:poss")):
        roles.owner = teller_of(document, sentence, number, mentions, countries)  # "our exports", the minister said
    if roles.owner is None and predicate and _is_our_own(tree, predicate.index):
        roles.owner = teller_of(document, sentence, number, mentions, countries)  # "my government owes"
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
            roles.owner = next((as_state(each, countries) for each in owners if each and each.kind in PUBLIC), None)
    if roles.owner is None and any(kid.lemma == "whose" for kid in tree.kids(topic, "nmod:poss")):
        whole = clause_top(sentence, topic).head
        owning = mentions.headed_by(sentence.index, whole) if whole >= 0 else None
        roles.owner = owning if owning and owning.kind in PUBLIC else None  # "UNIFIL, whose 10,500 peacekeepers"
    words = word_sets("outlook.yaml")
    seized = predicate is not None and predicate.lemma in words["seizing"] | words["holding"] | words["policing"]
    at_home = seized and roles.destination is None and roles.source is None
    town = state_of_town(tree, found, number, countries) if roles.destination is None else None
    if town and predicate and is_where_told(tree, found, number):
        acting = (acting_party(tree, sentence, each, mentions) for each in clause_of(tree, predicate.index).subjects)
        if any(each is not None and each.kind in PUBLIC for each in acting):
            town = None  # "Chad sold 4 tonnes, the minister told reporters in N'Djamena"
    roles.destination = roles.destination or town
    if predicate:
        note_actor(roles, tree, document, sentence, predicate.index, mentions, countries, at_home)
        direct = predicate.index in {number, sentence.tokens[number].head, sentence.tokens[topic].head}
        if roles.agent and predicate.lemma in word_sets("outlook.yaml")["judging"] and not direct:
            # What one side condemns or welcomes is the other side's doing.
            roles.judge, roles.harmed, roles.agent = roles.agent, countries.besides(code_of(roles.agent)), None
        relative_actor(roles, tree, document, sentence, number, topic, mentions, countries)
        if at_home and roles.agent and town and same_party(roles.agent, town):
            roles.destination = None  # "police in Lagos arrested": at home
        if roles.agent and roles.agent.kind == "body":
            roles.served = countries.mention_of(roles.agent.state)
    return roles


def _is_our_own(tree: Tree, predicate: int) -> bool:
    """ "My government owes", "our country imports": whose officer speaks."""
    subjects = [kid for kid in tree.kids(predicate, "nsubj") if kid.lemma in _STATES]
    return any(own.lemma in {"our", "my"} for kid in subjects for own in tree.kids(kid.index, "nmod:poss"))


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
