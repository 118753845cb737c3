"""Leaders and ministers of a region: the organisation of its states, where a report names that."""

from dataclasses import replace

from dragoman.knowledge.blocs import MINISTERS, blocs
from dragoman.model.records import Mention

_MEETING = ("leaders", *MINISTERS)


def of_organisation(mention: Mention, named: set[str | None], text: str) -> Mention:
    """ "Caribbean leaders", "Caribbean foreign ministers", in a report that names the Caribbean Community: that."""
    group = blocs().get(mention.entity or "") if mention.kind == "bloc" else None
    organisation = group.organisation if group is not None else None
    if organisation is None or organisation not in named or not mention.span.quote(text).endswith(_MEETING):
        return mention
    return replace(mention, name=blocs()[organisation].name, entity=organisation)
