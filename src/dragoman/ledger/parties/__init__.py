"""Who is who across reports: parties joined, asked about, merged, renamed and followed.

In: the parties of a reading, and lists from outside. Out: parties of the ledger. `party_rows` finds for each the one it
is: by its very name (`linking`), by what is known of those it may be (`profiles`, found by `name_words`), or a new one
(`founding`). `merging` makes two one and parts them, and asks where it is not sure. `known_lists` are lists from
outside, `recognising` says whom they mean, and `identifiers` what they tell of a party. `mistaken` and `assumed_states`
set right what an earlier reading took wrongly. `identities`, `names_in_time` and `successors` tell who they were, when.
"""
