"""What one sentence tells, before it is read for stance, time and place: frames and the language model together."""

from dragoman.extract.events.along import with_partners
from dragoman.extract.events.consequences import without_acts_of_nature, without_consequences, without_doubles
from dragoman.extract.events.matching.gapped import with_gapped
from dragoman.extract.events.matching.learned import learned_matches, weighed
from dragoman.extract.events.matching.matcher import Match, match_tree
from dragoman.extract.events.relief import with_kind_of_aid
from dragoman.extract.events.standing.no_such_deed import is_no_such_deed
from dragoman.extract.events.taking_part.appointments import with_sender
from dragoman.extract.events.taking_part.brokers import with_brokers
from dragoman.extract.events.taking_part.bystanders import without_bystanders
from dragoman.extract.events.taking_part.chains import with_chained_targets
from dragoman.extract.events.taking_part.owners import with_owner_above
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.reprisals import with_provokers
from dragoman.extract.events.taking_part.struck import with_struck
from dragoman.extract.events.taking_part.told_deeds import with_doer, with_issuer, with_sayer
from dragoman.extract.events.when_and_where.stays import stays
from dragoman.extract.tree import Tree


def sentence_matches(tree: Tree, finder: PartyFinder, relief: bool) -> list[Match]:
    """The matches of a sentence with those who take part; `relief` says whether the report is about aid to people."""
    matches = weighed(tree, finder, match_tree(tree, finder))
    matches = matches + learned_matches(tree, finder, matches)
    matches = matches + stays(tree, finder, matches)
    matches = [each for each in matches if not is_no_such_deed(each, finder)]
    matches = with_gapped(without_acts_of_nature(matches), finder)
    matches = with_brokers(without_doubles([with_kind_of_aid(each, relief) for each in matches]))
    matches = [with_provokers(with_owner_above(each, finder), finder) for each in matches]
    matches = [with_issuer(with_sayer(with_doer(each, finder), finder), finder) for each in matches]
    matches = [with_sender(each, finder) for each in with_partners(with_struck(matches, finder))]
    taken_part = [without_bystanders(each) for each in without_consequences(matches)]
    return with_chained_targets([each for each in taken_part if each is not None])
