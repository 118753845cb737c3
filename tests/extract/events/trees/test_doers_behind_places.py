"""A name behind the place a sentence begins with acts."""

from resolved import sides


def test_who_meets_somewhere() -> None:
    text = (
        "Foreign Minister Nanaia Rere of New Zealand will visit Niue and Tonga this week. In Niue Nanaia will meet "
        "with Premier Tagelagi and address a special session."
    )
    assert {"Nanaia Rere", "Tagelagi"} in [set(actors) for actors, _ in sides(text, "CONSULT/meeting")]


def test_several_are_talked_with() -> None:
    text = "Ana Mora discussed the role of the police with the prime ministers of Chad and Fiji in Suva on Monday."
    assert sides(text, "CONSULT/meeting") == [(("Ana Mora", "TD", "FJ"), ())]
