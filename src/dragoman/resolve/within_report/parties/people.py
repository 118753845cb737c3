"""Which names of people are one person's: full names, surnames, initials, spelling variants."""

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher
from functools import cache

from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import words
from dragoman.model.records import Mention, Post
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.ministries_apart import in_one_office, of_other_ministries

_GENERATIONS = frozenset({"jr", "sr", "junior"})
_FAMILY = 2  # words of a name that a whole family may bear
_VARIANT = 0.84  # two spellings of one transliterated word are at least so similar


def name_words(name: str) -> list[str]:
    """The words of a personal name, folded; initials are single letters, particles and styles are left out.

    >>> name_words("J.Khodjaev"), name_words("Sultan bin Mohammed al Nu’amani")
    (['j', 'khodjaev'], ['sultan', 'mohammed', "nu'amani"])
    """
    raw = fold(name).replace(".", ". ").replace("-", " ").split()
    plain = [word.rstrip(".,") for word in raw]
    if len(plain) > 2 and plain[-1] in _GENERATIONS:
        plain.pop()  # "John Doe Jr." is Doe
    if len(plain) > 2 and plain[0] in _VIETNAMESE and plain[1] == "van":
        return plain  # "Le Van Thanh": in Hanoi these are names
    kept = [
        word
        for place, word in enumerate(plain, 1)
        # "Omar Sheikh", "Lutfi al-Sayyid": the last word is a surname.
        if word
        and (word not in words("particles") or len(plain) < 2)
        and (word not in _styles() or place == len(plain))
    ]
    return kept or plain


@cache
def _styles() -> frozenset[str]:
    return words("name_styles") | {"mr", "mrs", "ms", "dr"}


_EXCELLENCIES = frozenset({"he", "hh", "hrh", "hm"})
_VIETNAMESE = frozenset({"do", "la", "le", "ta"})  # surnames that are particles elsewhere
_PATRONYMICS = frozenset({"bin", "ibn", "bint", "binti", "bte", "ben", "ould"})


def alike(one: str, other: str) -> bool:
    """Whether two words may be spellings of one: equal, or near enough if long."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _VARIANT


def same_person(one: list[str], other: list[str]) -> bool:
    """Whether two full names, as words, can be one person's."""
    if one == other or (len(one) > 1 and sorted(one) == sorted(other)):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    if not alike(short[-1], long[-1]):
        return _in_order(short, long) and all(len(word) > 1 for word in short)
    # A clashing initial is a slip of the pen rather than a brother, in one report.
    return all(_fits(word, long[:-1]) or (len(short) == 2 and len(word) == 1) for word in short[:-1])


def are_kin(one: str, other: str) -> bool:
    """Whether two names tell of a father and his son or the like: "Hamdan bin Rashid Doe", "Rashid Doe"."""
    split = ([word.rstrip(".") for word in fold(name).split()] for name in (one, other))
    told = [[word for word in each if word not in _styles() | _EXCELLENCIES] for each in split]
    if not any(_PATRONYMICS & set(name[1:]) for name in told) or not all(told):
        return False
    first, second = told[0][0], told[1][0]
    initial = min(len(first), len(second)) == 1 and first[0] == second[0]  # "M. bin Rashid"
    return not (initial or {first, second} & words("particles") or alike(first, second))


def _in_order(short: list[str], long: list[str]) -> bool:
    """Whether the words of one name stand in the other in their order: "Hassan Mohamed" is no "Mohamed Hassan Doe"."""
    rest = iter(long)
    return all(any(alike(word, full) for full in rest) for word in short)


def _fits(word: str, given: list[str]) -> bool:
    if len(word) <= 2:
        return any(full.startswith(word[0]) for full in given)
    return any(alike(word, full) or (len(full) <= 2 and word.startswith(full[0])) for full in given)


def people(mentions: Iterable[Mention], posts: Iterable[Post]) -> tuple[list[Cluster], dict[str, Cluster]]:
    """The persons of a report and, by mention id, who is meant; full names are read before surnames."""
    named = [mention for mention in mentions if mention.kind == "person" and mention.form == "name"]
    clusters: list[Cluster] = []
    of: dict[str, Cluster] = {}
    for mention in named:
        parts = name_words(mention.name)
        if len(parts) < 2:
            continue
        found = next(
            (
                cluster
                for cluster in clusters
                if any(
                    same_person(parts, name_words(name))
                    and not (are_kin(mention.name, name) or _are_namesakes(mention, cluster, name))
                    for name in cluster.names
                    if len(name_words(name)) > 1
                )
            ),
            None,
        )
        if found is None:
            found = Cluster("person", mention.name)
            clusters.append(found)
        elif _fuller(mention.name, found.name):
            found.name = mention.name
        found.add(mention)
        of[mention.id] = found
    posts = tuple(posts)
    former = {post.person for post in posts if post.standing == "former"}
    holding = {post.person for post in posts if post.standing != "former"}
    for mention in named:
        if mention.id in of:
            continue
        word = name_words(mention.name)[-1]
        found = _by_surname(word, clusters, mention, former, holding)
        if found is None:
            found = Cluster("person", mention.name)
            clusters.append(found)
        found.add(mention)
        of[mention.id] = found
    for post in posts:
        cluster = of.get(post.person)
        if cluster is not None:
            if post.title not in cluster.titles:
                cluster.titles.append(post.title)
            if post.standing == "former":
                cluster.left.add(post.title)
            if post.standing != "former" or cluster.state is None:
                cluster.state = cluster.state or post.state
    for cluster in clusters:
        cluster.state = cluster.state or next((mention.state for mention in cluster.mentions if mention.state), None)
    clusters.sort(key=lambda cluster: min(mention.span for mention in cluster.mentions))
    return clusters, of


def _are_namesakes(mention: Mention, cluster: Cluster, name: str) -> bool:
    """Whether one sentence calls two by names of their own, or each has an office of his own, and an initial or a
    given name clashes: President Gurban Doe, and Minister S. Doe.
    """
    short, long = sorted((name_words(mention.name), name_words(name)), key=len)
    if long[-len(short) :] == short or sorted(short) == sorted(long):
        return False  # "Ana Ybarra-Lim" is "Secretary Ybarra-Lim"
    told_here = any(each.sentence == mention.sentence and each.name == name for each in cluster.mentions)
    if told_here:
        return True  # "Amadou Doe met Mamadou Doe": nobody spells one name in two ways at once
    offices = [each.title for each in cluster.mentions if each.title and each.name == name]
    if short[0] != long[0] and len(short[0]) > 2 and mention.title and offices:
        return not in_one_office(mention.title, offices)  # Prime Minister Amadou Doe, Finance Minister Mamadou A. Doe
    here = [each for each in cluster.mentions if each.sentence == mention.sentence and each.title and each.name == name]
    if here and mention.title and mention.title != here[0].title and len(short) > _FAMILY and short[0] != long[0]:
        return True  # the Amir and the Prime Minister of one house
    initial = next((word for word in (*short[:-1], *long[:-1]) if len(word) == 1), None)
    told = {each.title for each in cluster.mentions if each.title}
    if initial is None or mention.title is None or not told or mention.title in told:
        return False
    return not _fits(short[0], long[:-1])


def _fuller(name: str, known: str) -> bool:
    """Whether `name` says more than `known`: given names instead of initials, or more of them."""
    initials = sum(len(word) <= 2 for word in name_words(name)) - sum(len(word) <= 2 for word in name_words(known))
    return initials < 0 or (initials == 0 and len(name_words(name)) > len(name_words(known)))


def _by_surname(
    word: str, clusters: list[Cluster], mention: Mention, former: Collection[str], holding: Collection[str]
) -> Cluster | None:
    """Whom a surname means: of kin the one in office, of several in office the last told.

    `former` are the mentions (by id) that tell of an office somebody held before, `holding` those of one he holds.
    """
    title = None if mention.id in former else mention.title

    def rank(cluster: Cluster) -> tuple[int, bool, bool, bool, int] | None:
        best = 0
        for name in cluster.names:
            parts = name_words(name)
            if parts[-1] == word:
                best = max(best, 4)
            elif alike(parts[-1], word):
                best = max(best, 3)
            elif parts[0] == word:
                best = max(best, 2)  # "Sheikh Mohammed" is Mohammed bin Zayed rather than Zayed bin Mohammed
            elif word in parts:
                best = max(best, 1)
        told = [other.title for other in cluster.mentions if other.title and other.id not in former]
        if not best or of_other_ministries(title, told):
            return None
        gender_clash = bool(mention.gender and cluster.gender and mention.gender != cluster.gender)
        before = [other.span.start for other in cluster.mentions if other.span.start < mention.span.start]
        of_her = not mention.gender or mention.gender == cluster.gender  # "Mrs Doe" may be the President's wife
        holds = bool(before) and of_her and any(other.id in holding for other in cluster.mentions)
        alike_office = in_one_office(title, told)
        return (best - 3 * gender_clash, alike_office, holds, bool(before), max(before, default=0))

    ranked = [(score, cluster) for cluster in clusters if (score := rank(cluster)) is not None and score[0] > 0]
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None
