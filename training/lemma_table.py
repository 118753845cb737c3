"""Builds the lemma table: base forms seen in open text, and the inflected forms that spelling rules get wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from dragoman.analyse.lemmas import Lemmas, candidates
from training.treebanks import gum, trees

OPEN_TAGS = ("NOUN", "VERB", "ADJ", "ADV", "AUX")
HERE = Path(__file__).parent


def _counts(data: Path) -> dict[tuple[str, str], Counter[str]]:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in (*trees(data / "ud_english_ewt" / "en_ewt-ud-train.conllu"), *gum(data, "train", frozenset())):
        for word, tag, lemma in zip(tree.example.words, tree.example.tags or (), tree.lemmas, strict=True):
            form = word.lower().replace("’", "'")
            # Misspellings corrected by the lemma are of no use elsewhere.
            if lemma != "_" and tag not in ("PROPN", "PUNCT", "SYM", "X", "NUM"):
                counts[tag, form][lemma.lower().replace("’", "'")] += 1
    return counts


def lemma_lines(data: Path, vocabulary: Mapping[str, int]) -> Iterator[str]:
    counts = _counts(data)
    settled: dict[tuple[str, str], str] = {}
    for key, options in counts.items():
        lemma, count = options.most_common(1)[0]
        if count > 1 or key[1] in vocabulary:
            settled[key] = lemma
    for line in (HERE / "lemmas.tsv").read_text(encoding="utf-8").splitlines():
        tag, form, lemma = line.split("\t")
        settled[tag, form] = lemma
    bases: dict[str, set[str]] = {tag: set() for tag in OPEN_TAGS}
    for (tag, _), lemma in settled.items():
        if tag in bases and lemma.isalpha() and len(lemma) > 1:
            bases[tag].add(lemma)
    # Words of the encoder's vocabulary, the frequent first, settle what the treebanks never show: "rate", not "rat".
    for form in vocabulary:
        if not form.isalpha() or not form.isascii():
            continue
        for tag in ("VERB", "NOUN"):
            options = [option for option in candidates(form, tag) if len(option) > 2 and option in vocabulary]
            if (tag, form) in settled or not options or bases[tag] & set(options):
                continue
            bases[tag].add(min(options, key=vocabulary.__getitem__))
    for tag in OPEN_TAGS:
        yield from (f"{tag}\t{lemma}" for lemma in sorted(bases[tag]))
    yield from (f"TITLE\t{lemma}" for lemma in sorted(_titles()))
    rules = Lemmas([f"{tag}\t{lemma}" for tag in OPEN_TAGS for lemma in bases[tag]])
    for (tag, form), lemma in sorted(settled.items()):
        if rules.lemma(form, tag) != lemma:
            yield f"{tag}\t{form}\t{lemma}"


def _titles() -> set[str]:
    """Nouns that stand capitalised in titles and names and have plurals all the same; nationalities among them."""
    nouns = (HERE / "title_nouns.txt").read_text(encoding="utf-8").split()
    return {*nouns, *(demonym.lower() for demonym in (HERE / "demonyms.txt").read_text(encoding="utf-8").split())}
