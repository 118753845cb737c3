"""Who holds which office: posts from titles beside names, and from sentences that say so."""

from dataclasses import replace

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.titled.office_before import leads_its_own
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.posts.bodies import employer, full_name, publisher, serving
from dragoman.extract.posts.leading import led
from dragoman.extract.posts.leaving import held_before, leaves_office
from dragoman.extract.posts.owners import BLOC_WORDS, owner_of
from dragoman.extract.posts.predicates import predicated
from dragoman.extract.posts.seats import seat_of
from dragoman.extract.posts.served_state import StateGuess
from dragoman.extract.posts.succession import predecessors, successors
from dragoman.extract.posts.titles_meant import (
    counterpart_title,
    is_deputy,
    is_no_post,
    last_word,
    of_the_body,
    title_across,
    title_of_owner,
    without_side,
)
from dragoman.extract.posts.told_twice import distinct, same_person
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document

_DESCRIBING = frozenset({"leader", "politician", "lawmaker", "envoy", "diplomat"})
_HEADS = frozenset({"head of state", "head of government"})


def find_posts(
    document: Document, mentions: Mentions, outlet: str | None = None, headline: str | None = None
) -> tuple[Post, ...]:
    """One post per distinct (person, title); the state is worked out from the context where unsaid.

    `outlet` is who publishes the report: an organisation calls its own people by office alone. The state that the
    `headline` names is that of officials told of no other.
    """
    found: list[tuple[Mention, Post]] = []
    described: list[tuple[Mention, Post]] = []
    guess = StateGuess(document, mentions, headline)
    latest: str | None = None
    titles: dict[str, str] = {}
    for mention in mentions.all:
        titled = mentions.titled.get(mention.id)
        if mention.kind != "person" or mention.form != "name" or titled is None:
            continue
        for index, office in enumerate(titled.offices):
            title: str | None = office.title
            if office.paraphrase and not leads_its_own(office):
                if _is_describing(document, mention, titled, index):
                    state = office.state or guess.state(mention, titled, index)
                    described.append((mention, _post(document, mention, titled, index, office.title, state)))
                shared = title_across(mentions, mention, office)
                owned = title_of_owner(guess.facing, mentions, mention, office, titles) if shared is None else None
                title = counterpart_title(office, shared or owned or latest)
            if not title or is_no_post(office, titled, index):
                continue
            if title == "MP" and len(titled.offices) > 1 and _is_bracketed(document, mention, office):
                continue
            if not (is_deputy(title) and any(not is_deputy(other.title) for other in titled.offices)):
                latest = title
                for word in fold(mention.name).split()[-2:]:
                    titles.setdefault(word, title)
            title, own = of_the_body(mentions, mention, office, without_side(title))
            states = titled.aligned.get(index, office.states)
            state = states[0] if states else guess.state(mention, titled, index)
            post = _post(document, mention, titled, index, title, state)
            found.append((mention, _placed(document, mentions, mention, office, own, outlet, post)))
    for mention, post, office in predicated(document, mentions):
        if office.owner in {"his", "her"}:
            sender = _state_of_sender(mentions, guess, mention)
            if sender is None:
                continue
            post = replace(post, state=sender)
        post = replace(post, state=post.state or guess.state(mention, None, 0, office))
        found.append((mention, _owned(post, owner_of(document, mentions, mention, office))))
    for mention, post in led(document, mentions):
        found.append((mention, replace(post, state=post.state or guess.state(mention, None, 0))))
    found += predecessors(document, mentions, found)
    found += successors(document, mentions, found)
    # "the Ruritanian leader Jane Doe" tells an office only where nothing better does.
    found += [each for each in described if not any(same_person(each[0].name, other.name) for other, _ in found)]
    return tuple(post for _, post in distinct(found))


def _placed(
    document: Document,
    mentions: Mentions,
    mention: Mention,
    office: Office,
    own: Mention | None,
    outlet: str | None,
    post: Post,
) -> Post:
    """The post with the body it is in, and the state of that: `own` is the body that its title ends with."""
    if own is not None:
        return replace(post, body=own.name, state=own.state or post.state)
    if (own := publisher(mentions, office, outlet)) is not None:
        return replace(post, body=own.name, state=own.state)
    if (bloc := serving(office, outlet)) is not None:
        return replace(post, state=bloc)
    owner = owner_of(document, mentions, mention, office) or employer(document, mentions, mention, office)
    seat = seat_of(document, mentions, mention, office, post.state) if owner is None else None
    return _in_full(mentions, mention, replace(post, body=seat[0], state=seat[1]) if seat else _owned(post, owner))


def _state_of_sender(mentions: Mentions, guess: StateGuess, mention: Mention) -> str | None:
    """Whom "his" envoy serves: the state or bloc of the only other official told before the one he makes so."""
    before = (each for each in mentions.in_sentence(mention.sentence) if each.last <= mention.first)
    senders = [each for each in before if each.kind == "person" and mentions.titled.get(each.id) and each.title]
    if len(senders) != 1:
        return None
    titled = mentions.titled[senders[0].id]
    if senders[0].form != "name" and not titled.offices[0].states:
        return None  # "The Secretary-General has appointed Jane Doe as his envoy": of which organisation is untold
    return (titled.aligned.get(0) or titled.offices[0].states or (guess.state(senders[0], titled, 0),))[0]


def _post(document: Document, mention: Mention, titled: Titled, index: int, title: str, state: str | None) -> Post:
    office = titled.offices[index]
    sentence = document.sentences[mention.sentence]
    gone = office.first in titled.past or leaves_office(sentence, mention, title) or held_before(sentence, office.first)
    standing = office.standing or ("former" if gone else None)
    first, last = min(office.head, office.starts_after, titled.first), max(office.last, titled.last)
    if office.states and office.first < first:
        first = office.first + (sentence.tokens[office.first].text.lower() in {"the", "a", "an"})
    origin = Origin("title beside name", (sentence.span_of(office.first, office.last),))
    # A title with its state is nearly always right; one whose state was worked out is so four times in five.
    confidence = 0.95 if office.states or office.body else 0.8
    evidence = (sentence.span_of(first, last),)
    body = office.body if office.body not in lexicon("country nouns") else None  # "of the two countries"
    return Post(mention.id, title, body, state, standing, evidence, origin, confidence)


def _owned(post: Post, owner: Mention | None) -> Post:
    """The post with the body whose office it is, where a word beside it says so."""
    if owner is None or owner.kind != "body":
        return post
    own = owner.form == "name" or (owner.form == "short" and owner.name.casefold() not in BLOC_WORDS)
    return replace(post, body=owner.name) if own else post


def _in_full(mentions: Mentions, mention: Mention, post: Post) -> Post:
    """The post with its body's whole name, where the office has "Ministry" or an acronym: a bloc's is that bloc's."""
    full = full_name(mentions, mention, post.body, post.state) if post.body else None
    if full is None:
        return post
    return replace(post, body=full.name if full.kind == "body" else None, state=full.state or full.entity or post.state)


def _is_bracketed(document: Document, mention: Mention, office: Office) -> bool:
    """ "The Minister, Hon. Jane Doe (MP)": a style of the house."""
    return document.sentences[mention.sentence].tokens[office.first - 1].text == "("


def _is_describing(document: Document, mention: Mention, titled: Titled, index: int) -> bool:
    """Whether a paraphrase tells what somebody is: "the Ivorian diplomat Jane Doe", "Head of Government Jane Doe"."""
    office = titled.offices[index]
    capital = document.sentences[mention.sentence].tokens[office.head].text[:1].isupper()
    if capital and (fold(office.title) in _HEADS or last_word(office.title) == "lawmaker"):
        return office.last <= titled.first
    plain = last_word(office.title) in _DESCRIBING and bool(office.states or office.body)
    return plain and (office.role != "counterpart" or last_word(office.title) == "diplomat")
