"""The roles of those who act, and who are acted on, in a number's clause."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.parties.actors import as_state, meant_by, teller_of
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.roles.acting import (
    GUARDIANS,
    acting_party,
    at_home_there,
    guardian_at_home,
    only_state,
)
from dragoman.extract.figures.parties.roles.role import Roles
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Document, Sentence

_THANKS = frozenset({"gratitude", "thanks", "appreciation"})  # "expressed gratitude for 40 tons of rice"


def note_actor(
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
    foreign = roles.owner is not None and code_of(roles.owner) not in {None, mentions.home}
    unnamed = actor is None or (actor.form == "noun" and actor.state is None)
    if unnamed and clause.subjects:
        actor = at_home_there(tree, sentence, clause.subjects[0], mentions, countries) or actor
        if foreign and (police := guardian_at_home(tree, clause.subjects[0], mentions, countries)) is not None:
            actor = police  # "troops intercepted 47 Togolese herdsmen"
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
        if actor is None and foreign and mentions.home in countries.codes:
            actor = countries.mention_of(mentions.home)  # "412 Afghans were deported on Monday"
        roles.direct = True
    if tree.lemma(predicate) in words["harming"]:
        # Those who suffer are not of the side that does it: "air raids of X killed 46 people". Police harm their own.
        own = any(tree.lemma(each) in GUARDIANS for each in clause.subjects)
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


def relative_actor(
    roles: Roles,
    tree: Tree,
    document: Document,
    sentence: Sentence,
    number: int,
    topic: int,
    mentions: Mentions,
    countries: Countries,
) -> None:
    """ "The aid Berlin has given to Kyiv exceeds": who does it is said in a clause right behind what is measured."""
    ends = {topic + 1, *(each.last for each in sentence.quantities if each.first <= number < each.last)}
    for kid in [*tree.kids(topic, "acl", "acl:relcl"), *tree.kids(number, "acl:relcl")]:
        if roles.source is None:
            by = (each.index for each in tree.kids(kid.index, "obl") if tree.case(each.index) == "by")
            doers = (mentions.headed_by(sentence.index, index) for index in by)
            roles.source = next((each for each in doers if each and each.kind in PUBLIC), None)  # "delivered by Oslo"
        subjects = [each for each in tree.kids(kid.index, "nsubj") if topic < each.index < kid.index]
        actor = acting_party(tree, sentence, subjects[0].index, mentions) if subjects else None
        if actor is None and subjects and subjects[0].lemma == "it":  # "a quarter of the 40 million it needs"
            actor = meant_by(tree, subjects[0], document, sentence, mentions, countries)
        if actor and actor.kind in PUBLIC and min(tree.subtree(subjects[0].index)) in ends:
            roles.agent = actor
            given = [each.index for each in tree.kids(kid.index, "obl") if tree.case(each.index) in {"to", "in"}]
            found = (mentions.headed_by(sentence.index, index) for index in given)
            roles.recipient = next((each for each in found if each and each.kind == "state"), roles.recipient)
