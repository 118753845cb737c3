"""The states a report is about: the pair in a bilateral report, else the one at home in it."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from dragoman.extract.mentions.untold import untold_state
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.named_states import states_counted, states_in
from dragoman.model.records import Mention, Post
from dragoman.model.report import Report

_ISO_CODE = re.compile("[A-Z]{2}")
_STATE_FORMS = frozenset({"name", "demonym", "capital"})
_LEAD_BONUS = 3.0  # a state named in the title or the first sentence is worth so many mentions further down
_LEAST_SHARE = 0.25  # of the first state's weight, for a second one to make the report bilateral
_LEAST_SERVED = 2  # times somebody is named who serves a state that is not
_MOST_RIVAL = 0.7  # of the second state's weight, above which a third one makes it a report about several


class MentionList(Protocol):
    """What is needed of `Mentions`."""

    @property
    def all(self) -> tuple[Mention, ...]: ...

    @property
    def home(self) -> str | None: ...

    @property
    def is_of_organ(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Countries:
    """Mention ids of the report's two main states in the order they come up; `second` is None where there is but one.

    `bilateral` says that the report is about these two with each other.
    """

    first: str | None = None
    second: str | None = None
    main: str | None = None  # the one named most
    bilateral: bool = False
    codes: tuple[str, ...] = ()
    serving: Mapping[str, str] = field(default_factory=dict)  # surname to the state or bloc served
    mentions: tuple[Mention, ...] = ()  # one of every state and bloc the report names

    def mention_of(self, code: str | None) -> Mention | None:
        """A mention of a state or bloc by its code; of a state the report does not name itself, its bare ISO code."""
        found = next((mention for mention in self.mentions if code_of(mention) == code), None) if code else None
        if found is None and code and _ISO_CODE.fullmatch(code) and code not in blocs():
            return untold_state(code)
        return found

    def id_of(self, code: str | None) -> str | None:
        """The id of a state's mention, by its code."""
        found = self.mention_of(code)
        return found.id if found else None

    @property
    def organisation(self) -> Mention | None:
        """The bloc among the report's two main parties."""
        main = (self.mention_of(code) for code in self.codes)
        return next((mention for mention in main if mention and mention.kind == "bloc"), None)

    def besides(self, code: str | None) -> str | None:
        """The mention id of the first main state that is not `code`."""
        return next((m for c, m in zip(self.codes, (self.first, self.second), strict=False) if c != code), None)

    def harmed_by(self, code: str | None, home: str | None) -> str | None:
        """The mention id of the main state that suffers what `code` does: of two others not the one that tells it."""
        if home in self.codes and code not in self.codes:
            return self.besides(home)
        return self.besides(code)

    def served_by(self, person: Mention | None) -> str | None:
        """The state or bloc a person serves, told with this mention or with a fuller one of the same surname."""
        if person is None or person.state:
            return person.state if person else None
        return self.serving.get(_surname(person))

    def other(self, code: str | None) -> str | None:
        """The mention id of the member of the pair that is not `code`."""
        if code is None or len(self.codes) < 2 or code not in self.codes:
            return None
        return self.second if code == self.codes[0] else self.first


def _surname(person: Mention) -> str:
    return person.name.split()[-1].casefold() if person.name.split() else ""


def _served(mentions: MentionList, posts: tuple[Post, ...]) -> dict[str, str]:
    """The state or bloc each surname serves by the offices told."""
    people = {mention.id: mention for mention in mentions.all if mention.kind == "person"}
    told = [(people.get(post.person), post.state) for post in posts if post.standing != "former"]
    return {_surname(person): state for person, state in reversed(told) if person and state}


def code_of(mention: Mention) -> str | None:
    """ISO code of a state, or the key of a bloc, where a mention names one directly."""
    if mention.kind not in {"state", "bloc"} or mention.form == "pronoun":
        return None
    return mention.entity or (mention.state if mention.form in _STATE_FORMS else None)


def countries_of(mentions: MentionList, report: Report, posts: tuple[Post, ...] = ()) -> Countries:
    """Ranks the states by how often and how early they are named; `posts` tell whom those told by office serve."""
    weight: Counter[str] = Counter()
    first_seen: dict[str, Mention] = {}
    title = (report.title or "").casefold()
    in_title: set[str] = set()
    rank = []
    serving: dict[str, str] = {}
    served = _served(mentions, posts)
    for mention in mentions.all:
        state = (mention.state or served.get(_surname(mention))) if mention.kind == "person" else None
        if state and mention.form == "name":
            serving.setdefault(_surname(mention), state)
        code = code_of(mention)
        if code is None:
            # An official stands for the state served.
            if state and mention.form == "name":
                weight[state] += 1
            continue
        weight[code] += 1 if mention.kind == "state" else 0.5  # type: ignore[assignment]
        titled = mention.name.casefold() in title
        if titled:
            in_title.add(code)
        if mention.sentence <= 1 or titled:
            weight[code] += _LEAD_BONUS  # type: ignore[assignment]
        if code not in first_seen or (first_seen[code].form != "name" and mention.form == "name"):
            first_seen[code] = mention
        if code not in rank:
            rank.append(code)
    named = set(states_in(report.title or "", ("state",)))
    for code in states_counted(report.title or ""):
        if code not in first_seen:
            first_seen[code] = untold_state(code)
            rank.append(code)
        elif code in in_title or code not in named:
            continue
        weight[code] += _LEAD_BONUS  # type: ignore[assignment]
        in_title.add(code)  # "Moldova's trade", and of "Moldovans" alone below
    for code in weight:
        if code not in first_seen and weight[code] >= _LEAST_SERVED and _ISO_CODE.fullmatch(code):
            first_seen[code] = untold_state(code)  # told through its ministers alone
            rank.append(code)
    if mentions.is_of_organ and mentions.home and mentions.home not in first_seen:
        # The page of a ministry is of its own state, told or not.
        weight[mentions.home] += _LEAD_BONUS  # type: ignore[assignment]
        first_seen[mentions.home] = untold_state(mentions.home)
        rank.append(mentions.home)
    acting = [code for code in first_seen if code not in blocs() or not blocs()[code].group] or list(first_seen)
    best = sorted(acting, key=lambda code: (-weight[code], rank.index(code)))
    if not best:
        return Countries()
    if len(best) == 1:
        return Countries(
            first_seen[best[0]].id,
            main=first_seen[best[0]].id,
            codes=(best[0],),
            serving=serving,
            mentions=tuple(first_seen.values()),
        )
    pair = sorted(best[:2], key=rank.index)
    bilateral = weight[best[1]] >= _LEAST_SHARE * weight[best[0]] and (
        len(best) < 3 or weight[best[2]] <= _MOST_RIVAL * weight[best[1]]
    )
    if not bilateral:
        pair = best[:2]
    first, second = first_seen[pair[0]].id, first_seen[pair[1]].id
    states = [code for code in best if first_seen[code].kind == "state"] or best
    main = first_seen[states[0]].id
    return Countries(first, second, main, bilateral, tuple(pair), serving, tuple(first_seen.values()))
