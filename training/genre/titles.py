"""Styles and offices, with what belongs to them: the parts of a titled mention.

Trees: a title without article before a name is its `nmod:desc`; a name behind a title with article or possessive, and a
title behind a name, are `appos`. Names: the office is POST, its body ORG, its state LOC or NORP, the person PER.
"""

import re

from training.genre.grammar import Phrase, case, comma, coordinate, flat, join, noun_phrase, word
from training.genre.world import World, sections

_OFFICES_BEFORE = frozenset({"King", "Queen", "Pope", "Archbishop", "Senator", "Patriarch", "Metropolitan", "Cardinal"})


class Titles:
    def __init__(self, world: World) -> None:
        self.world = world

    # -- parts ----------------------------------------------------------------------------------------------------
    def name(self, behind_title: bool = False) -> Phrase:
        """A person's name, at times with a style or rank before it; behind a title the plainer ones only."""
        world, draw = self.world, self.world.rng.random()
        name = world.person()
        if draw < (0.88 if behind_title else 0.7):
            return name
        if behind_title:
            style = world.pick(
                "H.E.",
                "Mr.",
                "Dr.",
                "H.E. Mr.",
                "Ms.",
                "General",
                "Gen.",
                "Sheikh",
                "Mrs.",
                "H.E. Dr.",
                "Prince",
                "Lt. Gen.",
            )
        else:
            style = world.honour() if draw < 0.9 else world.rank()
        return self._styled(style, name)

    def _styled(self, text: str, name: Phrase) -> Phrase:
        """ "His Highness Sheikh": each style hangs on the name; King, Pope and the like are offices."""
        rank = text in sections("offices.txt")["rank"] or text.startswith(("Lt.", "Maj.", "Rt."))
        pieces = [text] if rank else re.findall(r"(?:His|Her) \w+(?: Highness)?|\S+", text)
        parts: list[tuple[Phrase, str]] = []
        for piece in pieces:
            forms = piece.split()
            if forms[0] in {"His", "Her"}:
                style = join(
                    (word(forms[0], "PRON"), "nmod:poss"),
                    *([(word("Royal", "ADJ"), "amod")] if len(forms) > 2 else []),
                    (word(forms[-1], "PROPN"), ""),
                )
            else:
                style = flat(piece.strip())
            if forms[-1] in _OFFICES_BEFORE:
                last = len(style.forms)
                style.names = [(last - 1, last, "POST")]
            parts.append((style, "nmod:desc"))
        return join(*parts, (name, ""))

    def _modified(self, title: Phrase, share: float = 0.12) -> Phrase:
        world = self.world
        if not world.chance(share):
            return title
        text = world.pick(
            "former",
            "acting",
            "visiting",
            "outgoing",
            "newly appointed",
            "incoming",
            "then",
            "late",
            "Acting",
            "interim",
            "newly elected",
        )
        if text.startswith("newly"):
            piece = join((word("newly", "ADV"), "advmod"), (word(text.split()[1], "VERB"), ""))
            return join((piece, "amod"), (title, ""))
        return join(
            (word(text, "ADV" if text == "then" else "ADJ"), "advmod" if text == "then" else "amod"), (title, "")
        )

    def state_title(self, lower: bool = False) -> Phrase:
        """An office of a state, bare."""
        return self.world.office("lower") if lower else self.world.office("head", "minister", "minister", "minister")

    def double(self, inside: bool = False) -> Phrase:
        """ "Deputy Prime Minister – Minister of Foreign Affairs": one office."""
        world = self.world
        first = world.title(
            world.pick(
                "Deputy Prime Minister",
                "Deputy Prime Minister",
                "First Deputy Prime Minister",
                "Vice President",
                "Prime Minister",
                "Deputy Chairman of the Cabinet of Ministers",
                "State Counselor",
                "Deputy Head of Government",
                "Vice Prime Minister",
                "Deputy Chair of the Cabinet",
            )
        )
        second = world.office("second")
        if world.chance(0.12):
            second = join((word("the", "DET"), "det"), (second, ""))
        if inside:  # the state inside the dashed office belongs to it
            first = world.title(
                world.pick(
                    "Deputy Chief of Staff of the President",
                    "Deputy Head of the Administration",
                    "Special Representative of the President",
                    "Deputy Prime Minister",
                    "Adviser to the President",
                )
            )
            first = join((first, ""), (case("of", world.state(0.7)), "nmod"))
            second = world.title(
                world.pick(
                    "Special Representative of the President for International Cooperation",
                    "Minister of Foreign Affairs",
                    "Head of the Protocol Service",
                    "Chief Negotiator",
                    "Special Envoy for Climate",
                )
            )
        dash = join((word(world.pick("–", "–", "-", "—", "/"), "PUNCT"), "punct"), (second, ""))
        return join((first, ""), (dash, "appos")).named("POST")

    def two_titles(self) -> Phrase:
        """ "Prime Minister and Minister of Finance": two offices."""
        first, second = self.world.office("head", "minister"), self.world.office("second")
        if self.world.chance(0.3):
            return join((first, ""), (join((comma(), "punct"), (second, "")), "conj"))
        return coordinate([first, second])

    def envoy(self) -> Phrase:
        """ "Ambassador Extraordinary and Plenipotentiary of X to Y"."""
        world = self.world
        text = world.pick(
            "Ambassador",
            "Ambassador",
            "Ambassador Extraordinary and Plenipotentiary",
            "High Commissioner",
            "Charge d'Affaires",
            "Consul General",
            "Chargé d'Affaires ad interim",
            "Deputy Head of Mission",
            "Permanent Representative",
            "Trade Representative",
        )
        if text == "Ambassador Extraordinary and Plenipotentiary":
            head = Phrase(
                text.split(), ["PROPN", "ADJ", "CCONJ", "ADJ"], [-1, 0, 3, 1], ["root", "amod", "cc", "conj"]
            ).named("POST")
        elif "d'Affaires" in text:
            head = flat(text).named("POST")
        else:
            head = world.title(text)
        parts = [(head, "")]
        if world.chance(0.8):
            parts.append((case("of", world.state(0.35)), "nmod"))
        target = world.listed("bloc") if world.chance(0.15) or text == "Permanent Representative" else world.state(0.3)
        preposition = "in" if text.startswith(("Consul", "Deputy")) else "to"
        if world.chance(0.85):
            parts.append((case(preposition, world.city() if text.startswith("Consul") else target), "nmod"))
        return join(*parts)

    def with_body(self) -> Phrase:
        """ "Chairman of the Board of the KazAID", "Director of the Department of ... of the Ministry of ..."."""
        world = self.world
        head = world.office("body")
        body = world.body() if world.chance(0.75) else world.listed("agency", acronym=0.1)
        if world.chance(0.15):
            part = noun_phrase(
                world.pick(
                    "the Department of International Cooperation",
                    "the Asia Department",
                    "the Department of Consular Service",
                    "the Africa Division",
                    "the Board of Directors",
                    "the Americas Directorate",
                    "the Committee on International Relations",
                    "the Bureau of African Affairs",
                    "the Middle East Department",
                )
            )
            part.names = [(1, len(part.forms), "ORG")]
            body = join((part, ""), (case("of", body), "nmod"))
        return join(
            (head, ""),
            (
                case(
                    world.pick("of", "of", "of", "at", "for") if head.forms[-1].lower().startswith("spokes") else "of",
                    body,
                ),
                "nmod",
            ),
        )

    def with_state(self, lower: bool = False) -> Phrase:
        return join((self.state_title(lower), ""), (case("of", self.world.state(0.55)), "nmod"))

    def complement_title(self) -> Phrase:
        """A title with "of ..." behind it, without article."""
        draw = self.world.rng.random()
        if draw < 0.38:
            return self.with_state()
        if draw < 0.7:
            return self.with_body()
        if draw < 0.85:
            return self.envoy()
        if draw < 0.93:
            return join((self.double(), ""), (case("of", self.world.state(0.5)), "nmod"))
        return self.world.office("unattached")
