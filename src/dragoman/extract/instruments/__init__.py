"""Texts that bind or guide parties.

In: the sentences, mentions, events and posts. Out: `Instrument`s. `finding` goes through the sentences: `names` finds
nouns that name texts (`name_bounds`, `reach`; `no_text_named` for those that do not); `told_before` says which text a
later noun means; `parties` (by `sides` and `companions`), `standing` (by `governors`) and `days_of_texts` say whose it
is, how it stands and since when; `text_record` makes the record.
"""
