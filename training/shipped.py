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
        """Every example is read alone, as if no text stood around it."""
        return [self._read(example) for example in examples]

    def _read(self, example: Example) -> Reading:
        text, spans = "", []
        for word in example.words:
            spans.append(Span(len(text), len(text) + len(word)))
            text += word + " "
        (sentence,) = self.model.parse([RawSentence(Span(0, spans[-1].end), 0, tuple(spans))], text)
        return (
            [token.tag for token in sentence.tokens],
            [token.head for token in sentence.tokens],
            [token.relation for token in sentence.tokens],
            [(name.first, name.last, name.kind.value) for name in sentence.names],
            list(sentence.triggers),
        )
