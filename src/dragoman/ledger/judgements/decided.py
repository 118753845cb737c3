"""What a decision about parties, events or stories did, in the words in which people are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.ledger.judgements.judging import Judgement
from dragoman.model.message import Message, Term, counted

UNASKED = "unasked"
"""Given with a decision on two that the machine had kept apart without a doubt."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision kept, and what it changed, in sentences."""

    judgement: Judgement
    changed: tuple[str, ...]


def check_split(subject: str, moved: Sequence[str], left: Sequence[str]) -> None:
    """Raises UsageError where a split would move all of it, or nothing."""
    if moved and left:
        return
    raise UsageError(
        subject,
        "nothing would be left of it." if moved else "none of these reports tells of it.",
        remedy="Name some of its reports, and not all.",
        code="unknown-report",
    )


def already_one(kind: str, one: str, other: str) -> UsageError:
    """What is said to who merges what is one."""
    return UsageError(
        Message("{kind} “{one}” and “{other}”", kind=Message(kind), one=one, other=other),
        "they are one already.",
        remedy="Nothing is to be done.",
        code="already-one",
    )


def because(made: Judgement, why: str) -> str:
    """The reason kept with what a decision did; its number finds it again."""
    return Message("{why} ({author}, judgement {number})", why=why, author=made.author, number=made.uid[:8])


def joined(kind: str, moved: Sequence[str], kept: str, whole: Sequence[str]) -> Message:
    """What was put to what, by how many tellings or reports."""
    return Message(
        "{moved} joined; the {kind} of {kept} has {whole} now.",
        moved=many(kind, moved), kind=Message(kind), kept=kept, whole=many(kind, whole),
    )  # fmt: skip


def set_apart(kind: str, moved: Sequence[str], left: Sequence[str]) -> Message:
    """What was taken from what, by how many tellings or reports."""
    return Message(
        "{moved} set apart as {fresh}; the {kind} of {left} keeps {rest}.",
        moved=many(kind, moved), fresh=moved[0], kind=Message(kind), left=left[0], rest=many(kind, left),
    )  # fmt: skip


def many(kind: str, keys: Sequence[str]) -> Term:
    """How many reports of a story, or tellings of anything else."""
    return counted(len(keys), "report" if kind == "story" else "telling")


def reports_named(keys: set[str]) -> Term:
    """How many reports."""
    return counted(len(keys), "report")
