"""What became of promises, and which figures do not fit.

In: the records of current readings, side by side (`following`). Out: rows that `adding` brings in step. `promising`
finds for each promise what later reports tell of it (`told_later`, where it came late), `threads` makes the tellings of
one promise its history, and `commitment_parties` says whom it concerns; `figure_checks` sets figures against each
other. Asked are `followup` for commitments with their states (`wanted_commitments`, `commitments_on_a_day`), `findings`
for what does not fit.
"""
