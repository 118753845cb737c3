"""Whom a surname means that a couple or brothers bear, and who two ministers of one portfolio are."""

import pytest

from resolved import sides

_COUPLE = "President Luis Paz received the Norwegian ambassador. The First Lady, Rosa Paz, opened a hospital in Lima. "
_FOUR = (
    "Chilean Foreign Minister Ana Mora and Defence Minister Luis Paz met Peruvian Foreign Minister Rosa Gil and "
    "Defence Minister Juan Sol in Lima. "
)
_SECRETARIES = (
    "US Secretary of State John Roe and Defense Secretary Jane Doe met Chilean Foreign Minister Ana Mora and Defence "
    "Minister Luis Paz. "
)
_THREE = "Chilean President Ana Mora and Peruvian President Luis Paz met European Commission President Eva Holm. "


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (_COUPLE + "Paz thanked Norway on Monday.", "SUPPORT/thank", ("Luis Paz",)),
        (_COUPLE + "Mrs Paz thanked Norway on Monday.", "SUPPORT/thank", ("Rosa Paz",)),
        (
            "President Luis Paz Jr. met Norwegians. Rosa Paz joined the dinner. Paz thanked Norway on Monday.",
            "SUPPORT/thank",
            ("Luis Paz Jr.",),
        ),
        (
            "Former President Luis Paz flew to Oslo. Trade Minister Rosa Paz met Norwegians. Paz thanked Norway.",
            "SUPPORT/thank",
            ("Rosa Paz",),
        ),
        (_FOUR + "The two foreign ministers condemned Fiji.", "ACCUSE/disapprove", ("Ana Mora", "Rosa Gil")),
        (_FOUR + "The two defence ministers condemned Fiji.", "ACCUSE/disapprove", ("Luis Paz", "Juan Sol")),
        (_THREE + "Both presidents condemned Fiji.", "ACCUSE/disapprove", ("Ana Mora", "Luis Paz")),
        (
            _SECRETARIES + "The two foreign ministers condemned Fiji.",
            "ACCUSE/disapprove",
            ("John Roe", "Ana Mora"),
        ),
    ],
)
def test_who_is_meant(text: str, kind: str, who: tuple[str, ...]) -> None:
    assert [actors for actors, _ in sides(text, kind)] == [who]
