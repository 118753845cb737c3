"""How the listing tables call those whom records and reports concern."""

EVERYBODY = "*"


def party_actor(number: int) -> str:
    """How the listing tables call a party of the ledger."""
    return f"p{number}"


def serving_actor(state: str) -> str:
    """Everybody who serves this state or bloc, and itself."""
    return f"s:{state}"


def teller_actor(name: str) -> str:
    """How the listing tables call whoever tells."""
    return f"t:{name}"


def pair_actor(one: str, other: str) -> str:
    """Whatever a state or bloc, or those who serve it, have a part in together with another one: listed under the two
    in the order of their codes, counted under both.
    """
    return f"c:{one}|{other}"


def on_side(side: str) -> str:
    """What `sides` contain of an actor who is on this side."""
    return f"|{side}|"


def place_actor(word: str) -> str:
    """Whatever happened where this folded word is part of the name of the place."""
    return f"l:{word}"
