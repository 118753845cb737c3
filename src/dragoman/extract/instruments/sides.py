"""The sides of a text, two or three, that are told elsewhere: by its sentence, those before, or the whole report."""

from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.signatory_states import code_of_party
from dragoman.extract.instruments.speakers import speaking_for
from dragoman.extract.instruments.vocabulary import PACTS
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention

FARTHEST_SIDE = 12  # tokens from a name to "between A and B"
_HELPING = frozenset("mediate mediation broker host facilitate sponsor witness auspices".split())
_OF_THREE = frozenset({"tripartite", "trilateral", "three-way"})
_OF_PEACE = frozenset({"peace", "political", "reconciliation", "conflict", "ceasefire", "hostilities"})
_FARTHEST_THIRD = 5  # sentences back to the third of three sides


def two_sides(context: Context, named: NamedText) -> tuple[str, ...]:
    """The two whose text it is where none is told beside it: those of its sentence, else those of the report."""
    countries, sentence = context.countries, named.sentence
    pair = tuple(filter(None, (countries.first, countries.second))) if countries.bilateral else ()
    if named.kind not in PACTS:
        return pair
    blocs = any(mention.kind == "bloc" for each in pair if (mention := context.mentions.by_id.get(each)))
    if blocs and {token.text.lower() for token in sentence.tokens[named.first : named.last]} & _OF_PEACE:
        pair = ()  # the peace within a state that a bloc speaks of is not what the two agreed
    codes: list[str] = []
    for mention in context.mentions.in_sentence(sentence.index):
        code = code_of(mention) if mention.kind == "state" and not _is_helping(named, mention) else None
        if code and code not in codes and not named.first <= mention.head < named.last:
            codes.append(code)
    speaker = speaking_for(context, named, codes[0]) if len(codes) == 1 else None
    if speaker is not None and not {code_of_party(context, speaker), codes[0]} <= set(countries.codes):
        return (speaker, *filter(None, (countries.id_of(codes[0]),)))  # "she sent a draft to Chad"
    other = codes[0] if len(codes) == 1 else _served_by_one(context, named) if not codes else None
    main = code_of_party(context, countries.main or "")
    if pair and not blocs and other and main and other not in countries.codes and (met := countries.id_of(other)):
        return (countries.main or "", met)  # "In Fiji, she will meet the premier to discuss the pact"
    if len(codes) != 2 or (pair and set(codes) <= set(countries.codes)):
        return pair
    return tuple(filter(None, (countries.id_of(code) for code in codes)))


def _served_by_one(context: Context, named: NamedText) -> str | None:
    """The state that all those named in a sentence serve."""
    people = (each for each in context.mentions.in_sentence(named.sentence.index) if each.kind == "person")
    served = {code for each in people if each.form == "name" and (code := context.countries.served_by(each))}
    return served.pop() if len(served) == 1 else None


def binds_both(context: Context, named: NamedText) -> bool:
    """ "The convention, to which both are party", in a report about two."""
    behind = [each.text.lower() for each in named.sentence.tokens[named.last : named.last + FARTHEST_SIDE]]
    behind = [each for each in behind if each != ","]
    both = behind[:2] == ["to", "which"] and behind[2:3] in (["both"], ["the"], ["they"])
    return both and context.countries.bilateral and bool({"party", "parties", "signatories"} & set(behind))


def three_sides(context: Context, named: NamedText) -> tuple[str, ...]:
    """The states of "a tripartite agreement": those of its sentence and of those before, if that makes three."""
    tokens = named.sentence.tokens[named.first : named.head]
    words = {"".join(each.text.lower() for each in tokens[at : at + 3]) for at in range(len(tokens))}  # "three-way"
    if not _OF_THREE & (words | {each.text.lower() for each in tokens}):
        return ()
    told: dict[str, str] = {}
    for index in range(named.sentence.index, max(-1, named.sentence.index - _FARTHEST_THIRD), -1):
        for mention in context.mentions.in_sentence(index):
            code = code_of(mention) if mention.kind == "state" else None
            told.setdefault(code or "", mention.id)
        told.pop("", None)
        if len(told) >= 3:
            break
    return tuple(told.values()) if len(told) == 3 else ()


def told_last(context: Context, group: Mention) -> tuple[str, ...]:
    """ "The agreement between the two countries": the two states of its sentence and the one before."""
    if group.kind != "group" or context.mentions.spelled_out(group):
        return ()
    for back in (0, 1):
        codes: list[str] = []
        for at in range(group.sentence - back, group.sentence + 1):
            here = (each for each in context.mentions.in_sentence(at) if each.kind == "state")
            codes += [code for each in here if (code := code_of(each)) and code not in codes]
        if len(codes) == 2:
            return tuple(filter(None, (context.countries.id_of(code) for code in codes)))
    return ()


def _is_helping(named: NamedText, mention: Mention) -> bool:
    """Whether a state only brokers or hosts what others agree: "mediated by Qatar", "Oman hosted the talks"."""
    tree = Tree(named.sentence)
    above = [tree.lemma(at) for at in tree.ancestors(mention.head)][:3]
    return tree.case(mention.head) == "by" or bool(set(above) & _HELPING)


def met_there(context: Context, named: NamedText, signer: str) -> list[Mention]:
    """The other state where one alone is told to sign: "in Luanda he will meet the minister and sign an accord"."""
    countries = context.countries
    own, by = code_of_party(context, signer), context.mentions.by_id.get(signer)
    if by and by.kind == "person":
        own = own or code_of_party(context, countries.main or "")  # "the Minister" may be anybody's
    told: dict[str, Mention] = {}
    for mention in context.mentions.in_sentence(named.sentence.index):
        if named.first <= mention.head < named.last:
            continue  # the Paris of "the Paris Agreement"
        code = code_of(mention) if mention.kind == "state" else None
        if mention.kind == "person" or (mention.kind == "place" and mention.state):
            code = countries.served_by(mention) if mention.kind == "person" else mention.state
        state = countries.mention_of(code)
        if code and code != own and state and state.kind == "state":
            told[code] = state
    return list(told.values()) if own and len(told) == 1 else []
