"""A party in the making: the mentions that name it and what they say of it."""

from dataclasses import dataclass, field

from dragoman.model.records import Mention, Party


@dataclass
class Cluster:
    """Everything one report calls by one party's name. `names` keeps the forms in the order of the text."""

    kind: str
    name: str
    state: str | None = None
    entity: str | None = None
    gender: str | None = None
    names: dict[str, None] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
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
        return Party(f"p{number}", self.kind, self.name, self.state, aliases, evidence)
