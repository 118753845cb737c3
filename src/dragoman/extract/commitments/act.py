"""What is said to come, the word that says so, and when it is to be done."""

from dataclasses import dataclass
from functools import cached_property

from dragoman.extract.clauses import clause_top
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import NameKind, Sentence, TimeExpression, Token

GIVEN_TIME = frozenset({"have", "give"})
"""What leaves time for something: "has until June to", "was given until 15 May to"."""

SWEARING = frozenset({"promise", "undertake", "vow", "pledge", "guarantee", "swear", "assure"})
"""What gives one's word for something."""

FORCING = frozenset({"force", "compel", "oblige"})
"""What leaves no choice: "will be forced to close"."""

FIXING = frozenset({"set", "fix", "name", "choose"})
"""Verbs that set a day for something."""

_BESIDE = frozenset({"acl", "acl:relcl", "ccomp", "parataxis", "conj"})


@dataclass(frozen=True)
class Act:
    """A verb said to come, or a noun for one, and the word that says so."""

    tree: Tree
    verb: Token
    trigger: Token
    strength: str
    dated: bool = False
    """Whether it is one only with a day that lies ahead: "the waiver comes into effect on 1 September"."""

    @property
    def sentence(self) -> Sentence:
        return self.tree.sentence

    @property
    def sworn(self) -> bool:
        """Whether somebody gives his word for it."""
        return self.trigger.lemma in SWEARING and self.trigger.tag == "VERB"

    @cached_property
    def due(self) -> DateInterval | None:
        """When it is to be done: the nearest time after the verb in its clause or that of the word that binds it."""
        sentence = self.sentence
        clauses = {clause_top(sentence, each.index).index for each in (self.verb, self.trigger)} | {self.verb.index}
        until = self.trigger.lemma in GIVEN_TIME | FIXING  # "has until June to", "set 12 May as the date for"
        inside = set(self.tree.subtree(self.verb.index, _BESIDE))
        own = [time for time in sentence.times if time.first in inside]
        if any(
            time.deadline and time.relation == "by" for time in own
        ):  # "a plan for 2025-2027 by the end of the year"
            own.sort(key=lambda time: self.tree.tokens[max(0, time.first - 1)].lemma == "for")
        subjects = {at for kid in self.tree.kids(self.verb.index, "nsubj") for at in self.tree.subtree(kid.index)}
        own.sort(key=lambda time: time.first in subjects)  # "data for April will be released on 5 June"
        if not any(time.date for time in own) and any(self._is_time_allowed(time) for time in own):
            return None  # "within 90 days of the application", whatever day is told of the deed before
        for time in (*own, *sentence.times):  # "would leave on 21 August and report within 45 days"
            if time.date is None or time.kind == "set":
                continue
            if any(self.tree.tokens[at].relation == "nmod:poss" for at in range(time.first, time.last)):
                continue  # "a summary of today's debate by mid-May"
            if self._is_in_name(time) or self._is_of_another_deed(time) or self._is_of_verb_before(time):
                continue
            held = time.first in inside or clause_top(sentence, time.first).index in clauses
            if held or (until and self.trigger.index < time.first < self.verb.index):
                if self.trigger.tag == "VERB" and time.first < self.verb.index and not until:
                    continue  # "on Tuesday agreed to reopen" dates the agreement
                if time.first < self.trigger.index and self._is_of_an_aside(time):
                    continue
                return _as_deadline(time)
        behind = (time for time in sentence.times if time.deadline and time.date and time.first > self.verb.index)
        return next((_as_deadline(time) for time in behind if self._runs_on_to(time)), None)

    def _is_time_allowed(self, time: TimeExpression) -> bool:
        """ "Within 90 days"."""
        return time.kind == "duration" and time.first > 0 and self.tree.lemma(time.first - 1) == "within"

    def _is_in_name(self, time: TimeExpression) -> bool:
        """The years of "the Cooperation Framework 2024-2028" and "the 1992 accords"."""
        names = (name for name in self.sentence.names if name.kind in {NameKind.INSTRUMENT, NameKind.SERIES})
        if any(name.first <= time.first < name.last for name in names):
            return True
        tokens = self.tree.tokens
        before, above = tokens[max(0, time.first - 1)], tokens[tokens[time.first].head]
        year = time.date is not None and time.date.precision is Precision.YEAR and tokens[time.first].tag == "NUM"
        return year and before.tag == "DET" and tokens[time.first].relation == "nummod" and above.index >= time.last

    def _is_of_another_deed(self, time: TimeExpression) -> bool:
        """The days of "supply steel under a deal signed last week" and "quit if he wins the vote due by April"."""
        tree = self.tree
        at = time.first
        while at >= 0 and at not in {self.verb.index, self.trigger.index}:
            token = tree.tokens[at]
            past = token.relation == "acl" and token.tag == "VERB" and not token.text.lower().endswith("ing")
            if past and time.relation != "by" and not tree.is_infinitive(at):
                return True
            if token.base_relation == "advcl" and any(kid.lemma in {"if", "unless"} for kid in tree.kids(at, "mark")):
                return True
            at = token.head
        return False

    def _is_of_verb_before(self, time: TimeExpression) -> bool:
        """The time of "left port last week and are expected in April" that is the first verb's."""
        joined = self.trigger.tag == "VERB" and self.trigger.base_relation == "conj"
        return joined and self.trigger.head < time.first < self.trigger.index

    def _is_of_an_aside(self, time: TimeExpression) -> bool:
        """ "Chad, whose ship left in 2022, will send": a day behind a verb that stands between subject and verb."""
        subjects = [kid.index for kid in self.tree.kids(self.verb.index, "nsubj") if kid.index < time.first]
        between = self.tree.tokens[subjects[-1] : time.first] if subjects else ()
        return any(token.tag == "VERB" for token in between)

    def _runs_on_to(self, time: TimeExpression) -> bool:
        """Whether nothing stands between the verb and a deadline that the deadline could belong to instead."""
        between = self.tree.tokens[self.verb.index + 1 : time.first]
        return not any(
            (token.tag == "VERB" and token.relation != "acl") or token.text in {",", ";", "–"} for token in between
        )


def _as_deadline(time: TimeExpression) -> DateInterval | None:
    """ "By mid-May" is the 15th, "by the end of 2027" its last day; a year told without its end is itself."""
    limited = time.relation in {"by", "before", "until"} and time.deadline and time.date
    if not limited:
        return time.date
    of_year = time.date is not None and time.date.precision is Precision.YEAR
    return time.deadline if not of_year or ends_year(time.deadline) else time.date


def ends_year(due: DateInterval | None) -> bool:
    """Whether it is the last day of a year."""
    return due is not None and due.precision is Precision.DAY and (due.last.month, due.last.day) == (12, 31)
