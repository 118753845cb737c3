"""What speaks for and against each party a report names being the one a figure is of, or with."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from dragoman.extract.clauses import clause_top, predicate_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.parties.actors import (
    actor_before,
    is_firm_told_again,
    meant_by,
    stands_for_another,
    teller_of,
)
from dragoman.extract.figures.parties.roles.finding import roles_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.blocs import blocs
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Document, Sentence, Token

NOBODY = "nobody"  # the candidate that stands for no party at all
_NAMING = frozenset({"state", "bloc", "body", "group", "person", "place"})
# Indicators whose parties behave alike; the rest are "money" or "count".
_KINDS = {
    "exports": "trade",
    "imports": "trade",
    "investment": "investment",
    "companies": "investment",
    "aid": "gift",
    "loan": "gift",
    "people": "people",
    "share": "share",
    "growth": "growth",
} | dict.fromkeys(("trade_turnover", "documents", "projects", "flights", "events"), "mutual")
# Lists of `outlook.yaml`: what is told of whoever acts or receives.
_DEEDS = (
    "receiving",
    "appealing",
    "seizing",
    "handling",
    "fielding",
    "judging",
    "harming",
    "holding",
    "sharing",
    "suffering",
)
_MOST_NAMED = 3  # parties in a sentence, above which their number is no longer told apart

Signs = dict[str, frozenset[str]]
_Note = Callable[[Mention | None, str], None]


@dataclass(frozen=True, slots=True)
class Question:
    """A figure whose parties are sought: `number` and `topic` are tokens of the sentence."""

    indicator: str
    is_money: bool
    document: Document
    sentence: Sentence
    number: int
    topic: int
    mentions: Mentions
    countries: Countries
    subject: Mention | None  # what the rules say
    counterpart: Mention | None
    issuer: Mention | None  # the state in whose money the figure is
    before: Figure | None  # the figure told before it

    @property
    def kind(self) -> str:
        return _KINDS.get(self.indicator, "money" if self.is_money else "count")


@dataclass(frozen=True, slots=True)
class Candidates:
    """The parties in question by their key, and what is to be seen at each; `NOBODY` has signs and no party."""

    parties: dict[str, Mention]
    signs: Signs


def key_of(mention: Mention | None) -> str:
    """What mentions of the same party share: the code of a state or bloc, the name of a body; else `NOBODY`."""
    if mention is None:
        return NOBODY
    code = code_of(mention) or (mention.state if mention.kind in {"state", "group", "person"} else None)
    return code or (mention.name.casefold() if mention.kind in {"body", "bloc"} else NOBODY)


def candidates_for(question: Question) -> Candidates:
    """The parties a figure may be of or with, each with its signs, plain and by the kind of the figure."""
    signs: dict[str, set[str]] = {NOBODY: {NOBODY}}
    parties: dict[str, Mention] = {}

    def note(mention: Mention | None, sign: str) -> None:
        key = key_of(mention)
        if mention is not None and mention.kind in {"group", "person"}:
            mention = question.countries.mention_of(key)  # the state they are of
        if mention is not None and key != NOBODY:
            parties.setdefault(key, mention)
            signs.setdefault(key, {f"is {mention.kind}"}).add(sign)

    _note_topics(question, note)
    _note_roles(question, note)
    _note_words(question, note)
    _note_meant(question, note)
    _note_rules(question, note, signs)
    if question.countries.bilateral:
        signs[NOBODY].add("nobody: bilateral")
    named = sum("in sentence" in each for each in signs.values())
    signs[NOBODY].add(f"nobody: {min(named, _MOST_NAMED)} named")
    full = {key: frozenset(each | {f"{question.kind}: {sign}" for sign in each}) for key, each in signs.items()}
    return Candidates(parties, full)


def _note_rules(question: Question, note: _Note, signs: dict[str, set[str]]) -> None:
    for place, mention in (("subject", question.subject), ("counterpart", question.counterpart)):
        if mention is None:
            signs[NOBODY].add(f"nobody: rule no {place}")
        note(mention, f"rule {place}")


def _note_topics(question: Question, note: _Note) -> None:
    """What the report, the sentence before and the figure before are about."""
    countries, by_id = question.countries, question.mentions.by_id
    note(by_id.get(countries.main or ""), "main")
    for name in ("first", "second"):
        mention = by_id.get(getattr(countries, name) or "")
        note(mention, name)
        if countries.bilateral:
            note(mention, "of pair")
    note(countries.organisation, "organisation")
    note(question.issuer, "issuer")
    if not _is_only_written_there(question):
        note(countries.mention_of(question.mentions.home), "home")
    note(actor_before(question.document, question.sentence, question.mentions, countries), "actor before")
    note(teller_of(question.document, question.sentence, question.number, question.mentions, countries), "teller")
    if question.before is not None:
        alike = " alike" if question.before.indicator == question.indicator else ""
        note(by_id.get(question.before.subject or ""), f"subject before{alike}")
        note(by_id.get(question.before.counterpart or ""), f"counterpart before{alike}")
    for mention in question.mentions.all:
        if mention.form == "pronoun":
            continue
        if mention.kind == "state" and mention.sentence == question.sentence.index - 1:
            note(mention, "in sentence before")
        if mention.kind in {"state", "bloc"} and mention.sentence == 0:
            note(mention, "in lead")


def _is_only_written_there(question: Question) -> bool:
    """Whether the state at home is but the seat of an organisation that opens the report: Geneva, where it writes."""
    home = question.mentions.home
    named = any(code_of(each) == home for each in question.countries.mentions)
    opening = [each for each in question.mentions.all if each.sentence <= 1 and each.form != "pronoun"]
    return not named and any(
        each.kind in {"bloc", "body"} and (each.state or key_of(each)) in blocs() for each in opening
    )


def _note_roles(question: Question, note: _Note) -> None:
    """How the words tie parties to the number, and what is told of those who act and receive."""
    roles = roles_of(
        question.document,
        question.sentence,
        question.number,
        question.topic,
        question.mentions,
        question.countries,
    )
    predicate = predicate_of(question.sentence, question.number)
    words = word_sets("outlook.yaml")
    deeds = [name for name in _DEEDS if predicate and predicate.lemma in words[name]]
    for role in (field.name for field in fields(roles)):
        value = getattr(roles, role)
        for each in value if isinstance(value, tuple) else (value,):
            mention = question.mentions.by_id.get(each) if isinstance(each, str) else each
            if not isinstance(mention, Mention):
                continue
            note(mention, f"role {role}")
            for deed in deeds if role in {"agent", "recipient"} else ():
                note(mention, f"role {role} of {deed}")


def _note_meant(question: Question, note: _Note) -> None:
    """Who is not named, but meant by a subject that is "it" or "the carrier", or by the "its" a sentence opens with."""
    sentence, number = question.sentence, question.number
    tree = Tree(sentence)
    clause = clause_top(sentence, number).index
    asked = (question.document, sentence, question.mentions, question.countries)
    for token in sentence.tokens[:number]:
        if clause_top(sentence, token.index).index != clause:
            continue
        if token.base_relation == "nsubj" and stands_for_another(tree, told := _told_of(tree, token)):
            meant, tie = meant_by(tree, told, *asked), "nsubj"
        elif token.lemma == "its" and token.index == 0:
            meant, tie = actor_before(*asked), "possessive"
        else:
            continue
        for sign in ("in sentence", "in clause", "before number", tie):
            note(meant, sign)


def _told_of(tree: Tree, subject: Token) -> Token:
    """The airline of "the airline, which flew 2 million passengers"; any other subject itself."""
    clause = tree.tokens[subject.head]
    relative = subject.lemma in {"which", "that", "who"} and clause.relation == "acl:relcl" and clause.head >= 0
    return tree.tokens[clause.head] if relative else subject


def _note_words(question: Question, note: _Note) -> None:
    """Where the sentence names a party, and how."""
    sentence, number = question.sentence, question.number
    tree = Tree(sentence)
    clause = clause_top(sentence, number).index
    amounts = [(quantity.first, quantity.last) for quantity in sentence.quantities]
    for mention in question.mentions.in_range(sentence.index, 0, len(sentence.tokens)):
        in_amount = any(first <= mention.first and mention.last <= last for first, last in amounts)  # "US dollars"
        if mention.kind not in _NAMING or mention.form == "pronoun" or in_amount:
            continue
        if is_firm_told_again(tree, mention, question.mentions):
            continue  # see `_note_meant`
        if mention.kind in {"place", "person"}:
            of_place = mention.kind == "place"
            note(question.countries.mention_of(mention.state) if of_place else mention, f"{mention.kind} of")
            continue
        token = tree.tokens[mention.head]
        case = tree.case(mention.head)
        note(mention, "in sentence")
        note(mention, "before number" if mention.head < number else "after number")
        if clause_top(sentence, mention.head).index == clause:
            note(mention, "in clause")
        if mention.form == "demonym":
            note(mention, "demonym")
        if token.head in {question.topic, number}:
            note(mention, f"tied {token.base_relation} {case}".strip())
        elif case:
            note(mention, f"case {case}")
        if token.base_relation == "nsubj":
            note(mention, "nsubj")
        if token.relation == "nmod:poss":
            note(mention, "possessive")
