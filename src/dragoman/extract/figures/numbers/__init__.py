"""Which numbers of a sentence may be figures, and how they belong together.

In: a sentence with its quantities. Out: a list of `Number`s. `finding` leaves out what is never a figure (`plain`) or
counts nothing (`counting`, by what is `counted`, `counted_again` or has `befallen` it) and puts together what is
`joined`; `subsets`, `parts`, `compared`, `gapped` and `told_apart` say how a number lies to the one before it.
"""
