"""How words of a sentence hang on one another: what the mending of slips asks of it."""

from dragoman.model.sentence import Token

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
OF_ITS_OWN = SUBJECTS | {"mark", "aux", "cop", "case"}


def is_participle(verb: Token) -> bool:
    """Whether a verb has the form of a regular or strong participle: "closed", "driven"."""
    text = verb.text.lower()
    return verb.tag == "VERB" and text != verb.lemma and text.endswith(("ed", "en"))


def is_above(tokens: list[Token], one: Token, word: Token) -> bool:
    """Whether a word hangs on another, however far down."""
    while word.head >= 0:
        word = tokens[word.head]
        if word.index == one.index:
            return True
    return False


def kids(tokens: list[Token], word: Token) -> list[Token]:
    """The words that hang on a word, in order."""
    return [each for each in tokens if each.head == word.index]
