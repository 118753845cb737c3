"""Who "we" is in a quotation: whoever the verb of saying has for its subject, by a name, an office or a pronoun."""

import pytest

from resolved import sides


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            'Peru criticised the raid. "We reject the claims of Chile," Peru\'s foreign ministry said in a statement.',
            "REJECT/refuse",
            [(("PE",), ("CL",))],
        ),
        (
            'Peru\'s ministry denounced the raid. "We demand that Chile free the sailors," it said on Monday.',
            "REQUEST/demand",
            [(("PE",), ("CL",))],
        ),
        (
            'Foreign Minister Ana Mora met reporters in Lima. "We call on Chile to free the sailors," she said.',
            "REQUEST/demand",
            [(("Ana Mora",), ("CL",))],
        ),
        (
            'The African Union suspended Mali. "We urge Mali to hold elections," it said.',
            "REQUEST/demand",
            [(("African Union",), ("ML",))],
        ),
        (
            'The Norwegian embassy hailed the ruling. "We thank Ghana for its help," it said.',
            "SUPPORT/thank",
            [(("Norwegian embassy",), ("GH",))],
        ),
    ],
)
def test_who_we_are(text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert sides(text, kind) == expected
