"""A score that explains itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two names are names of one, 0 to 1 with the border at 0.5, and why in words for people."""

    score: float
    reasons: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        return self.score >= 0.5
