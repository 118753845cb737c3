"""What others did, or what was done with other things, is nothing that came of a promise."""

from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.other_things import of_other_things


def promised(kind: str, text: str, *, sort: str | None = None, mode: str | None = None, by: str, to: str) -> Told:
    sides = (Actor(by, "state", by, by, "actor"), Actor(to, "state", to, to, "target"))
    return Told("e1", kind, "r1", date(2022, 5, 1), text.rstrip("."), text, type=sort, mode=mode, actors=sides)


WITHDRAWAL = promised(
    "event", "Peru will withdraw its 90 soldiers from Chad in July.", sort="RETREAT", mode="withdraw", by="PE", to="TD"
)
GIFT = promised(
    "event", "Italy will deliver 30 boats to Togo in July.", sort="AID", mode="humanitarian", by="IT", to="TG"
)
LOAN = promised(
    "event", "Italy will lend Togo 30 million dollars in July.", sort="AID", mode="economic", by="IT", to="TG"
)
BAN = promised(
    "event", "Kenya will lift its ban on the import of honey from Laos in July.", sort="CONCEDE", mode="ease",
    by="KE", to="LA",
)  # fmt: skip
VISIT = promised(
    "event", "Fiji's president will pay a visit to Oslo on 5 July.", sort="CONSULT", mode="visit", by="FJ", to="NO"
)
EXIT = promised("commitment", "Fiji will leave the Southern fund for forests in July.", by="FJ", to="WS")


@pytest.mark.parametrize(
    ("promise", "text", "other"),
    [
        (WITHDRAWAL, "Since Nepal withdrew its soldiers in July, the 90 from Peru are alone in Chad.", True),
        (WITHDRAWAL, "Since Peru withdrew its soldiers in July, Chad guards the border alone.", False),
        (WITHDRAWAL, "After Nepal withdrew its soldiers, the last Peruvians left in July as well.", False),
        (WITHDRAWAL, "Soldiers of Chile and Nepal withdrew in July.", False),  # who the others are is not told
        (GIFT, "The 12 fire engines that Italy delivered in July lack tyres.", True),
        (GIFT, "The 12 fire engines delivered in July lack tyres.", True),
        (GIFT, "The 30 vessels that Italy delivered in July lack fuel.", False),
        (GIFT, "The 12 sailors who came with the boats delivered in July went home.", False),
        (GIFT, "The delivery was called off after France sent the 12 fishing crews.", False),
        (LOAN, "The 12 tractors bought in July with the Italian loan stand idle.", False),
        (BAN, "The ban on timber which Kenya lifted in July had hurt others.", True),
        (BAN, "The ban on Laotian honey which Kenya lifted in July had hurt many.", False),
        (BAN, "The ban on imports which Kenya lifted in July had hurt many.", False),
        (VISIT, "Samoa's president paid a visit to Oslo on 5 July, and Fijians sang there.", True),
        (VISIT, "Fiji's president paid a visit to Oslo on 5 July, and Samoans sang there.", False),
        (EXIT, "Fiji left the Pacific tuna council in July.", True),
        (EXIT, "Fiji left the forests fund in July.", False),
        (EXIT, "Fiji left the fund in July.", False),
    ],
)
def test_others_did_it_or_did_it_with_other_things(promise: Told, text: str, other: bool) -> None:
    told = Told("s1", "sentence", "r2", date(2022, 9, 1), text, text)
    assert of_other_things(promise, told) == other
