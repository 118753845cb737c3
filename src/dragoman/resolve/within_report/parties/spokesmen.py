"""For whom somebody without a name speaks or fights: for the rebels, party or company he is of, not for a state."""

from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.resolve.identity.names.body_words import read_body
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.scene import Scene

_SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_APART = frozenset({"party", "front", "movement", "rebels", "militia", "union", "alliance", "coalition", "brigades"})


def body_spoken_for(scene: Scene, mention: Mention) -> list[Cluster]:
    """The body named within "the spokesman of the Front", where it is no organ of a state; else nothing.

    Whatever he is called, who is of a body that fights a government is none of that government.
    """
    speaks = bool(_SPEAKING & set(fold(mention.title or mention.name).split()))
    inside = (
        each
        for each in scene.mentions
        if each.sentence == mention.sentence and each.kind == "body" and mention.span.covers(each.span)
    )
    for each in inside:
        for body in scene.of.get(each.id, ()):
            if body.kind == "body" and (body in scene.armed or (speaks and _is_apart(body))):
                return [body]
    return []


def _is_apart(body: Cluster) -> bool:
    """Whether a body is told to be a party, a movement or of no state at all."""
    words = {word for name in body.names for word in fold(name).split()}
    army = read_body(body.name) if fold(body.name).endswith(" army") else None
    return (
        bool(words & _APART)
        or (body.state is None and not words & body_words("heads"))
        or (army is not None and bool(army.plain) and not army.states)  # called after no state
    )
