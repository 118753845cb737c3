"""What is told before a closing "X said" is one clause, whatever the parser made of it."""

from dragoman.analyse.told_clauses import with_told_clauses
from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, Token


def parsed(*words: tuple[str, str, int, str]) -> Sentence:
    """A sentence of (word, tag, head, relation)."""
    tokens = tuple(
        Token(index, text, index * 10, index * 10 + len(text), text.lower(), tag, head, relation)
        for index, (text, tag, head, relation) in enumerate(words)
    )
    return Sentence(0, Span(0, len(words) * 10), 0, tokens)


def ties(sentence: Sentence) -> list[tuple[int, str]]:
    return [(token.head, token.relation) for token in with_told_clauses(sentence).tokens]


def test_what_is_expected_governs_what_is_to_be_done() -> None:
    sentence = parsed(
        ("Chad", "PROPN", 2, "nsubj:pass"), ("is", "AUX", 6, "aux"), ("expected", "VERB", 6, "aux"),
        ("to", "PART", 4, "mark"), ("ratify", "VERB", 6, "ccomp"), ("he", "PRON", 6, "nsubj"),
        ("said", "VERB", -1, "root"),
    )  # fmt: skip
    assert ties(sentence)[1:5] == [(2, "aux:pass"), (6, "ccomp"), (4, "mark"), (2, "xcomp")]


def test_a_subject_is_no_clause() -> None:
    sentence = parsed(
        ("session", "NOUN", 5, "ccomp"), ("will", "AUX", 3, "aux"), ("be", "AUX", 3, "aux:pass"),
        ("held", "VERB", 5, "ccomp"), ("he", "PRON", 5, "nsubj"), ("said", "VERB", -1, "root"),
    )  # fmt: skip
    assert ties(sentence)[0] == (3, "nsubj:pass")


def test_other_sentences_stay() -> None:
    sentence = parsed(("It", "PRON", 1, "nsubj"), ("rains", "VERB", 3, "ccomp"), ("he", "PRON", 3, "nsubj"),
                      ("said", "VERB", -1, "root"))  # fmt: skip
    assert with_told_clauses(sentence) is sentence


def test_a_verb_has_one_subject() -> None:
    sentence = parsed(
        ("Mora", "PROPN", 1, "nsubj"), ("told", "VERB", -1, "root"), ("visiting", "ADJ", 3, "amod"),
        ("Sol", "PROPN", 1, "nsubj"), ("Chad", "PROPN", 5, "nsubj"), ("agreed", "VERB", 1, "ccomp"),
    )  # fmt: skip
    assert [relation for _, relation in ties(sentence)] == ["nsubj", "root", "amod", "iobj", "nsubj", "ccomp"]
    asked = parsed(("said", "VERB", -1, "root"), ("Mora", "PROPN", 0, "nsubj"))
    assert [relation for _, relation in ties(asked)] == ["root", "nsubj"]
