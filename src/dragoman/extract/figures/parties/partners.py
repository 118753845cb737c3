"""With whom trade is told: partners named by a preposition, ranked in a list, or told by their share of the trade."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.before import WEIGHTS
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import is_bracketed
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.figures.parties.sides import SIDES
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence, Token

_BOTH = 2
_REACH_OF_PARTNER = 4  # tokens of "the United States" behind "surplus with"
_DASHES = frozenset({"-", "–", "/"})
_RANKING = frozenset({"rank", "lead", "top", "follow"})
_PARTNERS = frozenset({"partner", "market", "destination", "supplier", "buyer", "customer", "importer"})
_PLACED = frozenset({"come", "place", "stand"})  # "Tonga comes in second with"
_PLACES = frozenset({"first", "second", "third", "fourth", "fifth", "next"})
_LEVIES = frozenset({"tariff", "duty", "levy", "tax"})
_MEMBERS = frozenset({"country", "state", "nation", "member"})
_TOLD_BY = {
    "export": "exports",
    "exports": "exports",
    "import": "imports",
    "imports": "imports",
    "turnover": "trade_turnover",
    "trade": "trade_turnover",
    "trading": "trade_turnover",
}
_BUYING = frozenset({"take", "buy", "import", "purchase", "bring"})
_AMOUNTING = frozenset({"amount", "stand", "come", "reach", "total", "exceed", "rise", "fall", "grow"})
_TIES = {"trade_turnover": {"with"}, "exports": {"to", "with"}, "imports": {"from", "with"}}
_GOING = frozenset({"go", "flow", "head"})


def partner_in_words(
    sentence: Sentence, number: Number, topic: int, indicator: str, mentions: Mentions
) -> Mention | None:
    """ "Trade with the Reef Group countries", "with Tonga it came to 2 million": the partner a preposition names."""
    ties = _TIES.get(indicator)
    predicate = predicate_of(sentence, number.head)
    if ties is None or predicate is None:
        return None
    tree = Tree(sentence)
    told = [kid for kid in tree.kids(topic, "nmod") if kid.index < number.head]
    told += [kid for kid in tree.kids(predicate.index, "obl") if kid.index < predicate.index]
    for kid in told:
        if tree.case(kid.index) in ties and (named := _party_at(tree, kid.index, mentions)):
            return named
    return None


def is_mutual(sentence: Sentence, topic: int) -> bool:
    """ "Bilateral trade", "trade between the neighbours", "trade of the two countries": told of two at once."""
    words = word_sets("outlook.yaml")
    inside = list(sentence.subtree(topic))
    around = {token.lemma for token in inside}
    two = bool(around & words["both"]) and bool(around & words["sides of two"])
    plural = {token.lemma for token in inside if token.text.lower() != token.lemma}
    ours = "our" in around and bool(plural & words["sides of two"])  # "trade between our countries"
    return two or ours or bool(around & words["mutual"])


def pair_in_words(sentence: Sentence, topic: int, indicator: str, mentions: Mentions) -> tuple[Mention, Mention] | None:
    """ "Tonga-Samoa trade", "trade between Tonga and Samoa": whose trade with whom the words themselves tell."""
    if indicator != "trade_turnover":
        return None
    tree = Tree(sentence)
    for kid in tree.kids(topic, "nmod"):
        named = mentions.headed_by(sentence.index, kid.index)
        if named and named.kind in STATES and named.form == "name" and tree.case(kid.index) == "between":
            members = [each for each in mentions.conjuncts(named) if each.kind in STATES]
            return (members[0], members[1]) if len(members) == _BOTH else None
    dashed = [kid for kid in tree.kids(topic, "compound", "amod") if kid.index > 1]
    for kid in dashed:
        joined = tree.tokens[kid.index - 1].text in _DASHES
        two, one = (mentions.headed_by(sentence.index, at) for at in (kid.index, kid.index - 2))
        if joined and one and two and {one.kind, two.kind} <= STATES and one.id != two.id:
            return one, two
    return None


def _party_at(tree: Tree, index: int, mentions: Mentions) -> Mention | None:
    """The state or bloc a noun names, or of whose countries it tells."""
    own = mentions.headed_by(tree.sentence.index, index)
    if own and own.kind in STATES and own.form == "name":
        return own
    if tree.lemma(index) not in _MEMBERS:
        return None
    owners = (mentions.headed_by(tree.sentence.index, kid.index) for kid in tree.kids(index, "compound"))
    return next((each for each in owners if each and each.kind == "bloc"), None)


def _ranked(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """ "Tonga ranked first with 5 million dollars, followed by Samoa with 4 million": whose place the number tells."""
    tree = Tree(sentence)
    noun = tree.tokens[number.head]
    while noun.base_relation in {"compound", "nummod", "amod"}:
        noun = tree.tokens[noun.head]  # "with a $5.2 billion turnover"
    if tree.case(noun.index) not in {"with", "at"} or noun.head < 0:
        return None
    above = tree.tokens[noun.head]
    placed = above.lemma in _PLACED and any(
        token.lemma in _PLACES for token in sentence.tokens[above.index : noun.index]
    )
    if above.lemma in _RANKING or placed:
        told = tree.kids(above.index, "nsubj") if above.lemma != "follow" else tree.kids(above.index, "obl")
    elif above.lemma in _PARTNERS:
        # "China was the biggest supplier with 53 billion", "remained the top supplier at"
        told = tree.kids(above.head if above.base_relation == "xcomp" else above.index, "nsubj")
    else:
        told = [above] if any(tree.lemma(each) in _RANKING for each in tree.ancestors(above.index)) else []
    found = (mentions.headed_by(sentence.index, each.index) for each in told if each.index < noun.index)
    return next((each for each in found if each and each.kind in STATES and each.form == "name"), None)


def ranked_trade(document: Document, sentence: Sentence, number: Number) -> str | None:
    """What partners are ranked by, where the sentence ranks them: the trade it names, or the sentence before it."""
    listed = {token.lemma for token in sentence.tokens if not _tops_amount(sentence, token)}
    bracketed = is_bracketed(sentence, number.quantity) and bool(listed & (_PARTNERS | set(SIDES)))
    if not bracketed and not is_of_side(sentence, number) and not listed & _RANKING:
        return None
    predicate = predicate_of(sentence, number.head)
    if predicate is not None and predicate.lemma in _BUYING and not bracketed:
        return None  # "the world's top buyer took in 4.7 million tonnes"
    before = document.sentences[sentence.index - 1] if sentence.index else None
    told = [sentence, *([before] if before and before.paragraph == sentence.paragraph else [])]
    for each in told:
        named = [_TOLD_BY[token.lemma] for token in reversed(each.tokens) if token.lemma in _TOLD_BY]
        sold = [name for name in named if name != "trade_turnover"]  # "total export turnover" is of exports
        sold += [SIDES[token.lemma] for token in each.tokens if token.lemma in SIDES]
        if sold or named:
            return (sold or named)[0]
    return None


def _tops_amount(sentence: Sentence, token: Token) -> bool:
    """ "Trade topped 50 billion dollars" ranks nobody."""
    amounts = {at for each in sentence.quantities for at in range(each.first, each.last)}
    things = sentence.children(token.index, "obj") if token.lemma == "top" and token.tag == "VERB" else []
    return any(each.index in amounts for each in things)


def levied_on(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The Chad of "tariffs of 34 percent on Peru and 20 percent on Chad", for the second number."""
    first = number.quantity.last
    told = any(each.unit == "percent" and each.last <= number.quantity.first for each in sentence.quantities)
    led = [token.lemma for token in sentence.tokens[first : first + 1]] == ["on"]
    levied = any(token.lemma in _LEVIES for token in sentence.tokens[: number.quantity.first])
    if number.unit != "percent" or not (told and led and levied):
        return None
    behind = mentions.in_range(sentence.index, first + 1, min(first + _REACH_OF_PARTNER, len(sentence.tokens)))
    return next((each for each in behind if each.kind in STATES and each.form == "name"), None)


def is_of_side(sentence: Sentence, number: Number) -> bool:
    """Whether a number is told of a buyer or a supplier: "Peru was the top destination with 2 billion dollars"."""
    noun = sentence.tokens[number.head]
    return noun.head >= 0 and sentence.tokens[noun.head].lemma in SIDES


def owner_before(sentence: Sentence, topic: int, mentions: Mentions) -> Mention | None:
    """The Chad of "Chad's deficit with Peru", "the Chadian goods deficit with Peru"."""
    tree = Tree(sentence)
    for kid in tree.kids(topic, "nmod:poss", "nmod", "amod", "compound"):
        named = mentions.headed_by(sentence.index, kid.index)
        if named and named.kind in STATES and kid.index < topic and tree.case(kid.index) in {"", "'s", "’s"}:
            return named
    return None


def whose_partner(sentence: Sentence, mentions: Mentions) -> Mention | None:
    """The Chad of "Peru is Chad's most important trading partner"."""
    for token in sentence.tokens:
        for kid in sentence.children(token.index, "nmod:poss") if token.lemma in _PARTNERS else ():
            named = mentions.headed_by(sentence.index, kid.index)
            if named and named.kind in STATES and named.form == "name":
                return named
    return None


def trade_of_it(document: Document, sentence: Sentence, number: Number) -> str | None:
    """ "Trade in goods is growing. It amounted to 7 million": the trade of the sentence before that "it" stands for."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or not sentence.index or not number.is_money:
        return None
    subjects = {kid.lemma for kid in sentence.children(predicate.index, "nsubj")}
    before = document.sentences[sentence.index - 1]
    if not subjects & {"it", "they"} or predicate.lemma not in _AMOUNTING:
        return None
    told = (token for token in before.tokens if token.tag == "NOUN" and token.lemma in _TOLD_BY)
    return next((_TOLD_BY[token.lemma] for token in told if token.base_relation in {"nsubj", "obj", "root"}), None)


def _owner_of_share(sentence: Sentence, topic: int, mentions: Mentions, traded: bool) -> Mention | None:
    """ "Tonga's share in imports": whose part of the trade of another it is."""
    tree = Tree(sentence)
    topic = next((kid.index for kid in tree.kids(topic, "nsubj") if kid.lemma == "share"), topic)
    if tree.lemma(topic) != "share":
        return None
    trade = [kid for kid in tree.kids(topic, "nmod") if kid.lemma in _TOLD_BY and tree.case(kid.index) in {"in", "of"}]
    others = [kid for kid in tree.kids(topic, "nmod", "compound", "amod") if kid.relation != "nmod:poss"]
    plain = traded and not others  # "Peru's share was 19 percent"
    if not (trade or plain) or any(tree.kids(each.index, "nmod:poss", "amod") for each in trade):
        return None
    owners = (mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(topic, "nmod:poss"))
    return next((each for each in owners if each and each.kind in STATES), None)


def told_partner(
    sentence: Sentence, number: Number, topic: int, indicator: str, mentions: Mentions, traded: bool
) -> Mention | None:
    """The partner in a ranking, or whose share of the trade it is; `traded` where trade is told before."""
    if indicator in _TIES:
        return _ranked(sentence, number, mentions)
    if indicator == "other" and sentence.tokens[topic].lemma in {"surplus", "deficit", "gap"}:
        return _partner_of_balance(sentence, topic, mentions)
    return _owner_of_share(sentence, topic, mentions, traded) if indicator == "share" else None


def buyer(sentence: Sentence, number: Number, mentions: Mentions, unit: str) -> Mention | None:
    """Tonga in "exports rose, with Tonga taking 14 million", "Tonga bought goods for 43 million"."""
    if number.unit == unit and unit != "count" and (sent := _sent_to(sentence, number, mentions)):
        return sent
    predicate = predicate_of(sentence, number.head)
    if (
        predicate is None
        or predicate.lemma not in {"buy", "take", "absorb"}
        or not (number.is_money or number.unit in WEIGHTS or number.unit == unit != "percent")
    ):
        return None
    told = (mentions.headed_by(sentence.index, kid.index) for kid in sentence.children(predicate.index, "nsubj"))
    return next((each for each in told if each and each.kind in STATES and each.form == "name"), None)


def is_taken_from(sentence: Sentence, number: Number) -> bool:
    """ "It took 120,000 tonnes from Chad", behind what it bought."""
    predicate = predicate_of(sentence, number.head)
    behind = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 3]]
    return predicate is not None and predicate.lemma in {"take", "get", "come", "source"} and "from" in behind


def _sent_to(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """Tonga in "5 bcm went to Samoa and 4 bcm to Tonga", behind exports."""
    going = [token.index for token in sentence.tokens if token.lemma in _GOING and token.tag == "VERB"]
    at = number.quantity.last
    at += 1 if at in going else 0
    if not going or going[0] >= at or [token.lemma for token in sentence.tokens[at : at + 1]] != ["to"]:
        return None
    behind = mentions.in_range(sentence.index, at + 1, min(at + _REACH_OF_PARTNER, len(sentence.tokens)))
    named = next((each for each in behind if each.kind in STATES and each.form == "name"), None)
    return named if named and named.first <= at + 2 else None


def _partner_of_balance(sentence: Sentence, topic: int, mentions: Mentions) -> Mention | None:
    """ "Its surplus with Samoa shrank to 3 million": with whom the balance of trade is."""
    if [token.lemma for token in sentence.tokens[topic + 1 : topic + 2]] != ["with"]:
        return None
    behind = mentions.in_range(sentence.index, topic + 2, topic + 2 + _REACH_OF_PARTNER)
    return next((each for each in behind if each.kind in STATES and each.form == "name"), None)
