"""Who is named and has no part in a number: papers, agencies and broadcasters, and where a firm or bank is based."""

from itertools import pairwise

from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.gazetteer import is_outlet
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention

_ADDED = frozenset({("top", "of"), ("addition", "to")})
_REACH_OF_ADDED = 6  # tokens from "on top of" to a name


def without_tellers(mentions: Mentions) -> Mentions:
    """The same without papers and news agencies: of "he told AFP that 12 had died" nothing is AFP's.

    Nor is anything of "the Jeddah-based bank" Saudi Arabia's, nor what comes "on top of the Bank's support" the Bank's.
    """
    placed = mentions.less_seats()
    return placed.only(each for each in placed.all if not _only_tells(each) and not _is_added_to(each, placed))


def _is_added_to(mention: Mention, mentions: Mentions) -> bool:
    """The Union of "on top of the Union's 33 million", "in addition to support from the Union"."""
    tokens = mentions.document.sentences[mention.sentence].tokens
    before = [token.lemma for token in tokens[max(0, mention.first - _REACH_OF_ADDED) : mention.first]]
    return any(each in _ADDED for each in pairwise(before))


def _only_tells(mention: Mention) -> bool:
    if mention.kind != "body" or mention.form == "pronoun":
        return False
    words = mention.name.casefold().split()
    return is_outlet(mention.name) or bool(lexicon("words of papers' names") & set(words))
