"""What lists are made from, kept in step with what holds, so that no question goes through all reports.

In: the records and reports that a transaction touched. Out: the listing tables of `schema`. `listing` keeps them, a
row (`listed_rows`) for each of the `listed_actors` that has a part in one (`taking_part`), and `relisting` anew where a
state became known; `cells`, `outlets` and `known_counts` keep numbers, `full_text` the words.
"""
