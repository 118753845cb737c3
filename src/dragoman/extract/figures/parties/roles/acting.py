"""Who acts where a number is told, and whose organ that is."""

from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.parties.actors import is_anaphoric_noun, is_firm_told_again
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_AUTHORITIES = frozenset({"authority", "government", "official", "leader", "parliament", "court", "police"})

_TRADERS = frozenset({"investor", "company", "firm", "business", "exporter", "importer", "buyer", "those"})

GUARDIANS = frozenset({"police", "policeman", "officer", "guard", "gendarme", "troop", "force", "soldier"})


def acting_party(tree: Tree, sentence: Sentence, index: int, mentions: Mentions) -> Mention | None:
    """Who acts: the subject itself, or the state that "South Korean companies" and "Chile's investors" belong to."""
    mention = mentions.headed_by(sentence.index, index)
    if mention and mention.head == index and mention.kind in PUBLIC | {"person"}:
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
        ties = ties | {"from"} if tree.lemma(index) in _TRADERS else ties  # "investors from Peru"
        if owner and owner.head == kid.index and owner.kind in {"state", "bloc"} and tree.case(kid.index) in ties:
            return owner
    return None


def at_home_there(
    tree: Tree, sentence: Sentence, index: int, mentions: Mentions, countries: Countries
) -> Mention | None:
    """The state whose organ acts in its own town: "a court in Kinshasa", "police in Lagos"."""
    if tree.lemma(index) not in _AUTHORITIES | GUARDIANS:
        return None
    for kid in tree.kids(index, "nmod", "compound"):
        town = mentions.headed_by(sentence.index, kid.index)
        led = tree.case(kid.index) == "in" or kid.base_relation == "compound"  # "Amsterdam police"
        if town and town.kind in {"place", "state"} and town.state and led:
            return countries.mention_of(town.state)
    return None


def guardian_at_home(tree: Tree, index: int, mentions: Mentions, countries: Countries) -> Mention | None:
    """The state at home, whose soldiers or police act where nobody says whose they are: "troops turned back"."""
    told = tree.kids(index, "nmod", "nmod:poss", "compound", "amod")
    bare = tree.lemma(index) in GUARDIANS and not any(kid.tag in {"PROPN", "NOUN"} for kid in told)
    return countries.mention_of(mentions.home) if bare and mentions.home in countries.codes else None


def nearest_first(found: list[Mention], number: int, topic: int) -> list[Mention]:
    """These mentions by how many tokens lie between them and a number or what it measures."""
    return sorted(found, key=lambda mention: min(abs(mention.head - number), abs(mention.head - topic)))


def only_state(sentence: Sentence, mentions: Mentions) -> Mention | None:
    """The state a sentence names, where it names but one."""
    found = [m for m in mentions.in_range(sentence.index, 0, len(sentence.tokens)) if m.kind == "state" and code_of(m)]
    return found[0] if len({code_of(mention) for mention in found}) == 1 else None


def same_party(one: Mention, other: Mention) -> bool:
    """Whether two mentions are one, or of one state."""
    return one.id == other.id or (code_of(one) is not None and code_of(one) == code_of(other))
