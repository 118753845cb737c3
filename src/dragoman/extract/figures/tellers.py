"""Who only tells the news: papers, agencies and broadcasters, whose the numbers in it never are."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.records import Mention

_PAPERS = frozenset(
    "times post herald heraldo news daily gazette tribune telegraph chronicle newspaper radio television tv "
    "broadcasting diario journal courier".split()
)


def without_tellers(mentions: Mentions) -> Mentions:
    """The same without papers and news agencies: of "he told AFP that 12 had died" nothing is AFP's."""
    kept = (mention for mention in mentions.all if not _only_tells(mention))
    return Mentions(
        kept, mentions.document, mentions.titled, mentions.unbound, mentions.home, mentions.agency, mentions.teller
    )


def _only_tells(mention: Mention) -> bool:
    if mention.kind != "body" or mention.form == "pronoun":
        return False
    known = any(entry.sort == "outlet" for entry in gazetteer().get(mention.name))
    words = mention.name.casefold().split()
    return known or bool(_PAPERS & set(words))
