"""The shipped model reads anything, and reads the register it is for."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.analyse.language_model import FILES, MODELS, LanguageModel
from dragoman.analyse.segment import RawSentence, segment
from dragoman.errors import InstallationError
from dragoman.model.evidence import Span
from dragoman.model.sentence import NameKind, Sentence


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load(threads=1)


def read(model: LanguageModel, text: str) -> list[Sentence]:
    return model.parse(segment(text), text)


def assert_tree(sentence: Sentence) -> None:
    assert [token.head for token in sentence.tokens].count(-1) == 1
    assert len(sentence.subtree(sentence.root().index)) == len(sentence.tokens)


def test_words_keep_their_place_and_make_a_tree(model: LanguageModel) -> None:
    text = "The ministers met in Geneva on Monday. They signed two agreements."
    sentences = read(model, text)
    assert [sentence.index for sentence in sentences] == [0, 1]
    for sentence in sentences:
        assert_tree(sentence)
        for position, token in enumerate(sentence.tokens):
            assert token.index == position
            assert text[token.start : token.end] == token.text
    assert sentences[0].root().lemma == "meet"
    assert sentences[1].root().lemma == "sign"
    assert [token.relation for token in sentences[0].children(sentences[0].root().index, "nsubj")] == ["nsubj"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Foreign Minister Lena Ortiz arrived in Lisbon on Friday.", "Lena Ortiz", NameKind.PERSON),
        ("Foreign Minister Lena Ortiz arrived in Lisbon on Friday.", "Lisbon", NameKind.PLACE),
        ("The loan was approved by the World Bank last week.", "World Bank", NameKind.BODY),
    ],
)
def test_names(model: LanguageModel, text: str, words: str, kind: NameKind) -> None:
    (sentence,) = read(model, text)
    found = {(sentence.span_of(name.first, name.last).quote(text), name.kind) for name in sentence.names}
    assert (words, kind) in found


def test_nothing_to_read(model: LanguageModel) -> None:
    assert model.parse([], "") == []
    assert model.parse([RawSentence(Span(0, 0), 0, ())], "") == []


@pytest.mark.parametrize("text", ["😀 \u200b \u200d !", "\ufeff", "北京 会谈 。", "a\u0301 " * 5, "." * 700])
def test_odd_characters(model: LanguageModel, text: str) -> None:
    for sentence in read(model, text):
        assert_tree(sentence)


def test_sentences_longer_than_the_encoder(model: LanguageModel) -> None:
    words = ["negotiations"] * 1200
    text = " ".join(words)
    spans = tuple(Span(13 * index, 13 * index + 12) for index in range(len(words)))
    (sentence,) = model.parse([RawSentence(Span(0, len(text)), 0, spans)], text)
    assert len(sentence.tokens) == len(words)
    assert_tree(sentence)


def test_a_reading_does_not_depend_on_its_company(model: LanguageModel) -> None:
    sentences = ["The envoy left Nairobi.", "Talks between Chad and Niger, held in Abuja on 3 May, failed.", "Yes!"]
    together = " ".join(sentences)
    for alone, among in zip(sentences, read(model, together), strict=True):
        (own,) = read(model, alone)
        assert [(t.text, t.tag, t.head, t.relation) for t in own.tokens] == [
            (t.text, t.tag, t.head, t.relation) for t in among.tokens
        ]
        assert [(n.first, n.last, n.kind) for n in own.names] == [(n.first, n.last, n.kind) for n in among.names]


@settings(deadline=None, max_examples=25)
@given(text=st.text(max_size=80))
def test_any_text(model: LanguageModel, text: str) -> None:
    for sentence in read(model, text):
        assert_tree(sentence)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(InstallationError, match=r"en\.onnx"):
        LanguageModel.load(tmp_path)


def test_version_is_the_digest_of_the_files(model: LanguageModel) -> None:
    digest = hashlib.sha256()
    for name in FILES[1:]:
        digest.update((MODELS / name).read_bytes())
    assert model.version == digest.hexdigest()[:16]


def test_a_noun_that_has_an_object_is_a_verb() -> None:
    text = "The Chairperson commends the council for its efforts and thanks the Government of Fiji for the boats."
    (sentence,) = LanguageModel.load().parse(segment(text), text)
    told = [(token.text, token.tag, token.lemma) for token in sentence.tokens if token.text == "thanks"]
    assert told == [("thanks", "VERB", "thank")]
