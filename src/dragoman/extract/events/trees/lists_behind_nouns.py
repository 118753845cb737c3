"""Lists of examples that a parser hangs on the verb: "met several leaders, including Mora and Sol"."""

from dataclasses import replace

from dragoman.model.sentence import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_NEAR = 2  # tokens from the noun to "including": a comma may stand between


def hang_on_nouns(tokens: list[Token]) -> None:
    """Hangs what "including" leads to on the noun right before it, in place."""
    for mark in tokens:
        led = tokens[mark.head] if mark.text.lower() == "including" and mark.head > mark.index else None
        if led is None or led.base_relation != "obl":
            continue
        before = [each for each in tokens[max(0, mark.index - _NEAR) : mark.index] if each.text != ","]
        noun = before[-1] if before else None
        if noun is not None and noun.tag in _NOUNS and noun.text.lower() != noun.lemma and noun.head == led.head:
            tokens[led.index] = replace(led, head=noun.index, relation="nmod")
