"""Whether a noun is all that is told, or what stands behind it says which one is meant."""

from dragoman.extract.mentions.view import View

_OF_DEEDS = frozenset({"obl", "advcl", "ccomp", "xcomp"})


def goes_on(view: View, index: int, words: frozenset[str]) -> bool:
    """Whether one of `words` follows the noun at a token and belongs to it.

    "The bank of the state", "the bank that failed", but not "accused the bank of fraud", "thanked the bank for its
    help", "told the bank that it would": what a deed is of, for or about hangs on its verb.
    """
    if view.word(index + 1) not in words:
        return False
    behind = view.sentence.tokens[index + 1]
    led = view.sentence.tokens[behind.head] if behind.head >= 0 else behind
    return led.head == index or led.base_relation not in _OF_DEEDS
