"""Whose a figure is, and with whom, by many small signs weighed together.

The rules (`parties`) answer first, and their answer is one sign among others (`signs`): how the words tie a party to
the number, where it stands, whether the report or the figure before is about it. What each sign is worth was fitted
on figures annotated by hand (`benchmarks/figure_parties.py`) and is kept in `ranking.yaml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from dragoman.extract.figures.parties.signs import NOBODY, Candidates, Question, Signs, candidates_for, key_of
from dragoman.knowledge.loading import load_beside
from dragoman.model.records import Mention

_TOLD = 2  # signs named to whoever asks why
_LEAST_LIKELY = 0.5  # whoever is less likely is not named: a party left out is forgiven before one invented


@dataclass(frozen=True, slots=True)
class Choice:
    """Mention ids of the parties of a figure, and the signs that decided, in words.

    `unlikely` are a subject and a counterpart that were chosen, though all others together are likelier.
    """

    subject: str | None
    counterpart: str | None
    why: str
    unlikely: tuple[str | None, str | None] = (None, None)

    def without(self, unlikely: tuple[str | None, str | None]) -> "Choice":
        """The same without an unlikely subject or counterpart, where it is still that."""
        subject, counterpart = unlikely
        return Choice(
            None if self.subject == subject else self.subject,
            None if self.counterpart == counterpart else self.counterpart,
            self.why,
        )


@cache
def weights() -> dict[str, dict[str, float]]:
    """What each sign is worth, by place ("subject", "counterpart") and sign."""
    data = load_beside(__package__, "ranking.yaml")
    return {place: {str(sign): float(worth) for sign, worth in signs.items()} for place, signs in data.items()}


def chosen(question: Question) -> Choice:
    """The parties that are worth most; a pair the rules found is never turned round."""
    candidates = candidates_for(question)
    by_rule, with_rule = key_of(question.subject), key_of(question.counterpart)
    barred = with_rule if with_rule not in {by_rule, NOBODY} else None
    subject, of, sure_of = _best({k: s for k, s in candidates.signs.items() if k != barred}, weights()["subject"])
    counterpart, beside, sure_beside = _best(besides(subject, candidates, question), weights()["counterpart"])
    told = [f"{word} {signs}" for word, signs in (("of:", of), ("with:", beside)) if signs]
    owner, other = _id(subject, candidates, question.subject), _id(counterpart, candidates, question.counterpart)
    return Choice(owner, other, "; ".join(told), (None if sure_of else owner, None if sure_beside else other))


def besides(subject: str, candidates: Candidates, question: Question) -> Signs:
    """The candidates for the counterpart, once the subject is known."""
    left: Signs = {}
    named = candidates.parties.get(subject)
    own = named.state if named is not None and named.kind == "body" else None  # a bank is not with its own state
    for key, signs in candidates.signs.items():
        if key != NOBODY and key in {subject, own}:
            continue
        anybody = NOBODY if key == NOBODY else "somebody"
        added = set()
        if subject == NOBODY:
            added.add(f"{anybody}: no subject")
        if subject != key_of(question.subject):
            added.add(f"{anybody}: overruled")
            if key == key_of(question.subject) != NOBODY:
                added |= {"was rule subject", f"{question.kind}: was rule subject"}
        left[key] = signs | added
    return left


def worth(signs: frozenset[str], weight: Mapping[str, float]) -> float:
    """What the signs are worth together."""
    return sum(weight.get(sign, 0.0) for sign in sorted(signs))


def _best(signs: Signs, weight: Mapping[str, float]) -> tuple[str, str, bool]:
    """The key of the best candidate, its weightiest signs, and whether it is at least as likely as all others."""
    worths = {key: worth(each, weight) for key, each in signs.items()}
    best = max(worths, key=lambda key: worths[key])
    likely = 1 / sum(exp(each - worths[best]) for each in worths.values()) >= _LEAST_LIKELY
    first = sorted(signs[best], key=lambda sign: (-weight.get(sign, 0.0), sign))[:_TOLD]
    told = ", ".join(sign for sign in first if weight.get(sign, 0.0) > 0) if best != NOBODY else ""
    return best, told, likely


def _id(key: str, candidates: Candidates, by_rule: Mention | None) -> str | None:
    if by_rule is not None and key_of(by_rule) == key:
        return by_rule.id
    return candidates.parties[key].id if key in candidates.parties else None
