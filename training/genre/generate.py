"""Generates annotated sentences with names and trees.

`python -m training.genre.generate --count 200 --seed 3` prints some to look at. The same arguments give the same
sentences. `--held-out` draws people from fewer cultures.
"""

import argparse
import json
import random
import sys
from functools import cache

from training.genre.clauses import capitalised, clause
from training.genre.grammar import Phrase, case, checked, comma, coordinate, join, noun_phrase, tidied, word
from training.genre.titled import Titled
from training.genre.world import LISTS, World, items

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@cache
def patterns() -> list[str]:
    lines = (LISTS / "patterns.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and line[0] != "#"]


class Filler:
    """Draws what stands in a slot of a pattern."""

    def __init__(self, world: World) -> None:
        self.world, self.titled = world, Titled(world)

    def __call__(self, slot: str) -> Phrase:
        world, titled = self.world, self.titled
        makers = {
            "PT": titled.mention, "P": titled.mention, "PN": titled.name, "PS": titled.second, "PG": titled.group,
            "PB": titled.bare, "POSTB": self.post, "AMB": lambda: word("ambassador", "NOUN").named("POST"),
            "GOV": lambda: word("Government", "PROPN").named("ORG"),
            "EMB": lambda: word("Embassy", "PROPN").named("ORG"),
            "B": world.body, "BL": self.bloc, "BLOC": self.bloc,
            "CO": world.company, "COMP": self.described_company, "COMPANY": world.company,
            "AG": lambda: world.listed("agency"), "AGENCY": lambda: world.listed("agency"),
            "NEWS": lambda: world.listed("agencynews"), "GR": lambda: world.listed("group"),
            "FAC": world.facility, "PAIR": world.pair, "S": world.state, "SG": self.states,
            "C": world.city, "R": world.region, "G": world.region,
            "DEM": world.demonym, "DATE": self.date, "INSTR": world.instrument, "SER": world.series,
            "SERIES": world.series, "T": world.topic, "t": world.topic, "THING": self.thing, "MONEY": self.money,
        }  # fmt: skip
        return makers[slot]()

    def bloc(self) -> Phrase:
        return (
            self.world.listed("bloc")
            if self.world.chance(0.6)
            else join((word("the", "DET"), "det"), (self.world.acronym(), ""))
        )

    def post(self) -> Phrase:
        draw = self.world.rng.random()
        title = (
            self.titled.complement_title()
            if draw < 0.7
            else self.titled.double()
            if draw < 0.8
            else self.titled.state_title()
        )
        return join((word("the", "DET"), "det"), (title, "")) if self.world.chance(0.4) else title

    def states(self) -> Phrase:
        size = self.world.rng.choice([2, 2, 3, 3, 4])
        members = [self.world.state(0.1) if self.world.chance(0.85) else self.world.listed("bloc") for _ in range(size)]
        return coordinate(members, "and", self.world.chance(0.4) and size > 2)

    def thing(self) -> Phrase:
        return noun_phrase(self.world.rng.choice(items("things.txt")), self)

    def described_company(self) -> Phrase:
        """ "the French company X": the name is an apposition."""
        noun = word(self.world.pick("company", "company", "airline", "firm", "group", "bank", "corporation"), "NOUN")
        demonym = self.world.demonym()
        relation = "amod" if demonym.tags[0] == "ADJ" else "compound"
        company = self.world.company()
        parts = [(word("the", "DET"), "det"), (demonym, relation), (noun, ""), (company, "appos")]
        return join(*parts)

    def money(self) -> Phrase:
        rng = self.world.rng
        number = rng.choice([str(rng.randint(2, 950)), f"{rng.randint(1, 99)}.{rng.randint(1, 9)}"])
        scale = join(
            (word(number, "NUM"), "compound"), (word(rng.choice(["million", "billion", "million"]), "NUM"), "")
        )
        if rng.random() < 0.6:
            return join((word(rng.choice(["$", "$", "€", "US$", "£"]), "SYM"), ""), (scale, "nummod"))
        unit = rng.choice(["dollars", "euros", "US dollars", "rubles", "yuan", "dirhams", "tenge"])
        if unit == "US dollars":
            return join(
                (scale, "nummod"), (word("US", "PROPN").named("LOC"), "compound"), (word("dollars", "NOUN"), "")
            )
        return join((scale, "nummod"), (word(unit, "NOUN"), ""))

    def date(self) -> Phrase:
        rng = self.world.rng
        month, day, year = rng.choice(_MONTHS), str(rng.randint(1, 28)), str(rng.randint(2015, 2026))
        shape = rng.randrange(7)
        if shape == 0:
            return case("on", word(rng.choice(_DAYS), "PROPN"))
        if shape == 1:
            return case("on", join((word(month, "PROPN"), "nmod:unmarked"), (word(day, "NUM"), "")))
        if shape == 2:
            return case(
                "on",
                join(
                    (word(day, "NUM"), ""),
                    (word(month, "PROPN"), "nmod:unmarked"),
                    (word(year, "NUM"), "nmod:unmarked"),
                ),
            )
        if shape == 3:
            return case("in", join((word(month, "PROPN"), ""), (word(year, "NUM"), "nmod:unmarked")))
        if shape == 4:
            return case("in", word(year, "NUM"))
        if shape == 5:
            return case("in", word(month, "PROPN"))
        return case(
            "during", join((word("the", "DET"), "det"), (word(rng.choice(["week", "day", "weekend"]), "NOUN"), ""))
        )


def _with_dateline(sentence: Phrase, world: World) -> Phrase:
    """Some outlets' datelines are not recognised as such; the reader must see through them."""
    place = world.city()
    if "the" in place.forms:
        return sentence
    place.forms = [form.upper() for form in place.forms]
    agency = world.listed("agencynews", article=False, acronym=1)
    parts = [(place, "")]
    if world.chance(0.5):
        parts.append((join((word(".", "PUNCT"), "punct"), (agency, "")), "list"))
    else:
        parts.append((join((word("(", "PUNCT"), "punct"), (agency, ""), (word(")", "PUNCT"), "punct")), "list"))
    dateline = join(*parts, (word(world.pick("–", "-", "—", "--"), "PUNCT"), "punct"))
    return join((dateline, "dep"), (capitalised(sentence), ""))


def dateline(filler: Filler) -> Phrase:
    """A dateline that stands alone, as the reader cuts it off."""
    world, rng = filler.world, filler.world.rng
    place = world.capital() if world.chance(0.7) else world.city()
    agency = world.listed("agencynews", article=False, acronym=1)
    if world.chance(0.75):
        place.forms = [form.upper() for form in place.forms]
    if world.chance(0.25):
        agency.forms = [form.upper() for form in agency.forms]
    month, day = rng.choice(_MONTHS), str(rng.randint(1, 28))
    month = month.upper() if world.chance(0.2) else rng.choice([month, month[:3] + "."])
    month_first = join((word(month, "PROPN"), "nmod:unmarked"), (word(day, "NUM"), ""))
    date = month_first if world.chance(0.6) else join((word(day, "NUM"), ""), (word(month, "PROPN"), "nmod:unmarked"))
    if world.chance(0.3):
        date = join((date, ""), (word(str(rng.randint(2018, 2026)), "NUM"), "nmod:unmarked"))
    brackets = rng.choice([("(", ")"), ("/", "/"), ("(", ")")])
    inside = join((word(brackets[0], "PUNCT"), "punct"), (agency, ""), (word(brackets[1], "PUNCT"), "punct"))
    dated = join((comma(), "punct"), (date, ""))
    bare = join((word(rng.choice([",", "."]), "PUNCT"), "punct"), (agency, ""))
    end = (word(rng.choice(["–", "—", "-", "--", ".", ":"]), "PUNCT"), "punct")
    shapes = [[dated, inside], [bare], [dated, bare], [inside], [dated]]
    return checked(join((place, ""), *[(part, "list") for part in rng.choice(shapes)], end))


def sentence(filler: Filler) -> Phrase:
    world = filler.world
    if world.chance(0.02):
        return dateline(filler)
    made = capitalised(clause(world.rng.choice(patterns()), filler))
    if made.forms[-1] == "." and world.chance(0.03):
        made = _with_dateline(made, world)
    made = checked(tidied(made))
    if world.chance(0.4):
        made.forms = [form.replace("'", "’") for form in made.forms]
    if made.forms[-1] != "." and world.chance(0.15):
        made.forms = [form.upper() if form.isalpha() else form for form in made.forms]
    return made


def as_line(phrase: Phrase) -> str:
    item = {
        "tokens": phrase.forms,
        "names": [list(name) for name in sorted(phrase.names)],
        "tags": phrase.tags,
        "heads": phrase.heads,
        "relations": phrase.relations,
    }
    return json.dumps(item, ensure_ascii=False)


def generate(count: int, seed: int, held_out: bool = False) -> list[Phrase]:
    filler = Filler(World(random.Random(seed), held_out))
    made: list[Phrase] = []
    while len(made) < count:
        phrase = sentence(filler)
        if 2 <= len(phrase.forms) <= 90:
            made.append(phrase)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--held-out", action="store_true")
    arguments = parser.parse_args()
    for phrase in generate(arguments.count, arguments.seed, arguments.held_out):
        sys.stdout.write(as_line(phrase) + "\n")


if __name__ == "__main__":
    main()
