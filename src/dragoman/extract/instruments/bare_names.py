"""The names of texts without parties and places, whole where they were cut, and what is no text."""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.mentions.finding import Mentions

_QUOTES = frozenset('"“”')


def letters_beside(named: NamedText, short: Mapping[str, str]) -> set[str]:
    """The letters in brackets right behind a name, or in it: "Coastal Trade Agreement (CTA)"."""
    return {each.text for each in named.sentence.tokens[named.head + 1 : named.last + 2]} & short.keys()


def is_organisation(named: NamedText, mentions: Mentions) -> bool:
    """The World Food Programme."""
    mention = mentions.headed_by(named.sentence.index, named.head)
    around = mentions.in_range(named.sentence.index, 0, len(named.sentence.tokens))
    if any(each.kind == "person" and each.first <= named.first and named.last <= each.last for each in around):
        return True  # the Strategy of "the Adviser on Information and Strategy, Jane Doe"
    if any(each.kind == "body" and each.first < named.first and named.last <= each.last for each in around):
        return True  # "the Tribunal for the Law of the Sea"
    if mention is None or mention.form != "name" or mention.head != named.head:
        return False
    return mention.kind == "bloc" or (mention.kind == "body" and mention.entity is not None)


def with_whole_name(named: NamedText, mentions: Mentions) -> NamedText:
    """Takes in the rest of a state's name that the end of a text's cuts in two: "a pact with New | Zealand"."""
    cut = (each for each in mentions.in_range(named.sentence.index, named.head + 1, len(named.sentence.tokens)))
    last = next((each.last for each in cut if each.kind == "state" and each.first < named.last < each.last), named.last)
    tokens = named.sentence.tokens
    quotes = [each.text for each in tokens[named.first : last] if each.text in _QUOTES]
    last += len(quotes) % 2 == 1 and last < len(tokens) and tokens[last].text in _QUOTES  # "on "foreign influence | """
    return replace(named, last=last) if not named.title else named


def without_place(named: NamedText, mentions: Mentions) -> NamedText:
    """Drops "in Lomé" from the end of a name: towns are where texts are signed."""
    for mention in mentions.in_range(named.sentence.index, named.head + 1, named.last):
        town = mention.kind == "place" or mention.form == "capital"
        if town and mention.last == named.last and named.sentence.tokens[mention.first - 1].lemma == "in":
            return replace(named, last=mention.first - 1)
    return named


def without_parties(named: NamedText, mentions: Mentions) -> NamedText:
    """Drops "between A and B" and "with C" from the end of a name that tells its matter: they are its parties."""
    tokens = named.sentence.tokens
    if named.title or named.listed or named.kind == "programme":
        return named
    for at in range(named.head + 1, named.last - 1):
        word = tokens[at].text.lower()
        said = {token.text.lower() for token in tokens[named.head : at]}
        described = word == "between" and named.first < named.head and tokens[named.head].text.islower()
        told = described or bool(said & {"on", "for", "concerning"}) or any(each.isdigit() for each in said)
        if word == "between" and not told and "and" not in {each.text.lower() for each in tokens[at + 1 : named.last]}:
            behind = [each.text.lower() for each in tokens[named.last : named.last + 1]]
            if behind in (["and"], ["("]):
                return replace(named, last=at)  # "the memorandum between A | and B", whose end was not found
        if word not in {"between", "with"} or not told or (named.kind == "law" and "on" in said):
            continue
        parties = mentions.in_range(named.sentence.index, at + 1, named.last)
        here = mentions.in_sentence(named.sentence.index)
        if any(each.first in {at + 1, at + 2} and each.last > named.last for each in here):
            return replace(named, last=at)  # "between the Roads Fund (RF) | and": the name runs on behind
        last = max((each.last for each in parties), default=0)
        further = any(each.tag == "ADP" and each.lemma != "of" for each in tokens[at + 1 : last])
        if parties and parties[0].first <= at + 2 and last == named.last and not further:
            return replace(named, last=at)
    return named
