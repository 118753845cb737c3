"""Measures the exported model the way Dragoman runs it."""

from collections.abc import Sequence
from pathlib import Path

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.segment import RawSentence
from dragoman.model.evidence import Span
from training.evaluate import Reading
from training.examples import Example


class ShippedReader:
    """Reads examples with the graph in a folder, gold words included."""

    def __init__(self, folder: Path | None = None, threads: int = 0) -> None:
        self.model = LanguageModel.load(folder, threads)

    def __call__(self, examples: Sequence[Example]) -> list[Reading]:
        text, raw = "", []
        for number, example in enumerate(examples):
            spans = []
            for word in example.words:
                spans.append(Span(len(text), len(text) + len(word)))
                text += word + " "
            raw.append(RawSentence(Span(spans[0].start, spans[-1].end), number, tuple(spans)))
        return [
            (
                [token.tag for token in sentence.tokens],
                [token.head for token in sentence.tokens],
                [token.relation for token in sentence.tokens],
                [(name.first, name.last, name.kind.value) for name in sentence.names],
                list(sentence.triggers),
            )
            for sentence in self.model.parse(raw, text)
        ]
