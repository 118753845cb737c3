"""What people say, which only ever grows, and the last word on a target stands.

In: an act, an author, a time. Out: a row, and what it changes. `judging` keeps judgements of records, after
`judgement_checks`, with their `participants`, and lets them bear on the record (`bearing`); `deciding` those of who is
who and what is one (`party_decisions`, told in the words of `decided`). What was taken back is `undone`, what cannot be
done yet is `waiting`. `review` asks what is doubtful (`doubtful_records`, `doubtful_parties`, `doubtful_tellings`),
`answers` counts how right the machine was.
"""
