"""Finds every reference to a party in a report, named or not."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType

from dragoman.extract.mentions.bodies.letters_of_blocs import with_letters_of_blocs
from dragoman.extract.mentions.bodies.names_in_brackets import with_names_in_brackets
from dragoman.extract.mentions.bodies.organs_of_blocs import with_organs_of_blocs
from dragoman.extract.mentions.bodies.short_names import bodies_told_again
from dragoman.extract.mentions.build import Builder
from dragoman.extract.mentions.governments_of_leaders import with_governments_of_leaders
from dragoman.extract.mentions.memory import cut_names, spread_names
from dragoman.extract.mentions.offices.finding import Office, find_offices
from dragoman.extract.mentions.persons.finding import find_persons
from dragoman.extract.mentions.programmes import owners_of, with_owners_named
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.titled.untold_names import add_untold_names
from dragoman.extract.mentions.untold import untold_state
from dragoman.extract.mentions.view import View, is_seat
from dragoman.extract.short_titles import short_titles
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.home import home_state, organ_state
from dragoman.knowledge.known_texts import known_text
from dragoman.knowledge.named_states import states_counted
from dragoman.knowledge.shared_letters import letters_meant
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Token

_CREDIT = re.compile(
    r"^\W*(?:with |additional |further )?(?:reporting|writing|editing|written|edited|compiled) by\b"
    r"|\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b",
    re.IGNORECASE,
)
_SERVING = frozenset({"staff", "officials", "experts", "representatives"})


class Mentions:
    """The references of one report, in the order of the text, and how to look them up.

    `titled` holds, by mention id, the offices bound to a person's mention; `unbound` holds the other offices by
    sentence; `home` is the state the report speaks from, where that is certain, `agency` the same if the outlet
    or a source tells it, `is_of_organ` whether it is the page of an organ of that state, `teller` the organisation or
    the embassy whose page it is. `short_titles` has the letters that a text is called by, with the noun that says so:
    these are no bodies. `owners` says of the sentences of a programme whose it is.
    """

    def __init__(
        self,
        mentions: Iterable[Mention],
        document: Document,
        titled: dict[str, Titled] | None = None,
        unbound: Iterable[tuple[int, Office]] = (),
        home: str | None = None,
        agency: str | None = None,
        is_of_organ: bool = False,
        teller: str | None = None,
        short_titles: Mapping[str, str] = MappingProxyType({}),
        owners: Mapping[int, Mention] = MappingProxyType({}),
    ) -> None:
        self.all: tuple[Mention, ...] = tuple(
            sorted(mentions, key=lambda mention: (mention.sentence, mention.first, -mention.last))
        )
        self.document = document
        self.titled = titled or {}
        self.unbound = tuple(unbound)
        self.home = home
        self.agency = agency
        self.is_of_organ = is_of_organ
        self.teller = teller
        self.short_titles = short_titles
        self.owners = owners

    def less_it(self) -> "Mentions":
        """The same without "it", for readers that find out for themselves what it stands for."""
        return self.only(mention for mention in self.all if mention.kind != "body" or mention.form != "pronoun")

    def less_seats(self) -> "Mentions":
        """The same without the Jeddah of "the Jeddah-based bank": where somebody sits neither acts nor is a scene."""
        sentences = self.document.sentences
        return self.only(
            mention
            for mention in self.all
            if mention.kind not in {"place", "state"} or not is_seat(sentences[mention.sentence].tokens, mention.last)
        )

    def only(self, kept: Iterable[Mention]) -> "Mentions":
        """The same report with these of its references."""
        return Mentions(
            kept,
            self.document,
            self.titled,
            self.unbound,
            self.home,
            self.agency,
            self.is_of_organ,
            self.teller,
            self.short_titles,
            self.owners,
        )

    @cached_property
    def by_id(self) -> dict[str, Mention]:
        """Mentions by their ids, and the state at home by its code."""
        own = {self.home: untold_state(self.home)} if self.home in states() else {}
        return own | {mention.id: mention for mention in self.all}

    @cached_property
    def _by_sentence(self) -> dict[int, list[Mention]]:
        found: dict[int, list[Mention]] = {}
        for mention in self.all:
            found.setdefault(mention.sentence, []).append(mention)
        return found

    def in_sentence(self, sentence: int) -> list[Mention]:
        return list(self._by_sentence.get(sentence, ()))

    def headed_by(self, sentence: int, token: int) -> Mention | None:
        """The mention whose head is this token, else the innermost that covers it."""
        covering = [mention for mention in self._by_sentence.get(sentence, ()) if mention.first <= token < mention.last]
        headed = [mention for mention in covering if mention.head == token]
        return min(headed or covering, key=lambda mention: (mention.last - mention.first, mention.id), default=None)

    def spelled_out(self, group: Mention) -> tuple[str, ...]:
        """The members of a group, or of three or more told before by its noun: "the ministers" of A, B and C."""
        if group.members:
            return group.members
        noun = group.name.casefold().split()[-1]
        before = (each for each in reversed(self.all) if (each.sentence, each.first) < (group.sentence, group.first))
        alike = (each for each in before if len(each.members) > 2 and noun in each.name.casefold().split())
        return next((each.members for each in alike), ())

    @cached_property
    def _outermost(self) -> dict[int, list[Mention]]:
        """By sentence, the mentions that stand inside no longer one."""
        found: dict[int, list[Mention]] = {}
        for mention in self.all:  # a longer mention comes before those inside it
            kept = found.setdefault(mention.sentence, [])
            if not any(
                other.last >= mention.last and other.last - other.first > mention.last - mention.first for other in kept
            ):
                kept.append(mention)
        return found

    def conjuncts(self, mention: Mention) -> list[Mention]:
        """The mention and those coordinated with it, in order: neighbours joined by nothing but commas and "and"."""
        sentence = self.document.sentences[mention.sentence]
        peers = self._outermost.get(mention.sentence, [])
        if mention not in peers:
            return [mention]
        chain = [mention]
        at = peers.index(mention)
        for step in (-1, 1):
            index = at
            while 0 <= index + step < len(peers):
                left, right = (peers[index + step], peers[index]) if step < 0 else (peers[index], peers[index + step])
                if not self._joined(sentence.tokens, left, right):
                    break
                if step > 0 and index > at and self._is_complete(sentence.tokens, peers[index - 1], left, right):
                    break
                index += step
                if step > 0 and self._is_owned(sentence.tokens, peers, index):
                    index += 1  # "Petrodoe and Chad's | Gasroe"
                chain.append(peers[index])
        return sorted(chain, key=lambda other: other.first)

    @staticmethod
    def _is_complete(tokens: tuple[Token, ...], first: Mention, left: Mention, right: Mention) -> bool:
        """Whether a list has had its "and", so that a comma begins another: "by Chad and Niger, Mali and Togo met"."""
        ended = any(token.text.lower() == "and" for token in tokens[first.last : left.first])
        return ended and [token.text for token in tokens[left.last : right.first]] == [","]

    @staticmethod
    def _is_owned(tokens: tuple[Token, ...], peers: list[Mention], owner: int) -> bool:
        """Whether the body behind an owner and its possessive is the next of the peers."""
        if owner + 1 >= len(peers) or peers[owner].kind not in {"state", "bloc"} or peers[owner + 1].kind != "body":
            return False
        between = [token.text for token in tokens[peers[owner].last : peers[owner + 1].first]]
        return between in (["'s"], ["’s"], ["'"], ["’"])

    @staticmethod
    def _joined(tokens: tuple[Token, ...], left: Mention, right: Mention) -> bool:
        between = tokens[left.last : right.first]
        if not between or len(between) > 4:
            return False
        words = [token.text.lower() for token in between]
        served = words[1:] if words[0] == ")" else words
        if left.kind in {"bloc", "body"} and served and served[0] in _SERVING:
            words = served[1:]  # "IMF staff and the Chadian authorities"
        if not words or not all(
            word in {",", "and", "&", "as", "well", "the", "with", "together", "or"} for word in words
        ):
            return False
        if "and" in words or "&" in words or words[:3] == ["as", "well", "as"] or "or" in words:
            return True
        return words == [","] or words == [",", "the"]

    def in_range(self, sentence: int, first: int, last: int) -> list[Mention]:
        """Mentions wholly within tokens `[first, last)` of a sentence, in order."""
        return [
            mention
            for mention in self._by_sentence.get(sentence, ())
            if first <= mention.first and mention.last <= last
        ]


def find_mentions(document: Document, report: Report) -> Mentions:
    """Every reference to a person, state, body, bloc, series or place in the report's text."""
    organ_of = organ_state(report.outlet, report.url)
    home, agency = (organ_of, organ_of) if organ_of else _told_from(report)
    told = Counter(states_counted(report.text))
    told_of = tuple(dict.fromkeys([code for code, _ in told.most_common()] + ([home] if home else [])))
    letters = letters_meant(report.text)
    views = [View(sentence, document.text, told_of=told_of, letters=letters) for sentence in document.sentences]
    for view in views:
        view.persons.extend(find_persons(view))
    cut_names(views)
    spread_names(views)
    offices = []
    for view in views:
        found = find_offices(view)
        before = list(view.persons)
        add_untold_names(view, found)
        offices.append(find_offices(view) if before != view.persons else found)
    spread_names(views)
    builder = Builder(report)
    for view, found in zip(views, offices, strict=True):
        builder.add_sentence(view, found)
    for view, first, last, body in bodies_told_again(views, builder.mentions):
        builder.add_again(view, first, last, body)
    teller = _teller(report)
    if teller in blocs():
        home = agency  # the seat of an organisation is not its home
    short = short_titles(document)
    named = _without_texts(_without_reporters(builder.mentions, document), short)
    settled = _with_own_seats(named, document.text)
    settled = with_names_in_brackets(settled, document)
    settled = with_organs_of_blocs(with_letters_of_blocs(settled, document), report.outlet)
    settled = with_governments_of_leaders(settled, builder.titled, views, home)
    owners = owners_of(document, settled, report.title or "", organ_of)
    settled = with_owners_named(settled, owners, organ_of)
    return Mentions(
        settled, document, builder.titled, builder.unbound, home, agency, bool(organ_of), teller, short, owners
    )


def _without_reporters(mentions: list[Mention], document: Document) -> list[Mention]:
    """Leaves out who wrote the report: "(Reporting by X; Editing by Y)", "X contributed to this report"."""
    credited = {sentence.index for sentence in document.sentences if _CREDIT.search(sentence.span.quote(document.text))}
    return [each for each in mentions if each.kind != "person" or each.sentence not in credited]


def _without_texts(mentions: list[Mention], short: Mapping[str, str]) -> list[Mention]:
    """Leaves out letters that stand for a text: CETA, the "CTA" of "the Coastal Trade Agreement (CTA)"."""

    def is_text(each: Mention) -> bool:
        words = each.name.split()
        known = known_text(words, 0)
        return (known is not None and known[0] == len(words)) or (each.name in short and each.entity is None)

    return [each for each in mentions if each.kind not in {"body", "series"} or not is_text(each)]


def _with_own_seats(mentions: list[Mention], text: str) -> list[Mention]:
    """A bloc's seat means the state where the report names that: "Belgian diplomats were furious; Brussels ..."."""
    named = {each.entity for each in mentions if each.kind == "state" and each.form in {"name", "demonym"}}
    own = {state.seat_of: state.code for state in states().values() if state.seat_of and state.code in named}

    def settled(each: Mention) -> Mention:
        code = own.get(each.entity or "") if each.kind == "bloc" and each.form == "capital" else None
        name = each.span.quote(text)
        return replace(each, kind="state", name=name, state=code, entity=code) if code else each

    return [settled(each) for each in mentions] if own else mentions


def _told_from(report: Report) -> tuple[str | None, str | None]:
    """The state a report speaks from, and the same where the outlet or a source tells it.

    An embassy speaks from a state that is not its own, as its dateline tells.
    """
    tellers = (report.outlet, *report.sources, report.byline)
    if "embassy" in (report.outlet or "").casefold():
        return home_state((), report.text, certain=True), None
    home = home_state((*tellers, report.image_credit), report.text, report.url, certain=True)
    written_in = home_state((), report.text, certain=True)
    if written_in and home != written_in and home not in states_counted(report.text):
        return written_in, None  # an outlet telling of neighbours: "ASUNCIÓN - ..." in a paper of Buenos Aires
    return home, home_state(tellers, "", report.url, certain=True)


def _teller(report: Report) -> str | None:
    """The organisation of states whose page a report stands on, or the state whose embassy's it is."""
    outlet = report.outlet or ""
    if "embassy" in outlet.casefold():
        return next(iter(states_counted(outlet)), None)
    words = outlet.split()
    found = (entry for word in words for entry in gazetteer().get(word) if entry.sort == "bloc" and entry.fits(word))
    return next((entry.key for entry in found), None)
