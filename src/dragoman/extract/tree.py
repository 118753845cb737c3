"""A sentence's dependency tree with its dependents at hand, and the few questions grammar asks of it."""

from functools import cached_property

from dragoman.model.sentence import Sentence, Token, Trigger

_PREPOSITIONS = frozenset({"for", "after", "before", "since", "until", "with", "without"})
_RELATIVE_WORDS = frozenset({"who", "which", "that", "whom"})


class Tree:
    """A view on one sentence. Tokens are referred to by their index in the sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._found: dict[tuple[int, tuple[str, ...]], list[Token]] = {}

    @cached_property
    def _kids(self) -> list[list[Token]]:
        kids: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                kids[token.head].append(token)
        return kids

    def kids(self, index: int, *relations: str) -> list[Token]:
        """Direct dependents in order; with `relations`, those whose relation or base relation is among them."""
        if not relations:
            return self._kids[index]
        found = self._found.get((index, relations))
        if found is None:
            kids = self._kids[index]
            found = [token for token in kids if token.relation in relations or token.base_relation in relations]
            self._found[index, relations] = found
        return found

    @cached_property
    def triggers(self) -> dict[int, Trigger]:
        """What the model takes for the name of an event, by the word it is."""
        return {trigger.token: trigger for trigger in self.sentence.triggers}

    def top(self, index: int, relations: frozenset[str]) -> int:
        """The word above that is hung on in none of these ways: the head of what the word is a part of."""
        while self.tokens[index].relation in relations:
            index = self.tokens[index].head
        return index

    def is_time(self, index: int) -> bool:
        """Whether a token is part of a time expression."""
        return any(time.first <= index < time.last for time in self.sentence.times)

    def lemma(self, index: int) -> str:
        """The lemma of a token."""
        return self.tokens[index].lemma

    def subtree(self, index: int, stop: frozenset[str] = frozenset()) -> list[int]:
        """The token and all it dominates, in order, without the branches whose relation is in `stop`."""
        inside = [index]
        for current in inside:
            inside.extend(
                kid.index for kid in self._kids[current] if kid.relation not in stop and kid.base_relation not in stop
            )
        return sorted(inside)

    def ancestors(self, index: int) -> list[int]:
        """From the token's head up to the root."""
        chain: list[int] = []
        head = self.tokens[index].head
        while head >= 0 and len(chain) <= len(self.tokens):
            chain.append(head)
            head = self.tokens[head].head
        return chain

    def case(self, index: int) -> str:
        """The preposition of a noun, in lower case, with its fixed parts ("on behalf of"); "" where there is none."""
        markers = [kid for kid in self.kids(index, "case") if kid.text.lower() not in ("'s", "’s", "'", "’")]
        if not markers and self.tokens[index].base_relation == "obl":
            # "for visiting Prime Minister Sol": the parser may hear a clause.
            markers = [kid for kid in self.kids(index, "mark") if kid.lemma in _PREPOSITIONS]
        if not markers:
            return ""
        parts = [markers[0], *self.kids(markers[0].index, "fixed")]
        parts += [kid for kid in markers[1:] if kid.index == parts[-1].index + 1]
        return " ".join(part.text.lower() for part in sorted(parts, key=lambda part: part.index))

    def coordinated(self, index: int) -> list[int]:
        """The token and those coordinated with it, in order, whichever of them is asked for."""
        first = index
        while self.tokens[first].base_relation == "conj" and self.tokens[first].head >= 0:
            first = self.tokens[first].head
        found = [first]
        for current in found:
            found.extend(kid.index for kid in self.kids(current, "conj"))
        return sorted(found)

    def following(self, index: int) -> list[int]:
        """The token and the conjuncts that hang below it."""
        found = [index]
        for current in found:
            found.extend(kid.index for kid in self.kids(current, "conj"))
        return sorted(found)

    def is_infinitive(self, index: int) -> bool:
        """Whether a verb is marked by "to"."""
        if any(kid.lemma == "to" and (kid.relation == "mark" or kid.tag == "PART") for kid in self.kids(index)):
            return True
        above = self.tokens[index].head  # "due to be completed", read as the preposition "due to"
        joined = self.kids(above, "fixed") if above >= 0 and self.tokens[above].tag == "ADJ" else []
        return any(kid.lemma == "to" and kid.tag == "PART" and kid.index < index for kid in joined)

    def is_past_perfect(self, index: int) -> bool:
        """ "Had met", "had been due"."""
        return any(kid.text.lower() == "had" for kid in self.kids(index, "aux"))

    def antecedent(self, index: int) -> int:
        """The noun a relative pronoun stands for, or the token itself."""
        token = self.tokens[index]
        if token.lemma not in _RELATIVE_WORDS or token.tag not in ("PRON", "SCONJ", "DET"):
            return index
        for above in [index, *self.ancestors(index)]:
            if self.tokens[above].relation in ("acl:relcl", "advcl:relcl"):
                return self.tokens[above].head
        return index
