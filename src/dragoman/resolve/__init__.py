"""Candidates become identities and links: who is who, and which tellings are one.

Two readers use it. The pipeline asks `within_report` to turn the candidates of one report into its `Records`:
`parties` tells which mentions are one, the steps beside it give events their sides, `confidence` says how sure each
record is. The ledger asks pure judgements about many reports: `identity` (with `blocking` and `names`) who a party is
among those known; `tellings`, `instrument_tellings` and `stories` what is told twice, `sources` on how many words it
rests; `series`, `tolls` and `consistency` whether figures fit; `terms` who held an office when; `followup` what became
of a promise. None of them knows of a database.
"""
