"""Where a report stands: the state it speaks from, the one its headline names, and whether it tells of home at all."""

import re
from functools import cached_property

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.beside import is_told_in_passing
from dragoman.knowledge.named_states import states_counted
from dragoman.model.sentence import Document

_OTHER_SIDE = re.compile(r"\b(?:with|to|from|against)\b", re.IGNORECASE)


class Standpoint:
    """`home` is the state a report speaks from, if that is known; `headlined` the one its headline names alone."""

    def __init__(self, document: Document, mentions: Mentions, headline: str | None) -> None:
        self._document = document
        self._mentions = mentions
        named = set(states_counted(headline or ""))
        self.home = mentions.home
        self.headlined = named.pop() if len(named) == 1 else None
        self._is_heading = self.headlined in states_counted(_OTHER_SIDE.split(headline or "")[0])

    @cached_property
    def is_at_home(self) -> bool:
        """Whether the state a report speaks from is one it speaks of: at home one tells of others."""
        told = (each for each in self._mentions.all if not is_told_in_passing(self._document, each))
        return self.home is not None and any(self.home in (each.state, each.entity) for each in told)

    @cached_property
    def is_abroad(self) -> bool:
        """Whether a report is headed by another state and says nothing of its own: affairs abroad.

        "Cabinet approves trade deal with Peru" is headed by nobody: it tells of home.
        """
        if self._mentions.is_of_organ:
            return False  # a ministry tells of its own minister in Peru
        return self._is_heading and self.headlined != self.home and not self.is_at_home
