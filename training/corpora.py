"""Everything the language core is trained on and measured on, from ../shared/data and training/genre."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.elsewhere import elsewhere
from training.event_corpus import event_file
from training.examples import Example
from training.name_corpora import crossner, genre_file, re3d, universal, wikigold
from training.renamed import Pools, pools, renamed
from training.treebanks import ewt, gum

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "data"
HELD_BACK = 40  # every 40th sentence from templates is for measuring
FREE_TIMES = 4  # the few sentences written freely count so many times
EVENT_TIMES = 2  # and those with events
EVENTS_HELD_BACK = 12
ELSEWHERE = 0.5  # of the sentences with events, told of other states
HEADLINES = 0.03
MIXED, TOLD, OWN = 1500, 1500, 1200  # sentences of the rest that an epoch for names of the web sees
TEMPLATES = 5000  # of an epoch: enough of each construction, without drowning natural text


@dataclass(frozen=True)
class Corpora:
    gold: list[Example]  # annotated by people
    web: list[Example]  # those of them with the names of Universal NER
    own: list[Example]  # and those of our own that were written freely
    events: list[Example]  # our own sentences with the events they tell
    templates: list[Example]  # our own, from templates
    measure: dict[str, list[Example]]
    tags: list[str]
    relations: list[str]
    pools: Pools

    def mixture(self, epoch: int, share: float = 1.0, others: float = 0.0) -> list[Example]:
        """What one epoch trains on: everything people annotated, and other templates every time.

        A `share` below 1 takes only so much of what tells no events, for a training that goes on from an earlier one;
        of the sentences with names a share of `others` is told with other ones.
        """
        chance = random.Random(epoch)
        gold = self.gold if share >= 1 else chance.sample(self.gold, round(share * len(self.gold)))
        templates = chance.sample(self.templates, min(round(share * TEMPLATES), len(self.templates)))
        events = [
            elsewhere(example, chance) if chance.random() < ELSEWHERE else example
            for example in self.events * EVENT_TIMES
        ]
        chosen = [*gold, *events, *templates]
        return [self._changed(example, others, chance) for example in chosen]

    def web_mixture(self, epoch: int, others: float = 0.0) -> list[Example]:
        """What an epoch sees that goes on with the names of Universal NER: all web text, whose names alone count.

        No two corpora draw the same line around a hotel or a title. Of the others only trees are learned, of some, and
        of our own sentences events and names, so that what is known of them is kept.
        """
        chance = random.Random(epoch)
        mixed = [replace(example, allowed=None, names=None) for example in _some(self.gold, MIXED, chance)]
        own = [*_some(self.events, TOLD, chance), *_some(self.own * FREE_TIMES, OWN, chance)]
        chosen = [*self.web, *(example for example in mixed if example.tags), *own]
        return [self._changed(example, others, chance) for example in chosen]

    def _changed(self, example: Example, others: float, chance: random.Random) -> Example:
        if example.names is not None and chance.random() < others:
            example = renamed(example, self.pools, chance)
        return _headline(example, chance) if chance.random() < HEADLINES else example


def _some(examples: Sequence[Example], count: int, chance: random.Random) -> list[Example]:
    return chance.sample(examples, min(count, len(examples)))


def _headline(example: Example, chance: random.Random) -> Example:
    """The same words as headlines write them: all in capitals, or each with one."""
    style = chance.choice((str.upper, str.upper, str.capitalize))
    return replace(example, words=tuple(word if word.isupper() else style(word) for word in example.words))


def demonyms() -> frozenset[str]:
    return frozenset((HERE / "demonyms.txt").read_text(encoding="utf-8").split())


def _inventory(values: Sequence[str], least: int) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count >= least)


def read(data: Path = DATA, folder: Path = HERE / "genre") -> Corpora:
    nationalities = demonyms()
    web = [tree.example for tree in ewt(data, "train", nationalities)]
    mixed = [tree.example for tree in gum(data, "train", nationalities)]
    names = [*crossner(data, nationalities), *re3d(data, nationalities), *wikigold(data, nationalities)]
    free: list[Example] = []
    templates: list[Example] = []
    held: dict[str, list[Example]] = {"genre": [], "press": [], "templates": [], "events": []}
    events: list[Example] = []
    for path in sorted((folder.parent / "events").glob("*.txt")):
        marked = list(event_file(path))
        held["events"] += marked[::EVENTS_HELD_BACK]
        events += [example for index, example in enumerate(marked) if index % EVENTS_HELD_BACK]
    for path in sorted(folder.rglob("*.jsonl")):
        examples = list(genre_file(path))
        if "heldout" in path.parts[-2:]:
            if path.stem == "press":
                held["press"] += [universal(example, nationalities) for example in examples]
            else:
                held["genre"] += examples
        elif path.stem.startswith("free"):
            free += examples
        elif path.stem == "common":
            free += [universal(example, nationalities) for example in examples]
        else:
            held["templates"] += examples[::HELD_BACK]
            templates += [example for index, example in enumerate(examples) if index % HELD_BACK]
    parsed = [*web, *mixed]
    gold = [*web, *mixed, *names, *free * FREE_TIMES]
    return Corpora(
        gold=gold,
        web=web,
        own=free,
        pools=pools(gold),
        events=events,
        templates=templates,
        measure={
            "ewt-dev": [tree.example for tree in ewt(data, "dev", nationalities)],
            "ewt-test": [tree.example for tree in ewt(data, "test", nationalities)],
            "gum-test": [tree.example for tree in gum(data, "test", nationalities)],
            **held,
        },
        tags=_inventory([tag for example in parsed for tag in example.tags or ()], 1),
        relations=_inventory([relation for example in parsed for relation in example.relations or ()], 5),
    )
