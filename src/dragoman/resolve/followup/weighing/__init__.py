"""One promise against one telling: whether it speaks of it, and what it makes of it.

`pairs` goes the way. `match` compares records, `passing` clauses that tell it in other words, both by their `parties`
and by `whose` they are; `likely` those in words that no rule knows, by all their marks together. `grounds` must speak
for it; `against`, `matter`, `another_thing`, `other_occasion` and `doings` speak against it. `partly` and
`numbers_reached` say how much of it came, by the `counted_things` of a sentence and the `shares_told` of them.
"""
