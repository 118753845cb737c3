"""What is done with a verb, hung on its object: "arrested the men, accusing them of spying" is what the police did."""

from dataclasses import replace

from dragoman.model.sentence import Token

_BACK = frozenset({"them", "him", "her", "it"})


def hang_on_the_verb(tokens: list[Token]) -> None:
    """Hangs a participle behind a comma on the verb, where its own object points back to the object it hangs on."""
    for doing in tokens[1:]:
        if doing.tag != "VERB" or doing.relation != "acl" or not doing.text.lower().endswith("ing"):
            continue
        noun = tokens[doing.head] if doing.head >= 0 else doing
        apart = tokens[doing.index - 1].text == "," and noun.base_relation == "obj" and noun.index < doing.index
        back = any(
            each.head == doing.index and each.base_relation in ("obj", "iobj") and each.text.lower() in _BACK
            for each in tokens[doing.index + 1 :]
        )
        if apart and back and noun.head >= 0 and tokens[noun.head].tag == "VERB":
            tokens[doing.index] = replace(doing, head=noun.head, relation="advcl")
