"""Who is named inside what takes part, or beside it, and takes no part himself.

"Supporters of Mora", "the opposition in Norland" and "the ruling party of Norland" do what they do without Mora and
Norland; and who is named where people met aside, or behind the comma of a clause, need not have met.
"""

from collections.abc import Iterator

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.knowledge.named_states import states_in

_OWNED = frozenset({"of", "to", ""})
_PARTIES = frozenset({"party", "coalition", "faction", "bloc", "alliance"})
_GATHERED = frozenset({"meeting", "gathering", "call"})
_RULING = frozenset({"ruling", "governing", "rule"})
_CALLED = frozenset({"appos", "flat"})
_NAMES = frozenset({"compound", "amod", "nmod:desc"})


def is_of_those_around(match: Match, found: Found) -> bool:
    """Whether only people around somebody are told of: "relatives of Mora", "Mora's critics"."""
    if found.mention.kind not in ("person", "state") or found.mention.form == "pronoun":
        return False
    tree = match.tree
    return any(
        {tree.lemma(noun), tree.tokens[noun].text.lower().removesuffix("s")}
        & words("around" if found.mention.kind == "person" else "taking_sides")
        and (tree.case(below) in _OWNED or tree.tokens[below].relation == "nmod:poss")
        and tree.tokens[below].base_relation not in _CALLED  # "her lawyer, Mora" is Mora
        for below, noun in _way_up(match, found)
    )


def is_opposed(match: Match, found: Found) -> bool:
    """Whether a state is only where an opposition or a party is: "lawmakers of the opposition in Norland"."""
    if found.mention.kind not in ("state", "place", "group"):
        return False
    tree = match.tree
    nouns = [noun for _, noun in _way_up(match, found)]
    if found.mention.kind == "group" and found.mention.sentence == tree.sentence.index:
        nouns.append(found.mention.head)  # "opposition parties", which are no parties to anything told before
    # "Members of the ruling party in Norland": hung on the members.
    nouns += [kid.index for each in nouns for kid in tree.kids(each, "nmod") if kid.index < found.mention.head]
    for noun in nouns:
        beside = {kid.lemma.lower() for kid in tree.kids(noun) if kid.base_relation in _NAMES}
        if ({tree.lemma(noun)} | beside) & words("opposed") or (tree.lemma(noun) in _PARTIES and beside & _RULING):
            return True
    return False


def is_met_aside(match: Match, found: Found) -> bool:
    """Whether somebody's gathering is only where others talked: "talks on the sidelines of the Union summit"."""
    if match.frame.type != "CONSULT" or match.frame.mode not in _GATHERED:
        return False
    return any(match.tree.lemma(noun) in words("sidelines") for _, noun in _way_up(match, found))


def is_anybody(match: Match, found: Found) -> bool:
    """Whether those named are all there are: "calls on all countries", which are no party of the report."""
    tree, mention = match.tree, found.mention
    if mention.kind != "group" or mention.sentence != tree.sentence.index:
        return False
    told = {token.lemma.lower() for token in tree.tokens[mention.first : mention.last]}
    everyone = bool(told & words("everyone")) and tree.lemma(mention.head) in words("peoples")
    return everyone and not told & {"two", "three", "both"}


def acts_after(match: Match, found: Found) -> bool:
    """Whether somebody only acts while others meet: "As the bloc closed its summit, Mora offered help"."""
    tree = match.tree
    if match.frame.mode not in _GATHERED or found.slot != "learned" or found.mention.sentence != tree.sentence.index:
        return False
    subject = tree.tokens[found.mention.head]
    if subject.base_relation != "nsubj" or subject.index < match.trigger:
        return False
    clauses = [each for each in tree.ancestors(match.trigger) if tree.tokens[each].tag == "VERB"]
    aside = bool(clauses) and tree.tokens[clauses[0]].base_relation in ("advcl", "obl") and subject.head in clauses[1:]
    return aside and bool(tree.kids(clauses[0], "nsubj"))


def is_of_a_people(match: Match, found: Found) -> bool:
    """Whether a name is of a people and not of its state: "ethnic Serbs", "Kosovo Albanians", "Bosnian Serbs"."""
    tree, mention = match.tree, found.mention
    if mention.kind != "state" or mention.sentence != tree.sentence.index or mention.first < 1:
        return False
    before, name = tree.tokens[mention.first - 1], tree.tokens[mention.head]
    if before.lemma.lower() == "ethnic":
        return True
    several = name.text.endswith("s") and name.text.lower() != name.lemma.lower()
    others = states_in(before.text) if several and before.head == name.index else ()
    return any(each != mention.entity for each in others)


def _way_up(match: Match, found: Found) -> Iterator[tuple[int, int]]:
    """The nouns a name hangs below inside one participant, each with the word that hangs on it."""
    tree = match.tree
    if found.mention.sentence != tree.sentence.index:
        return
    below = found.mention.head
    for above in tree.ancestors(below):
        if above in match.nodes or tree.tokens[above].tag not in ("NOUN", "PROPN"):
            return
        yield below, above
        below = above
