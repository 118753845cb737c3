"""The state an official serves, where the title does not say it."""

from collections.abc import Iterable
from functools import cached_property

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.view import POSSESSIVES
from dragoman.extract.posts.beside import (
    HIS,
    are_of_several,
    at_ministry,
    is_own,
    of_ministry,
    of_mission,
    on_behalf_of,
    posted_to,
    represented,
)
from dragoman.extract.posts.bodies import is_part_of_no_state, states_of_bodies
from dragoman.extract.posts.company import accompanied, acted_for_across
from dragoman.extract.posts.envoys import given_credentials, met_by_envoy, opens_mission
from dragoman.extract.posts.facing import Facing
from dragoman.extract.posts.owners import owner_of
from dragoman.extract.posts.scene import (
    on_side,
    speaks_for,
    spoken_for,
    told_by_own,
    visited,
    visited_throughout,
)
from dragoman.extract.posts.single_offices import is_national, single_office
from dragoman.extract.posts.spoken_of import SpokenOf
from dragoman.extract.posts.standpoint import Standpoint
from dragoman.extract.posts.succession import successor_of
from dragoman.extract.posts.surnames import surname
from dragoman.extract.posts.told_states import ToldStates
from dragoman.extract.posts.usual_office import plain_office, usual_state
from dragoman.knowledge.leaders import leader_state
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.name_traditions import likeness
from dragoman.knowledge.offices import states_without
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_FOREIGN_NAME = -15.0  # below which a name overrules what its neighbours tell
_FOREIGN_SURNAME = -22.0  # the same for one word alone, which families of many states bear
_LIKELY_ENOUGH = 3.0  # log units by which a name may be likelier another state's than the last speaker's


class StateGuess:
    """Guesses the states of titled people from their other mentions, their neighbours and what is spoken of."""

    def __init__(self, document: Document, mentions: Mentions, headline: str | None = None) -> None:
        self._document = document
        self._mentions = mentions
        self._standpoint = Standpoint(document, mentions, headline)
        self._home = mentions.home
        self._told = ToldStates(mentions)
        self._spoken_of = SpokenOf(document, mentions, self._standpoint, self._told)
        self._held_at_first = dict(self._told.holders)
        self.facing = Facing(document, mentions, self._told.of, self._home)

    @cached_property
    def _bodies(self) -> dict[str, str]:
        return states_of_bodies(self._document, self._mentions)

    @cached_property
    def _of_others(self) -> frozenset[str]:
        """Not home, where nothing tells it: Fiji, by "Prime Minister A met Fijian Prime Minister B"."""
        bare = {single_office(each.title): surname(each.name) for each in self._told.untold if each.title}
        others = (
            (role, code) for (role, code), holder in self._held_at_first.items() if bare.get(role, holder) != holder
        )
        return frozenset(code for role, code in others) if self._home is None else frozenset()

    def state(self, mention: Mention, titled: Titled | None, index: int, said: Office | None = None) -> str | None:
        """ISO code or bloc; None where nothing tells. `said` is an office that a verb tells, beside no name."""
        if titled is not None:
            told = [titled.aligned.get(number, office.states) for number, office in enumerate(titled.offices)]
            for number in sorted(range(len(told)), key=lambda number: (abs(number - index), -number)):
                if told[number] and (told[number][0] in states() or not is_national(titled.offices[index].title)):
                    return told[number][0]
        owned = self._of_state(mention, titled)
        if owned:
            return owned
        office = titled.offices[index] if titled and index < len(titled.offices) else said
        if office is not None and office.body and (of_body := self._bodies.get(office.body)):
            return of_body
        if office is not None and office.body and is_part_of_no_state(self._mentions, office.body):
            return None
        known = self._told.by_name.get(surname(mention.name))
        if " " in mention.name and not any(each.state for each in self._mentions.all if each.name == mention.name):
            known = leader_state(mention.name) or known  # not the state of Doe Khan's namesake, Khan Doe
        if known and (known in states() or office is None or not is_national(office.title)):
            return known
        owner = self._owner(mention, titled, index, office)
        known_as = owner.entity if owner is not None and owner.kind != "body" else None
        if owner is not None and (served := known_as or self._told.of(owner) or owner.state or self._of_titled(owner)):
            self._told.name(mention, served)
            return served
        title = office.title if office else mention.title or ""
        if (
            office is not None
            and office.role != "counterpart"
            and (office.owner in HIS or is_own(self._document, mention, office))
        ):
            served = self._served(mention)
            if served:
                return served
        if office is not None and office.plural and are_of_several(self._mentions, office, mention):
            return None
        candidates = self._candidates(
            mention, title, body=bool(office and office.body), former=bool(office and office.standing == "former")
        )
        found = next(iter(candidates), None)
        if found:
            self._told.name(mention, found)
            if not (office and (office.standing == "former" or office.body)):
                self._told.hold(title, found, mention.name)
                self._told.by_title.setdefault(plain_office(title), found)
        return found

    def _owner(self, mention: Mention, titled: Titled | None, index: int, office: Office | None) -> Mention | None:
        """Whose the office is, or the next joined to it: "Special Adviser and Personal Envoy of President A"."""
        tokens = self._document.sentences[mention.sentence].tokens
        for each in [office, *(titled.offices[index + 1 :] if titled else ())]:
            if each is None:
                break
            if (owner := owner_of(self._document, self._mentions, mention, each)) is not None:
                return owner
            if tokens[min(each.last, len(tokens) - 1)].text != "and":
                break
        return None

    def _of_titled(self, official: Mention) -> str | None:
        """The state of an official whom another serves, guessed like that of any other."""
        titled = self._mentions.titled.get(official.id)
        return self.state(official, titled, 0) if titled is not None and titled.offices else None

    def _of_state(self, mention: Mention, titled: Titled | None) -> str | None:
        """ "Poland's Jane Doe, the interior minister"."""
        first = titled.first if titled else mention.first
        if not first or self._document.sentences[mention.sentence].tokens[first - 1].text.lower() not in POSSESSIVES:
            return None
        here = self._mentions.in_sentence(mention.sentence)
        return next((each.state for each in here if each.kind == "state" and each.last == first - 1), None)

    def _candidates(self, mention: Mention, title: str, *, body: bool, former: bool) -> Iterable[str]:
        """Possible states, the likeliest first, without those whose holder of that office is somebody else."""
        usual = None if body else self._usual(mention, title)
        leads = leader_state(mention.name)
        hints = [
            leads if " " in mention.name else None,  # of all who bear a surname it may be another
            usual,
            leads,
            self.facing.of_both(mention),
            given_credentials(self._document, self._mentions, mention),
            self._succeeded(mention),
            at_ministry(self._document, self._mentions, mention),
            on_side(self._document, self._mentions, mention),
            of_ministry(self._document, self._mentions, mention, title),
            of_mission(self._mentions, mention, title),
            represented(self._document, self._mentions, mention),
            on_behalf_of(self._document, self._mentions, mention),
            told_by_own(self._document, self._mentions, mention),
            self._of_last_speaker(mention, title),
            speaks_for(self._document, self._mentions, mention, self._home, is_at_home=self._standpoint.is_at_home),
            self._mentions.teller
            if fold(title) in lexicon("called by office alone") and not self._is_double(mention)
            else None,
            met_by_envoy(self._document, self._mentions, mention),
            opens_mission(self._document, self._mentions, mention),
            self._neighbour(mention),
            self._accompanied(mention),
            visited(self._document, self._mentions, mention),
            self._met_abroad(mention),
        ]
        name = self._told.whole_name(mention)
        fits = likeness(name)
        foreign = _FOREIGN_NAME if " " in name else _FOREIGN_SURNAME
        told = [code for code in hints if code and fits.get(code, 0) > foreign]
        # "President of the Horizon Foundation": a state may have many such.
        role = None if former or body else single_office(title)
        excluded = self.facing.states(mention) | states_without(role or fold(title))
        excluded |= acted_for_across(self._document, self._mentions, mention)
        excluded |= posted_to(title)  # nobody is sent to his own state
        of_states = role is not None and role != "president"  # no bloc has a prime minister
        weighed = [code for code in self._spoken_of.around(mention) if code not in self._of_others]
        for code in dict.fromkeys([*told, *weighed]):
            holder = self._told.holders.get((role, code)) if role else None
            fitting = code in states() or not of_states
            if fitting and (holder is None or holder == surname(mention.name)) and code not in excluded:
                yield code

    def _served(self, mention: Mention) -> str | None:
        """ "A will not travel, his spokesman B said", "summoned his ambassador": the state of the one who is meant."""
        before = [
            other
            for other in self._mentions.in_sentence(mention.sentence)
            if other.kind == "person" and other.form in {"name", "pronoun"} and other.first < mention.first
        ]
        named = [other for other in before if other.form == "name"]
        owner = named[-1] if named else self.facing.antecedent(before[-1]) if before else None
        return self._told.of(owner) if owner else None

    def _is_double(self, mention: Mention) -> bool:
        """ "Ambassador A, State Minister": the first is a rank."""
        return mention.id in self._mentions.titled and len(self._mentions.titled[mention.id].offices) > 1

    def _usual(self, mention: Mention, title: str) -> str | None:
        """The state whose office is usually called so, where it is the home, the headline's or named."""
        spoken_from = self._standpoint.headlined if self._standpoint.is_abroad else self._home
        return usual_state(self._mentions, mention, title, spoken_from, self._spoken_of.around)

    def _neighbour(self, mention: Mention) -> str | None:
        """The state of the official right before in a list: "President of X A and Prime Minister B"."""
        chain = [
            other for other in self._mentions.conjuncts(mention) if other.kind == "person" and other.form == "name"
        ]
        for other in reversed(chain[: chain.index(mention)] if mention in chain else []):
            state = other.state or self._told.by_name.get(surname(other.name))
            if state and not self.facing.is_named_as_elsewhere(mention, state):
                return state
        return None

    def _of_last_speaker(self, mention: Mention, title: str) -> str | None:
        """The state of the body whose words were told right before, if the name may be one of that state."""
        state = spoken_for(self._document, self._mentions, mention, title)
        if state is None:
            return None
        fits = likeness(self._told.whole_name(mention))
        named = (fits[each.state] for each in self._mentions.all if each.kind == "state" and each.state in fits)
        told = fits.get(state, 0.0)
        return state if told > max(named, default=told) - _LIKELY_ENOUGH else None

    def _succeeded(self, mention: Mention) -> str | None:
        after = successor_of(self._document, self._mentions, mention)
        if after is None:
            return None
        alike = (each for each in self._mentions.all if each.form == "office" and each.state and each.title)
        own = fold(mention.title or "-")
        told = [each.state for each in alike if fold(each.title or "").partition(" to ")[0] == own]
        return self._told.of(after) or next(iter(told), None)

    def _accompanied(self, mention: Mention) -> str | None:
        host = accompanied(self._document, self._mentions, mention)
        return self._told.of(self.facing.antecedent(host)) if host else None

    def _met_abroad(self, mention: Mention) -> str | None:
        """Whom a visitor meets serves the state visited, where the report tells of one visit."""
        tokens = self._document.sentences[mention.sentence].tokens
        token = tokens[mention.head]
        while token.base_relation == "conj" and token.head >= 0:
            token = tokens[token.head]
        if token.base_relation not in {"obj", "obl"} or tokens[token.head].lemma not in lexicon("dealing with"):
            return None
        return self._host if self._host != self._home else None

    @cached_property
    def _host(self) -> str | None:
        return visited_throughout(self._document, self._mentions)
