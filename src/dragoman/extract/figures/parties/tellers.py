"""Who is named and has no part in a number: papers, agencies and broadcasters, and where a firm or bank is based."""

from itertools import pairwise

from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.gazetteer import is_outlet
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention

_BASED = frozenset({"based", "headquartered", "registered"})
_ADDED = frozenset({("top", "of"), ("addition", "to")})
_REACH_OF_ADDED = 6  # tokens from "on top of" to a name


def without_tellers(mentions: Mentions) -> Mentions:
    """The same without papers and news agencies: of "he told AFP that 12 had died" nothing is AFP's.

    Nor is anything of "the Jeddah-based bank" Saudi Arabia's, nor what comes "on top of the Bank's support" the Bank's.
    """
    left_out = (_is_seat, _is_added_to)
    kept = (
        each for each in mentions.all if not _only_tells(each) and not any(is_so(each, mentions) for is_so in left_out)
    )
    return mentions.only(kept)


def _is_seat(mention: Mention, mentions: Mentions) -> bool:
    """The Jeddah of "the Jeddah-based bank"."""
    tokens = mentions.document.sentences[mention.sentence].tokens
    behind = [token.text.lower() for token in tokens[mention.last : mention.last + 2]]
    return mention.kind in {"place", "state"} and behind[:1] == ["-"] and set(behind[1:]) <= _BASED and len(behind) > 1


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
