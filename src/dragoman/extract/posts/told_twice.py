"""Posts that are told more than once: whether two are one person's one office, and which telling is kept."""

from dataclasses import replace
from difflib import SequenceMatcher

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention, Post


def distinct(found: list[tuple[Mention, Post]]) -> list[tuple[Mention, Post]]:
    """Each office of a person once, in the order first told, in the fullest telling."""
    kept: list[tuple[Mention, Post]] = []
    for mention, post in found:
        for index, (other, earlier) in enumerate(kept):
            if same_person(mention.name, other.name) and _same_title(post, earlier):
                if _is_told_fuller(post, earlier):
                    kept[index] = (mention, post)
                elif earlier.state is None and post.state is not None:
                    kept[index] = (other, replace(earlier, state=post.state))
                break
        else:
            kept.append((mention, post))
    return kept


def _is_told_fuller(post: Post, earlier: Post) -> bool:
    """Whether a heading's "Ministers Doe and Roe" is followed by the office in full: "Minister of Defence Jane Doe"."""
    bare = fold(earlier.title) in lexicon("bare titles") and earlier.body is None
    return bare and len(fold(post.title).split()) > 1 and post.standing == earlier.standing


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: "Doe" and "Jane Doe", but not "Jane Doe" and "John Doe"."""
    a, b = fold(one).replace(".", " ").split(), fold(other).replace(".", " ").split()
    whole = min(len(a), len(b)) > 1 and min(len(a[0]), len(b[0])) > 1
    cut = whole and (a[0].startswith(b[0]) or b[0].startswith(a[0]))  # "Sh. Doe" for "Shane Doe"
    if whole and not cut and a[0] not in b and b[0] not in a and a[-1] == b[-1]:
        return False  # of one family
    return bool(set(a) & set(b)) and (a[-1] == b[-1] or a[-1] in b or b[-1] in a)


def _same_title(post: Post, other: Post) -> bool:
    a, b = fold(post.title), fold(other.title)
    if a == b or SequenceMatcher(None, a, b).ratio() > 0.9:
        return (post.body or "") == (other.body or "") or not post.body or not other.body
    synonyms = (
        {"foreign minister", "minister of foreign affairs", "minister for foreign affairs", "fm"},
        {"pm", "prime minister", "premier"},
    )
    if any(a in same and b in same for same in synonyms):
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    if "vice" in set(long) - set(short):
        return False
    if long[: len(short)] == short and long[len(short) : len(short) + 1] in (["of"], ["for"]) and len(short) > 1:
        return True  # "Deputy Minister Doe" after "Deputy Minister of Trade Jane Doe"
    if len(short) > 3 or set(short) & {"vice", "deputy", "first"}:
        return False
    if short[-1] in lexicon("bare titles") and len(short) > 1 and short == [word for word in long if word in short]:
        return True
    # An office served is not the office held: "adviser to the president".
    at = next((at for at in range(len(long) - len(short) + 1) if long[at : at + len(short)] == short), 0)
    if at and long[at - 1] in {"of", "to", "the", "for"}:
        return False
    # "Minister Doe" after "Minister of Trade Jane Doe" is the same post told shorter.
    within = any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
    return within and short[-1] in lexicon("bare titles")
