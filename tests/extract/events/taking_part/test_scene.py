"""Where force is used or people protest, told by the way."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Rebels captured the town of Brede on Sunday.", "COERCE", "Brede"),
        ("Norwegian forces shelled the village of Karlund on Monday.", "ASSAULT", "Karlund"),
        ("The attack of 2 March on the border post of Kela lasted an hour.", "ASSAULT", "Kela"),
        ("Police in Lima arrested three Chilean politicians.", "COERCE", "Lima"),
        ("Thousands marched through Lima on Thursday against the law.", "PROTEST", "Lima"),
        ("Protesters in Lima burned tyres outside the embassy of Chile.", "PROTEST", "Lima"),
        ("Thousands took to the streets of Lima on Sunday.", "PROTEST", "Lima"),
        ("About 200 fishermen marched to the Norwegian embassy in Lima on Wednesday.", "PROTEST", "Lima"),
        ("Peru condemned the raid on the port of Kela.", "ACCUSE", None),
    ],
)
def test_scene(text: str, kind: str, place: str | None) -> None:
    assert [event.place for event, _, _ in told(text) if event.type == kind] == [place]
