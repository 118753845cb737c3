"""Who "the former" and "the latter" are: the first and the second of the two named last together."""

from itertools import pairwise

from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.scene import Scene

FIRST_AND_SECOND = ("former", "latter")
_REACH = 2  # sentences back
_JOINING = frozenset({"and", "the", "with", "between"})
_BESIDE = frozenset({"compound", "amod", "flat", "nmod:poss"})  # "the Omani port", "Norland's envoy"


def one_of_two(scene: Scene, mention: Mention) -> list[Cluster]:
    """The one of the pair named in its sentence or the ones before; nothing where no two are."""
    for index in range(mention.sentence, max(-1, mention.sentence - _REACH - 1), -1):
        named = _named_in(scene, index, mention)
        pair = _joined(scene, index, named) or (named if _are_two(named) else [])
        if not pair and index == mention.sentence and any(each.kind == "person" for _, each in named):
            return []  # "at the meeting with Mora, the latter said": her
        if pair:
            return [pair[FIRST_AND_SECOND.index(mention.name)][1]]
    return []


def _named_in(scene: Scene, index: int, until: Mention) -> list[tuple[Mention, Cluster]]:
    """The people, states and bodies named in a sentence before a mention, each once."""
    tokens = scene.document.sentences[index].tokens
    found: list[tuple[Mention, Cluster]] = []
    for each in scene.mentions:
        meant = scene.of.get(each.id, [])
        named = each.sentence == index and each.span.end <= until.span.start and each.form in {"name", "capital"}
        if not named or len(meant) != 1 or meant[0].kind == "place" or each.kind == "place":
            continue
        within = any(each is not other and other.first <= each.first and each.last <= other.last for other, _ in found)
        if within or tokens[each.head].relation in _BESIDE or any(meant[0] is other for _, other in found):
            continue
        found.append((each, meant[0]))
    return found


def _joined(scene: Scene, index: int, named: list[tuple[Mention, Cluster]]) -> list[tuple[Mention, Cluster]]:
    """The last two with nothing but "and" between them: "between Norland and Sorland"."""
    tokens = scene.document.sentences[index].tokens
    for one, other in reversed(list(pairwise(named))):
        between = [token.text.lower() for token in tokens[one[0].last : other[0].first]]
        if "and" in between and _JOINING.issuperset(between):
            return [one, other]
    return []


def _are_two(named: list[tuple[Mention, Cluster]]) -> bool:
    return len(named) == len(FIRST_AND_SECOND)
