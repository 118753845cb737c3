"""Whether an outlet is named as one that tells: the paper a report comes from, an agency behind a place."""

from collections.abc import Collection

from dragoman.extract.mentions.view import Hit, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold


def is_teller(view: View, hit: Hit, tellers: Collection[str]) -> bool:
    """`tellers` are the folded names of the outlet of the report and of its sources."""
    name = fold(hit.entry.name)
    if name in tellers or any(name in teller for teller in tellers):
        return True
    distinctive = (
        not hit.entry.surface.startswith("The ")
        and sum(letter.isupper() for letter in hit.entry.surface) >= 2
        and len(hit.entry.surface) > 4
    )
    return (
        distinctive
        or view.word(hit.last) in lexicon("agencies tell")
        or (view.sentence.index < 2 and view.word(hit.first - 1) in {"(", "/"})
        or (view.word(hit.first - 1) == "(" and view.word(hit.last) in {",", "/"} and hit.last + 1 in view.hit_by_first)
    )
