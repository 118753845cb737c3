"""The title that a person is told to hold: "his counterpart" means another's, a rank or a day's role means none."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.posts.bodies import full_name
from dragoman.extract.posts.facing import Facing
from dragoman.extract.posts.surnames import surname
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import usual_states
from dragoman.model.records import Mention

_HELPERS = frozenset({"deputy", "aide", "assistant", "adviser", "advisor"})
_FOREIGN_SECRETARIES = frozenset(
    {"foreign secretary", "foreign affairs secretary", "secretary of state", "external affairs minister"}
)
_NO_POST = frozenset({"head of delegation", "deputy head of delegation"})


def title_of_owner(
    facing: Facing, mentions: Mentions, mention: Mention, office: Office, titles: dict[str, str]
) -> str | None:
    """The office of the one whose counterpart is meant: "Minister Doe spoke with his Lao colleague, Jane Roe".

    Of "A heard of talks between B and her counterpart, C" it is B's, who stands right before.
    """
    before = [other for other in mentions.in_sentence(mention.sentence) if other.first < mention.first]
    beside = [other for other in before if other.form == "name" and other.last in {office.first, office.first - 1}]
    # "A met President B of Peru and his Peruvian counterpart, C": C's colleague is A, not B.
    host = facing.host_joined(mention)
    beside = [other for other in beside if not set(office.states) & {other.state} and other is not host]
    before = [other for other in before if other is not host]
    people = (facing.antecedent(other) for other in (*beside, *before) if other.kind == "person")
    told = (titles.get(surname(other.name)) for other in people if other.form == "name")
    return next((title for title in told if title), None)


def title_across(mentions: Mentions, mention: Mention, office: Office) -> str | None:
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


def without_side(title: str) -> str:
    """ "Opposition MP Jane Doe" is an MP; an opposition leader leads the opposition."""
    side, _, office = title.partition(" ")
    member = fold(office) in {"mp", "lawmaker", "senator", "deputy", "legislator", "member of parliament"}
    return office if member and fold(side) in {"opposition", "ruling-party", "backbench"} else title


def of_the_body(mentions: Mentions, mention: Mention, office: Office, title: str) -> tuple[str, Mention | None]:
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


def is_no_post(office: Office, titled: Titled, index: int) -> bool:
    """Roles of a day, "his deputy", and titles that are ranks."""
    title = fold(office.title)
    return (
        (title in _NO_POST and not office.body) or bool(office.owner and title in _HELPERS) or _is_rank(titled, index)
    )


def is_deputy(title: str) -> bool:
    """Whether a second title is the lesser one: "his counterpart" is the other's minister, not his deputy premier."""
    return fold(title).startswith(("deputy ", "first deputy ", "vice "))


def last_word(title: str) -> str:
    """What a title calls its holder in one word: "minister" of "Deputy Minister"."""
    return fold(title).split()[-1]


def counterpart_title(office: Office, latest: str | None) -> str | None:
    """The title "his counterpart" means: the one told last, under the name it has in other states."""
    if office.role != "counterpart" or last_word(office.title) not in {"counterpart", "colleague", "number", "peer"}:
        return None
    if latest and office.states and fold(latest) in _FOREIGN_SECRETARIES:
        return latest if office.states[0] in usual_states(latest) else "Foreign Minister"
    return latest


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
