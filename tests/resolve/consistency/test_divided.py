"""Into which parts a sentence divides a number, and where it leaves open whether there are others."""

import pytest

from dragoman.resolve.consistency.divided import parts_told


@pytest.mark.parametrize(
    ("sentence", "whole", "parts"),
    [
        ("Of the 40 prisoners released on Monday, 15 are Peruvians and 12 Chileans.", 40, (15, 12)),
        ("Of the forty boats, fifteen are trawlers and twenty-five are ferries.", 40, (15, 25)),
        ("Of the 30 observers, 18 work in Lima and the other 10 in Cusco.", 30, (18, 10)),
        (
            "Norway gave Peru 40 ambulances: 15 went to Lima, 12 to Cusco and the remaining 11 to Puno.",
            40,
            (15, 12, 11),
        ),
        ("The 61 texts they signed comprise 21 treaties, 12 protocols and 30 memoranda.", 61, (21, 12, 30)),
        ("Of the 1,200 fishermen, 800 are Thais and 400 Burmese.", 1200, (800, 400)),
        (
            "There are 61 firms in Peru: 21 relocated, 12 under study and 20 promising projects, Lima said.",
            61,
            (21, 12, 20),
        ),
        ("Of the 61 firms, 21 relocated, 12 closed.", 61, ()),
        # What may be told of the same ones twice, or is not told of all.
        ("Of the 40 lorries, 15 are in Lima and 12 have been handed over.", 40, ()),
        ("Of the 40 doctors, 25 arrived in May and 10 in June.", 40, ()),
        ("Of the 40 doctors, 25 have arrived.", 40, ()),
        ("Of the 50 dead, 20 were women and 14 children.", 50, ()),
        ("Of the 50 dead, 30 were women and 20 children.", 50, (30, 20)),
        ("Of the 30 nurses, 12 are Thais and 9 are in hospital.", 30, ()),
        ("Of the 30 nurses, 12 are in Lima and 9 in Cusco.", 30, (12, 9)),
        ("Of the 40 doctors, only 15 are surgeons and 12 dentists.", 40, ()),
        ("Of the 40 prisoners, 15 are Peruvians and at least 12 Chileans.", 40, ()),
        ("Of the 40 prisoners, 15 are Peruvians, 12 of them women.", 40, ()),
        ("Of the 40 prisoners, 15 are Peruvians and 12 Chileans.", 50, ()),  # another number of the sentence
        ("Of the 40 bridges, 15 are 12 years old and 25 are new.", 40, (15, 25)),
    ],
)
def test_parts(sentence: str, whole: float, parts: tuple[float, ...]) -> None:
    assert parts_told(sentence, whole) == parts
