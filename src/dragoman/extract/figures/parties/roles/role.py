"""The parties named near a number, by the way they are tied to it."""

from dataclasses import dataclass

from dragoman.model.records import Mention


@dataclass(slots=True)
class Roles:
    """The parties named near a number, by the way they are tied to it."""

    owner: Mention | None = None
    source: Mention | None = None
    destination: Mention | None = None
    companion: Mention | None = None
    pair: tuple[Mention, Mention] | None = None
    agent: Mention | None = None
    recipient: Mention | None = None
    traveller: Mention | None = None
    gapped: Mention | None = None
    harmed: str | None = None
    home: Mention | None = None  # where what is measured is: "arrivals in Italy fell"
    toward: Mention | None = None  # the state after "to" or "against"
    served: Mention | None = None  # the state of a body that acts
    judge: Mention | None = None  # who condemns or welcomes what is told
    passage: Mention | None = None  # what it goes through: "70 percent of its trade passes through Georgia"
    hailing: Mention | None = None  # where those counted are from: "33,000 people from Venezuela"
    stranger: bool = False  # whether somebody acts whom the words do not name: "Donors pledged"
    fields: bool = False  # whether the actor keeps, sends or trains those who are counted
    relieves: bool = False  # whether the actor feeds or treats those who are counted
    bars: bool = False  # whether the actor punishes or shuts out those who are counted
    brought: bool = False  # whether somebody comes with those who are counted: "arrived with 300 delegates"
    direct: bool = False  # whether the verb has what is counted as its object: "expelled two diplomats"
    thanked: bool = False  # whether somebody is thanked for what is counted
    turned: tuple[Mention | None, Mention | None] | None = None  # giver and receiver where the subject receives
