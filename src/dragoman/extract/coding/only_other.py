"""Whom a deed is aimed at where no slot says it: the one other actor that its sentence knows.

"Norland moved two frigates to the strait, where a Sorlandic ship had been seen": in a sentence coded by itself a known
pair is evidence too.
"""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.extract.coding.mentions import UNKNOWN
from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.matching.matcher import Found
from dragoman.model.records import Mention
from dragoman.model.schema import event_types

_AIMLESS = frozenset({"CONSULT", "REJECT", "OCCASION"})  # of a journey, a denial and a launch nobody need be the target
_STATE = 3  # letters of a state's code, by which it and its soldiers are one


def aimed_at_the_only_other(drafts: list[Draft], mentions: Iterable[Mention]) -> list[Draft]:
    """The drafts of a sentence that tells of no known pair; its main clause is aimed at the other it knows."""
    known = list(mentions)
    top = min((_depth(draft) for draft in drafts if draft.actors), default=0)
    return [_aimed(draft, known) if _depth(draft) == top else draft for draft in drafts]


def _depth(draft: Draft) -> int:
    return len(draft.match.tree.ancestors(draft.match.anchor))


def _aimed(draft: Draft, mentions: list[Mention]) -> Draft:
    frame = draft.match.frame
    aimless = frame.type in _AIMLESS or event_types()[frame.type].modes[frame.mode].symmetric
    own = {code[:_STATE] for each in draft.actors for code in _codes(each.mention)}
    aimed = {code[:_STATE] for each in draft.targets for code in _codes(each.mention)} - own
    if aimless or aimed or not own:
        return draft
    others = [each for each in mentions if any(code[:_STATE] not in own for code in _codes(each))]
    others = [each for each in others if draft.speaker is None or each.id != draft.speaker.id or _has_its(draft)]
    if len({code[:_STATE] for each in others for code in _codes(each)} - own) != 1:
        return draft
    return replace(draft, targets=(Found(others[0], others[0].head, slot="sentence"),))


def _has_its(draft: Draft) -> bool:
    """Whether a clause speaks of what is its teller's: "said that Sorland had cut the flow to its refineries"."""
    tree = draft.match.tree
    owners = [each for each in tree.subtree(draft.match.anchor) if tree.tokens[each].relation == "nmod:poss"]
    return any(tree.tokens[each].text.lower() in ("its", "their", "his", "her") for each in owners)


def _codes(mention: Mention) -> list[str]:
    codes = (mention.entity or "").split("/")
    return [code for code in codes if code and UNKNOWN not in code]
