"""Who "his predecessor" is: whoever a report tells to have left the office that he holds."""

from dataclasses import replace

from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.ministries_apart import in_one_office
from dragoman.resolve.within_report.parties.pronouns import antecedent
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene, unique


def is_predecessor(mention: Mention) -> bool:
    return mention.name in {"his predecessor", "her predecessor"}


def predecessor_meant(
    scene: Scene, mention: Mention, persons: list[Cluster], state_of: dict[str, Cluster], salience: Salience
) -> list[Cluster]:
    """The one who left the office of whom the pronoun means, else the state both serve; nobody where none is told."""
    pronoun = replace(mention, form="pronoun", name=mention.name.split()[0])
    later = [pair for pair in scene.named if pair[0].span.start > mention.span.start]
    heir = antecedent(pronoun, salience.seen, later, scene.document)
    if heir is None:
        return []
    held = [title for title in heir.titles if title not in heir.left]
    before = (each for each in persons if each is not heir and any(in_one_office(title, held) for title in each.left))
    state = (each for each in unique(state_of) if each.kind == "state" and each.entity == heir.state)
    return [*before, *state][:1]
