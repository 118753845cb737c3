"""The tree drawn at the top of the file is the tree."""

import inspect
import pickle

from dragoman import errors
from dragoman.errors import DragomanError, InputError


def test_every_error_is_in_the_tree_with_a_status_of_its_own() -> None:
    assert errors.__doc__
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    assert all(issubclass(kind, DragomanError) and kind.__name__ in errors.__doc__ for kind in kinds)
    assert len({kind.exit_status for kind in kinds}) == len(kinds)
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_an_error_in_words() -> None:
    error = InputError("page.txt", "it is empty.", remedy="Save it again.")
    assert str(error) == "page.txt: it is empty. Nothing was changed. Save it again."


def test_an_error_comes_back_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(InputError("page.txt", "it is empty.", code="language")))
    assert (error.subject, error.code) == ("page.txt", "language")
