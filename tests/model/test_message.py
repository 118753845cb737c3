"""What the machine says is its English words and the data they are made of, kept and taken out again."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.message import Message, Term, day, joined, listed, number, packed, percent, unpacked

PLAIN = Message("the same participants")
NESTED = Message(
    "For {period} it is {one}: {why}",
    period=day("2022-01/2022-03"),
    one=Term("5 bn USD", "amount", [5e9, "USD"]),
    why=PLAIN,
)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (PLAIN, "the same participants"),
        (NESTED, "For 2022-01/2022-03 it is 5 bn USD: the same participants"),
        (joined(["a", "b"], "; "), "a; b"),
        (joined([]), ""),
        (listed(["a"]), "a"),
        (listed(["a", "b", "c"]), "a, b and c"),
        (Message("{change} of {value}", change=percent(0.125), value=number(1204.5)), "+12.5% of 1,204.5"),
        (Message("a brace { stays where nothing fills it"), "a brace { stays where nothing fills it"),
    ],
)
def test_in_english_it_is_its_words(message: Message, words: str) -> None:
    assert message == words


def parts(message: str) -> object:
    match message:
        case Message():
            return message.key, {name: parts(value) for name, value in message.values.items()}
        case Term():
            return str(message), message.sort, message.data
        case _:
            return message


@pytest.mark.parametrize("message", [PLAIN, NESTED, listed([PLAIN, "Jane Doe"])])
def test_kept_and_taken_out_it_is_the_same(message: Message) -> None:
    assert parts(unpacked(packed(message))) == parts(message)
    assert parts(pickle.loads(pickle.dumps(message))) == parts(message)


def test_what_was_kept_as_plain_words_is_a_message_of_them() -> None:
    assert parts(unpacked("a name of OSCE")) == ("a name of OSCE", {})


@given(st.text(), st.text())
def test_no_name_and_no_words_break_it(name: str, words: str) -> None:
    message = Message("“{name}”: {why}", name=name, why=Message(words))
    assert message == f"“{name}”: {words}"
    assert parts(unpacked(packed(message))) == parts(message)
    assert unpacked(packed(words)) == words


def test_words_that_look_like_a_kept_message_stay_words() -> None:
    for words in ('{"key": ', packed(NESTED)[:40], '{"key": "{gone}", "values": {"x": "y"}}'):
        assert unpacked(packed(words)) == words
