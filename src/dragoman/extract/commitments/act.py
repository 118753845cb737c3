"""What is said to come, with the word that says so."""

from dataclasses import dataclass

from dragoman.model.sentence import Sentence, Token

GIVEN_TIME = frozenset({"have", "give"})
"""What leaves time for something: "has until June to", "was given until 15 May to"."""

SWEARING = frozenset({"promise", "undertake", "vow", "pledge", "guarantee", "swear", "assure"})
"""What gives one's word for something."""

FORCING = frozenset({"force", "compel", "oblige"})
"""What leaves no choice: "will be forced to close"."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb said to come, or a noun for one, and the word that says so."""

    sentence: Sentence
    verb: Token
    trigger: Token
    strength: str
