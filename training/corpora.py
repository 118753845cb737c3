"""Everything the language core is trained on and measured on, from ../shared/data and training/genre."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.examples import Example
from training.name_corpora import crossner, genre_file, re3d, wikigold
from training.treebanks import ewt, gum

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "data"
HELD_BACK = 20  # every 20th genre sentence is for measuring


@dataclass(frozen=True)
class Corpora:
    train: list[Example]
    measure: dict[str, list[Example]]
    tags: list[str]
    relations: list[str]


def demonyms() -> frozenset[str]:
    return frozenset((HERE / "demonyms.txt").read_text(encoding="utf-8").split())


def _inventory(values: Sequence[str], least: int) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count >= least)


def read(data: Path = DATA, folder: Path = HERE / "genre") -> Corpora:
    nationalities = demonyms()
    web = [tree.example for tree in ewt(data, "train", nationalities)]
    mixed = [tree.example for tree in gum(data, "train", nationalities)]
    names = [*crossner(data, nationalities), *re3d(data, nationalities), *wikigold(data, nationalities)]
    own: list[Example] = []
    held: list[Example] = []
    for path in sorted(folder.glob("*.jsonl")):
        for index, example in enumerate(genre_file(path)):
            (held if index % HELD_BACK == HELD_BACK - 1 else own).append(example)
    parsed = [*web, *mixed]
    return Corpora(
        train=[*web, *mixed, *names, *own],
        measure={
            "ewt-dev": [tree.example for tree in ewt(data, "dev", nationalities)],
            "ewt-test": [tree.example for tree in ewt(data, "test", nationalities)],
            "gum-test": [tree.example for tree in gum(data, "test", nationalities)],
            "genre": held,
        },
        tags=_inventory([tag for example in parsed for tag in example.tags or ()], 1),
        relations=_inventory([relation for example in parsed for relation in example.relations or ()], 5),
    )
