"""The notation of `lists/patterns.txt`, filled with names and turned into trees."""

from collections.abc import Callable

from training.genre.grammar import Phrase, case, closing_comma, comma, coordinate, join, noun_phrase, word

Fill = Callable[[str], Phrase]
_TAGS = {"aux": "AUX", "aux:pass": "AUX", "cop": "AUX", "advmod": "ADV", "compound:prt": "ADP", "mark": "SCONJ"}
_PRONOUNS = frozenset("he she we it they who this".split())


def _items(text: str) -> list[str]:
    """Top-level items; a bracketed clause stays in one."""
    found, depth, current = [], 0, ""
    for part in text.split(" "):
        quoted = current.count('"') % 2 == 1
        current = f"{current} {part}" if current else part
        if not quoted or '"' in part:
            depth += part.count("(") - part.count(")")
        if depth == 0 and current.count('"') % 2 == 0:
            found.append(current)
            current = ""
    if current:
        raise ValueError(f"unbalanced: {text!r}")
    return found


def _noun(value: str, fill: Fill) -> Phrase:
    value = value.strip('"')
    if value.isupper() and value.isalpha() and len(value) <= 6:
        return fill(value)
    if value in _PRONOUNS:
        return word(value, "PRON")
    return noun_phrase(value, fill)


def clause(text: str, fill: Fill) -> Phrase:
    parts: list[tuple[Phrase, str]] = []
    for item in _items(text):
        if item in {",", ".", "“", "”"}:
            parts.append((closing_comma() if item == "," else word(item, "PUNCT"), "punct"))
            continue
        if item == "DATE":
            parts.append((fill("DATE"), "obl"))
            continue
        if item.endswith("/H"):
            parts[-1] = (word("was", "AUX"), "aux:pass")
            parts.append((word(item[:-2], "VERB"), ""))
            continue
        relation, _, value = item.partition("=")
        if value.startswith("("):
            parts.append((clause(value[1:-1].strip(), fill), relation))
        elif relation in {"V", "V/VBN"}:
            parts.append((word(value.partition("/")[0], "VERB"), ""))
        elif relation == "H":
            parts.append((_noun(value, fill), ""))
        elif relation in {"and", "and0", "and2", "and2a"}:
            target, target_relation = parts[-1] if relation != "and0" else parts[-2]
            if relation == "and0":
                parts.pop()
                joined = join((target, ""), (join((comma(), "punct"), (_noun(value, fill), "")), "conj"))
            else:
                joined = coordinate([target, _noun(value, fill)])
            parts[-1] = (joined, target_relation)
        elif relation in _TAGS:
            tag = "PART" if relation == "mark" and value == "to" else _TAGS[relation]
            parts.append((word(value.strip('"'), tag), relation))
        elif relation == "obl" and ":" not in value:
            parts.append((word(value, "ADV"), "advmod"))
        elif relation == "advcl" or relation.startswith("obl"):
            preposition, _, inner = value.partition(":")
            if relation == "advcl":
                target, target_relation = parts[-2]  # ", including X" hangs on the noun before the comma
                mark = parts.pop()[0]
                inner_phrase = join((comma(), "punct"), (case(preposition, _noun(inner, fill)), ""))
                del mark
                parts[-1] = (join((target, ""), (inner_phrase, "nmod")), target_relation)
            else:
                parts.append((case(preposition, _noun(inner, fill)), relation))
        else:
            if relation == "nsubj" and any(one == "aux:pass" for _, one in parts):
                relation = "nsubj:pass"
            parts.append((_noun(value, fill), relation))
    if any(one == "aux:pass" for _, one in parts):
        parts = [(piece, "nsubj:pass" if one == "nsubj" else one) for piece, one in parts]
    return _with_marks(parts)


def _with_marks(parts: list[tuple[Phrase, str]]) -> Phrase:
    """Commas hang on the piece before them ahead of the head, and on the clause behind them after it."""
    head = next(index for index, (_, relation) in enumerate(parts) if relation == "")
    merged: list[tuple[Phrase, str]] = []
    index = 0
    while index < len(parts):
        piece, relation = parts[index]
        if relation == "punct" and piece.forms == [","] and index + 1 < len(parts):
            following, next_relation = parts[index + 1]
            if index < head and merged and merged[-1][1] in {"obl", "advcl", "advmod", "nsubj", "ccomp", "nsubj:pass"}:
                before, before_relation = merged.pop()
                if next_relation in {"acl:relcl", "appos"}:
                    inserted = join((comma(), "punct"), (following, ""), (closing_comma(), "punct"))
                    merged.append((join((before, ""), (inserted, next_relation)), before_relation))
                    index += 3
                    continue
                merged.append((join((before, ""), (piece, "punct")), before_relation))
                index += 1
                continue
            if index > head and next_relation in {"advcl", "parataxis", "nmod"}:
                merged.append((join((piece, "punct"), (following, "")), next_relation))
                index += 2
                continue
        merged.append((piece, relation))
        index += 1
    return join(*merged)


def capitalised(phrase: Phrase) -> Phrase:
    first = phrase.forms[0]
    if first[0].islower():
        phrase.forms[0] = first[0].upper() + first[1:]
    elif first in {"“", '"'} and len(phrase.forms) > 1:
        phrase.forms[1] = phrase.forms[1][0].upper() + phrase.forms[1][1:]
    return phrase
