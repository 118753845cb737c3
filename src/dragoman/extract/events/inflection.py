"""Which dictionary form the trigger words of the frames have, whatever the tagger made of them."""

from functools import cache
from importlib.resources import files

from dragoman.extract.events.frame import lexicon
from dragoman.knowledge.loading import parse_yaml

_VOWELS = "aeiou"


@cache
def verb_forms() -> dict[str, str]:
    """Inflected form -> lemma, for the verbs of all frames, their light verbs and the words of stance."""
    frames = lexicon().frames
    verbs = {lemma for frame in frames for lemma, _ in frame.verbs}
    verbs |= {key.partition("+")[0] for frame in frames for key in frame.light}
    table: dict[str, str] = {}
    for verb in sorted(verbs):
        for form in (*_regular(verb), verb):
            table.setdefault(form, verb)
    text = (files(__package__) / "irregular_verbs.yaml").read_text(encoding="utf-8")
    for verb, forms in parse_yaml(text).items():
        for form in forms.split():
            table[form] = verb
    # "found" and "left" are as often a verb of their own or an adjective: the tagger decides.
    return {form: verb for form, verb in table.items() if form not in ("found", "left", "lay", "saw", "felt")}


def _regular(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    forms = [verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"), verb + "ed", verb + "ing"]
    if len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS:
        forms += [verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return forms
