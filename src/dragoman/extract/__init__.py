"""Sentences become candidate records with evidence.

In: the analysed `Document` and its `Report`. Out: `Candidates`, whose records refer to mentions and not yet to
parties. In this order, as each may lean on those before: `mentions`, `posts`, `events`, `instruments`, `figures`,
`commitments`; each package begins at its `finding`. `coding` codes single sentences with the same frames. What they
share stands here: `tree`, `clauses` and `arguments` ask the trees, `word_sets` reads the vocabulary beside it,
`short_titles` and `countries_of_report` are worked out once a report.
"""
