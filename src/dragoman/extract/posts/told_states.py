"""The states that a report tells of its officials: by their names, by their titles, and by who holds which office."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.single_offices import single_office
from dragoman.extract.posts.surnames import surname
from dragoman.extract.posts.usual_office import plain_office
from dragoman.knowledge.loading import fold
from dragoman.knowledge.name_traditions import surname_first
from dragoman.model.records import Mention


class ToldStates:
    """What the words tell outright, and what was worked out since and told to `name` and `hold`.

    `by_name` leads from a folded surname to a state, `holders` from an office and a state to the holder's surname,
    `by_title` from a title to the state it was told of first.
    """

    def __init__(self, mentions: Mentions) -> None:
        self.by_name: dict[str, str] = {}
        self.holders: dict[tuple[str, str], str] = {}
        self.by_title: dict[str, str] = {}
        self._held_from: dict[str, tuple[int, int]] = {}  # where the first of that title is named
        self._own = mentions.home if mentions.is_of_organ else None
        for mention in mentions.all:
            if mention.kind == "person" and mention.form == "name" and mention.state:
                self.name(mention, mention.state)
                offices = mentions.titled[mention.id].offices if mention.id in mentions.titled else []
                if not any(office.standing == "former" for office in offices):
                    self.hold(mention.title or "", mention.state, mention.name)
                if mention.title:
                    self.by_title.setdefault(plain_office(mention.title), mention.state)
                    self._held_from.setdefault(plain_office(mention.title), (mention.sentence, mention.first))
        named = [each for each in mentions.all if each.kind == "person" and each.form == "name"]
        self.untold = [each for each in named if not each.state and surname(each.name) not in self.by_name]
        """People with a name of whom no state is told."""
        self._whole_names = {surname(each.name): each.name for each in named if " " in each.name}

    def name(self, person: Mention, state: str) -> None:
        """Keeps the state under every word that may be the family name: "Esteban Noboa Carrión" is "Noboa" later."""
        words = fold(person.name).replace(".", " ").split()
        for word in words[-1:] if len(words) < 3 else words[-1:-3:-1]:
            self.by_name.setdefault(word, state)
        if state in surname_first() and len(words) > 1:
            self.by_name.setdefault(words[0], state)

    def hold(self, title: str, state: str, name: str) -> None:
        """Keeps who holds an office that a state has one of."""
        role = single_office(title)
        if role:
            self.holders.setdefault((role, state), surname(name))

    def whole_name(self, mention: Mention) -> str:
        """The name with the given name that the report tells elsewhere: a surname alone may sound like any state's."""
        return self._whole_names.get(surname(mention.name), mention.name) if " " not in mention.name else mention.name

    def of(self, other: Mention) -> str | None:
        """The state of whoever or whatever is named, as far as the report has told it."""
        if other.kind in {"state", "place"}:
            return other.state
        if other.kind == "person":
            if other.form == "office" and not other.state and other.title:
                office = plain_office(other.title)
                named_later = (other.sentence, other.first) < self._held_from.get(office, (other.sentence, other.first))
                return self._own if self._own and named_later else self.by_title.get(office)
            return other.state or self.by_name.get(surname(other.name))
        if other.kind == "body" and " " not in other.name:
            return self.by_name.get(surname(other.name))  # "Doe's spokesman": a surname alone may pass for a body
        return None
