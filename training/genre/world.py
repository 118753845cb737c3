"""Names drawn at random: people of many cultures, states, offices, bodies, series, texts. All lists are our own."""

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.genre.grammar import Phrase, case, flat, join, noun_phrase, tag_of, word, words_of

LISTS = Path(__file__).parent / "lists"


@dataclass(frozen=True)
class State:
    name: str
    demonyms: tuple[str, ...]
    capital: str
    places: tuple[str, ...]
    long: str


@cache
def _rows(file: str) -> list[list[str]]:
    lines = (LISTS / file).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and line[0] != "#"]


@cache
def sections(file: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (LISTS / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        elif line.strip() and line[0] != "#":
            current += [item.strip() for item in line.split(";") if item.strip()]
    return found


@cache
def items(file: str) -> list[str]:
    lines = (LISTS / file).read_text(encoding="utf-8").splitlines()
    return [item.strip() for line in lines if line[:1] != "#" for item in line.split(";") if item.strip()]


@cache
def people_words() -> frozenset[str]:
    """The given and family names of every culture."""
    cells = (cell for row in _rows("people.txt") for cell in row[2:])
    return frozenset(name for cell in cells for name in cell.split() if name[0].isupper() and "_" not in name)


@cache
def states() -> list[State]:
    return [
        State(
            name, tuple(demonyms.split(",")), capital, tuple(places.split(",")) if places != "-" else (capital,), long
        )
        for name, demonyms, capital, places, long in _rows("states.txt")
    ]


def proper(text: str) -> Phrase:
    """A proper noun with the structure its words show ("Ministry of Trade", "United Nations"); else flat."""
    forms = words_of(text)
    if text.endswith("'s"):
        return flat(text)
    if re.search(r"\b(?:of|for|on|in|and|to|with|the|at|between)\b|,|'s\b", text):
        return noun_phrase(text)
    if forms[-1].lower() in _HEADS or (
        text.replace(" ", "").isalnum() and any(tag_of(form) == "ADJ" for form in forms[:-1])
    ):
        return noun_phrase(text)
    return flat(text)


_HEADS = frozenset(
    "ministry bank agency council union group forum summit conference commission fund office city region province "
    "state corporation company airlines university party front authority organization organisation service "
    "committee minister president secretary adviser advisor meeting dialogue agreement treaty declaration "
    "statement protocol convention initiative strategy concept charter islands parliament army duma court "
    "association institute development power ports holding industries ministers process week games expo day "
    "accords plan code governor director general manager representative spokesperson spokesman spokeswoman leader "
    "chief officer envoy justice prince counsellor attaché korea sudan africa macedonia timor league movement "
    "alliance airways services section systems press times square railway bridge dam airport plant field port "
    "corridor palace residence center centre highway pipeline zone checkpoint crossing refinery stadium framework "
    "act unit network foundation chamber academy museum assembly secretariat tribunal corps guard society "
    "federation republic strait peninsula canal river valley house mechanism gateway seaport mandate constitution "
    "programme partnership facility compact".split()
)


def without_article(text: str) -> tuple[bool, str]:
    return (True, text[4:]) if text.startswith("the ") else (False, text)


class World:
    """Draws from the lists. The names of one sentence are independent of each other."""

    def __init__(self, rng: random.Random, held_out: bool = False) -> None:
        self.rng = rng
        self.cultures = _rows("people.txt")
        if held_out:
            self.cultures = self.cultures[::7]

    def pick(self, *options: str) -> str:
        return self.rng.choice(options)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    # -- people ---------------------------------------------------------------------------------------------------
    def person_parts(self) -> tuple[str, str]:
        """Full name, and the name used alone on second mention."""
        _, patterns, given, family, middle = self.rng.choice(self.cultures)
        pattern = self.rng.choice(patterns.split(";")).strip()
        if self.chance(0.08):
            pattern = "I F"
        given_names, families = given.split(), family.split()
        middles = middle.split() if middle != "-" else given_names
        surname = self.rng.choice(families).replace("_", " ")
        letters = {
            "I": lambda: self.rng.choice(given_names)[0] + ".",
            "G": lambda: self.rng.choice(given_names),
            "H": lambda: self.rng.choice(middles),
            "P": lambda: self.rng.choice(middles),
        }
        styles = (
            "Sheikh ",
            "Mawlawi ",
            "Mullah ",
            "Prince ",
            "Dr. ",
            "Smt. ",
            "Shri ",
            "Chief ",
            "Alhaji ",
            "Sir ",
            "Dame ",
            "Lord ",
            "Baroness ",
            "Dasho ",
            "Lyonpo ",
            "Datuk ",
            "Dato' Seri ",
            "Tan Sri ",
        )
        for style in styles:  # a style is no part of the name; it is drawn with the titles
            pattern = pattern.removeprefix(style)
        parts = []
        for piece in re.findall(r"[A-Za-z'.\"_-]+|\S", pattern):
            bare = piece.strip('".')
            if bare in letters:
                parts.append(piece.replace(bare, letters[bare]().replace("_", " ")))
            elif bare == "F":
                parts.append(surname)
            elif re.fullmatch(r"[A-Za-z'_]+[-_]F|F-F|O'F", piece):
                others = [family for family in families if family.replace("_", " ") != surname]
                head = (
                    self.rng.choice(others).replace("_", " ") + "-" if piece == "F-F" else piece[:-1].replace("_", " ")
                )
                parts.append(head + surname)
                surname = surname if piece == "e_F" else parts[-1]
            elif piece == "F_of_Easton":
                parts.append(surname)
            else:
                parts.append(piece.replace("_", " "))
        name = " ".join(parts)
        return name, surname if " G" in f" {pattern}" else name

    def person(self, capitals: float = 0.05) -> Phrase:
        name, surname = self.person_parts()
        if self.chance(capitals) and name.endswith(surname):
            name = name[: -len(surname)] + surname.upper()
        return flat(name).named("PER")

    def surname(self) -> Phrase:
        return flat(self.person_parts()[1]).named("PER")

    # -- places ---------------------------------------------------------------------------------------------------
    def place_name(self, text: str) -> Phrase:
        article, bare = without_article(text)
        name = proper(bare).named("LOC")
        return join((word("the", "DET"), "det"), (name, "")) if article else name

    def state(self, long: float = 0.25) -> Phrase:
        state = self.rng.choice(states())
        return self.place_name(state.long if state.long != "-" and self.chance(long) else state.name)

    def short_state(self) -> Phrase:
        state = self.rng.choice([state for state in states() if not state.name.startswith("the ")])
        return self.place_name(state.name)

    def city(self) -> Phrase:
        state = self.rng.choice(states())
        return self.place_name(self.rng.choice([state.capital, state.capital, *state.places]))

    def region(self) -> Phrase:
        return self.place_name(self.rng.choice(items("regions.txt")))

    def demonym(self) -> Phrase:
        text = self.rng.choice(self.rng.choice(states()).demonyms)
        forms = words_of(text)
        if text in {
            "U.S.",
            "US",
            "Hong Kong",
            "Singapore",
            "Vatican",
            "Luxembourg",
            "Botswana",
            "Liechtenstein",
            "New Zealand",
        }:
            return flat(text).named("LOC")
        result = flat(text, "ADJ")
        if forms[0] in {"South", "North", "Central"}:
            return Phrase(forms, ["ADJ", "ADJ"], [1, -1], ["amod", "root"]).named("NORP")
        return result.named("NORP")

    # -- offices --------------------------------------------------------------------------------------------------
    def office(self, *names: str) -> Phrase:
        """A title without article, as one POST."""
        text = self.rng.choice(sections("offices.txt")[self.rng.choice(names)])
        return self.title(text)

    def title(self, text: str) -> Phrase:
        text = text.replace("{X}", self.portfolio())
        if "{R}" in text:
            place = self.region() if self.chance(0.6) else self.state(0)
            return noun_phrase(text, lambda _: place.nameless()).named("POST")
        if "<" in text:
            office, inner = text.rstrip(">").split(" of the <")
            organ = join((word("the", "DET"), "det"), (proper(inner).named("ORG"), ""))
            return join((self.title(office), ""), (case("of", organ), "nmod"))
        if text == "Commander-in-Chief":
            return flat(text).named("POST")
        return (
            noun_phrase(text).named("POST")
            if len(words_of(text)) > 1
            else word(text, tag_of(text) if text[0].isupper() else "NOUN").named("POST")
        )

    def portfolio(self) -> str:
        """ "Trade", "Trade and Integration", "Trade, Industry and Energy"."""
        chosen = self.rng.sample(items("portfolios.txt"), self.rng.choice([1, 2, 2, 3]))
        return chosen[0] if len(chosen) == 1 else f"{', '.join(chosen[:-1])} and {chosen[-1]}"

    def honour(self) -> str:
        return self.rng.choice(sections("offices.txt")["honour"])

    def rank(self) -> str:
        return self.rng.choice(sections("offices.txt")["rank"])

    # -- bodies ---------------------------------------------------------------------------------------------------
    def listed(self, kind: str, article: bool = True, acronym: float = 0.3) -> Phrase:
        """A body of a list; its acronym stands alone or in brackets behind it at times."""
        text = self.rng.choice(sections("bodies.txt")[kind])
        found = re.fullmatch(r"(.*) \(([^)]+)\)", text)
        has_article, bare = without_article(found[1] if found else text)
        if found and self.chance(acronym):
            name = flat(found[2]).named("ORG")
            return join((word("the", "DET"), "det"), (name, "")) if article and self.chance(0.3) else name
        name = proper(bare).named("ORG")
        if found and self.chance(0.45):
            short = join(
                (word("(", "PUNCT"), "punct"), (flat(found[2]).named("ORG"), ""), (word(")", "PUNCT"), "punct")
            )
            name = join((name, ""), (short, "appos"))
        return join((word("the", "DET"), "det"), (name, "")) if article and has_article else name

    def acronym(self) -> Phrase:
        pool = sections("bodies.txt")["bloc"] + sections("bodies.txt")["agency"]
        shorts = [found[1] for text in pool if (found := re.search(r"\((\S+)\)", text))] + [
            "NATO",
            "UN",
            "EU",
            "BRICS",
            "UN",
            "EU",
        ]
        return flat(self.rng.choice(shorts)).named("ORG")

    def company(self) -> Phrase:
        """A company, at times with a made-up name, in quotation marks or with its legal form."""
        draw = self.rng.random()
        if draw < 0.7:
            return self.listed("company")
        if draw < 0.85:
            place = self.rng.choice(self.rng.choice(states()).places)
            stem = place.replace(" ", "").rstrip("aeiou")
            endings = ["mash", "neftegaz", "bank", "tex", "agro", "invest", "trans", "energo", "cement", "air", "tel"]
            trade = self.pick("Steel", "Energy", "Cement", "Airlines", "Motors", "Textile", "Gold", "Bank")
            name = flat(stem + self.rng.choice(endings) if self.chance(0.6) else f"{place} {trade}")
        elif draw < 0.93:
            shape = self.pick(
                "{S} Railways",
                "Air {S}",
                "Bank of {S}",
                "{S} Telecom",
                "{S} Airlines",
                "{S} Development Board",
                "{S} Post",
                "Eximbank of {S}",
                "{S} Railway",
                "{S} Petroleum",
                "Development Bank of {S}",
                "{S} Energy",
                "{S} Gold",
            )
            owner = self.rng.choice([state for state in states() if not state.name.startswith("the ")])
            name = proper(shape.replace("{S}", owner.demonyms[0] if self.chance(0.4) else owner.name))
        else:
            name = self.listed("company").nameless()
        form = self.rng.random()
        if form < 0.35:
            opening, closing = self.rng.choice([("“", "”"), ('"', '"'), ("«", "»")])
            quoted = join((word(opening, "PUNCT"), "punct"), (name.named("ORG"), ""), (word(closing, "PUNCT"), "punct"))
            if self.chance(0.4):
                return join(
                    (quoted, "compound"), (word(self.pick("JSC", "LLC", "OJSC", "company", "airline"), "NOUN"), "")
                )
            return quoted
        if form < 0.7:
            name = join(
                (name, "compound"),
                (
                    word(
                        self.pick(
                            "JSC", "LLC", "Ltd.", "Inc.", "Group", "Corp.", "PLC", "OJSC", "LLP", "S.A.", "AG", "GmbH"
                        ),
                        "PROPN",
                    ),
                    "",
                ),
            )
        return name.named("ORG")

    def ministry(self) -> Phrase:
        """A ministry's short name before an office: "Foreign Ministry State Secretary"."""
        names = [
            name for name in sections("bodies.txt")["ministry"] if name.lower().endswith(("ministry", "department"))
        ]
        name = proper(self.rng.choice(names)).named("ORG")
        if self.chance(0.5):
            demonym = self.demonym()
            return join((demonym, "amod" if demonym.tags[0] == "ADJ" else "compound"), (name, ""))
        return name

    def facility(self) -> Phrase:
        text = self.rng.choice(items("facilities.txt"))
        name = (
            noun_phrase(text, self._fill)
            if "{" in text and "–" not in text and "-" not in text
            else proper(self._filled(text))
        ).named("LOC")
        return join((word("the", "DET"), "det"), (name, ""))

    def _filled(self, text: str) -> str:
        while "{" in text:
            state = self.rng.choice([state for state in states() if not state.name.startswith("the ")])
            text = text.replace("{S}", state.name, 1) if "{S}" in text else text.replace("{C}", state.capital, 1)
        return text

    def pair(self) -> Phrase:
        """ "Kazakh-Swiss", "Armenia-EU", "Minsk–Omsk" before a noun: two names, the second the head."""
        draw = self.rng.random()
        if draw < 0.4:
            left, right = self.demonym(), self.demonym()
        elif draw < 0.8:
            left = self.short_state() if self.chance(0.8) else self.acronym()
            right = self.short_state() if self.chance(0.7) else self.acronym()
        else:
            left, right = self.capital(), self.capital()
        left = join((left, ""), (word(self.pick("-", "–", "-"), "PUNCT"), "punct"))
        return join((left, "amod" if left.tags[0] == "ADJ" else "compound"), (right, ""))

    def capital(self) -> Phrase:
        return self.place_name(
            self.rng.choice([state for state in states() if not state.capital.startswith("The ")]).capital
        )

    def state_body(self, article: bool = True) -> Phrase:
        """A ministry or organ with its state: after "of", before as demonym, or with possessive."""
        kind = self.pick("ministry", "ministry", "organ")
        text = self.rng.choice(sections("bodies.txt")[kind])
        if kind == "ministry" and self.chance(0.25):
            text = f"{self.pick('Ministry', 'Ministry', 'Department')} of {self.portfolio()}"
        name = proper(text).named("ORG")
        shape = self.rng.random()
        if shape < 0.45:
            body = join((name, ""), (case("of", self.state(0.6)), "nmod"))
        elif shape < 0.7:
            body = join((self.demonym(), "amod"), (name, ""))
        elif shape < 0.8:
            return join(
                (join((self.short_state(), ""), (word(self.pick("'s", "’s"), "PART"), "case")), "nmod:poss"), (name, "")
            )
        else:
            body = name
        return join((word("the", "DET"), "det"), (body, "")) if article else body

    def mission(self) -> Phrase:
        name = (
            word("Embassy", "PROPN") if self.chance(0.6) else proper(self.rng.choice(sections("bodies.txt")["mission"]))
        )
        parts = [(word("the", "DET"), "det"), (name.named("ORG"), ""), (case("of", self.state()), "nmod")]
        if self.chance(0.6):
            parts.append((case(self.pick("in", "to"), self.state()), "nmod"))
        return join(*parts)

    def body(self) -> Phrase:
        draw = self.rng.random()
        if draw < 0.4:
            return self.state_body()
        if draw < 0.52:
            return self.listed("bloc")
        if draw < 0.75:
            return self.listed("agency")
        if draw < 0.87:
            return self.company()
        return self.mission() if draw < 0.94 else self.listed(self.pick("group", "org_other"))

    # -- series and texts -----------------------------------------------------------------------------------------
    def _fill(self, slot: str) -> Phrase:
        return {
            "B": self.acronym,
            "C": self.city,
            "S": self.short_state,
            "A": self._pair,
            "t": self.topic,
        }[slot]().nameless()

    def _pair(self) -> Phrase:
        """Two names with a dash: the second hangs on the first."""
        if self.chance(0.4):
            left, right = self.demonym(), self.demonym()
        else:
            left = self.short_state() if self.chance(0.85) else self.acronym()
            right = self.acronym() if self.chance(0.25) else self.short_state()
        if left.tags[left.root] == "ADJ":  # "Kazakh-Swiss" is one modifier with the second as its head
            left = join((left, ""), (word(self.pick("-", "–"), "PUNCT"), "punct"))
            return join((left, "amod"), (right, ""))
        dash = join((word(self.pick("–", "-", "–"), "PUNCT"), "punct"), (right, ""))
        return join((left, ""), (dash, "conj"))

    def topic(self) -> Phrase:
        return noun_phrase(self.rng.choice(items("topics.txt")))

    def series(self) -> Phrase:
        text = self.rng.choice(items("series.txt"))
        ordinal = "{o} " in text
        pieces = text.replace("{o} ", "")
        name = (noun_phrase(pieces, self._fill) if "{" in pieces or "of" in pieces else proper(pieces)).named("SERIES")
        if ordinal and self.chance(0.7):
            number = self.rng.choice(
                [f"{n}th" for n in (4, 5, 6, 7, 8, 9, 10, 11, 14, 19, 24, 32, 45, 77)]
                + ["2nd", "3rd", "1st", "21st", "first", "second"]
            )
            name = join((word(number, "ADJ"), "amod"), (name, ""))
        if self.chance(0.12):
            short = flat("".join(form[0] for form in name.forms if form[0].isupper()) or "TIF").named("SERIES")
            if len(short.forms[0]) > 1:
                bracket = join((word("(", "PUNCT"), "punct"), (short, ""), (word(")", "PUNCT"), "punct"))
                name = join((name, ""), (bracket, "appos"))
        return join((word("the", "DET"), "det"), (name, "")) if self.chance(0.85) else name

    def text_name(self) -> Phrase:
        text = self.rng.choice(items("instruments.txt"))
        if "{" in text or re.search(r"\b(?:of|on|for|in|between)\b", text):
            return noun_phrase(text, self._fill).named("INSTRUMENT")
        return proper(text).named("INSTRUMENT")

    def instrument(self) -> Phrase:
        name = self.text_name()
        if self.chance(0.15):
            opening, closing = self.rng.choice([("“", "”"), ('"', '"'), ("«", "»")])
            name = join((word(opening, "PUNCT"), "punct"), (name, ""), (word(closing, "PUNCT"), "punct"))
        return join((word(self.pick("the", "the", "a") if name.names[0][0] == 0 else "the", "DET"), "det"), (name, ""))
