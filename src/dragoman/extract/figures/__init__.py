"""Numbers said about relations.

In: the quantities of each sentence, the mentions, the figures told before. Out: `Figure`s. `finding` goes through the
sentences: `numbers` leaves those that may be figures (`plain_numbers`, `steps`, `counting`, `counted_again`),
`changes` gives each its change; then `figure` asks for each number what it measures (`measured`, `measures`,
`measure_of_*`, by `indicators`), when (`figure_time`, by `periods`) and whose it is (`figure_parties`: rules from
`parties` on, weighed by `ranking`). The other files each know one way in which reports word such things.
"""
