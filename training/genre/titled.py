"""People with their offices, in the orders and punctuations of the press: the heart of the genre."""

from training.genre.grammar import Phrase, case, closing_comma, comma, coordinate, join, noun_phrase, word
from training.genre.titles import Titles


class Titled(Titles):
    """Whole mentions: a person with an office, a second mention, an office alone, several people."""

    # -- whole mentions -------------------------------------------------------------------------------------------
    def mention(self) -> Phrase:
        """A named person with an office."""
        shapes = [
            (9, self._title_name), (13, self._demonym_title), (4, self._state_title), (9, self._complement_before),
            (6, self._article_before), (8, self._name_then_title), (5, self._possessive), (6, self._body_title),
            (6, self._double), (3, self._two), (4, self._counterpart), (3, self._bracketed), (3, self._royal),
            (4, self._envoy_with_demonym), (4, self._unattached), (3, self._modified_role), (3, self._name_only),
        ]  # fmt: skip
        total = sum(weight for weight, _ in shapes)
        draw = self.world.rng.random() * total
        for weight, shape in shapes:
            draw -= weight
            if draw < 0:
                return shape()
        return self._title_name()

    def _name_only(self) -> Phrase:
        return self.name()

    def _title_name(self) -> Phrase:
        return join((self._modified(self.state_title()), "nmod:desc"), (self.name(behind_title=True), ""))

    def _demonym_title(self) -> Phrase:
        lower = self.world.chance(0.4)
        title = join((self.world.demonym(), "amod"), (self.state_title(lower), ""))
        title.relations[0] = title.relations[0] if title.tags[0] == "ADJ" else "compound"
        shape = self.world.rng.random()
        if shape < 0.75:
            return join((self._modified(title), "nmod:desc"), (self.name(behind_title=True), ""))
        with_article = join((word("the", "DET"), "det"), (self._modified(title), ""))
        return self._apposed(with_article, self.name(), commas=self.world.chance(0.7))

    def _state_title(self) -> Phrase:
        title = join((self.world.short_state(), "compound"), (self.state_title(self.world.chance(0.25)), ""))
        return join((title, "nmod:desc"), (self.name(behind_title=True), ""))

    def _complement_before(self) -> Phrase:
        return join((self._modified(self.complement_title()), "nmod:desc"), (self.name(behind_title=True), ""))

    def _article_before(self) -> Phrase:
        title = join((word("the", "DET"), "det"), (self._modified(self.complement_title(), 0.2), ""))
        return self._apposed(title, self.name(), commas=self.world.chance(0.55))

    def _apposed(self, first: Phrase, second: Phrase, commas: bool) -> Phrase:
        if not commas:
            return join((first, ""), (second, "appos"))
        return join((first, ""), (join((comma(), "punct"), (second, "")), "appos"), (closing_comma(), "punct"))

    def _name_then_title(self) -> Phrase:
        world, draw = self.world, self.world.rng.random()
        if draw < 0.55:
            title = self.complement_title()
        elif draw < 0.7:
            title = join((world.demonym(), "amod"), (self.state_title(world.chance(0.4)), ""))
            title.relations[0] = title.relations[0] if title.tags[0] == "ADJ" else "compound"
        elif draw < 0.85:
            owner = join((world.short_state(), ""), (word(world.pick("'s", "’s"), "PART"), "case"))
            title = join((owner, "nmod:poss"), (self.state_title(world.chance(0.6)), ""))
        else:
            title = self._modified(self.with_body(), 0.4)
        owned = title.relations[0] == "nmod:poss" or "'s" in title.forms[:4] or "’s" in title.forms[:4]
        if not owned and (title.tags[0] != "PROPN" or world.chance(0.4)):
            title = join((word("the", "DET"), "det"), (title, ""))
        return self._apposed(self.name(), title, commas=True)

    def _possessive(self) -> Phrase:
        world = self.world
        of_state = world.chance(0.75)
        owner = world.short_state() if of_state else world.acronym()
        owner = join((owner, ""), (word(world.pick("'s", "'s", "’s"), "PART"), "case"))
        title = self._modified(self.state_title(world.chance(0.4)) if of_state else world.office("body"), 0.15)
        if world.chance(0.55):
            return join((owner, "nmod:poss"), (title, "nmod:desc"), (self.name(behind_title=True), ""))
        return self._apposed(join((owner, "nmod:poss"), (title, "")), self.name(), commas=True)

    def _body_title(self) -> Phrase:
        world = self.world
        draw = world.rng.random()
        if draw < 0.5:
            body = world.acronym()
        elif draw < 0.65:
            body = world.ministry()
        else:
            kind = world.pick("company", "agencynews", "org_other", "group", "agency")
            body = world.listed(kind, article=False, acronym=0.2)
        title = join((body, "compound"), (self._modified(world.office("body"), 0.08), ""))
        if world.chance(0.85):
            return join((title, "nmod:desc"), (self.name(behind_title=True), ""))
        return self._apposed(join((word("the", "DET"), "det"), (title, "")), self.name(), commas=True)

    def _double(self) -> Phrase:
        world = self.world
        inside = world.chance(0.12)
        title = self.double(inside)
        draw = 0.8 if inside else world.rng.random()
        if draw < 0.4:
            title = join((title, ""), (case("of", world.state(0.5)), "nmod"))
        elif draw < 0.7:
            title = join((world.demonym(), "amod"), (title, ""))
            title.relations[0] = title.relations[0] if title.tags[0] == "ADJ" else "compound"
        if world.chance(0.8):
            return join((title, "nmod:desc"), (self.name(behind_title=True), ""))
        return self._apposed(self.name(), title, commas=True)

    def _two(self) -> Phrase:
        world, title = self.world, self.two_titles()
        if world.chance(0.4):
            title = join((title, ""), (case("of", world.state(0.4)), "nmod"))
        elif world.chance(0.4):
            title = join((world.demonym(), "amod"), (title, ""))
            title.relations[0] = title.relations[0] if title.tags[0] == "ADJ" else "compound"
        if world.chance(0.6):
            return join((title, "nmod:desc"), (self.name(behind_title=True), ""))
        return self._apposed(self.name(), title, commas=True)

    def _counterpart(self) -> Phrase:
        world = self.world
        parts = [(word(world.pick("his", "her", "his"), "PRON"), "nmod:poss")]
        demonym = world.demonym()
        parts += [
            (demonym, "amod" if demonym.tags[0] == "ADJ" else "compound"),
            (word(world.pick("counterpart", "counterpart", "colleague"), "NOUN"), ""),
        ]
        return self._apposed(join(*parts), self.name(), commas=world.chance(0.4))

    def _bracketed(self) -> Phrase:
        inner = self.complement_title() if self.world.chance(0.5) else self.world.state(0)
        bracket = join((word("(", "PUNCT"), "punct"), (inner, ""), (word(")", "PUNCT"), "punct"))
        return join((self.name(), ""), (bracket, "appos"))

    def _royal(self) -> Phrase:
        world = self.world
        style = world.pick(
            "His Highness Sheikh",
            "H.H. Sheikh",
            "His Royal Highness Prince",
            "HRH Prince",
            "His Highness",
            "Sheikh",
            "His Excellency",
            "HE",
            "His Excellency Dr.",
            "Her Highness Sheikha",
        )
        name = self._styled(style, world.person(0))
        title = world.title(
            world.pick(
                "Emir",
                "Amir",
                "Crown Prince",
                "Deputy Emir",
                "Minister of Foreign Affairs",
                "Deputy Prime Minister",
                "Minister of State for Defense Affairs",
                "Ruler",
            )
        )
        if world.chance(0.7):
            title = join((title, ""), (case("of", world.state(0.6)), "nmod"))
        if world.chance(0.3):
            return join((title, "nmod:desc"), (name, ""))
        return self._apposed(name, title, commas=True)

    def _envoy_with_demonym(self) -> Phrase:
        world = self.world
        head = world.title(
            world.pick(
                "Ambassador",
                "ambassador",
                "High Commissioner",
                "Consul General",
                "chargé",
                "special envoy",
                "Special Envoy",
            )
        )
        demonym = world.demonym()
        parts = [(demonym, "amod" if demonym.tags[0] == "ADJ" else "compound"), (head, "")]
        if world.chance(0.8):
            parts.append((case(world.pick("to", "to", "in"), world.state(0.15)), "nmod"))
        title = self._modified(join(*parts))
        if world.chance(0.65):
            return join((title, "nmod:desc"), (self.name(behind_title=True), ""))
        return self._apposed(join((word("the", "DET"), "det"), (title, "")), self.name(), commas=True)

    def _unattached(self) -> Phrase:
        title = self.world.office("unattached")
        if self.world.chance(0.6):
            return join((title, "nmod:desc"), (self.name(behind_title=True), ""))
        return self._apposed(self.name(), title, commas=True)

    def _modified_role(self) -> Phrase:
        """A spokesperson or head of a delegation."""
        world = self.world
        body = world.state_body(article=False) if world.chance(0.5) else world.acronym()
        role = world.title(
            world.pick(
                "spokesperson", "spokesman", "spokeswoman", "Spokesperson", "chief", "delegation head", "adviser"
            )
        )
        relation = "compound" if body.relations[0] != "nmod:poss" else "nmod:poss"
        if "of" in body.forms or relation == "nmod:poss":
            title = join(
                (role, ""),
                (
                    case(
                        world.pick("of", "for"),
                        join((word("the", "DET"), "det"), (body, "")) if relation == "compound" else body,
                    ),
                    "nmod",
                ),
            )
        else:
            title = join((body, relation), (role, ""))
        return join((title, "nmod:desc"), (self.name(behind_title=True), ""))

    def second(self) -> Phrase:
        """The same person again: "Mr. Silva", "Silva", "Minister Silva", "the Minister", "the Kazakh President"."""
        world, draw = self.world, self.world.rng.random()
        surname = world.surname()
        if draw < 0.45:
            return surname
        if draw < 0.65:
            return self._styled(
                world.pick("Mr.", "Mr", "Ms.", "Dr.", "Mrs.", "Sheikh", "Gen.", "General", "Sir"), surname
            )
        if draw < 0.8:
            return join(
                (
                    world.title(
                        world.pick(
                            "President",
                            "Minister",
                            "Prime Minister",
                            "Ambassador",
                            "Chancellor",
                            "Foreign Minister",
                            "Secretary-General",
                            "Premier",
                            "FM",
                            "PM",
                            "DPM",
                            "Special Envoy",
                            "Commissioner",
                        )
                    ),
                    "nmod:desc",
                ),
                (surname, ""),
            )
        return self.bare()

    def bare(self) -> Phrase:
        """An office alone."""
        world = self.world
        article = (word("the", "DET"), "det")
        if world.chance(0.35):
            title = world.title(
                world.pick(
                    "Minister",
                    "President",
                    "Prime Minister",
                    "Foreign Minister",
                    "Ambassador",
                    "Secretary-General",
                    "Chancellor",
                    "King",
                    "Emir",
                    "Speaker",
                    "minister",
                    "president",
                    "foreign minister",
                    "Deputy Minister",
                    "Commissioner",
                    "High Representative",
                    "Crown Prince",
                )
            )
            return join(article, (title, ""))
        if world.chance(0.6):
            demonym = world.demonym()
            title = join(
                (demonym, "amod" if demonym.tags[0] == "ADJ" else "compound"), (self.state_title(world.chance(0.5)), "")
            )
            return join(article, (title, ""))
        return join(article, (self.complement_title(), ""))

    def group(self) -> Phrase:
        """Several people in one coordination, with or without offices."""
        world = self.world
        size = world.rng.choice([2, 2, 2, 3, 3, 4])
        plain = world.chance(0.35)
        members = [self.name() if plain else self._member() for _ in range(size)]
        serial = world.chance(0.5) and size > 2
        conjunction = "as well as" if not serial and world.chance(0.12) else "and"
        group = coordinate(members, conjunction, serial)
        if plain and world.chance(0.6):
            text, post = world.rng.choice(_PLURALS)
            words = text.split()
            title = noun_phrase(" ".join(words))
            title.names = [(title.root + post[0], title.root + post[1], "POST")] if post else []
            states = coordinate([world.short_state() for _ in range(size)], "and", serial)
            head = join((word("the", "DET"), "det"), (title, ""), (case("of", states), "nmod"))
            dash = world.chance(0.4)
            if dash:
                return join((head, ""), (join((word("–", "PUNCT"), "punct"), (group, "")), "appos"))
            return self._apposed(head, group, commas=True)
        return group

    def _member(self) -> Phrase:
        shape = self.world.rng.choice(
            [
                self._title_name,
                self._demonym_title,
                self._complement_before,
                self._body_title,
                self._name_then_title,
                self._article_before,
                self._double,
            ]
        )
        return shape()


_PLURALS: list[tuple[str, tuple[int, int] | None]] = [
    ("presidents", (0, 1)),
    ("Presidents", (0, 1)),
    ("foreign ministers", (-1, 1)),
    ("Foreign Ministers", (-1, 1)),
    ("Prime Ministers", (-1, 1)),
    ("defence ministers", (-1, 1)),
    ("leaders", None),
    ("Ambassadors", (0, 1)),
    ("ambassadors", (0, 1)),
]
