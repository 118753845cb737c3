"""What is said to come, with the word that says so."""

from dataclasses import dataclass

from dragoman.model.sentence import Sentence, Token


@dataclass(frozen=True, slots=True)
class Act:
    """A verb said to come, or a noun for one, and the word that says so."""

    sentence: Sentence
    verb: Token
    trigger: Token
    strength: str
