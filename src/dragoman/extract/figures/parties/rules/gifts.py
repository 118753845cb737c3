"""Who gives and who gets, where receivers are ranked, givers listed, or a war is told of beside a gift."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import Countries
from dragoman.extract.figures.before import Before, Measure
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import is_bracketed
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_RECEIVERS = frozenset({"recipient", "beneficiary", "receiver"})


def as_gift(measured: Measure, sentence: Sentence, number: Number) -> Measure:
    """What ranked receivers get, and what is granted for people in need, is aid."""
    given = _ranks_receivers(sentence, number) or _is_for_the_needy(sentence, number)
    given = given and number.is_money and measured.indicator == "other"
    return replace(measured, indicator="aid") if given else measured


def _is_for_the_needy(sentence: Sentence, number: Number) -> bool:
    """ "Approved 3 million for flood victims"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in figure_words("setting free"):
        return False
    tree = Tree(sentence)
    meant = (*tree.kids(predicate.index, "obl"), *tree.kids(number.head, "nmod"))
    return any(tree.case(kid.index) == "for" and kid.lemma in word_sets("outlook.yaml")["distress"] for kid in meant)


def ranked_receiver(
    sentence: Sentence, number: Number, mentions: Mentions, countries: Countries, before: Before
) -> Choice | None:
    """ "Chad is the biggest recipient with 21 million kroner, followed by Mali (18 million)": who gets, of whom told
    before, or of whoever the report speaks for."""
    if not number.is_money or not _ranks_receivers(sentence, number):
        return None
    receiver = _named_with(sentence, number, mentions)
    told = mentions.by_id.get(before.gift.subject or "") if before.gift else None
    giver = told or countries.mention_of(mentions.home) or mentions.by_id.get(countries.main or "")
    if receiver is None or giver is None or key_of(giver) == key_of(receiver):
        return None
    return Choice(giver.id, receiver.id, "with: who receives it")


def _ranks_receivers(sentence: Sentence, number: Number) -> bool:
    return any(token.lemma in _RECEIVERS for token in sentence.tokens[: number.quantity.first])


def _named_with(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The name before the bracket or the "with" of the number, else the subject of "is the biggest recipient with"."""
    first = number.quantity.first
    led = first > 1 and sentence.tokens[first - 1].lemma in {"with", "at"}
    if is_bracketed(sentence, number.quantity) or led:
        named = mentions.headed_by(sentence.index, first - 2)
        if named and named.kind in STATES and named.form == "name" and named.last == first - 1:
            return named
    tree = Tree(sentence)
    receiver = next((token for token in tree.tokens[:first] if token.lemma in _RECEIVERS), None)
    one = [each for each in sentence.quantities if receiver and receiver.index < each.first < first]
    if receiver is None or one or not led:
        return None
    holders = [receiver.index, *([receiver.head] if receiver.base_relation == "xcomp" else [])]
    subjects = (mentions.headed_by(sentence.index, kid.index) for at in holders for kid in tree.kids(at, "nsubj"))
    return next((each for each in subjects if each and each.kind in STATES and each.form == "name"), None)


def without_listed(choice: Choice, sentence: Sentence, mentions: Mentions) -> Choice:
    """ "Donors include Peru (101 million), Chad (44 million)": another one of the list receives nothing."""
    listed = {
        key_of(mentions.headed_by(sentence.index, each.first - 2))
        for each in sentence.quantities
        if is_bracketed(sentence, each)
    }
    other = mentions.by_id.get(choice.counterpart or "")
    return Choice(choice.subject, None, choice.why) if other and key_of(other) in listed else choice


def without_aggressor(choice: Choice, sentence: Sentence, mentions: Mentions) -> Choice:
    """ "Since Russia's invasion Denmark has donated 19 howitzers": neither by nor to whom the invasion is told of."""
    subject, other = (mentions.by_id.get(each or "") for each in (choice.subject, choice.counterpart))
    told = mentions.in_range(sentence.index, 0, len(sentence.tokens))
    if other and _only_wages(sentence, other, told):
        choice = Choice(choice.subject, None, choice.why)
    if subject and _only_wages(sentence, subject, told):
        named = [each for each in told if each.kind in STATES and each.form == "name"]
        acting = [
            each for each in named if sentence.tokens[each.head].tag == "PROPN" and key_of(each) != key_of(subject)
        ]
        giver = next((each for each in acting if each.id != choice.counterpart), None)
        choice = Choice(giver.id if giver else None, choice.counterpart, choice.why)
    return choice


def _only_wages(sentence: Sentence, party: Mention, told: tuple[Mention, ...] | list[Mention]) -> bool:
    """Whether the sentence names a party only as whose invasion or attack it is."""
    own = [each for each in told if key_of(each) == key_of(party)]
    waged = [
        sentence.tokens[each.head].relation in {"nmod:poss", "amod"}
        and sentence.tokens[sentence.tokens[each.head].head].lemma in figure_words("wars")
        for each in own
    ]
    return bool(waged) and all(waged)
