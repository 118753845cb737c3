"""Tags, dependency trees, names, events and lemmas: one small network reads each sentence once."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from dragoman.analyse.known_names import settled
from dragoman.analyse.labels import ArcLabels
from dragoman.analyse.lemmas import Lemmas
from dragoman.analyse.name_edges import bare
from dragoman.analyse.name_wholes import whole
from dragoman.analyse.names import Found, NameDecoder
from dragoman.analyse.segment import RawSentence
from dragoman.analyse.slips import mended
from dragoman.analyse.subtokens import Subtokens
from dragoman.analyse.towns import towns_apart
from dragoman.analyse.trees import best_tree
from dragoman.analyse.triggers import TriggerDecoder
from dragoman.analyse.windows import Window, arrays, batches, windows
from dragoman.analyse.word_pieces import WordPieces
from dragoman.errors import InstallationError
from dragoman.model.sentence import Name, NameKind, Sentence, Token, Trigger

MODELS = Path(__file__).parent / "models"
FILES = ("en.json", "en.onnx", "en.labels.npy", "en.roles.npy", "en.tokenizer.json", "en.lemmas.tsv")
OUTPUTS = ("tags", "arcs", "dependents", "governors", "names", "triggers", "statuses", "role_triggers", "role_words")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the network says of one window; heads are positions in the window, -1 its root."""

    tags: list[str]
    heads: list[int]
    relations: list[str]
    names: list[Found]
    triggers: list[Trigger]


class LanguageModel:
    """Reads sentences. Deterministic: a sentence's reading depends on nothing but its words."""

    def __init__(
        self,
        session: Any,
        subtokens: Subtokens,
        meta: dict[str, Any],
        label_weights: NDArray[np.floating],
        role_weights: NDArray[np.floating],
        lemmas: Lemmas,
    ) -> None:
        self.version: str = meta["version"]  # changes with every file of the model
        self.scores: dict[str, dict[str, float]] = meta["scores"]  # measured when the model was exported
        self._session = session
        self._subtokens = subtokens
        self._tags: tuple[str, ...] = tuple(meta["tags"])
        # What the scores of names and of events' words are multiplied by before anybody asks how sure they are.
        self._sharpness: dict[str, float] = meta["sharpness"]
        self._labels = ArcLabels(label_weights, meta["relations"])
        self._names = NameDecoder(tuple(meta["names"]))
        self._triggers = TriggerDecoder(meta["triggers"], role_weights)
        self._lemmas = lemmas

    @classmethod
    def load(cls, folder: Path | None = None, threads: int = 0) -> Self:
        """The model in `folder`, or the one that ships with Dragoman; `threads` 0 uses every core.

        Raises InstallationError where a file is missing.
        """
        folder = folder or MODELS
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise InstallationError(
                f"Language model {folder}",
                f"{', '.join(missing)} missing",
                "No report was read.",
                "Install Dragoman again, or rebuild the model as training/README.md describes.",
            )
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(folder / "en.onnx"), options, providers=["CPUExecutionProvider"])
        with (folder / "en.lemmas.tsv").open(encoding="utf-8") as lines:
            lemmas = Lemmas(lines)
        return cls(
            session,
            Subtokens(WordPieces.from_file(folder / "en.tokenizer.json")),
            json.loads((folder / "en.json").read_text(encoding="utf-8")),
            np.load(folder / "en.labels.npy"),
            np.load(folder / "en.roles.npy"),
            lemmas,
        )

    def parse(self, raw: Sequence[RawSentence], text: str) -> list[Sentence]:
        """The sentences of `text` analysed, in order; those without a word are left out."""
        kept = [sentence for sentence in raw if sentence.tokens]
        parts = [
            window
            for index, sentence in enumerate(kept)
            for window in windows(index, [span.quote(text) for span in sentence.tokens], self._subtokens)
        ]
        readings: dict[tuple[int, int], _Reading] = {}
        for batch in batches(parts):
            for window, reading in zip(batch, self._read(batch), strict=True):
                readings[window.sentence, window.first] = reading
        joined: list[_Reading] = []
        for window in parts:
            reading = readings[window.sentence, window.first]
            joined.append(reading) if window.first == 0 else _append(joined[-1], reading, window.first)
        return [self._sentence(index, kept[index], joined[index], text) for index in range(len(kept))]

    def _read(self, batch: Sequence[Window]) -> Iterator[_Reading]:
        tags, arcs, dependents, governors, names, *events = self._session.run(
            OUTPUTS,
            arrays(batch, self._subtokens.start, self._subtokens.end),
        )
        names, events[0] = names * self._sharpness["names"], events[0] * self._sharpness["triggers"]
        sizes = [window.last - window.first for window in batch]
        trees = [best_tree(arcs[row, :size, : size + 1]) for row, size in enumerate(sizes)]
        labels = self._labels(
            np.concatenate([dependents[row, :size] for row, size in enumerate(sizes)]),
            np.concatenate([governors[row, heads + 1] for row, heads in enumerate(trees)]),
            np.concatenate(trees),
        )
        start = 0
        for row, size in enumerate(sizes):
            yield _Reading(
                [self._tags[tag] for tag in tags[row, :size]],
                trees[row].tolist(),
                labels[start : start + size],
                self._names.decode(names[row, :size]),
                self._triggers.decode(*(scores[row, :size] for scores in events)),
            )
            start += size

    def _sentence(self, index: int, raw: RawSentence, reading: _Reading, text: str) -> Sentence:
        tokens = []
        governing = {head for head, relation in zip(reading.heads, reading.relations, strict=True) if relation == "obj"}
        for position, span in enumerate(raw.tokens):
            word, tag = span.quote(text), reading.tags[position]
            if tag == "NOUN" and position in governing:
                tag = "VERB"  # "commends the chair and thanks the hosts"
            tokens.append(
                Token(
                    position,
                    word,
                    span.start,
                    span.end,
                    self._lemmas.lemma(word, tag),
                    tag,
                    reading.heads[position],
                    reading.relations[position],
                )
            )
        words = [token.text for token in tokens]
        names = tuple(
            Name(first, last, NameKind(kind), sure)
            for first, last, kind, sure in towns_apart(settled(whole(bare(reading.names, words), words), words), words)
        )
        return Sentence(index, raw.span, raw.paragraph, tuple(mended(tokens)), names, triggers=tuple(reading.triggers))


def _append(whole: _Reading, part: _Reading, offset: int) -> None:
    """Continues a sentence too long for one window: the part's root hangs on the first root, as if beside it."""
    root = whole.heads.index(-1)
    whole.tags.extend(part.tags)
    whole.relations.extend(
        "parataxis" if head < 0 else label for head, label in zip(part.heads, part.relations, strict=True)
    )
    whole.heads.extend(root if head < 0 else head + offset for head in part.heads)
    whole.names.extend((first + offset, last + offset, kind, sure) for first, last, kind, sure in part.names)
    whole.triggers.extend(_moved(trigger, offset) for trigger in part.triggers)


def _moved(trigger: Trigger, offset: int) -> Trigger:
    return replace(
        trigger,
        token=trigger.token + offset,
        actors=tuple((word + offset, sure) for word, sure in trigger.actors),
        targets=tuple((word + offset, sure) for word, sure in trigger.targets),
    )
