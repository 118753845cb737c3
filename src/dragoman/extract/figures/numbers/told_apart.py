"""Numbers told of another party than the one before, without a verb of their own."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.measure.of_things import DEPUTIES
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.roles.of_place import is_gapped
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Quantity, Sentence

_LEAST_EACH = 2
_NATIONALS = frozenset({"demonym", "group"})
_WITH_PARTNERS = frozenset({"trade_turnover", "exports", "imports", "share"})
_REACH_OF_PLACE = 3  # tokens from "in" to the end of a state's name
_RECEIVING = frozenset({"iobj", "obl", "nmod"})


def told_apart(
    sentence: Sentence, number: Number, indicator: str, mentions: Mentions, before: Figure | None
) -> tuple[str | None, str | None] | None:
    """Subject and counterpart (mention ids) of a number that goes on with the figure before it for another party.

    "Peru has received 850,000 Venezuelans, and Ecuador some 330,000", "owes India 1.4 billion and Japan 2.5 billion",
    "supplies to Türkiye came to 7 bcm, to Georgia 1.8 bcm".
    """
    tree = Tree(sentence)
    if before is None or before.indicator != indicator:
        beside = mentions.in_range(sentence.index, 0, number.head) if before is not None else ()
        second = next((each for each in beside if _is_second_subject(tree, each, number.head)), None)
        return (second.id, None) if second else None
    if each := _respectively(tree, number, mentions):
        return each.id, before.counterpart if before.counterpart != each.id else None
    told = mentions.in_range(sentence.index, 0, number.head)
    named = next((m for m in told if m.kind in PUBLIC and m.form == "name" and is_gapped(tree, m, number.head)), None)
    if named is None and indicator == "people" and (nationals := _nationals_gapped(tree, number, told)):
        return nationals, before.counterpart if before.counterpart != nationals else None
    if named is None:
        named = next((m for m in told if m.kind in PUBLIC and _has_with(tree, m, number)), None)
        if named and indicator == "share" and _leads(tree, before.subject, mentions):
            return named.id, before.counterpart  # "Tonga took 30 percent of its trade, followed by Samoa with 9"
        if named and indicator in _WITH_PARTNERS:
            return before.subject, named.id
        if named:
            return named.id, before.counterpart if before.counterpart != named.id else None
    if named is None and (behind := _led_behind(tree, number, mentions, before.counterpart)):
        return before.subject, behind.id
    if named is None and indicator == "share" and (behind := _led_behind(tree, number, mentions, before.subject)):
        return behind.id, before.counterpart  # "half of the exports go to Tonga, a third to Samoa"
    if named is None:
        toward = next((m for m in told if m.kind in PUBLIC and _is_led(tree, m, number)), None)
        return (before.subject, toward.id) if toward and toward.id != before.subject else None
    partner = mentions.by_id.get(before.counterpart or "")
    if (
        indicator == "share"
        and partner
        and partner.sentence == sentence.index
        and not _acts(tree, before.subject, mentions)
    ):
        return before.subject, named.id  # "remittances rose, with Tonga accounting for 28 percent and Samoa 19"
    token = tree.tokens[named.head]
    first = tree.tokens[token.head] if token.base_relation == "conj" else token
    amounts = [each for each in sentence.quantities if each.last <= named.first]
    trails = any(each.last <= first.index for each in amounts)  # "sent 4 tonnes to Tonga and Samoa 3 tonnes"
    if indicator == "people" and any(each.lemma == "follow" for each in tree.tokens[: named.first]):
        return named.id, before.counterpart if before.counterpart != named.id else None  # "followed by Samoa with"
    if token is not first and first.base_relation in _RECEIVING and not trails:
        return before.subject, named.id
    if _acts(tree, before.counterpart, mentions) and not _acts(tree, before.subject, mentions):
        return before.subject, named.id  # "exports rose, with Tonga taking 14 million and Samoa 4 million"
    other = mentions.by_id.get(before.counterpart or "")
    own = other is not None and key_of(other) == key_of(named)
    return named.id, before.subject if own or before.counterpart == named.id else before.counterpart


def _is_second_subject(tree: Tree, mention: Mention, number: int) -> bool:
    """The Spain of "Denmark sent a battalion and Spain six launchers": joined to the subject, before its number."""
    token, predicate = tree.tokens[mention.head], predicate_of(tree.sentence, number)
    joined = tree.tokens[token.head] if token.base_relation == "conj" else token
    first = (
        joined is not token
        and joined.base_relation == "nsubj"
        and joined.head == (predicate.index if predicate else -1)
    )
    behind = first and joined.head < mention.head < number
    return behind and mention.kind in PUBLIC and mention.form == "name" and is_gapped(tree, mention, number)


def _nationals_gapped(tree: Tree, number: Number, told: list[Mention]) -> str | None:
    """The state of the Afghans of "Syrians filed 88 of them and Afghans 71"."""
    first = number.quantity.first
    named = next((each for each in told if each.last == first and each.form in _NATIONALS), None)
    opened = named is not None and named.first > 0 and tree.tokens[named.first - 1].text in {",", "and", ";"}
    return key_of(named) if named is not None and opened and number.noun is None else None


def placed(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The state of "3.5 percent of Mexico's output, compared with 24 percent in Honduras": a rate of somebody else."""
    first = number.quantity.last
    told = any(each.unit == number.unit and each.last <= number.quantity.first for each in sentence.quantities)
    if (
        number.unit != "percent"
        or not told
        or [t.lemma for t in sentence.tokens[first : first + 1]] not in (["in"], ["for"])
    ):
        return None
    behind = mentions.in_range(sentence.index, first + 1, min(first + _REACH_OF_PLACE, len(sentence.tokens)))
    return next((each for each in behind if each.kind == "state" and each.form == "name"), None)


def _respectively(tree: Tree, number: Number, mentions: Mentions) -> Mention | None:
    """The Niue of "Tonga and Niue will give 4 million and 5 million, respectively", for the second number."""
    predicate = predicate_of(tree.sentence, number.head)
    if predicate is None:
        return None
    end = next((token.index for token in tree.tokens[number.head :] if token.lemma == "respectively"), None)
    last = [each for each in tree.sentence.quantities if each.last <= number.quantity.first]
    joined = [token.text for token in tree.tokens[last[-1].last : number.quantity.first]] == ["and"] if last else False
    if end is None and joined:
        end = number.quantity.last  # "Japan and Korea gave 3 million and 4 million dollars"
    if end is None:
        return None
    first = next((kid.index for kid in tree.kids(predicate.index, "nsubj")), None)
    heads = [first, *(kid.index for kid in tree.kids(first, "conj"))] if first is not None else []
    amounts = [each for each in tree.sentence.quantities if predicate.index < each.first < end]
    place = next((at for at, each in enumerate(amounts) if each.first == number.quantity.first), 0)
    if len(heads) != len(amounts) or len(heads) < _LEAST_EACH or place == 0:
        return None
    named = mentions.headed_by(tree.sentence.index, heads[place])
    return named if named and named.kind in PUBLIC and named.form == "name" else None


def _led_behind(tree: Tree, number: Number, mentions: Mentions, party: str | None) -> Mention | None:
    """The Chad of "hosts 281,000 refugees from Mali and 119,000 from Chad": led as the one before was."""
    first = number.quantity.last
    led = tree.tokens[first].lemma if first < len(tree.tokens) else ""
    rated = number.unit == "percent" and number.quantity.first > 0
    listed = rated and tree.tokens[number.quantity.first - 1].text in {",", "and", ";"}
    joined = tree.tokens[number.head].base_relation == "conj" or listed
    if led not in {"to", "from"} or number.noun is not None or not joined:
        return None
    other = key_of(mentions.by_id.get(party or ""))
    told = mentions.in_range(tree.sentence.index, 0, len(tree.tokens))
    alike = any(key_of(each) == other and tree.case(each.head) == led for each in told if each.head < number.head)
    behind = (each for each in told if each.first in {first + 1, first + 2} and each.form == "name")
    return (
        next((each for each in behind if each.kind in PUBLIC and tree.case(each.head) == led), None) if alike else None
    )


def _is_led(tree: Tree, mention: Mention, number: Number) -> bool:
    """Whether ", to Georgia" or "and from Chad" stands right before the number."""
    start = mention.first - 2
    start -= start >= 0 and tree.tokens[start + 1].lemma == "the"
    led = tree.tokens[start + 1].lemma in {"to", "from", "with"} and mention.last == number.quantity.first
    return led and mention.form == "name" and start >= 0 and tree.tokens[start].text in {",", ";", "and"}


def _has_with(tree: Tree, mention: Mention, number: Number) -> bool:
    """ "Followed by Russia with 29,000 and Britain with 25,000"."""
    shares = number.unit == "percent" and any(each.lemma == "account" for each in tree.tokens[: mention.first])
    seated = number.noun is not None and tree.lemma(number.noun) in DEPUTIES
    ties = (
        {"by", "with"} if seated else {"with", "at", "for"} if number.is_money or shares else {"with", "at"}
    )  # but "to Chad for six months"
    tie = number.quantity.first - 1
    led = tie > 0 and mention.last == _before_bracket(tree, tie) and tree.tokens[tie].lemma in ties
    return led and mention.form == "name" and any(each.last < mention.first for each in tree.sentence.quantities)


def _before_bracket(tree: Tree, index: int) -> int:
    """Where the words before a token end, a bracket right before it left aside: "South Korea (RoK) at"."""
    opened = [token.index for token in tree.tokens[:index] if token.text == "("]
    return opened[-1] if opened and tree.tokens[index - 1].text == ")" else index


def _acts(tree: Tree, party: str | None, mentions: Mentions) -> bool:
    """Whether the sentence has a party as the subject of one of its clauses, if only before a number of its own."""
    starts = {each.first for each in tree.sentence.quantities}
    own = mentions.by_id.get(party or "")
    told = mentions.in_range(tree.sentence.index, 0, len(tree.tokens)) if own else []
    return any(
        key_of(each) == key_of(own)
        and (tree.tokens[each.head].base_relation == "nsubj" or (each.last in starts and each.form == "name"))
        for each in told
    )


def _leads(tree: Tree, party: str | None, mentions: Mentions) -> bool:
    """Whether somebody is the subject of a clause of the sentence, or ranked there: "followed by Samoa with"."""
    own = key_of(mentions.by_id.get(party or ""))
    told = mentions.in_range(tree.sentence.index, 0, len(tree.tokens) - 1)
    return any(
        key_of(each) == own
        and (tree.tokens[each.head].base_relation == "nsubj" or tree.tokens[each.last].lemma in {"with", "at", "for"})
        for each in told
    )


def partner_of_move(sentence: Sentence, quantity: Quantity, mentions: Mentions) -> str | None:
    """Sweden in "to Germany by 9.6 percent, to Sweden by 4.7 percent"."""
    tree = Tree(sentence)
    led = quantity.first > 0 and tree.tokens[quantity.first - 1].lemma == "by"
    named = mentions.headed_by(sentence.index, quantity.first - 2) if led else None
    if named is None or named.kind not in PUBLIC or named.form != "name" or named.last != quantity.first - 1:
        return None
    return named.id if tree.case(named.head) in {"to", "from", "with"} else None
