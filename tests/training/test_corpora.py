"""What an epoch sees."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from training.corpora import Corpora  # noqa: E402
from training.examples import Example, exact  # noqa: E402
from training.renamed import pools  # noqa: E402


def sentence(text: str, name: int, tagged: bool) -> Example:
    words = tuple(text.split())
    names = ((name, name + 1, "PER"),)
    tags = ("X",) * len(words) if tagged else None
    return Example(words, tags, allowed=exact(len(words), names), names=names)


def test_an_epoch_for_names_of_the_web_learns_no_names_of_other_corpora() -> None:
    web, tree, listed = sentence("ask Greg", 1, True), sentence("so said Mona", 2, True), sentence("Ivo left", 0, False)
    gold = [web, tree, listed]
    corpora = Corpora(gold, [web], [], [], [], {}, [], [], pools(gold))
    seen = corpora.web_mixture(1)
    assert [example.names for example in seen if example.words[0].lower() == "ask" and example.names] == [web.names]
    assert all(example.names is None and example.tags for example in seen if len(example.words) == 3)
    assert not any(example.words == listed.words for example in seen)
