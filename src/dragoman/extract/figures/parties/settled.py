"""What settles the parties of a figure once all has been weighed: labels of paragraphs, populations, mediators."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_LABELS = frozenset({":", ".", "-", "–", "—"})
_HOMES = frozenset({"home", "country", "nation", "state", "island", "republic", "kingdom", "land"})
_COUNTRIES = frozenset({"country", "nation", "kingdom", "republic", "island"})
_MEDIATING = frozenset({"mediation", "mediator", "facilitation", "offices"})


def settled(choice: Choice, context: Context, sentence: Sentence, number: Number, topic: int) -> Choice:
    """The choice, less those whom the words leave out of it."""
    choice = _of_label(choice, context, sentence)
    if (made := _made_to_act(context, sentence, number)) is not None:
        own = key_of(mention_of(context, choice.counterpart)) == key_of(made)
        choice = Choice(made.id, choice.subject if own else choice.counterpart, "of: who is made to act")
    if (country := _the_country(context, sentence, topic)) is not None:
        return Choice(country.id, None, "of: the country just named")
    other = mention_of(context, choice.counterpart)
    if other is None:
        return choice
    alone = _is_population(sentence, number) or _only_mediates(context, sentence, other)
    return Choice(choice.subject, None, choice.why) if alone else choice


def _of_label(choice: Choice, context: Context, sentence: Sentence) -> Choice:
    """ "HONDURAS: Coffee exports fell": of the state a paragraph of a digest is headed by, where it names no other."""
    label = _label(context, sentence)
    if label is None:
        return choice
    named = {
        key
        for each in context.mentions.all
        if context.document.sentences[each.sentence].paragraph == sentence.paragraph and each.form != "pronoun"
        for key in (key_of(each), each.state)
    }
    subject, other = (mention_of(context, each) for each in (choice.subject, choice.counterpart))
    told = subject is not None and key_of(subject) in named
    beside = other is not None and key_of(other) in named and key_of(other) != key_of(label)
    return Choice(choice.subject if told else label.id, choice.counterpart if beside else None, choice.why)


def _made_to_act(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    """Chad in "prompting Chad to call up 5,600 men": whose men they are, whoever acts in the main clause."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or number.unit != "count" or predicate.base_relation not in {"xcomp", "ccomp", "advcl"}:
        return None
    above = sentence.tokens[predicate.head]
    if above.lemma not in figure_words("making others act"):
        return None
    for kid in sentence.children(above.index, "obj", "iobj"):
        made = context.mentions.headed_by(sentence.index, kid.index)
        if made is not None and made.head == kid.index and made.kind == "state" and above.index < kid.index:
            return made
    return None


def _the_country(context: Context, sentence: Sentence, topic: int) -> Mention | None:
    """Libya in "Libya's envoy spoke of the country's assets": whose envoy or minister the sentence has just named."""
    owner = next((kid for kid in sentence.children(topic, "nmod:poss") if kid.lemma in _COUNTRIES), None)
    if owner is None or not any(kid.lemma == "the" for kid in sentence.children(owner.index, "det")):
        return None
    named = context.mentions.in_range(sentence.index, 0, owner.index)
    told = {each.state for each in named if each.kind in {"state", "person"} and each.form != "pronoun" and each.state}
    return context.countries.mention_of(next(iter(told))) if len(told) == 1 else None


def _label(context: Context, sentence: Sentence) -> Mention | None:
    """The state whose name alone opens the paragraph, before a colon, a dash or a full stop."""
    opening = next(each for each in context.document.sentences if each.paragraph == sentence.paragraph)
    for each in context.mentions.in_range(opening.index, 0, len(opening.tokens)):
        behind = opening.tokens[each.last].text if each.last < len(opening.tokens) else "."
        if each.first == 0 and each.kind == "state" and each.form == "name" and behind in _LABELS:
            return each
    return None


def _is_population(sentence: Sentence, number: Number) -> bool:
    """ "Fiji, home to 900,000 people", "a country of 2 million": they are nobody else's."""
    thing = sentence.tokens[number.counted]
    above = sentence.tokens[thing.head] if thing.head >= 0 else thing
    led = {kid.lemma for kid in sentence.children(thing.index, "case")} & {"to", "of"}
    counted = number.noun is None or thing.lemma in figure_words("inhabitants")
    return number.unit == "count" and counted and bool(led) and above.lemma in _HOMES


def _only_mediates(context: Context, sentence: Sentence, party: Mention) -> bool:
    """ "Were freed through Omani mediation": with whoever held them, and not with who spoke for them."""
    tree = Tree(sentence)
    told = [
        tree.tokens[each.head]
        for each in context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
        if key_of(each) == key_of(party) or each.state == key_of(party)
    ]
    mediating = any(tree.lemma(each) in _MEDIATING for token in told for each in tree.ancestors(token.index)[:2])
    freed = any(
        token.lemma in word_sets("outlook.yaml")["giving up"] | {"swap", "exchange"} for token in sentence.tokens
    )
    return freed and mediating
