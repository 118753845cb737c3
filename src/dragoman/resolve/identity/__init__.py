"""Who a party of one report is among those the ledger knows.

In: `profiles` of one party and of the few that `blocking` lets through. Out: a `Decision` on each: the same, another,
or a question. `deciding` asks `judging_persons` or `judging_bodies`; these compare `names` (`likeness`), offices by
what they mean (`office_names`) and states; `body_doubts` tells what speaks against two bodies being one.
"""
