"""Candidates become identities and links: who is who, and which tellings are one.

Two readers use it. The pipeline asks `within_report` to turn the candidates of one report into its `Records`. The
ledger asks pure judgements about many reports: `identity` who a party is among those known; `tellings` what is told
twice and on how many words it rests; `occasions`, `series`, `tolls` and `consistency` whether figures fit; `terms` who
held an office when; `followup` what became of a promise. None of them knows of a database.
"""
