"""A party in the making: the mentions that name it and what they say of it."""

from dataclasses import dataclass, field

from dragoman.model.records import Mention, Party

_WRITTEN_OUT, _SEVERAL = 4, 2  # letters of a word that is no acronym, and how many of them make a name in capitals
_SMALL = frozenset("of the and for in on at to de la du des del y al bin ibn von van".split())


@dataclass
class Cluster:
    """Everything one report calls by one party's name. `names` keeps the forms in the order of the text.

    `left` are those of the `titles` that the report tells of as held before.
    """

    kind: str
    name: str
    state: str | None = None
    entity: str | None = None
    gender: str | None = None
    names: dict[str, None] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    left: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    named: bool = False

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.gender = self.gender or mention.gender
        if mention.form in {"name", "demonym", "capital"}:
            self.named = True
        if mention.kind != "group":
            self.names[mention.name] = None
        if mention.acronym:
            self.names[mention.acronym] = None
        if mention.title and mention.title not in self.titles:
            self.titles.append(mention.title)

    def party(self, number: int) -> Party:
        aliases = tuple(name for name in self.names if name != self.name)
        evidence = tuple(sorted(mention.span for mention in self.mentions))
        return Party(f"p{number}", self.kind, out_of_capitals(self.name), self.state, aliases, evidence)


def out_of_capitals(name: str) -> str:
    """A name as it stands in running text, where a heading or a letterhead has it in capitals.

    >>> out_of_capitals("MINISTRY OF NATIONAL DEFENCE"), out_of_capitals("UNICEF")
    ('Ministry of National Defence', 'UNICEF')
    """
    words = name.split()
    if not name.isupper() or sum(len(word) >= _WRITTEN_OUT for word in words) < _SEVERAL:
        return name  # letters, or letters with a word: "FAO", "TC ENERGY"
    return " ".join(
        word.lower() if at and word.lower() in _SMALL else _capitalised(word) for at, word in enumerate(words)
    )


def _capitalised(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-"))
