"""A report set behind what it reports: who speaks has not done it, and did not do it where it was said."""

from eventful import taking_part, told


def test_who_speaks_has_not_done_it() -> None:
    text = "Peru on Tuesday asked the Chilean envoy to leave and recalled its ambassador from Chile, the ministry said."
    found = taking_part(text, "SANCTION/relations", "held")
    assert found and all(actors == ("PE",) for actors, _ in found)


def test_where_it_was_said_is_not_where_it_was_done() -> None:
    text = (
        "Peruvian police arrested him and he has been sentenced to ten years in jail, Sol said at a conference in Oslo."
    )
    assert all(event.place != "Oslo" for event, _, _ in told(text) if event.type == "COERCE")


def test_what_follows_the_verb_itself_is_its_own() -> None:
    text = "Peru's police arrested five men in Arica, the ministry said."
    assert [event.place for event, _, _ in told(text) if event.type == "COERCE"] == ["Arica"]


def test_whom_it_is_done_to_has_not_done_it() -> None:
    text = "The ambassadors of Peru and Chile in Mali were invited to follow suit."
    assert all(actors == () for actors, _ in taking_part(text, "REQUEST/invite", "held"))
