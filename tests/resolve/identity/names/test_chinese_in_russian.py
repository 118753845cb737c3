"""Chinese names in Russian spelling."""

import pytest

from dragoman.resolve.identity.names import compare_persons
from dragoman.resolve.identity.names.chinese_in_russian import pinyin


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Цзиньпин", "jinping"),
        ("Чжао", "zhao"),
        ("Лэцзи", "leji"),
        ("Ханьхуэй", "hanhui"),
        ("Сюй", "xu"),
        ("Юань", "yuan"),
        ("Шии", "shiyi"),
        ("Жуй", "rui"),
        ("Ма", "ma"),
        ("Петров", None),
        ("Токаев", None),
        ("Wang", None),
        ("", ""),
    ],
)
def test_syllables(russian: str, latin: str | None) -> None:
    assert pinyin(russian) == latin


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Лю Цзяньчао", "Liu Jianchao", True),
        ("Liu Jianchao", "Лю Цзяньчао", True),
        ("Лю Цзяньчао", "Liu Jianmin", False),
        ("Ли Хуэй", "Li Hui", True),
        ("Иван Ли", "Ivan Li", True),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert compare_persons(one, other).same is same
