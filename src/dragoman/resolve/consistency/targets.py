"""Whether a target was passed, or is overdue."""

from collections.abc import Iterator

from dragoman.model.following import Finding
from dragoman.model.message import Message
from dragoman.resolve.consistency.same_matter import same_matter
from dragoman.resolve.consistency.wording import amount, period_words, teller_words
from dragoman.resolve.series import (
    Series,
    same_period,
)

_PASSED = "The target of {target} for the {series} in {period} was passed: {reached} is reported for {told} ({teller})."

_OVERDUE = (
    "The target of {target} for the {series} in {period} is overdue: {reached} is reported for {told} ({teller})."
)


def target_findings(group: Series) -> Iterator[Finding]:
    """A target against what was reached in its period."""
    for target in group.tellings:
        if target.status != "target" or target.when is None or target.value is None:
            continue
        for told in group.tellings:
            if told.status != "actual" or told.when is None or told.value is None or not same_matter(target, told):
                continue
            inside = target.when.contains(told.when)
            whole = same_period(target.when, told.when) and (told.published is None or told.published > told.when.last)
            if not inside or (target.published and told.published and told.published < target.published):
                continue
            if told.value >= target.value * (1 - 1e-9):
                words, holds = _PASSED, True
            elif whole:
                words, holds = _OVERDUE, False
            else:
                continue
            yield Finding(
                "target",
                holds,
                Message(
                    words,
                    target=amount(target),
                    series=group.name_for(target),
                    period=period_words(target),
                    reached=amount(told),
                    told=period_words(told),
                    teller=teller_words(told),
                ),
                (target, told),
            )
