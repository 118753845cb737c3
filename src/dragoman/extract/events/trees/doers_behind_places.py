"""Names behind the place a sentence begins with: "In Oslo Mora will meet", read as if both were where it is."""

from dragoman.model.sentence import Token
from dragoman.model.ties import kids, make_subject


def give_the_name_behind_a_place(tokens: list[Token]) -> None:
    """Makes a name right behind "In" and a place the subject of the verb behind it, where that verb has none."""
    if len(tokens) < 4 or tokens[0].text != "In" or tokens[1].tag != "PROPN":
        return
    name = next((each for each in tokens[2:5] if each.tag == "PROPN" and each.base_relation == "obl"), None)
    if name is None or name.head <= name.index or any(each.text == "," for each in tokens[: name.index]):
        return
    verb = tokens[name.head]
    bare = not any(each.base_relation == "case" for each in kids(tokens, name))
    if verb.tag == "VERB" and bare and not any(each.base_relation == "nsubj" for each in kids(tokens, verb)):
        make_subject(tokens, name.index, verb.index)
