"""Who is named right behind "that" does what its clause tells, and what is announced stands as it is told."""

import pytest

from eventful import taking_part

ANNOUNCED = (
    "The Ministry of Foreign Affairs and International Cooperation wishes to inform the public that Mr. Moses Kamau, "
    "President of the Republic of Kenya, will undertake a state visit to the Republic of Malawi on 2 April 2025."
)


@pytest.mark.parametrize(
    ("text", "who"), [(ANNOUNCED, "KE"), ("Peru announced that Ana Mora will visit Malawi.", "Ana Mora")]
)
def test_who_travels(text: str, who: str) -> None:
    found = taking_part(text, "CONSULT/visit", "planned")
    assert [(actors, targets) for actors, targets in found] in ([((who,), ("MW",))], [(("Moses Kamau",), ("MW",))])
