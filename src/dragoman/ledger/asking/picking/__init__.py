"""Which records a filter means, the latest first, found from the table that lists are made from.

In: one `Filter`. Out: rows of records and where they stand in a list. A list is walked from its late end through the
rows of one actor: everybody, a party, or all who serve a state. Of several parties asked for the one with fewest
records leads (`concerned`), and the others are looked up row by row. As of a day the rows are those that were known by
its end, of the two tables of `listed`. `conditions` are what a row must fulfil, `stretches` the parts of a list that
rows lie in, `saying` finds records by their words, `rows` puts both together, and `picked` answers from these.
"""
