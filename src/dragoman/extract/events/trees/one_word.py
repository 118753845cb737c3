"""Words that a tokeniser parts and that are one: "sit-in", "cease-fire"."""

from dataclasses import replace

from dragoman.model.sentence import Token

# Nouns made of a verb and a small word, or of two nouns, by how the frames write them.
_HYPHENED = {
    "sit-in": "sit-in",
    **{
        each: each.replace("-", "")
        for each in (
            "walk-out cease-fire air-strike hand-over pull-out pull-back counter-attack crack-down gun-fight "
            "fire-fight shoot-out run-off lock-down war-ship"
        ).split()
    },
}


def write_as_one(tokens: list[Token]) -> None:
    """ "Sit-in", "walk-out" and "cease-fire" are one word, though a tokeniser parts them; the last part stays."""
    for first, hyphen, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        whole = _HYPHENED.get(f"{first.text}{hyphen.text}{last.text}".lower())
        if whole is None:
            continue
        head = next((each for each in (first, last) if each.head not in (first.index, hyphen.index, last.index)), last)
        tokens[first.index] = replace(first, tag="NOUN", head=last.index, relation="compound")
        tokens[last.index] = replace(last, tag="NOUN", lemma=whole, head=head.head, relation=head.relation)
        for token in tokens:
            if token.head == first.index and token.index not in (hyphen.index, last.index):
                tokens[token.index] = replace(token, head=last.index)
