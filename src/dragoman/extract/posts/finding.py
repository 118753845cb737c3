"""Who holds which office: posts from titles beside names, and from sentences that say so."""

from dataclasses import replace
from difflib import SequenceMatcher

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.titled.office_before import leads_its_own
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.posts.bodies import employer, full_name, publisher, serving
from dragoman.extract.posts.facing import Facing, surname
from dragoman.extract.posts.leading import led
from dragoman.extract.posts.leaving import leaves_office
from dragoman.extract.posts.owners import BLOC_WORDS, owner_of
from dragoman.extract.posts.predicates import predicated
from dragoman.extract.posts.seats import seat_of
from dragoman.extract.posts.served_state import StateGuess
from dragoman.extract.posts.succession import predecessors, successors
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import usual_states
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document

_HELPERS = frozenset({"deputy", "aide", "assistant", "adviser", "advisor"})
_DESCRIBING = frozenset({"leader", "politician", "lawmaker", "envoy", "diplomat"})
_FOREIGN_SECRETARIES = frozenset(
    {"foreign secretary", "foreign affairs secretary", "secretary of state", "external affairs minister"}
)
_HEADS = frozenset({"head of state", "head of government"})
_NO_POST = frozenset({"head of delegation", "deputy head of delegation"})


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
                shared = _title_across(mentions, mention, office)
                owned = _title_of_owner(guess.facing, mentions, mention, office, titles) if shared is None else None
                title = _counterpart_title(office, shared or owned or latest)
            if not title or _is_no_post(office, titled, index):
                continue
            if title == "MP" and len(titled.offices) > 1 and _is_bracketed(document, mention, office):
                continue
            if not (_is_deputy(title) and any(not _is_deputy(other.title) for other in titled.offices)):
                latest = title
                for word in fold(mention.name).split()[-2:]:
                    titles.setdefault(word, title)
            title, own = _of_the_body(mentions, mention, office, _without_side(title))
            states = titled.aligned.get(index, office.states)
            state = states[0] if states else guess.state(mention, titled, index)
            post = _post(document, mention, titled, index, title, state)
            if own is not None:
                found.append((mention, replace(post, body=own.name, state=own.state or post.state)))
                continue
            if (own := publisher(mentions, office, outlet)) is not None:
                found.append((mention, replace(post, body=own.name, state=own.state)))
                continue
            if (bloc := serving(office, outlet)) is not None:
                found.append((mention, replace(post, state=bloc)))
                continue
            owner = owner_of(document, mentions, mention, office) or employer(document, mentions, mention, office)
            seat = seat_of(document, mentions, mention, office, state) if owner is None else None
            post = replace(post, body=seat[0], state=seat[1]) if seat else _owned(post, owner)
            found.append((mention, _in_full(mentions, mention, post)))
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
    found += [each for each in described if not any(_same_person(each[0].name, other.name) for other, _ in found)]
    return tuple(post for _, post in _distinct(found))


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
    gone = office.first in titled.past or leaves_office(sentence, mention, title)
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
    if capital and (fold(office.title) in _HEADS or _last_word(office.title) == "lawmaker"):
        return office.last <= titled.first
    plain = _last_word(office.title) in _DESCRIBING and bool(office.states or office.body)
    return plain and (office.role != "counterpart" or _last_word(office.title) == "diplomat")


def _title_of_owner(
    facing: Facing, mentions: Mentions, mention: Mention, office: Office, titles: dict[str, str]
) -> str | None:
    """The office of the one whose counterpart is meant: "Minister Doe spoke with his Lao colleague, Jane Roe".

    Of "A heard of talks between B and her counterpart, C" it is B's, who stands right before.
    """
    before = [other for other in mentions.in_sentence(mention.sentence) if other.first < mention.first]
    beside = [other for other in before if other.form == "name" and other.last in {office.first, office.first - 1}]
    # "A met President B of Peru and his Peruvian counterpart, C": C's colleague is A, not B.
    beside = [other for other in beside if not set(office.states) & {other.state}]
    people = (facing.antecedent(other) for other in (*beside, *before) if other.kind == "person")
    told = (titles.get(surname(other.name)) for other in people if other.form == "name")
    return next((title for title in told if title), None)


def _title_across(mentions: Mentions, mention: Mention, office: Office) -> str | None:
    """ "Ministers A and B met their Lao counterparts, C and D": what the one opposite, of as many before, holds."""
    here = [each for each in mentions.in_sentence(mention.sentence) if each.id in mentions.titled]
    met = [each for each in here if office in mentions.titled[each.id].offices]
    if not office.plural or len(met) < 2:
        return None
    for sentence in (mention.sentence, mention.sentence - 1):
        for other in mentions.in_sentence(sentence):
            named = (each for each in mentions.conjuncts(other) if each.form == "name" and each not in met)
            chain = [each for each in named if each.id in mentions.titled]
            if len(chain) == len(met) and all(mentions.titled[each.id].offices for each in chain):
                return mentions.titled[chain[met.index(mention)].id].offices[-1].title
    return None


def _without_side(title: str) -> str:
    """ "Opposition MP Jane Doe" is an MP; an opposition leader leads the opposition."""
    side, _, office = title.partition(" ")
    member = fold(office) in {"mp", "lawmaker", "senator", "deputy", "legislator", "member of parliament"}
    return office if member and fold(side) in {"opposition", "ruling-party", "backbench"} else title


def _of_the_body(mentions: Mentions, mention: Mention, office: Office, title: str) -> tuple[str, Mention | None]:
    """A title without the body it ends with, and that body: "Chairman/CEO of the Rail Union", "of the committee"."""
    held, _, noun = title.rpartition(" of the ")
    if office.body:
        return title, None
    if held:
        body = full_name(mentions, mention, noun, office.state) if noun.casefold() in body_words("heads") else None
        return (held, body) if body is not None else (title, None)
    inside = (each for each in mentions.in_sentence(mention.sentence) if each.kind == "body")
    ending = next((each for each in inside if office.first < each.first and each.last == office.last), None)
    if ending is None or office.role == "minister" or not title.endswith(f" of {ending.name}"):
        return title, None
    return title.removesuffix(f" of {ending.name}"), ending


def _is_no_post(office: Office, titled: Titled, index: int) -> bool:
    """Roles of a day, "his deputy", and titles that are ranks."""
    title = fold(office.title)
    return (
        (title in _NO_POST and not office.body) or bool(office.owner and title in _HELPERS) or _is_rank(titled, index)
    )


def _is_deputy(title: str) -> bool:
    """Whether a second title is the lesser one: "his counterpart" is the other's minister, not his deputy premier."""
    return fold(title).startswith(("deputy ", "first deputy ", "vice "))


def _last_word(title: str) -> str:
    return fold(title).split()[-1]


def _counterpart_title(office: Office, latest: str | None) -> str | None:
    """The title "his counterpart" means: the one told last, under the name it has in other states."""
    if office.role != "counterpart" or _last_word(office.title) not in {"counterpart", "colleague", "number", "peer"}:
        return None
    if latest and office.states and fold(latest) in _FOREIGN_SECRETARIES:
        return latest if office.states[0] in usual_states(latest) else "Foreign Minister"
    return latest


def _distinct(found: list[tuple[Mention, Post]]) -> list[tuple[Mention, Post]]:
    kept: list[tuple[Mention, Post]] = []
    for mention, post in found:
        for index, (other, earlier) in enumerate(kept):
            if _same_person(mention.name, other.name) and _same_title(post, earlier):
                if _is_told_fuller(post, earlier):
                    kept[index] = (mention, post)
                elif earlier.state is None and post.state is not None:
                    kept[index] = (other, replace(earlier, state=post.state))
                break
        else:
            kept.append((mention, post))
    return kept


def _is_told_fuller(post: Post, earlier: Post) -> bool:
    """Whether a heading's "Ministers Doe and Roe" is followed by the office in full: "Minister of Defence Jane Doe"."""
    bare = fold(earlier.title) in lexicon("bare titles") and earlier.body is None
    return bare and len(fold(post.title).split()) > 1 and post.standing == earlier.standing


def _is_rank(titled: Titled, index: int) -> bool:
    """ "Deputy Minister of X, Ambassador Jane Doe": the last, bare title is a rank."""
    office = titled.offices[index]
    title = fold(office.title)
    bare = (
        title in {"ambassador", "senator", "professor", "judge", "commander"}
        and not office.states
        and office.standing is None
        and office.last <= titled.first
    )
    return bare and len(titled.offices) > 1 and (index > 0 or title == "ambassador")


def _same_person(one: str, other: str) -> bool:
    a, b = fold(one).replace(".", " ").split(), fold(other).replace(".", " ").split()
    whole = min(len(a), len(b)) > 1 and min(len(a[0]), len(b[0])) > 1
    cut = whole and (a[0].startswith(b[0]) or b[0].startswith(a[0]))  # "Sh. Doe" for "Shane Doe"
    if whole and not cut and a[0] not in b and b[0] not in a and a[-1] == b[-1]:
        return False  # of one family
    return bool(set(a) & set(b)) and (a[-1] == b[-1] or a[-1] in b or b[-1] in a)


def _same_title(post: Post, other: Post) -> bool:
    a, b = fold(post.title), fold(other.title)
    if a == b or SequenceMatcher(None, a, b).ratio() > 0.9:
        return (post.body or "") == (other.body or "") or not post.body or not other.body
    synonyms = (
        {"foreign minister", "minister of foreign affairs", "minister for foreign affairs", "fm"},
        {"pm", "prime minister", "premier"},
    )
    if any(a in same and b in same for same in synonyms):
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    if "vice" in set(long) - set(short):
        return False
    if long[: len(short)] == short and long[len(short) : len(short) + 1] in (["of"], ["for"]) and len(short) > 1:
        return True  # "Deputy Minister Doe" after "Deputy Minister of Trade Jane Doe"
    if len(short) > 3 or set(short) & {"vice", "deputy", "first"}:
        return False
    if short[-1] in lexicon("bare titles") and len(short) > 1 and short == [word for word in long if word in short]:
        return True
    # An office served is not the office held: "adviser to the president".
    at = next((at for at in range(len(long) - len(short) + 1) if long[at : at + len(short)] == short), 0)
    if at and long[at - 1] in {"of", "to", "the", "for"}:
        return False
    # "Minister Doe" after "Minister of Trade Jane Doe" is the same post told shorter.
    within = any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
    return within and short[-1] in lexicon("bare titles")
