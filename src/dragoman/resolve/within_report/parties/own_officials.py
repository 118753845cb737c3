"""Officials whom the page of an organ of state need not name: "the Minister" on that of a ministry is its own."""

from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.sentence import top_of
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.offices import is_office_of_state
from dragoman.resolve.within_report.parties.scene import Scene
from dragoman.resolve.within_report.parties.unnamed import offices_before, told_before
from dragoman.resolve.within_report.parties.unnamed_parties import state_party

_OWN = frozenset({"republic", "state", "nation", "country", "affairs"})
_SPEAKING = frozenset({"spokesperson", "spokesman", "spokeswoman"})
_ATTENDING = frozenset({"accompany", "escort", "flank"})


def own_official(scene: Scene, mention: Mention, found: list[Cluster]) -> list[Cluster] | None:
    """ "The Minister left for Lima" on the page of a ministry that does not name him: its state.

    None on any other page, and where it is somebody of that state who is named, a foreigner told of before, or one of
    an organisation. `found` are the people named who hold such an office.
    """
    title = fold(mention.title or "")
    if not scene.is_of_organ or mention.state is not None or not (is_office_of_state(title) or title in _SPEAKING):
        return None
    told = list(offices_before(mention, scene.mentions))
    if any(map(_is_of_a_body, (mention, *told))) or _is_object_abroad(scene, mention):
        return None
    if _is_company(scene, mention) or any(person.state in {scene.home, None} for person in found):
        return None
    same = told_before(mention, scene.mentions, scene.of)
    if same and not any(each.state is None and _means_home(scene, scene.of[each.id]) for each in told):
        return None  # a foreigner is meant, and no official at home was before
    if _means_home(scene, same):
        return same
    before = (each for person in found for each in person.mentions if each.span.start < mention.span.start)
    return None if next(before, None) else state_party(scene, scene.home, mention)


def _is_of_a_body(office: Mention) -> bool:
    """ "The President of the Development Bank"."""
    behind = fold(office.name).partition(fold(office.title or ""))[2].split()
    return office.state is None and behind[:1] == ["of"] and not _OWN & set(behind)


def _is_object_abroad(scene: Scene, mention: Mention) -> bool:
    """ "Soldiers arrested the President in Bissau": whoever rules there."""
    if scene.document.sentences[mention.sentence].tokens[mention.head].base_relation != "obj":
        return False
    places = (each for each in scene.mentions if each.sentence == mention.sentence and each.kind == "place")
    return any(each.state not in {None, scene.home} and each.span.start > mention.span.end for each in places)


def _means_home(scene: Scene, meant: list[Cluster]) -> bool:
    return [each.entity for each in meant] == [scene.home]


def _is_company(scene: Scene, mention: Mention) -> bool:
    """ "Accompanied by the Secretary of State": who is there with another, whatever his state."""
    tokens = scene.document.sentences[mention.sentence].tokens
    token = top_of(tokens, mention.first, mention.last)
    return token.head >= 0 and tokens[token.head].lemma in _ATTENDING
