"""Posts of a report, each once."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.records import (
    Post,
)
from dragoman.model.words import fold
from dragoman.resolve.within_report.references import References


def of_party(references: References, post: Post) -> Post | None:
    """The post with the party that its mention means; None where it means none."""
    person = references.one(post.person)
    return replace(post, person=person) if person is not None else None


def unique_posts(posts: Iterable[Post | None]) -> tuple[Post, ...]:
    """One post per person and title; a longer title keeps out the shorter it begins or ends with."""
    kept: dict[tuple[str, str], Post] = {}
    for post in posts:
        if post is None:
            continue
        key = (post.person, fold(post.title))
        known = kept.get(key)
        if known is None:
            kept[key] = post
        else:
            kept[key] = replace(
                known,
                body=known.body or post.body,
                state=known.state or post.state,
                standing=known.standing or post.standing,
                evidence=tuple(dict.fromkeys((*known.evidence, *post.evidence))),
            )
    return tuple(kept.values())
