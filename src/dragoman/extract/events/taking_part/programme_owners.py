"""Who takes part in what a line of a programme tells without saying who does it: whose programme it is.

"10.00 Meeting with the Ambassador of Chad", "Visit to Lima", "Receives the Foreign Minister of Chad".
"""

from dataclasses import replace

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.matching.matcher import Found
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Token

_DONE = frozenset({"CONSULT", "AGREE"})
_TALKS = frozenset({"meeting", "call"})


def with_owner(draft: Draft, owner: Mention) -> Draft:
    """The draft of a line in the programme of `owner`, who takes part where it names nobody as doing it."""
    if draft.match.frame.type not in _DONE or not _leaves_out_who(draft):
        return draft
    if any(each.mention.id == owner.id or each.mention.name == owner.name for each in draft.actors):
        return draft
    actors = (Found(owner, draft.match.trigger, slot="subject"), *draft.actors)
    setting = replace(draft.setting, date=draft.setting.date or draft.entry)
    return replace(_between_two(draft), actors=actors, setting=setting)


def _leaves_out_who(draft: Draft) -> bool:
    """Whether a line has no subject, and names nobody between whom it is, or whose journey it is."""
    tree, match = draft.match.tree, draft.match
    if match.frame.mode == "visit" and draft.actors:
        return False
    if any(each.slot == "between" or (match.frame.mode in _TALKS and each.slot == "of") for each in draft.actors):
        return False
    root = _top(tree)
    subjects = tree.kids(root.index, "nsubj")
    if subjects:  # "The visit to Lima planned for Friday has been put off"
        return match.trigger in {each.index for each in subjects}
    verbless = root.tag in {"NOUN", "PROPN"}
    below = match.trigger == root.index or (verbless and root.lemma in words("taking_part"))
    return below or (root.tag == "VERB" and match.anchor in {root.index, *tree.following(root.index)})


def _top(tree: Tree) -> Token:
    """What a line tells of, though a parser may hang it on the day in front of it: "9-12 May Trip to Chad"."""
    root = tree.sentence.root()
    if tree.is_time(root.index):
        return next((each for each in tree.kids(root.index) if not tree.is_time(each.index)), root)
    return root


def _between_two(draft: Draft) -> Draft:
    """ "Meeting with the Ambassador of Chad" is one of two, though its line begins like the name of a gathering."""
    frame, lemma = draft.match.frame, draft.match.tree.lemma(draft.match.trigger)
    met = frame.mode == "gathering" and lemma == "meeting" and any(each.slot == "with" for each in draft.actors)
    return replace(draft, match=replace(draft.match, frame=replace(frame, mode="meeting"))) if met else draft
