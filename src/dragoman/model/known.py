"""People and bodies known from outside: a list of sanctions, of politically exposed persons, of one's own contacts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownParty:
    """Somebody in a list. `kind` is person, body, bloc or state, `states` are ISO 3166-1 alpha-2.

    `identifier` is the list's own, `wikidata` the item there ("Q42") that the list gives beside it.
    """

    identifier: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling, the chief name first, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))
