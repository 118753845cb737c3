"""Every reference to a party in a report, named or not.

In: the analysed document. Out: `Mentions`, the references in the order of the text with the offices bound to names. In
this order: each sentence becomes a `view`; `persons` finds names, and `memory` cuts and spreads them over the report;
`offices` reads office phrases. Then `build` makes the mentions of a sentence: `titled` binds offices to names, `bodies`
names what is no person, `known` what the knowledge files know, `unknown_places` what they do not, and `references`
finds what has no name. `finding` puts them together.
"""
