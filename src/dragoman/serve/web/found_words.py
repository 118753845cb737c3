"""Words looked for, marked in a text as it spells them: `Tokaev` marks “Tokayev”."""

import re

from markupsafe import Markup, escape

from dragoman.model.searching import asked, indexed

_WORD = re.compile(r"\w+")


def found_words(text: str, query: str) -> Markup:
    """The text, escaped, with the words of the query in <mark>."""
    wanted = [(word, each.begins and word == each.words[-1]) for each in asked(query) for word in each.words]

    def is_wanted(word: str) -> bool:
        keys = indexed(word)
        return any(key == other or (begins and key.startswith(other)) for key in keys for other, begins in wanted)

    pieces, position = [], 0
    for match in _WORD.finditer(text):
        if is_wanted(match.group()):
            pieces += [escape(text[position : match.start()]), Markup("<mark>{}</mark>").format(match.group())]
            position = match.end()
    return Markup("").join([*pieces, escape(text[position:])])
