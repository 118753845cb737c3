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


def test_what_others_do_elsewhere_in_the_sentence_is_theirs() -> None:
    text = "As for Mali, where soldiers seized power on 3 March, the European Union decided to end its mission."
    assert all(actors == () for actors, _ in taking_part(text, "COERCE/seize", "held"))


def test_who_tells_of_a_journey_does_not_make_it() -> None:
    text = "Malawi's Ministry of Foreign Affairs said the visit will end on 2 June."
    assert not any("MW" in actors or "Ministry of Foreign Affairs" in actors for _, actors, _ in told(text))


def test_opposition_parties_are_no_parties_told_of_before() -> None:
    text = "Peru and Chile signed the pact on Monday. Opposition parties have rejected it."
    assert all(actors == () for actors, _ in taking_part(text, "REJECT/refuse", "held"))
