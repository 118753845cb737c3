"""Who faces accusations is charged, and charges nobody."""

from eventful import told


def test_those_who_face_accusations_accuse_nobody() -> None:
    text = "Both the Peruvian military and the Chilean army have faced accusations of shelling civilian areas."
    assert all(not actors for event, actors, _ in told(text) if event.type == "ACCUSE")
