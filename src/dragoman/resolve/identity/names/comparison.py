"""A score that explains itself."""

from dataclasses import dataclass

from dragoman.model.message import Message


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two names are names of one, 0 to 1 with the border at 0.5, and why in words for people."""

    score: float
    reasons: tuple[Message, ...] = ()

    @property
    def same(self) -> bool:
        return self.score >= 0.5


def different_words(one: str, other: str) -> Message:
    """The reason that a word of each name is none of the other's spellings."""
    return Message("“{one}” and “{other}” are different words", one=one, other=other)


def in_one_only(words: str) -> Message:
    """The reason that words of one name have none beside them in the other."""
    return Message("“{words}” stands in one of them only", words=words)
