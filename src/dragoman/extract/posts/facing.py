"""Whom an official deals with as a stranger: the states that cannot be the official's own."""

from collections.abc import Callable, Iterator

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import predicate_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.beside import TRAVELLING, is_capital
from dragoman.extract.posts.single_offices import single_office
from dragoman.extract.posts.surnames import surname
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.name_traditions import likeness
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_ENVOYS = frozenset({"minister", "secretary", "envoy"})  # whom they meet is seldom of their own state
_GOVERNING = frozenset({"head_of_state", "head_of_government", "minister"})
_TALKS = frozenset({"call", "conversation", "consultation", "discussion", "meeting", "negotiation", "talk", "talks"})
_PHONED = frozenset({"call", "conversation", "phone", "telephone"})
_VISITS = frozenset({"call", "pay", "drop"})  # what one does on somebody
_COMING = frozenset({"visit", "call"})
_RECEIVING = frozenset({"receive", "get", "host", "have"})
_SUMMONING = frozenset({"summon", "expel"})
_SENDING = frozenset({"send", "post", "dispatch", "assign"})
_GOING = {
    "leave": frozenset({"for"}),
    "depart": frozenset({"for"}),
    "arrive": frozenset({"in"}),
    "land": frozenset({"in"}),
}
_BOTH = frozenset({"the two countries", "both countries", "the two states", "both states", "the two nations"})
_OPPOSITE = ("counterpart", "opposite number")
_STRANGE = 7.0  # log units by which a name is one of another state's
_REACH = 2  # sentences between a pronoun and the one it means
_EACH = frozenset({"both", "their", "two", "respective"})


class Facing:
    """Reads from a sentence whom a person meets, is met by, is asked by or asks; `state_of` tells a mention's state."""

    def __init__(
        self, document: Document, mentions: Mentions, state_of: Callable[[Mention], str | None], home: str | None
    ) -> None:
        self._document = document
        self._mentions = mentions
        self._state_of = state_of
        self._home = home
        self._titled: dict[str, Mention] = {}
        for mention in mentions.all:
            if mention.kind == "person" and mention.form == "name" and mention.title:
                self._titled.setdefault(surname(mention.name), mention)

    def states(self, mention: Mention) -> set[str]:
        """States the person deals with from outside: the host's, the state of who asks, the one visited."""
        found = {state for other in self._partners(mention) if (state := self._stranger(mention, other))}
        found |= {each.state for each in self._counterparts(mention) if each.state}
        found |= {each.state for each in self._addressed(mention) if each.state}
        found |= {state for each in self._hosted(mention) if (state := self._state_of(each))}
        found |= self._places_visited(mention)
        found |= self._summoners(mention)
        found |= self._gone_to(mention)
        found |= self._of_those_joined(mention)
        tokens = self._document.sentences[mention.sentence].tokens
        before = [word.text.lower() for word in tokens[max(0, mention.first - 3) : mention.first]]
        if "visit" in before and [each.text for each in tokens[mention.last : mention.last + 1]] == ["to"]:
            here = self._mentions.in_sentence(mention.sentence)
            found |= {each.state for each in here if mention.last < each.first < mention.last + 3 and each.state}
        return found

    def _summoners(self, mention: Mention) -> set[str]:
        """ "Suva summoned the ambassador": the state that does so is not his."""
        sentence = self._document.sentences[mention.sentence]
        token = sentence.tokens[mention.head]
        while token.base_relation in {"appos", "conj", "flat"} and token.head >= 0:
            token = sentence.tokens[token.head]
        verb = sentence.tokens[token.head] if token.base_relation == "obj" and token.head >= 0 else None
        called = verb is not None and (
            verb.lemma in _SUMMONING
            or (verb.lemma == "call" and any(k.lemma == "in" for k in sentence.children(verb.index)))
        )
        if verb is None or not called:
            return set()
        before = (each for each in self._mentions.in_sentence(mention.sentence) if each.first < verb.index)
        return {each.state for each in before if each.kind == "state" and each.state}

    def _of_those_joined(self, mention: Mention) -> set[str]:
        """ "Minister A and Kenyan Minister B": the one joined with him under a state of his own serves another."""
        if mention.title is None:
            return set()
        chain = [each for each in self._mentions.conjuncts(mention) if each.kind == "person" and each.form == "name"]
        if chain[:1] != [mention] or len(chain) != 2:
            return set()
        mine, others = (self._mentions.titled.get(each.id) for each in chain)
        roles = {office.role for office in mine.offices} if mine else set()
        roles |= _GOVERNING if roles & _GOVERNING else set()
        alike = others is not None and any(office.role in roles and not office.body for office in others.offices)
        return {each.state for each in chain[1:] if each.state and each.title} if alike else set()

    def is_named_as_elsewhere(self, mention: Mention, state: str) -> bool:
        """Whether the name is much rather one of another state in the report: "Ministers Jane Doe and Seo Yun-ah"."""
        fits = likeness(mention.name)
        others = {each.state for each in self._mentions.all if each.kind == "state" and each.state != state}
        return state in fits and any(fits[other] - fits[state] > _STRANGE for other in others if other in fits)

    def antecedent(self, mention: Mention) -> Mention:
        """Whom a pronoun means: the person last spoken of as a subject; any other mention is itself."""
        if mention.form != "pronoun" or mention.kind == "group":
            return mention
        earlier = [
            other
            for other in self._mentions.all
            if other.kind == "person"
            and other.form in {"name", "office"}
            and mention.sentence - _REACH <= other.sentence
            and (other.sentence, other.first) < (mention.sentence, mention.first)
            and not {other.gender, mention.gender} >= {"m", "f"}
            and self._document.sentences[other.sentence].tokens[other.head].relation.startswith("nsubj")
        ]
        return earlier[-1] if earlier else mention

    def of_both(self, mention: Mention) -> str | None:
        """ "The interior ministers of the two countries, A and B": each is of one of the two states spoken of."""
        chain = [each for each in self._mentions.conjuncts(mention) if each.kind == "person" and each.form == "name"]
        here = self._mentions.in_sentence(mention.sentence)
        both = (each for each in here if each.kind == "group" and fold(each.name) in _BOTH)
        if len(chain) != 2:
            return None
        named = any(chain[0].first <= each.first < each.last < chain[0].last for each in both)
        told = (each for each in self._mentions.all if each.kind == "state" and each.sentence <= mention.sentence)
        pair = list(dict.fromkeys(each.state for each in told if each.state))
        if not named and len(pair) == 2 and (self._share_an_office(chain) or self._act_for_both(chain)):
            # "Peru and Chile ... signed by Foreign Ministers A and B": B is of the state that A is not of.
            other = self._state_of(next(each for each in chain if each.id != mention.id))
            return pair[pair.index(other) - 1] if other in pair else None
        if not named or len(pair) < 2:
            return None
        pair = pair[:2]
        first, second = ([likeness(each.name).get(state, 0.0) for state in pair] for each in chain)
        crossed = first[1] + second[0] > first[0] + second[1]
        return pair[(chain[0].id != mention.id) != crossed]

    def _act_for_both(self, people: list[Mention]) -> bool:
        """ "Ambassador A and Secretary B signed on behalf of both countries": one for each."""
        words = [each.text.lower() for each in self._document.sentences[people[0].sentence].tokens[people[-1].last :]]
        behalf = (at for at in range(len(words)) if words[at : at + 3] == ["on", "behalf", "of"])
        return any(set(words[at + 3 : at + 5]) & _EACH for at in behalf)

    def _share_an_office(self, people: list[Mention]) -> bool:
        """Whether two are told by one office that a state has one of, or nearly: "Foreign Ministers A and B"."""
        titled = [self._mentions.titled.get(each.id) for each in people]
        shared = [
            office for each in titled[:1] if each for office in each.offices if office.plural and not office.states
        ]
        return any(
            all(each is not None and office in each.offices for each in titled)
            and single_office(fold(office.title).removeprefix("deputy "))
            for office in shared
        )

    def _partners(self, mention: Mention) -> Iterator[Mention]:
        """Those who meet, call, ask or receive the person, or are received by him."""
        sentence = self._document.sentences[mention.sentence]
        tree = Tree(sentence)
        token = sentence.tokens[mention.head]
        while token.base_relation == "conj" and token.head >= 0:
            token = sentence.tokens[token.head]
        if token.base_relation not in {"obj", "obl", "nmod"} or token.head < 0:
            return
        governor, case = sentence.tokens[token.head], tree.case(token.index)
        dealing = governor.lemma in lexicon("dealing with")
        met = dealing and (case in {"by", "on", "with"} or token.base_relation == "obj")
        spoken = case == "with" and (token.base_relation == "obl" or governor.lemma in _TALKS)
        visited = case == "on" and governor.lemma in _VISITS
        predicate = predicate_of(sentence, governor.index) if met or spoken or visited else None
        if predicate is None:
            return
        clause = clause_of(tree, predicate.index)
        for index in clause.objects if case == "by" or token.relation == "obl:agent" else clause.subjects:
            other = self._mentions.headed_by(mention.sentence, index)
            if other and other is not mention and other.kind == "person":
                yield self.antecedent(other)

    def _stranger(self, mention: Mention, other: Mention) -> str | None:
        """The state of somebody met, unless the two may be of one government."""
        other = self._titled.get(surname(other.name), other)
        titled = self._mentions.titled.get(other.id)
        roles = {office.role for office in titled.offices} if titled else {fold(other.title or "").rpartition(" ")[2]}
        envoy = bool(roles & _ENVOYS)
        single = single_office(other.title or "") is not None and single_office(mention.title or "") is not None
        state = self._state_of(other)
        guest = state != self._home and self._home is not None
        return state if guest or envoy or single or self._is_phoned(mention) else None

    def _is_phoned(self, mention: Mention) -> bool:
        """ "In a telephone call with Minister Roe": news are calls between states."""
        tokens = self._document.sentences[mention.sentence].tokens
        before = {each.lemma for each in tokens[max(0, mention.first - 4) : mention.first]}
        return "with" in before and bool(before & _PHONED)

    def _counterparts(self, mention: Mention) -> list[Mention]:
        """ "The Prime Minister spoke with his Lao counterpart": the other one serves another state."""
        here = self._mentions.in_sentence(mention.sentence)
        if (mention.title or "").lower().endswith(_OPPOSITE):
            earlier = [each for each in here if each.last <= mention.first and each.kind == "person"]
            host = self.host_joined(mention)
            return [each for each in earlier if each is not host][-1:]
        return [each for each in here if each.first > mention.first and (each.title or "").lower().endswith(_OPPOSITE)]

    def host_joined(self, mention: Mention) -> Mention | None:
        """ "A met President B and his counterpart, C": B, whom A met as well, so that C is A's colleague."""
        here = self._mentions.in_sentence(mention.sentence)
        words = self._document.sentences[mention.sentence].tokens
        joined = (each for each in here if each.last == mention.first - 1 and words[each.last].text.lower() == "and")
        other = next((each for each in joined if each.kind == "person"), None)
        if other is None or other.form != "name":
            return None
        sentence = self._document.sentences[mention.sentence]
        token = sentence.tokens[other.head]
        case = {each.text.lower() for each in sentence.children(token.index, "case")}
        if token.base_relation == "nmod" and case == {"with"} and sentence.tokens[token.head].lemma in _TALKS:
            token = sentence.tokens[token.head]  # "held talks with B and his counterpart"
        verb = sentence.tokens[token.head] if token.head >= 0 else token
        met = token.base_relation == "obj" and (verb.lemma in lexicon("dealing with") or case == {"with"})
        if not met and not (token.base_relation == "obl" and case == {"with"}):
            return None
        subjects = (
            self._mentions.headed_by(mention.sentence, each.index) for each in sentence.children(token.head, "nsubj")
        )
        return other if any(each is not None and each.kind == "person" for each in subjects) else None

    def _places_visited(self, mention: Mention) -> set[str]:
        """ "Announced in Apia by the visiting Minister Doe": the states of the places a visitor is in."""
        tokens = self._document.sentences[mention.sentence].tokens
        if "visiting" not in {each.text.lower() for each in tokens[max(0, mention.first - 1) : mention.head]}:
            return set()
        here = self._mentions.in_sentence(mention.sentence)
        towns = [each for each in here if each.kind == "place" or each.form == "capital"]
        return {each.state for each in towns if each.state and each.first and tokens[each.first - 1].lemma == "in"}

    def _gone_to(self, mention: Mention) -> set[str]:
        """ "Foreign Minister Doe will go to Suva": nobody travels to the state he serves."""
        sentence = self._document.sentences[mention.sentence]
        token = sentence.tokens[mention.head]
        verb = sentence.tokens[token.head] if token.head >= 0 else None
        sent = token.relation in {"obj", "nsubj:pass"}  # "Jane Doe was sent to Suva"
        if verb is None or not (sent or token.relation == "nsubj"):
            return set()
        if verb.lemma not in (_SENDING if sent else TRAVELLING | _GOING.keys()):
            return set()
        cases = _GOING.get(verb.lemma, frozenset({"to", "visit"}))
        here = self._mentions.in_sentence(mention.sentence)
        to = {kid.index for kid in sentence.children(verb.index, "obl", "obj")}
        towns = [
            each for each in here if each.head in to and each.first and sentence.tokens[each.first - 1].lemma in cases
        ]
        of_town = sent or bool(single_office(mention.title or ""))  # any other may go to his own capital
        return {each.state for each in towns if each.state and (each.kind == "state" or (of_town and is_capital(each)))}

    def _hosted(self, mention: Mention) -> list[Mention]:
        """ "Doe's host, Minister Roe": whose host or guest the person is."""
        tokens = self._document.sentences[mention.sentence].tokens
        before = [each.text.lower() for each in tokens[max(0, mention.first - 2) : mention.first]]
        here = self._mentions.in_sentence(mention.sentence)
        receiver = self._receiver(mention)
        if receiver is not None:
            return [each for each in here if each.head == receiver]
        if before not in (["host", ","], ["guest", ","]):
            return []
        return [each for each in here if each.last in (mention.first - 3, mention.first - 2)]

    def _receiver(self, mention: Mention) -> int | None:
        """The token of who "received a visit from Senator Doe"."""
        sentence = self._document.sentences[mention.sentence]
        guest = sentence.tokens[mention.head]
        visit = sentence.tokens[guest.head] if guest.head >= 0 else guest
        case = [each.text.lower() for each in sentence.children(guest.index, "case")]
        if visit.lemma not in _COMING or case != ["from"] or visit.base_relation != "obj":
            return None
        subject = next(iter(sentence.children(visit.head, "nsubj")), None)
        return subject.index if subject is not None and sentence.tokens[visit.head].lemma in _RECEIVING else None

    def _addressed(self, mention: Mention) -> list[Mention]:
        """The states that a person told to act gives, tells or asks something: "gave Valletta 48 hours"."""
        sentence = self._document.sentences[mention.sentence]
        token = sentence.tokens[mention.head]
        if token.relation != "nsubj" or token.head < 0:
            return []
        verb = sentence.tokens[token.head]
        if verb.lemma == "represent":
            return []  # that state is his own
        verbs = [verb, *(each for each in sentence.children(verb.index, "conj") if each.tag == "VERB")]
        told = [kid for each in verbs for kid in sentence.children(each.index, "obj", "iobj")]
        found = (self._mentions.headed_by(mention.sentence, kid.index) for kid in told)
        return [each for each in found if each and each.kind == "state" and each.form in {"capital", "name"}]
