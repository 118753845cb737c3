"""Who gives and who is helped, where a report tells of pledges: "$5 million from Chad", at a conference for Mali."""

from collections import Counter

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.rules.waging import waging_abroad
from dragoman.extract.figures.parties.signs import NOBODY, key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_LEAST_LISTED = 2
_LEAST_PLEDGES = 2  # words of pledging that make a report one of pledges
_REACH = 3  # steps up the tree from a state to the distress it is in: "for victims of the war in Mali"
_HELD_IN = frozenset({"in", "at"})


def given_from(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """Kuwait in "150 million dollars from Chad, 100 million from Kuwait and 50 million from Mali"."""
    if not number.is_money:
        return None
    named = [_source(sentence, each.last, mentions) for each in sentence.quantities]
    listed = sum(each is not None for each in named) >= _LEAST_LISTED
    return _source(sentence, number.quantity.last, mentions) if listed else None


def _source(sentence: Sentence, behind: int, mentions: Mentions) -> Mention | None:
    """The party right behind "from"."""
    words = [token.lemma for token in sentence.tokens[behind : behind + 2]]
    if words[:1] != ["from"]:
        return None
    start = behind + 1 + (words[1:] == ["the"])
    found = mentions.in_range(sentence.index, behind + 1, len(sentence.tokens))
    return next(
        (each for each in found if each.first in {start, behind + 1} and each.kind in PUBLIC and each.form == "name"),
        None,
    )


def to_the_helped(context: Context, sentence: Sentence, number: Number, choice: Choice) -> Choice:
    """The choice, with the state in distress for the receiver where a pledge names another only as a place or giver.

    "Donors met in Kuwait to help Mali. Norway pledged 75 million, Denmark 26 million."
    """
    if not _tells_of_pledges(context):
        return choice
    helped = helped_in(context)
    if helped is not None and _are_nameless(sentence, number):
        return Choice(None, helped.id, "with: who is helped")
    subject, other = mention_of(context, choice.subject), mention_of(context, choice.counterpart)
    if helped is None or key_of(subject) == key_of(helped) or key_of(other) == key_of(helped):
        return choice
    if other is not None and (_is_reached(context, sentence, other) or not _gives_or_hosts(context, other)):
        return choice
    return Choice(choice.subject, helped.id, choice.why)


def _tells_of_pledges(context: Context) -> bool:
    words = [token.lemma for sentence in context.document.sentences for token in sentence.tokens]
    return sum(word in word_sets("outlook.yaml")["donating"] for word in words) >= _LEAST_PLEDGES


def _gives_or_hosts(context: Context, party: Mention) -> bool:
    """Whether a party is only one of those who give, or where they meet: "donors met in Kuwait", "Norway pledged"."""
    words = word_sets("outlook.yaml")
    for each in context.mentions.all:
        if key_of(each) != key_of(party):
            continue
        sentence = context.document.sentences[each.sentence]
        tree = Tree(sentence)
        token = tree.tokens[each.head]
        above = tree.tokens[token.head] if token.head >= 0 else token
        if token.base_relation in {"nsubj", "conj"} and above.lemma in words["donating"] | words["announcing"]:
            return True
        met = {above.lemma, *(kid.lemma for kid in tree.kids(above.index, "obj", "nsubj", "obl"))}
        if tree.case(each.head) in _HELD_IN and met & words["meetings"]:
            return True
    return False


def _is_reached(context: Context, sentence: Sentence, party: Mention) -> bool:
    """Whether the sentence tells that something goes to a party: "to Chad", "for Chad", "gave Chad"."""
    tree = Tree(sentence)
    for each in context.mentions.in_range(sentence.index, 0, len(sentence.tokens)):
        token = tree.tokens[each.head]
        led = tree.case(each.head) in {"to", "for", "into"}
        if key_of(each) == key_of(party) and (led or token.base_relation in {"iobj", "obj"}):
            return True
    return False


def helped_in(context: Context) -> Mention | None:
    """The state of most of the wars, crises and people in need that the report tells of."""
    found: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    waging = waging_abroad(context)
    for mention in context.mentions.all:
        if mention.kind != "state" or key_of(mention) in {NOBODY, *waging}:
            continue
        sentence = context.document.sentences[mention.sentence]
        if _is_in_distress(Tree(sentence), mention.head):
            found[key_of(mention)] += 1
            first.setdefault(key_of(mention), mention)
    ranked = found.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return first[ranked[0][0]]


def _is_in_distress(tree: Tree, head: int) -> bool:
    """ "The Malian people", "the crisis in Mali", "Mali's war", "aid for Mali"."""
    token = tree.tokens[head]
    distress = word_sets("outlook.yaml")["distress"]
    aid = word_sets("outlook.yaml")["helping out"]
    for above in [head, *tree.ancestors(head)][: _REACH + 1]:
        if above != head and tree.tokens[above].tag == "VERB":
            return False
        if tree.lemma(above) in distress:
            return True
        if tree.lemma(above) in aid and token.base_relation == "nmod":
            return tree.case(head) in {"for", "to", *_HELD_IN}
        if above != head and tree.tokens[above].tag == "PROPN":
            return False
    return False


def lost_in_war(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    """Mali in "the conflict has claimed 5,000 lives", said where no state is named."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in word_sets("outlook.yaml")["harming"] | {"claim", "cost"}:
        return None
    waged = {kid.lemma for kid in sentence.children(predicate.index, "nsubj")}
    named = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    if not waged & word_sets("outlook.yaml")["distress"] or any(each.kind in PUBLIC for each in named):
        return None
    return helped_in(context)


def _are_nameless(sentence: Sentence, number: Number) -> bool:
    """ "Donors pledged 3 billion", "international donor countries": whoever they are."""
    predicate = predicate_of(sentence, number.head)
    givers = sentence.children(predicate.index, "nsubj") if predicate else ()
    words = {each.lemma for giver in givers for each in (giver, *sentence.children(giver.index, "compound"))}
    named = any(sentence.children(giver.index, "appos") for giver in givers)  # "its largest donor, Norway"
    return "donor" in words and not named
