"""The tables, and nothing that asks or fills them.

`tables` holds readings as they were made, with their records, parties and evidence. What is worked out from them has
tables of its own: `telling_tables` of what is told several times, `identity_tables` of who is who, `followup_tables` of
what became of promises, `listing_tables` of what lists are made from. `judgement_tables` and `saved_tables` hold what
people said and keep for themselves. A change of a table needs a step in `migrations`.
"""
