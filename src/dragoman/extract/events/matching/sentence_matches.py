"""What one sentence tells, before it is read for stance, time and place: frames and the language model together."""

from dragoman.extract.events.acts_of_nature import without_acts_of_nature
from dragoman.extract.events.along import with_partners
from dragoman.extract.events.consequences import without_consequences, without_doubles
from dragoman.extract.events.drills import as_drill
from dragoman.extract.events.matching.gapped import with_gapped
from dragoman.extract.events.matching.learned import learned_matches
from dragoman.extract.events.matching.matcher import Match, match_tree
from dragoman.extract.events.matching.weighing import weighed
from dragoman.extract.events.relief import with_kind_of_aid
from dragoman.extract.events.standing.in_texts import with_its_text
from dragoman.extract.events.standing.no_such_deed import is_no_such_deed
from dragoman.extract.events.taking_part.all_sides import without_all_sides
from dragoman.extract.events.taking_part.appointments import is_told_in_passing, with_sender
from dragoman.extract.events.taking_part.brokers import with_brokers
from dragoman.extract.events.taking_part.bystanders import without_bystanders
from dragoman.extract.events.taking_part.chains import with_chained_targets
from dragoman.extract.events.taking_part.claimed import with_claimant
from dragoman.extract.events.taking_part.engagements import with_whose_engagement
from dragoman.extract.events.taking_part.envoy_hosts import with_host_of_envoy, without_purposes
from dragoman.extract.events.taking_part.faced import with_accused
from dragoman.extract.events.taking_part.invited_visits import with_invited, without_named_invitations
from dragoman.extract.events.taking_part.joint_bodies import with_states_of_body
from dragoman.extract.events.taking_part.letters import with_letter
from dragoman.extract.events.taking_part.owners import with_owner_above
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.reprisals import with_provokers
from dragoman.extract.events.taking_part.sayers import without_sayer
from dragoman.extract.events.taking_part.struck import with_struck
from dragoman.extract.events.taking_part.told_deeds import with_doer, with_issuer, with_provoker, with_sayer
from dragoman.extract.events.taking_part.under_agreements import with_those_it_binds
from dragoman.extract.events.when_and_where.stays import stays
from dragoman.extract.tree import Tree


def sentence_matches(tree: Tree, finder: PartyFinder, relief: bool) -> list[Match]:
    """The matches of a sentence with those who take part; `relief` says whether the report is about aid to people."""
    matches = weighed(tree, finder, match_tree(tree, finder))
    matches = matches + [with_accused(each) for each in learned_matches(tree, finder, matches)]
    matches = matches + stays(tree, finder, matches)
    matches = [each for each in matches if not is_no_such_deed(each, finder)]
    matches = with_gapped(without_acts_of_nature(matches), finder)
    matches = with_brokers(without_doubles([as_drill(with_kind_of_aid(each, relief)) for each in matches]))
    matches = [with_provokers(with_owner_above(each, finder), finder) for each in matches]
    matches = [with_issuer(with_sayer(with_doer(each, finder), finder), finder) for each in matches]
    matches = [with_claimant(with_provoker(each, finder), finder) for each in matches]
    matches = [with_whose_engagement(each, finder) for each in matches]
    matches = with_those_it_binds(matches, finder)
    matches = [with_sender(each, finder) for each in with_partners(with_struck(matches, finder))]
    matches = without_purposes([each for each in matches if not is_told_in_passing(each)])
    matches = [with_host_of_envoy(each, finder) for each in matches]
    invited = [with_invited(each, finder) for each in without_named_invitations(without_consequences(matches))]
    told = [with_states_of_body(with_letter(each, finder), finder) for each in invited if each is not None]
    taken_part = [without_bystanders(without_sayer(each, finder)) for each in told]
    return with_chained_targets([without_all_sides(with_its_text(each)) for each in taken_part if each is not None])
