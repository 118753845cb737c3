"""Every reference to a party in a report, named or not.

In: the analysed document. Out: `Mentions`, the references in the order of the text with the offices bound to names. In
this order: each sentence becomes a `view`; `persons` finds names (`person_bounds`, `name_parts`), and `memory` cuts
and spreads them over the report; `offices` reads office phrases, outwards from their noun: `office_left` before it
(`left_*`), `office_complement` behind it (`complement_*`); `untold_names` are added beside them. Then `build` makes
the mentions of a sentence: `titled` binds offices to names (`office_before`, `office_after`, `office_of_several`),
`bodies` (`known_bodies`, `headed_bodies`, `learned`) and `series` name what is no person, `references` finds what has
no name (`country_references`, `group_references`, `body_references`). `finding` puts them together.
"""
