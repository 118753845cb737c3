"""Questions of whoever reads: lists of records, reports and parties, numbers, and what is new.

In: one `Filter`, a day where it is asked as of one. Out: `rows`. `search` makes SQL of the filter; `picking` finds the
latest records that fit from `lists` (`actors_meant` says for whom), `totals` how many there are, `facets` by which
field. On these stand the lists: `overview` and `desk`, `directory` of parties, `report_directory`, `tellers`.
`happenings`, `tallies`, `known_by` and `figure_series` are for counting and drawing; `news`, `arrivals` and
`saved_searches` for who comes back.
"""
