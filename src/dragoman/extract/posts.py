"""Who holds which office: posts from titles beside names, and from sentences that say so."""

from dataclasses import replace
from difflib import SequenceMatcher

from dragoman.extract.mentions import Mentions
from dragoman.extract.mentions_offices import Office
from dragoman.extract.mentions_titled import Titled
from dragoman.extract.posts_context import StateGuess
from dragoman.extract.posts_predicates import predicated
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import usual_states
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document

_NO_POST = frozenset({"head of delegation", "deputy head of delegation"})


def find_posts(document: Document, mentions: Mentions) -> tuple[Post, ...]:
    """One post per distinct (person, title); the state is worked out from the context where unsaid."""
    found: list[tuple[Mention, Post]] = []
    guess = StateGuess(document, mentions)
    last_title: dict[str, str] = {}
    for mention in mentions.all:
        titled = mentions.titled.get(mention.id)
        if mention.kind != "person" or mention.form != "name" or titled is None:
            continue
        for index, office in enumerate(titled.offices):
            title = office.title
            if office.paraphrase:
                inferred = (
                    _counterpart_title(office, last_title)
                    if office.role == "counterpart"
                    and fold(title).split()[-1] in {"counterpart", "colleague", "number"}
                    else None
                )
                if inferred is None:
                    continue
                title = inferred
            if office.owner and fold(title) in {
                "deputy",
                "aide",
                "assistant",
                "adviser",
                "advisor",
                "spokesman",
                "spokesperson",
            }:
                continue
            if fold(title) in _NO_POST or not title or _is_rank(titled, index):
                continue
            last_title["latest"] = title
            states = titled.aligned.get(index, office.states)
            standing = office.standing or ("former" if titled.former and office.first > titled.first else None)
            state = states[0] if states else guess.state(mention, titled, index)
            body = office.body
            sentence = document.sentences[mention.sentence]
            first, last = min(office.head, office.starts_after, titled.first), max(office.last, titled.last)
            if states and office.first < first and office.states:
                first = office.first + (sentence.tokens[office.first].text.lower() in {"the", "a", "an"})
            post = Post(
                mention.id,
                title,
                body,
                state,
                standing,
                (sentence.span_of(first, last),),
                Origin("title beside name", (sentence.span_of(office.first, office.last),)),
            )
            found.append((mention, post))
    for mention, post in predicated(document, mentions):
        found.append((mention, replace(post, state=post.state or guess.state(mention, None, 0))))
    return tuple(post for _, post in _distinct(found))


def _counterpart_title(office: Office, last_title: dict[str, str]) -> str | None:
    title = last_title.get("latest")
    if (
        title
        and office.states
        and fold(title) in {"foreign secretary", "secretary of state", "external affairs minister"}
    ):
        return title if office.states[0] in usual_states(title) else "Foreign Minister"
    return title


def _distinct(found: list[tuple[Mention, Post]]) -> list[tuple[Mention, Post]]:
    kept: list[tuple[Mention, Post]] = []
    for mention, post in found:
        for index, (other, earlier) in enumerate(kept):
            if _same_person(mention.name, other.name) and _same_title(post, earlier):
                if earlier.state is None and post.state is not None:
                    kept[index] = (other, replace(earlier, state=post.state))
                break
        else:
            kept.append((mention, post))
    return kept


def _is_rank(titled: Titled, index: int) -> bool:
    """ "Deputy Minister of X, Ambassador Jane Doe": the last, bare title is a rank."""
    office = titled.offices[index]
    return (
        fold(office.title) in {"ambassador", "senator", "professor", "judge"}
        and not office.states
        and len(titled.offices) > 1
        and office.last <= titled.first
        and index > 0
    )


def _same_person(one: str, other: str) -> bool:
    a, b = fold(one).replace(".", " ").split(), fold(other).replace(".", " ").split()
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
    if len(short) > 3 or set(short) & {"vice", "deputy", "first"}:
        return False
    if short[-1] in _GENERIC and len(short) > 1 and short == [word for word in long if word in short]:
        return True
    # An office served is not the office held: "adviser to the president".
    at = next((at for at in range(len(long) - len(short) + 1) if long[at : at + len(short)] == short), 0)
    if at and long[at - 1] in {"of", "to", "the", "for"}:
        return False
    # "Minister Doe" after "Minister of Trade Jane Doe" is the same post told shorter.
    return (
        any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)) and short[-1] in _GENERIC
    )


_GENERIC = frozenset(
    {"minister", "president", "ambassador", "secretary", "representative", "envoy", "chairman", "general", "governor"}
    | {
        "director",
        "commissioner",
        "chair",
        "chairperson",
        "speaker",
        "chief",
        "spokesman",
        "spokesperson",
        "aide",
        "chancellor",
    }
)
