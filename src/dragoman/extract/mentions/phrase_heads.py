"""The word of a phrase by which it hangs in its sentence."""

from dragoman.extract.mentions.view import View


def head_of(view: View, first: int, last: int, default: int) -> int:
    """The token of `[first, last)` that hangs from outside it: `default` if that does."""
    outside = [index for index in range(first, last) if not first <= view.sentence.tokens[index].head < last]
    if default in outside:
        return default
    content = [
        index for index in outside if view.sentence.tokens[index].tag not in {"PUNCT", "DET", "ADP", "CCONJ", "PART"}
    ]
    return (content or outside or [default])[0]
